import type { Step, Verdict } from '@tallystick/proof';
import { Section } from '../../app/Section.tsx';
import { numberText } from '../../i18n/notation.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { later, type Text, t } from '../../i18n/text.ts';
import { StatusMark } from '../../status/StatusMark.tsx';
import styles from './verify.module.css';

const HEADINGS: Readonly<Record<Verdict['kind'], Text>> = {
  verified: later('Verified'),
  failed: later('Not verified'),
  undecided: later('Undecided'),
};

const WORDS: Readonly<Record<Verdict['kind'], Text>> = {
  verified: later('The figures are what the agreement and the signed evidence come to.'),
  failed: later(
    'Something is not as it was signed, or the figures do not come out. See below what and where.',
  ),
  undecided: later(
    'Another version of the engine made these figures, and this one comes to others. Verify with that version.',
  ),
};

/** The marks of the status scale: what they mean here is said by the word beside them. */
const MARKS = { passed: 'met', failed: 'missed', skipped: 'no data' } as const satisfies Record<
  Step['state'],
  string
>;
const STATES: Readonly<Record<Step['state'], Text>> = {
  passed: later('passed'),
  failed: later('failed'),
  skipped: later('not done'),
};

const TITLES: Readonly<Record<Step['id'], Text>> = {
  file: later('File'),
  signature: later('Signature'),
  agreement: later('Agreement'),
  evidence: later('Evidence'),
  checkpoints: later('Checkpoints'),
  result: later('Result'),
};

/** A verdict, step by step. */
export function VerdictView({ verdict, file }: { readonly verdict: Verdict; readonly file: string }) {
  const { kind, steps, of } = verdict;
  return (
    <Section title={t(HEADINGS[kind])} note={`${file}: ${t(WORDS[kind])}`}>
      <ol className={styles.steps} data-verdict={kind}>
        {steps.map(({ id, state, says, findings }) => (
          <li key={id} data-state={state}>
            <StatusMark status={MARKS[state]} size={18} />
            <div>
              <p>
                <strong>{t(TITLES[id])}</strong> <span className="quiet">{t(STATES[state])}</span>
              </p>
              <p>{sentenceText(says)}</p>
              {findings.length > 0 && (
                <ul className={styles.findings}>
                  {findings.map(({ message, line, isRemark }) => (
                    <li key={`${line} ${message}`}>
                      {isRemark && <strong>{t('Note:')} </strong>}
                      {line !== undefined && <span className="quiet">{t('line {{line}}:', { line })} </span>}
                      {sentenceText(message)}
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
          <Fact
            name={t('Agreement')}
            value={t('{{agreement}}, version {{version}}', { agreement: of.agreement, version: of.version })}
          />
          <Fact name={t('As of')} value={of.asOf} />
          <Fact name={t('Records')} value={numberText(of.records)} />
          <Fact name={t('Ledger of evidence')} value={of.origin} />
          <Fact name={t('Root of the evidence')} value={of.root} isCode />
          <Fact name={t('Engine')} value={of.engine} />
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
