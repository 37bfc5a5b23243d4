import { sentenceText } from '../../i18n/sentence.ts';
import { FormProvider } from '../../studio/form/context.ts';
import { Field } from '../../studio/form/Field.tsx';
import { saidDiagnoses, saidForm } from '../../studio/said.ts';
import { useLatest } from '../../studio/useLatest.ts';
import type { Workbench } from '../../studio/workbench.ts';
import type { Drafts } from './useDrafts.ts';
import styles from './whatIf.module.css';

interface LeversProps {
  readonly bench: Workbench;
  readonly baseText: string;
  readonly drafts: Drafts;
}

/** What can be moved: made from the objectives, calendars and credits that the agreement has. */
export function Levers({ bench, baseText, drafts }: LeversProps) {
  const { text } = drafts.current;
  const groups = useLatest(baseText, () => bench.ask('levers', { text: baseText })).result ?? [];
  const paths = groups.flatMap(({ levers }) => levers.flatMap((lever) => lever.paths));
  const forms =
    useLatest(paths.length === 0 ? null : text, () => bench.ask('forms', { text, paths })).result ?? [];
  const read = useLatest(text, () => bench.ask('read', { text, path: [], language: 'en' })).result;
  const formOf = (path: readonly (string | number)[]) => {
    const found = forms.find((form) => form.path.join('.') === path.join('.'));
    return found && saidForm(found);
  };
  return (
    <FormProvider
      value={{
        edit: drafts.edit,
        diagnoses: saidDiagnoses(read?.diagnoses ?? []),
        zones: [],
        areLevers: true,
      }}
    >
      <div className={styles.groups}>
        {groups.map(({ kind, title, levers }) => (
          <details key={kind} open={kind === 'objectives'}>
            <summary>
              <h3>{sentenceText(title)}</h3>
            </summary>
            <div className={styles.levers}>
              {levers.map((lever) => (
                <fieldset key={lever.paths.map((path) => path.join('.')).join()} className={styles.lever}>
                  <legend>{kind === 'credits' ? sentenceText(lever.title) : lever.title}</legend>
                  {lever.paths.map((path) => {
                    const form = formOf(path);
                    return form && <Field key={path.join('.')} field={form} />;
                  })}
                </fieldset>
              ))}
            </div>
          </details>
        ))}
      </div>
    </FormProvider>
  );
}
