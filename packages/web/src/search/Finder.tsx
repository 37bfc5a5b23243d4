import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useState } from 'react';
import { titlesQuery } from '../api/queries.ts';
import { later, t } from '../i18n/text.ts';
import { useMay } from '../session/useSession.ts';
import { type Match, matchesFor } from './matches.ts';
import styles from './search.module.css';

const KINDS = {
  agreement: later('Agreement'),
  promise: later('Promise'),
  incident: later('Incident'),
} as const;

/** The command palette: type, choose with the arrows, open with Enter. */
export function Finder({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const go = useGoTo(onClose);
  const maySeeIncidents = useMay('evidence.read');
  const matches = matchesFor(typed, useQuery(titlesQuery()).data?.agreements ?? []).filter(
    ({ kind }) => kind !== 'incident' || maySeeIncidents,
  );
  const at = Math.min(chosen, matches.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && matches.length > 0) {
      event.preventDefault();
      setChosen((at + step + matches.length) % matches.length);
    }
    const match = matches[at];
    if (event.key === 'Enter' && match) go(match);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('Find')}
      size="lg"
      yOffset="10vh"
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <input
        data-autofocus
        className={styles.input}
        type="text"
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={matches[at] ? `${id}-${at}` : undefined}
        aria-label={t('An agreement, a promise or an incident number')}
        placeholder={t('An agreement, a promise or an incident number')}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('Found')} className={styles.list}>
        {matches.map((match, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
          <div
            key={match.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            className={styles.option}
            onClick={() => go(match)}
            onMouseMove={() => setChosen(index)}
          >
            <span className={styles.kind}>{t(KINDS[match.kind])}</span>
            <span>
              {match.text} <span className="quiet">{match.note}</span>
            </span>
          </div>
        ))}
      </div>
      {matches.length === 0 && (
        <p className="quiet">{t('Nothing fits. Incident numbers must be typed in full.')}</p>
      )}
    </Modal>
  );
}

function useGoTo(onClose: () => void): (match: Match) => void {
  const navigate = useNavigate();
  return ({ agreement, objective, subject }) => {
    onClose();
    if (subject !== undefined) {
      void navigate({ to: '/agreements/$id/subjects/$subject', params: { id: agreement, subject } });
    } else if (objective !== undefined) {
      void navigate({ to: '/agreements/$id/objectives/$oid', params: { id: agreement, oid: objective } });
    } else void navigate({ to: '/agreements/$id', params: { id: agreement } });
  };
}
