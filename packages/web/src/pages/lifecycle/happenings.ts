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
  /** ISO 8601. */
  readonly at: string;
  readonly says: string;
  /** What somebody said with it. */
  readonly words: string;
  /** Where it stands. */
  readonly link: Pick<LinkProps, 'to' | 'params' | 'search'>;
}

/** Lists of one agreement to which something happened; what its reader may not see, or what is not there yet, is left out. */
export interface HappeningsIn {
  readonly exclusions?: ExclusionList | undefined;
  readonly statements?: StatementList | undefined;
  readonly credits?: readonly CreditInfo[] | undefined;
  readonly reviews?: readonly ReviewInfo[] | undefined;
  readonly alerts?: readonly AlertInfo[] | undefined;
  readonly updates?: readonly StatusUpdateInfo[] | undefined;
}

/** Everything that happened to an agreement, in no order. */
export function happeningsOf(id: string, lists: HappeningsIn): readonly Happening[] {
  return [
    ...exclusionsOf(id, lists.exclusions),
    ...statementsOf(id, lists.statements),
    ...(lists.credits ?? []).flatMap((credit) => creditOf(id, credit)),
    ...(lists.reviews ?? []).flatMap((review) => reviewOf(id, review)),
    ...(lists.alerts ?? []).flatMap((alert) => alertOf(id, alert)),
    ...(lists.updates ?? []).map((update) => updateOf(id, update)),
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
  const computed = moneyText({ amount: credit.computed, currency });
  const noted = moneyText({ amount: credit.noted, currency });
  return dated({ to: '/agreements/$id/credits/$number', params: { id, number: String(number) } }, [
    [credit.proposedAt, t('Credit {{number}} proposed: {{computed}}', { number, computed })],
    [credit.issuedAt, t('Credit {{number}} issued: {{noted}}', { number, noted })],
    [credit.disputedAt, t('Credit {{number}} disputed', { number })],
  ]);
}

function reviewOf(id: string, review: ReviewInfo): readonly Happening[] {
  const title = sentenceText(review.title);
  return dated({ to: '/agreements/$id/reviews/$number', params: { id, number: String(review.number) } }, [
    [review.heldAt, t('Review held: {{title}}', { title })],
    [review.closedAt, t('Review closed: {{title}}', { title })],
  ]);
}

function alertOf(
  id: string,
  { title, says, openedAt, closedAt, acknowledged }: AlertInfo,
): readonly Happening[] {
  const name = sentenceText(title);
  const state = closedAt === null ? {} : ({ state: 'closed' } as const);
  return dated({ to: '/alerts', search: { agreement: id, ...state } }, [
    [openedAt, t('Alert: {{name}}', { name }), sentenceText(says)],
    [acknowledged?.at ?? null, t('Alert acknowledged: {{name}}', { name }), acknowledged?.note],
    [closedAt, t('Alert over: {{name}}', { name })],
  ]);
}

/** What happened to one thing; without what has not happened. */
function dated(
  link: Happening['link'],
  all: readonly (readonly [at: string | null, says: string, words?: string | undefined])[],
): readonly Happening[] {
  return all.flatMap(([at, says, words = '']) => (at === null ? [] : [{ at, says, words, link }]));
}

function updateOf(id: string, { state, title, words, postedAt }: StatusUpdateInfo): Happening {
  return {
    at: postedAt,
    says: t('Status page: {{title}} ({{state}})', { title, state: t(UPDATE_STATES[state]) }),
    words,
    link: { to: '/agreements/$id', params: { id }, search: { tab: 'status' } },
  };
}
