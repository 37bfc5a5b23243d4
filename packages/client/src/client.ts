import { type ListenOptions, type LiveEvent, listenTo } from './events.ts';
import {
  type Delete,
  FILES,
  type Get,
  PAGES,
  type Patch,
  type Post,
  type Put,
} from './generated/operations.ts';
import { type Asked, type CallOptions, type ClientOptions, request } from './request.ts';

/** What an operation takes and gives. */
interface Operation {
  readonly input: object;
  readonly answer: unknown;
}

/** What a call is given: left out where the operation needs nothing. */
type Given<One extends Operation> =
  Record<never, never> extends One['input']
    ? [given?: One['input'] & CallOptions]
    : [given: One['input'] & CallOptions];

/** Calls of one method: the path as in the OpenAPI document, then what goes into it. */
type Calls<All extends { readonly [Path in keyof All]: Operation }> = <Path extends keyof All & string>(
  path: Path,
  ...given: Given<All[Path]>
) => Promise<All[Path]['answer']>;

type Pages = typeof PAGES;
/** A list that comes in pages. */
export type Paged = keyof Pages & keyof Get;
/** One of such a list. */
export type ItemOf<Path extends Paged> = Get[Path]['answer'] extends infer Answer
  ? Pages[Path]['list'] extends keyof Answer
    ? Answer[Pages[Path]['list']] extends readonly (infer Item)[]
      ? Item
      : never
    : never
  : never;

/** A server's API. Every call throws {@link ProblemError} with what the server says, or TypeError when there is no answer. */
export interface Client {
  /** Reads. Files and streams come as the Response itself. */
  readonly get: Calls<Get>;
  readonly post: Calls<Post>;
  readonly put: Calls<Put>;
  readonly patch: Calls<Patch>;
  readonly delete: Calls<Delete>;
  /** Every item of a list, page by page as they are asked for. */
  each<Path extends Paged>(path: Path, ...given: Given<Get[Path]>): AsyncIterable<ItemOf<Path>>;
  /** Live updates, on and on: a connection that breaks is taken up where it broke. Ends when the signal says so. */
  events(options?: ListenOptions): AsyncIterable<LiveEvent>;
}

/**
 * The API of a server.
 *
 * @example
 * const tallystick = createClient({ url: 'http://127.0.0.1:4400', token: process.env.TALLYSTICK_TOKEN });
 * const { agreements } = await tallystick.get('/agreements');
 */
export function createClient(options: ClientOptions): Client {
  const call = async (method: string, path: string, given: Asked & CallOptions = {}): Promise<unknown> => {
    const response = await request(options, method, path, given);
    if (FILES.has(`${method} ${path}`)) return response;
    const text = await response.text();
    return text === '' ? null : JSON.parse(text);
  };
  const calls = (method: string) => (path: string, given?: Asked & CallOptions) => call(method, path, given);
  return {
    // The edge: that answers have the types of the document is held by the server's own schemas.
    get: calls('GET') as Client['get'],
    post: calls('POST') as Client['post'],
    put: calls('PUT') as Client['put'],
    patch: calls('PATCH') as Client['patch'],
    delete: calls('DELETE') as Client['delete'],
    each: (path, ...[given]) => each(calls('GET'), path, given ?? {}),
    events: (listening = {}) => listenTo(options, listening),
  };
}

async function* each<Path extends Paged>(
  get: (path: string, given: Asked & CallOptions) => Promise<unknown>,
  path: Path,
  given: Asked & CallOptions,
): AsyncGenerator<ItemOf<Path>> {
  const { from, list } = PAGES[path];
  let query = given.query ?? {};
  for (;;) {
    const page = (await get(path, { ...given, query })) as Readonly<Record<string, unknown>>;
    yield* page[list] as ItemOf<Path>[];
    const { next } = page;
    if (next === null || next === undefined) return;
    query = { ...query, [from]: next };
  }
}
