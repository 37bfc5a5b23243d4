import { CommandError, EXIT } from './exit.ts';
import { authorization } from './server-token.ts';

/** Why a connection ended that there was. */
const BROKEN_OFF: ReadonlySet<string> = new Set(['EPIPE', 'ECONNRESET', 'UND_ERR_SOCKET']);

/** Asks a server, and gives its answer where it is a good one. @param path below /api/v1. @throws CommandError with what the server says, or that there is none or another one */
export async function askServer(url: string, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { ...init.headers, ...authorization() };
  const response = await fetch(`${url}/api/v1${path}`, { ...init, headers }).catch((error: Error) => {
    const cause = (error as { cause?: { code?: string } }).cause?.code ?? error.message;
    if (BROKEN_OFF.has(cause)) {
      const why = 'It takes less at once, or it was stopped. Send less, or try again.';
      throw new CommandError(EXIT.invalidInput, `${url} broke the connection off (${cause}). ${why}`);
    }
    const remedy = 'Start the server with tallystick serve, or say with --url where it is.';
    throw new CommandError(EXIT.invalidInput, `No answer from ${url} (${cause}). ${remedy}`);
  });
  refuseSomePage(url, response);
  if (response.ok) return response;
  const detail = detailOf(await response.text(), response.status);
  throw new CommandError(EXIT.invalidInput, `${url} does not take this: ${detail}`);
}

/** Refuses a good answer that is a page for people, as other servers give, doors before ours, and ours for every path that is no file; what we give as a page has the name of a file. @throws CommandError */
export function refuseSomePage(url: string, { ok, headers }: Response): void {
  const isPage = headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!ok || !isPage || headers.has('content-disposition')) return;
  const remedy = 'Say with --url where the server is, without the path of a page.';
  throw new CommandError(EXIT.invalidInput, `${url} answers with a page, not as Tallystick does. ${remedy}`);
}

/** The end of a command whose answer broke off half-way; undefined for every other error. */
export function brokenOff(error: unknown): CommandError | undefined {
  const code = (error as { cause?: { code?: string } } | undefined)?.cause?.code;
  if (!(error instanceof TypeError) || code === undefined || !BROKEN_OFF.has(code)) return undefined;
  const remedy = 'Look whether it was done, then try again.';
  return new CommandError(EXIT.invalidInput, `The answer broke off before it was whole (${code}). ${remedy}`);
}

function detailOf(text: string, status: number): string {
  try {
    const { detail } = JSON.parse(text) as { detail?: string };
    if (detail !== undefined) return detail;
  } catch {
    // Some other server answers: its status says more than its page.
  }
  return `it answers ${status}.`;
}
