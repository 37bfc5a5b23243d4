import { SUSPENSION_CLAUSE } from '@tallystick/engine';
import { useQuery } from '@tanstack/react-query';
import { type ExclusionInfo, type ExclusionList, exclusionsQuery } from '../../../api/exclusions.ts';
import { Empty } from '../../../app/Empty.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { later, type Text, t } from '../../../i18n/text.ts';
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
            title={t('Time that does not count')}
            note={t(
              'Maintenance does not count as far as it keeps its notice, its window and its allowance. Claims wait for the other party. Times in {{timeZone}}.',
              { timeZone },
            )}
          >
            {list.exclusions.length === 0 ? (
              <Empty>{t('Nothing was announced or claimed.')}</Empty>
            ) : (
              <Table
                caption={t('Exclusions, the newest first')}
                columns={columns(id, timeZone, list, mayDecide)}
                rows={list.exclusions}
                rowKey={(one) => one.id}
              />
            )}
            {mayAnnounce && (
              <div className={styles.foot}>
                {list.clauses.length === 0 ? (
                  <p className="quiet">
                    {t('The agreement has no clause under which time could be told here not to count.')}
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

const RULES: Readonly<Record<string, Text>> = {
  pending: later('pending'),
  rejected: later('rejected'),
  withdrawn: later('withdrawn'),
  'late notice': later('late notice'),
  'outside the window': later('outside the window'),
  'above the allowance': later('above the allowance'),
};

function ruleWord(rule: string): string {
  const word = RULES[rule];
  return word ? t(word) : rule;
}

const STATES: Readonly<Record<ExclusionInfo['state'], Text>> = {
  announced: later('announced'),
  pending: later('pending'),
  accepted: later('accepted'),
  rejected: later('rejected'),
  withdrawn: later('withdrawn'),
};

function columns(
  agreement: string,
  timeZone: string,
  { clauses, services }: ExclusionList,
  mayDecide: boolean,
): readonly Column<ExclusionInfo>[] {
  const titleOf = (id: string) =>
    id === SUSPENSION_CLAUSE ? t('Suspension') : (clauses.find((one) => one.id === id)?.title ?? id);
  return [
    {
      key: 'what',
      head: t('What'),
      isRowHead: true,
      value: ({ clause, service, reason, evidence }) =>
        [titleOf(clause), service, reason, ...evidence].filter((one) => one !== null).join(', '),
      cell: ({ clause, service, reason, evidence, series }) => (
        <span>
          {titleOf(clause)}
          {service !== null && `, ${services.find((one) => one.id === service)?.title ?? service}`}
          {reason !== null && <small className="quiet"> {reason}</small>}
          {evidence.length > 0 && (
            <small className="quiet"> {t('Shown by: {{evidence}}', { evidence: evidence.join(', ') })}</small>
          )}
          {series !== null && <small className="quiet"> {t('(one of a series)')}</small>}
        </span>
      ),
    },
    { key: 'from', head: t('From'), value: ({ from }) => ({ instant: from, timeZone }) },
    { key: 'to', head: t('To'), value: ({ to }) => ({ instant: to, timeZone }) },
    { key: 'told', head: t('Told'), value: ({ announced }) => ({ instant: announced, timeZone }) },
    { key: 'state', head: t('State'), value: ({ state }) => t(STATES[state]) },
    { key: 'effect', head: t('Does not count'), value: effectText },
    {
      key: 'act',
      head: t('Decide'),
      value: null,
      cell: (one) =>
        mayDecide && (one.mayDecide || one.mayWithdraw) ? (
          <Decide agreement={agreement} exclusion={one} />
        ) : (
          <span className="quiet">{t('nothing')}</span>
        ),
    },
  ];
}

/** `2 h; 1 h counts (above the allowance)`. */
export function effectText({ excluded, refused }: Pick<ExclusionInfo, 'excluded' | 'refused'>): string {
  const rules = [...new Set(refused.map(({ rule }) => rule))];
  return [
    excluded.length === 0 ? t('nothing') : durationText(lengthOf(excluded), 'down'),
    ...rules.map((rule) =>
      t('{{length}} counts ({{rule}})', {
        length: durationText(lengthOf(refused.filter((one) => one.rule === rule))),
        rule: ruleWord(rule),
      }),
    ),
  ].join('; ');
}

function lengthOf(spans: readonly { readonly from: string; readonly to: string }[]): number {
  return spans.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0);
}
