import { Button, SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { Diagnosis, Language, OutlineClause, OutlineSection, Path, Region } from '@tallystick/agreement';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ServerDraft } from '../../api/drafts.ts';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { Section } from '../../app/Section.tsx';
import { language as readerLanguage, useTextMemo } from '../../i18n/language.ts';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import { FormProvider } from '../../studio/form/context.ts';
import { saidDiagnoses, saidReading } from '../../studio/said.ts';
import { useLatest } from '../../studio/useLatest.ts';
import type { Workbench } from '../../studio/workbench.ts';
import { ClauseForm } from './ClauseForm.tsx';
import { Findings } from './Findings.tsx';
import { keepDraft, type LocalDraft } from './localDrafts.ts';
import { Outline } from './Outline.tsx';
import { Past } from './Past.tsx';
import { Restored } from './Restored.tsx';
import { Save } from './Save.tsx';
import { Scenarios } from './Scenarios.tsx';
import { clauseOfPath, pathOfClause, studioSearch } from './search.ts';
import styles from './studio.module.css';
import { useStudio } from './useStudio.ts';
import { Words } from './Words.tsx';

const TextEditor = lazy(() =>
  import('../../studio/text/TextEditor.tsx').then((module) => ({ default: module.TextEditor })),
);
const route = getRouteApi('/studio');
/** How long a text rests before it is kept in the browser. */
const KEEP_AFTER_MS = 400;
const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

interface StudioProps {
  readonly bench: Workbench;
  readonly person: string;
  /** Id on the server; null for an agreement that is new. */
  readonly agreement: string | null;
  /** What the server has; undefined where it has nothing. */
  readonly server: ServerDraft | undefined;
  readonly begunWith: string;
  /** What was taken up again from this browser. */
  readonly restored: LocalDraft | undefined;
  readonly onForget: () => void;
}

