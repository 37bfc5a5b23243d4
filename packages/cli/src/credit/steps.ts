import { Command } from 'commander';
import { write } from '../output/write.ts';
import { readNumber } from '../read-number.ts';
import { serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';
import { type Credit, creditLine, creditPath, getCredit } from './credit.ts';

interface Step {
  readonly kind: string;
  readonly says: string;
  /** `decisions` are the provider's, `disputes` either party's. */
  readonly of: 'decisions' | 'disputes';
  /** Which words it takes along. */
  readonly words?: 'reason' | 'words';
  readonly amount?: true;
}

const STEPS: readonly Step[] = [
  { kind: 'approve', says: 'Approves a credit.', of: 'decisions' },
  { kind: 'issue', says: 'Issues a credit note for an approved credit.', of: 'decisions' },
  { kind: 'amend', says: 'Gives a credit another amount.', of: 'decisions', words: 'reason', amount: true },
  { kind: 'withdraw', says: 'Withdraws a credit.', of: 'decisions', words: 'reason' },
  { kind: 'uphold', says: 'Ends a dispute: the credit stays.', of: 'decisions', words: 'reason' },
  { kind: 'dispute', says: 'Disputes a credit.', of: 'disputes', words: 'reason' },
  { kind: 'state', says: 'Says something in a dispute.', of: 'disputes', words: 'words' },
];

/** `tallystick credit approve`, `issue`, `dispute` … */
export function stepCommands(): readonly Command[] {
  return STEPS.map(stepCommand);
}

function stepCommand({ kind, says, of, words, amount }: Step): Command {
  const command = new Command(kind)
    .description(says)
    .argument('<agreement>', 'id of the agreement')
    .argument('<number>', 'of the credit', readNumber)
    .addOption(serverOption());
  if (words !== undefined)
    command.requiredOption('--reason <text>', 'in your words; the other party reads it');
  if (amount) command.requiredOption('--amount <amount>', 'such as 250.00');
  return command.action(
    async (
      agreement: string,
      number: number,
      { url, reason, amount: sum }: { url: string; reason?: string; amount?: string },
    ) => {
      const { credit } = await getCredit(url, agreement, number);
      const body = {
        kind,
        revision: credit.revision,
        ...(words === undefined ? {} : { [words]: reason }),
        ...(amount ? { amount: sum } : {}),
      };
      const answer = await askServer(url, `${creditPath(agreement, number)}/${of}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      await write(`${creditLine((await answer.json()) as Credit)}\n`);
    },
  );
}
