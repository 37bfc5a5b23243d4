import type { Step, Verdict } from '@tallystick/proof';
import { Section } from '../../app/Section.tsx';
import { StatusMark } from '../../status/StatusMark.tsx';
import styles from './verify.module.css';

const HEADINGS: Readonly<Record<Verdict['kind'], string>> = {
  verified: 'Verified',
  failed: 'Not verified',
  undecided: 'Undecided',
};

const WORDS: Readonly<Record<Verdict['kind'], string>> = {
  verified: 'The figures are what the agreement and the signed evidence come to.',
  failed: 'Something is not as it was signed, or the figures do not come out. See below what and where.',
  undecided:
    'Another version of the engine made these figures, and this one comes to others. Verify with that version.',
};

/** The marks of the status scale: what they mean here is said by the word beside them. */
const MARKS = { passed: 'met', failed: 'missed', skipped: 'no data' } as const satisfies Record<
  Step['state'],
  string
>;
const STATES: Readonly<Record<Step['state'], string>> = {
  passed: 'passed',
  failed: 'failed',
  skipped: 'not done',
};

const TITLES: Readonly<Record<Step['id'], string>> = {
  file: 'File',
  signature: 'Signature',
  agreement: 'Agreement',
  evidence: 'Evidence',
  checkpoints: 'Checkpoints',
  result: 'Result',
};

/** A verdict, step by step. */
export function VerdictView({ verdict, file }: { readonly verdict: Verdict; readonly file: string }) {
  const { kind, steps, of } = verdict;
  return (
    <Section title={HEADINGS[kind]} note={`${file}: ${WORDS[kind]}`}>
      <ol className={styles.steps} data-verdict={kind}>
        {steps.map(({ id, state, says, findings }) => (
          <li key={id} data-state={state}>
            <StatusMark status={MARKS[state]} size={18} />
            <div>
              <p>
                <strong>{TITLES[id]}</strong> <span className="quiet">{STATES[state]}</span>
              </p>
              <p>{says}</p>
              {findings.length > 0 && (
                <ul className={styles.findings}>
                  {findings.map(({ message, line, isRemark }) => (
                    <li key={`${line} ${message}`}>
                      {isRemark && <strong>Note: </strong>}
                      {line !== undefined && <span className="quiet">line {line}: </span>}
                      {message}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        ))}
      </ol>
      {of && (
        <dl className={styles.facts}>
          <Fact name="Agreement" value={`${of.agreement}, version ${of.version}`} />
          <Fact name="As of" value={of.asOf} />
          <Fact name="Records" value={of.records.toLocaleString('en')} />
          <Fact name="Ledger" value={of.origin} />
          <Fact name="Root of the evidence" value={of.root} isCode />
          <Fact name="Engine" value={of.engine} />
        </dl>
      )}
    </Section>
  );
}

function Fact({
  name,
  value,
  isCode,
}: {
  readonly name: string;
  readonly value: string;
  readonly isCode?: true;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={isCode && 'mono'}>{value}</dd>
    </div>
  );
}
