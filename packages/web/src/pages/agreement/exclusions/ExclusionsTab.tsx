import { useQuery } from '@tanstack/react-query';
import { type ExclusionInfo, type ExclusionList, exclusionsQuery } from '../../../api/exclusions.ts';
import { Empty } from '../../../app/Empty.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import styles from '../../../session/session.module.css';
import { useMay } from '../../../session/useSession.ts';
import { type Column, Table } from '../../../table/Table.tsx';
import { durationText } from '../../../time/duration.ts';
import { Announce } from './Announce.tsx';
import { Calendars } from './Calendars.tsx';
import { Decide } from './Decide.tsx';

/** Maintenance and claims that do not count: what was told, what is left of it, and who decides. */
export function ExclusionsTab({ id, timeZone }: { readonly id: string; readonly timeZone: string }) {
  const mayAnnounce = useMay('exclusion.announce');
  const mayDecide = useMay('exclusion.decide');
  return (
    <QueryState query={useQuery(exclusionsQuery(id))}>
      {(list) => (
        <>
          <Section
            title="Time that does not count"
            note={`Maintenance does not count as far as it keeps its notice, its window and its allowance. Claims wait for the other party. Times in ${timeZone}.`}
          >
            {list.exclusions.length === 0 ? (
              <Empty>Nothing was announced or claimed.</Empty>
            ) : (
              <Table
                caption="Exclusions, the newest first"
                columns={columns(id, timeZone, list, mayDecide)}
                rows={list.exclusions}
                rowKey={(one) => one.id}
              />
            )}
            {mayAnnounce && (
              <div className={styles.foot}>
                {list.clauses.length === 0 ? (
                  <p className="quiet">
                    The agreement has no clause under which time could be told here not to count.
                  </p>
                ) : (
                  <Announce id={id} list={list} timeZone={timeZone} />
                )}
              </div>
            )}
          </Section>
          <Calendars id={id} list={list} timeZone={timeZone} />
        </>
      )}
    </QueryState>
  );
}

function columns(
  agreement: string,
  timeZone: string,
  { clauses, services }: ExclusionList,
  mayDecide: boolean,
): readonly Column<ExclusionInfo>[] {
  const titleOf = (id: string) => clauses.find((one) => one.id === id)?.title ?? id;
  return [
    {
      key: 'what',
      head: 'What',
      isRowHead: true,
      value: ({ clause, service, reason }) =>
        [titleOf(clause), service, reason].filter((one) => one !== null).join(', '),
      cell: ({ clause, service, reason, series }) => (
        <span>
          {titleOf(clause)}
          {service !== null && `, ${services.find((one) => one.id === service)?.title ?? service}`}
          {reason !== null && <small className="quiet"> {reason}</small>}
          {series !== null && <small className="quiet"> (one of a series)</small>}
        </span>
      ),
    },
    { key: 'from', head: 'From', value: ({ from }) => ({ instant: from, timeZone }) },
    { key: 'to', head: 'To', value: ({ to }) => ({ instant: to, timeZone }) },
    { key: 'told', head: 'Told', value: ({ announced }) => ({ instant: announced, timeZone }) },
    { key: 'state', head: 'State', value: ({ state }) => state },
    { key: 'effect', head: 'Does not count', value: effectText },
    {
      key: 'act',
      head: 'Decide',
      value: null,
      cell: (one) =>
        mayDecide && (one.mayDecide || one.mayWithdraw) ? (
          <Decide agreement={agreement} exclusion={one} />
        ) : (
          <span className="quiet">nothing</span>
        ),
    },
  ];
}

/** `2 h; 1 h counts (above the allowance)`. */
export function effectText({ excluded, refused }: Pick<ExclusionInfo, 'excluded' | 'refused'>): string {
  const rules = [...new Set(refused.map(({ rule }) => rule))];
  return [
    excluded.length === 0 ? 'nothing' : durationText(lengthOf(excluded), 'down'),
    ...rules.map(
      (rule) => `${durationText(lengthOf(refused.filter((one) => one.rule === rule)))} counts (${rule})`,
    ),
  ].join('; ');
}

function lengthOf(spans: readonly { readonly from: string; readonly to: string }[]): number {
  return spans.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0);
}
