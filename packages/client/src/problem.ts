/** What a server says when it does not do what was asked for (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What was wrong, and what to do. */
  readonly detail: string;
  /** Further members, such as `problems` with lines and columns. */
  readonly [member: string]: unknown;
}

/** An answer that is not the one asked for. Its message is the problem's detail. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly title: string;
  readonly problem: Problem;
  /** When asking again may help, seconds from now; undefined where the server does not say. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail);
    this.status = problem.status;
    this.title = problem.title;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** Reads the problem of an answer; an answer of something between us and the server, such as a proxy, becomes one too. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const { status } = response;
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfter = Number.isFinite(seconds) ? seconds : undefined;
  const text = await response.text().catch(() => '');
  const detail = `The server answered with status ${status}.`;
  const general = {
    type: 'about:blank',
    title: response.statusText || 'Something went wrong',
    status,
    detail,
  };
  try {
    const told: unknown = JSON.parse(text);
    const isObject = typeof told === 'object' && told !== null;
    return new ProblemError(isObject ? { ...general, ...told, status } : general, retryAfter);
  } catch {
    return new ProblemError(general, retryAfter);
  }
}
