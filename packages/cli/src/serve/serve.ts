import type { ServeOptions } from './options.ts';
import { OPEN_NOTICE, openServer, untilStopped } from './run-server.ts';

/** Serves until the person at the terminal, or the system, ends it. */
export async function serve(
  options: ServeOptions & { readonly open?: true; readonly worker: boolean },
): Promise<void> {
  const access = options.open ? 'open' : 'sign-in';
  const server = await openServer({ ...options, access, evaluates: options.worker });
  console.log(`Tallystick is at ${options.publicUrl ?? server.url} (Ctrl-C ends it).`);
  if (options.open) console.log(OPEN_NOTICE);
  if (server.setUpLink) {
    console.log(`Nobody can sign in yet. Set it up here, once, within a day: ${server.setUpLink}`);
  }
  await untilStopped();
  await server.close();
}
