import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ROOT, TALLYSTICK } from '../testing/command.ts';

const MAX_MEMORY_KB = 400_000;
/** In `npm test` a tenth of it shows that memory follows the incidents, not the bytes; the long run does all. */
const COPIES = process.env.TALLYSTICK_LONG === '1' ? 51 : 5;

describe('tallystick evaluate on a long input', () => {
  it(`streams the sample repeated ${COPIES} times in less than 400 MB`, async () => {
    const [header = '', ...rows] = gunzipSync(
      readFileSync(`${ROOT}examples/servicenow/incidents-2016-03.csv.gz`),
    )
      .toString()
      .trimEnd()
      .split('\n');
    const child = spawn(
      process.execPath,
      [
        TALLYSTICK,
        'evaluate',
        'examples/servicenow/incident-desk.agreement.yaml',
        '-',
        '--mapping',
        'examples/servicenow/mapping.yaml',
        '--as-of',
        '2016-04-06T09:00:00Z',
        '--format',
        'json',
      ],
      { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] },
    );
    let peakKb = 0;
    const watch = setInterval(() => {
      peakKb = Math.max(peakKb, ...familyOf(child.pid!).map(residentKb));
    }, 100);
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stdin.write(`${header}\n`);
    for (let copy = 0; copy < COPIES; copy++) {
      const text = `${rows.map((row) => `X${copy}${row}`).join('\n')}\n`;
      if (!child.stdin.write(text)) await new Promise((resolve) => child.stdin.once('drain', resolve));
    }
    child.stdin.end();
    expect(await ended).toBe(0);
    clearInterval(watch);
    const report = JSON.parse(Buffer.concat(output).toString());
    expect(report.evidence).toMatchObject({ records: 59_354 * COPIES, subjects: 9_202 * COPIES });
    expect(report.objectives[2].periods[0]).toMatchObject({
      good: String(5_831 * COPIES),
      valid: String(7_815 * COPIES),
    });
    expect(peakKb).toBeGreaterThan(50_000);
    expect(peakKb).toBeLessThan(MAX_MEMORY_KB);
  }, 300_000);
});

/** The process and its children. */
function familyOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return [pid, ...(children === '' ? [] : children.split(' ').map(Number))];
  } catch {
    return []; // it has ended
  }
}

function residentKb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
