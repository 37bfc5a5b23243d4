import { Command } from 'commander';
import { write } from '../output/write.ts';
import { serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';

/** `tallystick credit claim`: credits that the agreement pays on claim. */
export function claimCommand(): Command {
  return new Command('claim')
    .description('Claims the credits of an objective in a period, where the agreement pays them on claim.')
    .argument('<agreement>', 'id of the agreement')
    .argument('<objective>', 'id of the objective')
    .argument('<period>', 'id of the period, such as 2026-03')
    .option('--reason <text>', 'in your words; the other party reads it')
    .addOption(serverOption())
    .action(
      async (
        agreement: string,
        objective: string,
        period: string,
        { url, reason }: { url: string; reason?: string },
      ) => {
        const path = `/agreements/${encodeURIComponent(agreement)}/credit-claims`;
        const answer = await askServer(url, path, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ objective, period, ...(reason === undefined ? {} : { reason }) }),
        });
        const { claimedAt } = (await answer.json()) as { claimedAt: string };
        await write(`The credits of ${objective} in ${period} are claimed since ${claimedAt}.\n`);
      },
    );
}
