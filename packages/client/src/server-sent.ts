/** A block of a stream of server-sent events. */
export interface ServerSent {
  readonly id: string | undefined;
  /** Undefined for a block without data, which only says an id or when to come back. */
  readonly event: string | undefined;
  readonly data: string;
  /** How long to wait before connecting again, ms. */
  readonly retry: number | undefined;
}

/** The largest block that is read, characters: a server that sends a larger one is not ours. */
const LARGEST_BLOCK = 1_000_000;

/** Reads server-sent events as the HTML standard has them; comments are left out. @throws Error at a block that is too large */
export async function* readServerSent(response: Response): AsyncGenerator<ServerSent> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const piece of bytesOf(response)) {
    rest = `${rest}${decoder.decode(piece, { stream: true })}`.replaceAll('\r\n', '\n');
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    if (rest.length > LARGEST_BLOCK) throw new Error('An event is larger than any of ours.');
    for (const block of blocks) {
      const read = readBlock(block);
      if (read) yield read;
    }
  }
}

/** The pieces of an answer's body; its connection ends when nobody reads on. */
async function* bytesOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {}); // It is broken already.
  }
}

function readBlock(block: string): ServerSent | undefined {
  const fields = block
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(':'))
    .map((line) => {
      const [, name = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
      return { name, value };
    });
  if (fields.length === 0) return undefined;
  const last = (name: string) => fields.findLast((field) => field.name === name)?.value;
  const data = fields.filter(({ name }) => name === 'data');
  const retry = Number(last('retry') ?? Number.NaN);
  return {
    id: last('id'),
    event: data.length === 0 ? undefined : (last('event') ?? 'message'),
    data: data.map(({ value }) => value).join('\n'),
    retry: Number.isInteger(retry) ? retry : undefined,
  };
}
