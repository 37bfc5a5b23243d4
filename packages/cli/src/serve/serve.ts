import type { ServeOptions } from './options.ts';
import { openServer, untilStopped } from './run-server.ts';

/** Serves until the person at the terminal, or the system, ends it. */
export async function serve(
  options: ServeOptions & { readonly open?: true; readonly worker: boolean },
): Promise<void> {
  const server = await openServer({ ...options, access: 'open', evaluates: options.worker });
  console.log(`Tallystick is at ${server.url} (Ctrl-C ends it).`);
  await untilStopped();
  await server.close();
}
