import { Button, Popover, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { agreementsQuery } from '../../api/queries.ts';
import styles from '../../session/session.module.css';
import { dropView, keepView, readViews } from './savedViews.ts';
import { shiftSearch, USUAL_STATE } from './search.ts';

const route = getRouteApi('/shift');

const STATES = [
  { value: 'running', label: 'Next due' },
  { value: 'breached', label: 'Ran out' },
  { value: 'paused', label: 'Paused' },
  { value: 'all', label: 'All' },
];

/** What is shown: chosen, saved under a name, or on a screen on the wall. */
export function ShiftFilters({ onFullScreen }: { readonly onFullScreen: () => void }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const agreements = useQuery(agreementsQuery()).data?.agreements ?? [];
  const choose = (change: Record<string, unknown>) =>
    void navigate({ search: (before) => shiftSearch({ ...before, ...change }) });
  return (
    <div className={styles.row}>
      <SegmentedControl
        aria-label="Which clocks"
        value={search.state ?? USUAL_STATE}
        data={STATES}
        onChange={(state) => choose({ state })}
      />
      <Select
        aria-label="Agreement"
        placeholder="All agreements"
        clearable
        clearButtonProps={{ 'aria-label': 'All agreements' }}
        data={agreements.map(({ id, title }) => ({ value: id, label: title }))}
        value={search.agreement ?? null}
        onChange={(agreement) => choose({ agreement: agreement ?? undefined })}
      />
      <SavedViews />
      <Button
        variant="default"
        aria-pressed={search.wall === true}
        onClick={() => {
          if (!search.wall) onFullScreen();
          choose({ wall: search.wall ? undefined : true });
        }}
      >
        {search.wall ? 'Leave the wall display' : 'Wall display'}
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
        <Button variant="default">Saved views</Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.parts}>
        {views.length === 0 ? (
          <p className="quiet">None is saved in this browser yet.</p>
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
                  aria-label={`Forget ${view.name}`}
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
            label="Save what is shown as"
            required
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" size="xs">
            Save
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
