import type { LinkProps } from '@tanstack/react-router';
import type { AlertInfo } from '../../api/alerts.ts';
import type { CreditInfo } from '../../api/credits.ts';
import type { ExclusionList } from '../../api/exclusions.ts';
import type { ReviewInfo } from '../../api/reviews.ts';
import type { StatementList } from '../../api/statements.ts';
import { type StatusUpdateInfo, UPDATE_STATES } from '../../api/status-pages.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { moneyText } from '../../money/amount.ts';
import { periodText } from '../../time/period.ts';

/** Something that happened to an agreement besides the steps of its lifecycle. */
export interface Happening {
  readonly at: string;
  readonly says: string;
  /** What somebody said with it. */
  readonly words: string;
  /** Where it stands. */
  readonly link: Pick<LinkProps, 'to' | 'params' | 'search'>;
}

/** What there is of one agreement; what its reader may not see, or what is not there yet, is left out. */
export interface Sources {
  readonly exclusions?: ExclusionList | undefined;
  readonly statements?: StatementList | undefined;
  readonly credits?: readonly CreditInfo[] | undefined;
  readonly reviews?: readonly ReviewInfo[] | undefined;
  readonly alerts?: readonly AlertInfo[] | undefined;
  readonly updates?: readonly StatusUpdateInfo[] | undefined;
}

/** Everything that happened to an agreement, in no order. */
export function happeningsOf(id: string, sources: Sources): readonly Happening[] {
  return [
    ...exclusionsOf(id, sources.exclusions),
    ...statementsOf(id, sources.statements),
    ...(sources.credits ?? []).flatMap((credit) => creditOf(id, credit)),
    ...(sources.reviews ?? []).flatMap((review) => reviewOf(id, review)),
    ...(sources.alerts ?? []).flatMap((alert) => alertOf(id, alert)),
    ...(sources.updates ?? []).map((update) => updateOf(id, update)),
  ];
}

function exclusionsOf(id: string, list: ExclusionList | undefined): readonly Happening[] {
  const titles = new Map(list?.clauses.map((one) => [one.id, one.title]));
  return (list?.exclusions ?? []).map(({ announced, clause, reason }) => ({
    at: announced,
    says: t('Time told of that does not count: {{title}}', { title: titles.get(clause) ?? clause }),
    words: reason ?? '',
    link: { to: '/agreements/$id', params: { id }, search: { tab: 'exclusions' } },
  }));
}

function statementsOf(id: string, list: StatementList | undefined): readonly Happening[] {
  return (list?.statements ?? []).map(({ madeAt, period, revision }) => ({
    at: madeAt,
    says:
      revision === 1
        ? t('Statement for {{period}}', { period: periodText(period) })
        : t('Statement for {{period}}, revision {{revision}}', { period: periodText(period), revision }),
    words: '',
    link: { to: '/agreements/$id', params: { id }, search: { tab: 'statements' } },
  }));
}

function creditOf(id: string, credit: CreditInfo): readonly Happening[] {
  const { number, currency } = credit;
  const link = { to: '/agreements/$id/credits/$number', params: { id, number: String(number) } } as const;
  const computed = moneyText({ amount: credit.computed, currency });
  const noted = moneyText({ amount: credit.noted, currency });
  return [
    [credit.proposedAt, t('Credit {{number}} proposed: {{computed}}', { number, computed })] as const,
    [credit.issuedAt, t('Credit {{number}} issued: {{noted}}', { number, noted })] as const,
    [credit.disputedAt, t('Credit {{number}} disputed', { number })] as const,
  ].flatMap(([at, says]) => (at === null ? [] : [{ at, says, words: '', link }]));
}

function reviewOf(id: string, review: ReviewInfo): readonly Happening[] {
  const title = sentenceText(review.title);
  const link = {
    to: '/agreements/$id/reviews/$number',
    params: { id, number: String(review.number) },
  } as const;
  return [
    [review.heldAt, t('Review held: {{title}}', { title })] as const,
    [review.closedAt, t('Review closed: {{title}}', { title })] as const,
  ].flatMap(([at, says]) => (at === null ? [] : [{ at, says, words: '', link }]));
}

function alertOf(
  id: string,
  { title, says, openedAt, closedAt, acknowledged }: AlertInfo,
): readonly Happening[] {
  const name = sentenceText(title);
  const state = closedAt === null ? {} : ({ state: 'closed' } as const);
  const stands = { to: '/alerts', search: { agreement: id, ...state } } as const;
  return [
    { at: openedAt, says: t('Alert: {{name}}', { name }), words: sentenceText(says), link: stands },
    ...(acknowledged === null
      ? []
      : [
          {
            at: acknowledged.at,
            says: t('Alert acknowledged: {{name}}', { name }),
            words: acknowledged.note,
            link: stands,
          },
        ]),
    ...(closedAt === null
      ? []
      : [{ at: closedAt, says: t('Alert over: {{name}}', { name }), words: '', link: stands }]),
  ];
}

function updateOf(id: string, { state, title, words, postedAt }: StatusUpdateInfo): Happening {
  return {
    at: postedAt,
    says: t('Status page: {{title}} ({{state}})', { title, state: t(UPDATE_STATES[state]) }),
    words,
    link: { to: '/agreements/$id', params: { id }, search: { tab: 'status' } },
  };
}
