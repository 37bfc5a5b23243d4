import { listSigningKeys } from '@tallystick/store';
import { z } from 'zod';
import type { Api } from '../api.ts';

/** The keys that sign here. They are public: whoever verifies must get at them, and compare them with what they were given. */
export function keyRoutes({ app, read }: Api): void {
  app.get(
    '/signing-keys',
    {
      config: { action: 'anyone' },
      schema: {
        summary: 'The keys that sign checkpoints and bundles, the first one first, and how each took over.',
        response: {
          200: z.object({
            keys: z.array(
              z.object({
                key: z.string().describe('The verifier key: name+id+base64.'),
                rotation: z
                  .string()
                  .nullable()
                  .describe('The note by which it took over from the one before.'),
              }),
            ),
          }),
        },
      },
    },
    async (request) => ({
      keys: (await read(request, listSigningKeys)).map(({ verifierKey, rotation }) => ({
        key: verifierKey,
        rotation,
      })),
    }),
  );
}
