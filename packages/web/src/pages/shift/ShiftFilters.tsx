import { Button, Popover, SegmentedControl, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { AgreementChoice } from '../../app/AgreementChoice.tsx';
import { later, t } from '../../i18n/text.ts';
import styles from '../../session/session.module.css';
import { dropView, keepView, readViews } from './savedViews.ts';
import { shiftSearch, USUAL_STATE } from './search.ts';

const route = getRouteApi('/shift');

const STATES = [
  { value: 'running', label: later('Next due') },
  { value: 'breached', label: later('Ran out') },
  { value: 'paused', label: later('Paused') },
  { value: 'all', label: later('All') },
];

/** What is shown: chosen, saved under a name, or on a screen on the wall. */
export function ShiftFilters({ onFullScreen }: { readonly onFullScreen: () => void }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (change: Record<string, unknown>) =>
    void navigate({ search: (before) => shiftSearch({ ...before, ...change }) });
  return (
    <div className={styles.row}>
      <SegmentedControl
        aria-label={t('Which clocks')}
        value={search.state ?? USUAL_STATE}
        data={STATES.map(({ value, label }) => ({ value, label: t(label) }))}
        onChange={(state) => choose({ state })}
      />
      <AgreementChoice agreement={search.agreement} onChange={(agreement) => choose({ agreement })} />
      <SavedViews />
      <Button
        variant="default"
        aria-pressed={search.wall === true}
        onClick={() => {
          if (!search.wall) onFullScreen();
          choose({ wall: search.wall ? undefined : true });
        }}
      >
        {search.wall ? t('Leave the wall display') : t('Wall display')}
      </Button>
    </div>
  );
}

/** Views that this browser keeps, by the names that its reader gave them. */
function SavedViews() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [views, setViews] = useState(() => readViews(localStorage));
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    setViews(keepView(localStorage, { name: name.trim(), search }));
    setName('');
  };
  return (
    <Popover withArrow trapFocus>
      <Popover.Target>
        <Button variant="default">{t('Saved views')}</Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.parts}>
        {views.length === 0 ? (
          <p className="quiet">{t('None is saved in this browser yet.')}</p>
        ) : (
          <ul className={styles.grants}>
            {views.map((view) => (
              <li key={view.name}>
                <Button variant="default" size="xs" onClick={() => void navigate({ search: view.search })}>
                  {view.name}
                </Button>
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={t('Forget {{name}}', { name: view.name })}
                  onClick={() => setViews(dropView(localStorage, view.name))}
                >
                  ✕
                </Button>
              </li>
            ))}
          </ul>
        )}
        <form className={styles.form} onSubmit={save}>
          <TextInput
            label={t('Save what is shown as')}
            required
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" size="xs">
            {t('Save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
