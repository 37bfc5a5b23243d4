import { askServer } from '../server-request.ts';

/** A review as the server tells it. */
export interface Review {
  readonly agreement: string;
  readonly number: number;
  readonly title: string;
  readonly period: string | null;
  readonly from: string;
  readonly to: string;
  readonly state: string;
  readonly dueAt: string;
  readonly isOverdue: boolean;
  readonly points: readonly { readonly words: string; readonly by: string }[];
  readonly revision: number;
}

/** An action as the server tells it. */
export interface Action {
  readonly agreement: string;
  readonly action: number;
  readonly title: string;
  readonly owner: { readonly id: string; readonly name: string };
  readonly due: string;
  readonly isOverdue: boolean;
  readonly state: string;
  readonly words: string;
  readonly revision: number;
}

/** A review with what it is about and what came of it. */
export interface ReviewDetail {
  readonly review: Review;
  readonly agenda: {
    readonly asOf: string;
    readonly sections: readonly {
      readonly id: string;
      readonly title: string;
      readonly items: readonly { readonly says: string }[];
    }[];
    readonly recommendations: readonly {
      readonly key: string;
      readonly kind: string;
      readonly says: string;
    }[];
  };
  readonly sha256: string | null;
  readonly minutes: readonly {
    readonly version: number;
    readonly at: string;
    readonly who: string;
    readonly words: string;
    readonly decisions: readonly string[];
    readonly present: readonly string[];
  }[];
  readonly decisions: readonly { readonly key: string; readonly decision: string; readonly reason: string }[];
  readonly actions: readonly Action[];
}

/** The path of a review below /api/v1. */
export function reviewPath(agreement: string, number: number): string {
  return `/agreements/${encodeURIComponent(agreement)}/reviews/${number}`;
}

/** Asks a server for a review. @throws CommandError */
export async function getReview(url: string, agreement: string, number: number): Promise<ReviewDetail> {
  return (await (await askServer(url, reviewPath(agreement, number))).json()) as ReviewDetail;
}

/** Sends something to a server, and gives its answer. @throws CommandError */
export async function post<Answer>(url: string, path: string, body: unknown): Promise<Answer> {
  const answer = await askServer(url, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Answer;
}

/** A review in one line. */
export function reviewLine({
  agreement,
  number,
  state,
  title,
  period,
  from,
  to,
  isOverdue,
  dueAt,
}: Review): string {
  const about = period ?? `${from.slice(0, 10)} to ${to.slice(0, 10)}`;
  const due = state === 'planned' || state === 'prepared' ? `  hold before ${dueAt}` : '';
  return `${agreement} ${number}  ${state}  ${title}  ${about}${due}${isOverdue ? '  OVERDUE' : ''}`;
}

/** An action in one line. */
export function actionLine({
  agreement,
  action,
  state,
  title,
  owner,
  due,
  isOverdue,
  words,
}: Action): string {
  const ended = state === 'open' || words === '' ? '' : `: ${words}`;
  return `${agreement} ${action}  ${state}  ${title}  ${owner.name} until ${due}${isOverdue ? '  OVERDUE' : ''}${ended}`;
}
