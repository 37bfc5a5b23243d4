import { CommandError, EXIT } from './exit.ts';
import { authorization } from './server-token.ts';

/** Why a connection ended that there was. */
const BROKEN_OFF: ReadonlySet<string> = new Set(['EPIPE', 'ECONNRESET', 'UND_ERR_SOCKET']);

/** Asks a server, and gives its answer where it is a good one. @param path below /api/v1. @throws CommandError with what the server says, or that there is none */
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
  if (response.ok) return response;
  const detail = detailOf(await response.text(), response.status);
  throw new CommandError(EXIT.invalidInput, `${url} does not take this: ${detail}`);
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