/** An agreement being written: its clauses, one of them as form or text, and what it means. */
export function Studio(props: StudioProps) {
  const { bench, person, agreement, begunWith, restored, onForget } = props;
  const { clause, view } = route.useSearch();
  const navigate = route.useNavigate();
  const studio = useStudio(bench, begunWith);
  const { text } = studio;
  const [language, setLanguage] = useState<Language>(readerLanguage);
  const [server, setServer] = useState(props.server);
  const basedOn = server?.basis ?? null;
  const [revision, setRevision] = useState(restored ? restored.revision : (server?.revision ?? null));
  const [isRestored, setRestored] = useState(restored !== undefined);
  const [byHistory, setByHistory] = useState<readonly Diagnosis[]>([]);
  const [isKept, setKept] = useState(true);
  const [shown, setShown] = useState<{ readonly region: Region } | undefined>();

  const path: Path = useMemo(() => pathOfClause(clause), [clause]);
  const reading = useLatest(`${clause ?? ''}\n${language}\n${text}`, () =>
    bench.ask('read', { text, path, language }),
  );
  const scenarios = useLatest(text, () => bench.ask('scenarios', { text }));
  const read = useTextMemo(() => reading.result && saidReading(reading.result), [reading.result]);
  const title = read?.title || t('New agreement');
  // The same one as long as it says the same: it is long, and most keys change nothing of it.
  const outlineText = useMemo(() => JSON.stringify(read?.outline ?? []), [read]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it says is what matters
  const outline = useMemo(() => read?.outline ?? [], [outlineText]);

  const isChanged = text !== server?.text;
  useEffect(() => {
    if (!isChanged) return;
    const timer = setTimeout(() => {
      const savedAt = new Date().toISOString();
      setKept(
        keepDraft(localStorage, person, {
          ...{ agreement, title, text, savedAt, revision },
          basedOn: isRestored ? (restored?.basedOn ?? null) : basedOn,
        }),
      );
    }, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, title, isChanged, agreement, basedOn, revision, restored, isRestored, person]);

  useHotkeys(
    [
      ['mod+Z', () => studio.undo()],
      ['mod+shift+Z', () => studio.redo()],
      ['mod+Y', () => studio.redo()],
    ],
    ['TEXTAREA'],
  );

  const go = (to: Path) =>
    void navigate({ search: (before) => studioSearch({ ...before, clause: clauseOfPath(to) }) });
  const show = (next: 'form' | 'text') =>
    void navigate({ search: ({ view: _, ...rest }) => studioSearch({ ...rest, view: next }), replace: true });
  const goToFinding = ({ region }: Diagnosis) => {
    show('text');
    setShown({ region });
  };
  const goToClause = ({ path: to }: Pick<OutlineClause, 'path'>) => {
    go(to);
    const form = read?.form.path.join() === to.join() ? read.form.region : undefined;
    if (view === 'text' && form) setShown({ region: form });
  };
  const now = useRef({ text, go, goToClause });
  now.current = { text, go, goToClause };
  const textNow = useCallback(() => now.current.text, []);
  const goStraight = useCallback((to: Path) => now.current.go(to), []);
  const goFromOutline = useCallback((to: Path) => now.current.goToClause({ path: to }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text moves to a clause when another one is chosen
  useEffect(() => {
    if (view === 'text' && read && clause !== undefined && read.form.region)
      setShown({ region: read.form.region });
  }, [clause, view, read?.form.path.join('.')]);

  // What stops everything stands first.
  const hasErrors = read?.diagnoses.some(({ severity }) => severity === 'error') ?? false;
  const words = <Words key={clause} words={read?.words} language={language} onLanguage={setLanguage} />;
  const examples = (
    <Scenarios
      views={scenarios.result}
      isBehind={scenarios.isBehind}
      isAgreement={read?.isAgreement ?? false}
    />
  );
  return (
    <Page
      title={title}
      crumbs={[
        { text: t('Portfolio'), to: '/' },
        { text: t('Draft studio'), to: '/studio' },
      ]}
    >
      <div className={layout.head}>
        <div className={layout.headRow}>
          <h1>{title}</h1>
          <span className={styles.state} role="status">
            {stateText({ basedOn, isChanged, isKept })}
          </span>
        </div>
        {restored && isRestored && <Restored draft={restored} basis={basedOn} onForget={onForget} />}
        <div className={styles.bar}>
          <SegmentedControl
            aria-label={t('How to write')}
            value={view ?? 'form'}
            data={[
              { value: 'form', label: t('Form') },
              { value: 'text', label: t('Text') },
            ]}
            onChange={(value) => show(value === 'text' ? 'text' : 'form')}
          />
          <div className={styles.buttons}>
            <Button variant="default" disabled={!studio.canUndo} onClick={studio.undo}>
              {t('Undo')}
            </Button>
            <Button variant="default" disabled={!studio.canRedo} onClick={studio.redo}>
              {t('Redo')}
            </Button>
          </div>
          <Save
            bench={bench}
            person={person}
            agreement={agreement}
            id={read?.id ?? ''}
            text={text}
            title={title}
            revision={revision}
            isChanged={isChanged}
            isAgreement={read?.isAgreement}
            onSaved={(saved) => {
              setServer(saved);
              setRevision(saved.revision);
              setRestored(false);
            }}
            onFormat={studio.replace}
          />
        </div>
        <Fault text={studio.fault ?? reading.fault} />
      </div>
      <FormProvider value={{ edit: studio.edit, diagnoses: read?.diagnoses ?? [], zones: ZONES }}>
        <div className={styles.columns}>
          <Outline sections={outline} path={path} onGo={goFromOutline} textNow={textNow} bench={bench} />
          <div className={styles.middle}>
            {view === 'text' ? (
              <Section
                title={t('Text')}
                note={t('Ctrl Space completes, F8 goes to the next finding, Tab leaves the editor.')}
              >
                <div className={styles.editor}>
                  <Suspense fallback={<p className={layout.padded}>{t('Loading the editor…')}</p>}>
                    <TextEditor
                      bench={bench}
                      text={text}
                      diagnoses={read?.diagnoses ?? []}
                      shown={shown}
                      onChange={studio.type}
                      onUndo={studio.undo}
                      onRedo={studio.redo}
                    />
                  </Suspense>
                </div>
              </Section>
            ) : (
              <ClauseForm
                form={read?.form}
                path={path}
                title={titleIn(outline, path)}
                section={outline.find((one) => one.path.join('.') === path.join('.'))}
                onGo={goStraight}
              />
            )}
          </div>
          <div className={styles.side}>
            {!hasErrors && words}
            {!hasErrors && examples}
            <Findings
              diagnoses={[...(read?.diagnoses ?? []), ...(read?.isAgreement ? saidDiagnoses(byHistory) : [])]}
              isBehind={reading.isBehind}
              onGo={goToFinding}
              onFix={(finding) => studio.replace(fixed(text, finding))}
            />
            {hasErrors && words}
            {hasErrors && examples}
            {agreement !== null && (
              <Past
                agreement={agreement}
                text={text}
                isAgreement={read?.isAgreement ?? false}
                onFindings={setByHistory}
              />
            )}
          </div>
        </div>
      </FormProvider>
    </Page>
  );
}

function titleIn(outline: readonly OutlineSection[], path: Path): string | undefined {
  const key = path.join('.');
  const all = outline.flatMap(({ clauses, ...section }) => [section, ...clauses]);
  return all.find((one) => one.path.join('.') === key)?.title;
}

/** The text with what was meant in place of what a finding is about. */
function fixed(text: string, { region, replacement }: Diagnosis): string {
  if (replacement === undefined) return text;
  const lines = text.split('\n');
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
  const [from, to] = [offset(region.line, region.column), offset(region.endLine, region.endColumn)];
  return text.slice(0, from) + replacement + text.slice(to);
}

function stateText({
  basedOn,
  isChanged,
  isKept,
}: {
  readonly basedOn: string | null;
  readonly isChanged: boolean;
  readonly isKept: boolean;
}): string {
  if (!isChanged) return basedOn ?? '';
  const from = basedOn === null ? t('new') : t('changed from {{basedOn}}', { basedOn });
  return isKept
    ? t('{{from}}; kept in this browser, not on the server', { from })
    : t('{{from}}; this browser cannot keep it: save or download it', { from });
}
