import type { Step, Verdict } from '@tallystick/proof';

/** A verdict for people: a line for each step, what was found below it, and the verdict last. */
export function verdictText(file: string, { kind, steps, of }: Verdict): string {
  const about = of
    ? [
        `${file}: ${of.agreement}, version ${of.version}, as of ${of.asOf}`,
        `${of.records} records, root ${of.root}`,
        `ledger ${of.origin}, engine ${of.engine}`,
      ]
    : [file];
  return `${[...about, '', ...steps.flatMap(stepLines), '', VERDICT[kind]].join('\n')}\n`;
}

const MARK: Readonly<Record<Step['state'], string>> = { passed: '✓', failed: '✗', skipped: '–' };
const WIDTH = 'checkpoints'.length;

const VERDICT: Readonly<Record<Verdict['kind'], string>> = {
  verified: 'VERIFIED: the figures are what the agreement and the signed evidence come to.',
  failed: 'NOT VERIFIED: see what is marked ✗.',
  undecided:
    'UNDECIDED: another engine made these figures, and this one comes to others. Verify with that version.',
};

function stepLines({ id, state, says, findings }: Step): string[] {
  return [
    `${MARK[state]} ${id.padEnd(WIDTH)}  ${says}`,
    ...findings.map(({ message, line, isRemark }) => {
      const place = line === undefined ? '' : `line ${line}: `;
      return `${' '.repeat(WIDTH + 4)}${isRemark ? 'note: ' : ''}${place}${message}`;
    }),
  ];
}
