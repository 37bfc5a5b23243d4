import { Button, Modal, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useBlocker } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { basisOf, draftQuery, proposeDraft, type ServerDraft, saveDraft } from '../../api/drafts.ts';
import { agreementKey } from '../../api/queries.ts';
import { RequestError } from '../../api/request.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import { useAct } from '../../session/useAct.ts';
import { useMay } from '../../session/useSession.ts';
import type { Workbench } from '../../studio/workbench.ts';
import { dropDraft } from './localDrafts.ts';
import styles from './studio.module.css';
import { focusOn } from './useStudio.ts';

const route = getRouteApi('/studio');
/** Id of the button that begins a proposal. */
const PROPOSE = 'propose-draft';

interface SaveProps {
  readonly bench: Workbench;
  readonly person: string;
  readonly agreement: string | null;
  /** What the text says is its id. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Of the draft on the server that saving writes over. */
  readonly revision: number | null;
  /** Whether it differs from what the server has. */
  readonly isChanged: boolean;
  /** Undefined until it was read. While it is read again this stays what it was: a button that comes and goes is passed over by whoever goes by keys. */
  readonly isAgreement: boolean | undefined;
  readonly onSaved: (saved: ServerDraft) => void;
  readonly onFormat: (text: string) => void;
}

/** Saves on the server, puts before the other party, downloads as a file, and asks before unsaved changes are left. */
export function Save(props: SaveProps) {
  const { bench, person, agreement, id, title, text, revision, isChanged, isAgreement } = props;
  const act = useAct([]);
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const mayDraft = useMay('agreement.draft');
  const [isProposing, setProposing] = useState(false);
  const [words, setWords] = useState('');
  const [said, setSaid] = useState('');
  const [isConflict, setConflict] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const isOther = agreement !== null && id !== agreement;
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isChanged && !isLeaving && current.pathname !== next.pathname,
    enableBeforeUnload: () => isChanged,
    withResolver: true,
  });
  const refetch = async () => {
    await queries.invalidateQueries({ queryKey: ['drafts'] });
    await queries.invalidateQueries({ queryKey: agreementKey(id) });
  };
  const save = (over: number | null) =>
    act.run(async () => {
      const toSave = { text, title, revision: over, isNew: agreement === null };
      const saved = await saveDraft(id, toSave).catch((error: unknown) => {
        setConflict(error instanceof RequestError && error.status === 412);
        throw error;
      });
      setConflict(false);
      dropDraft(localStorage, person, agreement);
      setSaid(
        t('Saved as revision {{saved}}. The other party does not see it until you propose it.', { saved }),
      );
      const server = { text, revision: saved, basis: basisOf(saved) };
      queries.setQueryData(draftQuery(id).queryKey, server);
      props.onSaved(server);
      await queries.invalidateQueries({ queryKey: ['drafts'] });
      if (agreement !== null) return;
      setLeaving(true);
      await navigate({ search: (before) => ({ ...before, agreement: id }), replace: true });
      focusOn(PROPOSE); // The page begins anew with its agreement: this is what comes next.
    });
  const saveOver = async () => {
    const { revision: theirs } = await queries.fetchQuery({ ...draftQuery(id), staleTime: 0 });
    await save(theirs);
  };
  const propose = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const number = await proposeDraft(id, words);
      setProposing(false);
      setSaid(t('Put before the other party as proposal {{number}}.', { number }));
      await refetch();
    });
  };
  const layOut = () =>
    act.run(async () => {
      const done = await bench.ask('format', { text });
      if (!done.ok) throw new RequestError(0, t('Not laid out'), sentenceText(done.message));
      props.onFormat(done.text);
    });
  return (
    <>
      <div className={styles.buttons}>
        <Button variant="subtle" onClick={() => void layOut()}>
          {t('Lay out')}
        </Button>
        <Button variant="default" onClick={() => download(`${id || 'agreement'}.agreement.yaml`, text)}>
          {t('Download')}
        </Button>
        {mayDraft && (
          <>
            <Button
              loading={act.isBusy}
              disabled={!isChanged || id === '' || isOther}
              onClick={() => void save(revision)}
            >
              {t('Save draft')}
            </Button>
            <Button
              variant="default"
              id={PROPOSE}
              disabled={isChanged || isAgreement === false || revision === null}
              onClick={() => setProposing(true)}
            >
              {t('Propose…')}
            </Button>
          </>
        )}
      </div>
      <span role="status" className={styles.saved}>
        {isOther ? t('Its id must stay {{agreement}}.', { agreement }) : isChanged ? '' : said}
      </span>
      {!isProposing && <Fault text={act.fault} />}
      {isConflict && (
        <Button size="compact-sm" variant="default" onClick={() => void saveOver()}>
          {t('Save mine over it')}
        </Button>
      )}
      <Modal
        opened={isProposing}
        onClose={() => setProposing(false)}
        title={t('Propose {{title}}', { title })}
        closeButtonProps={{ 'aria-label': t('Close') }}
      >
        <form className={styles.dialog} onSubmit={propose}>
          <p>
            {t(
              'The other party sees the text and what it says otherwise than before. From then on nobody changes it.',
            )}
          </p>
          <Fault text={act.fault} />
          <Textarea
            label={t('What you want to say with it')}
            data-autofocus
            autosize
            minRows={2}
            maxLength={5_000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <div className={styles.buttons}>
            <Button type="submit" loading={act.isBusy}>
              {t('Propose')}
            </Button>
            <Button variant="default" onClick={() => setProposing(false)}>
              {t('Not yet')}
            </Button>
          </div>
        </form>
      </Modal>
      <Modal
        opened={blocker.status === 'blocked'}
        onClose={() => blocker.reset?.()}
        title={t('Leave without saving?')}
        closeButtonProps={{ 'aria-label': t('Close') }}
      >
        <div className={styles.dialog}>
          <p>
            {t(
              'Your changes are kept in this browser and are here when you come back. The server does not have them.',
            )}
          </p>
          <div className={styles.buttons}>
            <Button data-autofocus onClick={() => blocker.reset?.()}>
              {t('Stay')}
            </Button>
            <Button variant="default" onClick={() => blocker.proceed?.()}>
              {t('Leave')}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
