import type { Verdict } from '@tallystick/proof';
import { type FormEvent, useId, useState } from 'react';
import { Section } from '../../app/Section.tsx';
import { counted, t } from '../../i18n/text.ts';
import { keysOf } from './keysOf.ts';
import { VerdictView } from './VerdictView.tsx';
import styles from './verify.module.css';

/** What is checked: the file, and what the reader holds against it. */
export interface Question {
  readonly file: File;
  /** Texts of verifier keys. */
  readonly trusted: readonly string[];
  readonly kept: readonly { readonly name: string; readonly note: string }[];
}

/** Verifies a bundle somewhere; hears of how many records were read meanwhile. */
export type Verify = (question: Question, onProgress: (records: number) => void) => Promise<Verdict>;

type State =
  | { readonly kind: 'empty' }
  | { readonly kind: 'working'; readonly records: number }
  | { readonly kind: 'done'; readonly verdict: Verdict; readonly file: string }
  | { readonly kind: 'broken'; readonly message: string };

/** Asks for a bundle, a key and checkpoints, and shows the verdict. */
export function VerifyPanel({ verify }: { readonly verify: Verify }) {
  const [file, setFile] = useState<File>();
  const [keyText, setKeyText] = useState('');
  const [kept, setKept] = useState<readonly File[]>([]);
  const [state, setState] = useState<State>({ kind: 'empty' });
  const ids = { file: useId(), key: useId(), kept: useId(), keyNote: useId(), keyProblem: useId() };
  const keys = keysOf(keyText);

  const take = (taken: File | undefined) => {
    if (!taken) return;
    setFile(taken);
    setState({ kind: 'empty' });
  };
  const start = async (event: FormEvent) => {
    event.preventDefault();
    if (!file || keys.problem !== undefined) return;
    setState({ kind: 'working', records: 0 });
    try {
      const notes = await Promise.all(kept.map(async (one) => ({ name: one.name, note: await one.text() })));
      const verdict = await verify({ file, trusted: keys.keys, kept: notes }, (records) =>
        setState({ kind: 'working', records }),
      );
      setState({ kind: 'done', verdict, file: file.name });
    } catch (error) {
      setState({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
    }
  };

  return (
    <>
      <Section title={t('What to check')} padded>
        <form className={styles.form} onSubmit={(event) => void start(event)}>
          <div className={styles.drop}>
            <label htmlFor={ids.file}>
              <strong>{t('The bundle')}</strong>
              <span className="quiet"> {t('drop it here, or choose it')}</span>
            </label>
            <input id={ids.file} type="file" onChange={(event) => take(event.currentTarget.files?.[0])} />
            {file && (
              <p className={styles.chosen}>
                {file.name}, {sizeText(file.size)}
              </p>
            )}
          </div>
          <div className={styles.field}>
            <label htmlFor={ids.key}>
              <strong>{t('Keys that you trust')}</strong>
            </label>
            <p id={ids.keyNote} className="quiet">
              {t(
                'The provider’s, as they gave it to you, and your own if you countersign: one a line. Without any, the bundle’s own key is taken, and nobody vouches for it.',
              )}
            </p>
            <textarea
              id={ids.key}
              rows={2}
              spellCheck={false}
              className="mono"
              placeholder={t('provider.example/sla+1a2b3c4d+AQ…')}
              value={keyText}
              aria-describedby={`${ids.keyNote} ${ids.keyProblem}`}
              aria-invalid={keys.problem !== undefined}
              onChange={(event) => setKeyText(event.currentTarget.value)}
            />
            <p id={ids.keyProblem} role="status" className={styles.problem}>
              {keys.problem}
            </p>
          </div>
          <div className={styles.field}>
            <label htmlFor={ids.kept}>
              <strong>{t('Checkpoints that you kept')}</strong>
            </label>
            <p className="quiet">
              {t('With one, even a provider who wrote history anew and signed it is found out.')}
            </p>
            <input
              id={ids.kept}
              type="file"
              multiple
              onChange={(event) => setKept([...(event.currentTarget.files ?? [])])}
            />
          </div>
          <button
            type="submit"
            className={styles.go}
            disabled={!file || keys.problem !== undefined || state.kind === 'working'}
          >
            {t('Verify')}
          </button>
        </form>
      </Section>
      <div role="status" aria-live="polite">
        {state.kind === 'working' && (
          <p className={styles.working}>
            {t('Checking and computing…')}
            {state.records > 0 &&
              ` ${counted(state.records, '{{count}} record read', '{{count}} records read')}`}
          </p>
        )}
        {state.kind === 'broken' && (
          <p className={styles.problem}>
            {t('The file could not be read to its end: {{message}}. Choose it again.', {
              message: state.message,
            })}
          </p>
        )}
        {state.kind === 'done' && <VerdictView verdict={state.verdict} file={state.file} />}
      </div>
    </>
  );
}

function sizeText(bytes: number): string {
  if (bytes < 1_000) return t('{{bytes}} bytes', { bytes });
  return bytes < 1_000_000
    ? t('{{size}} kB', { size: (bytes / 1_000).toFixed(1) })
    : t('{{size}} MB', { size: (bytes / 1_000_000).toFixed(1) });
}
