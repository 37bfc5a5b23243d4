import { flawFault, InputFault, LineCutter } from '@tallystick/connectors';
import { parseEvidenceLine } from '@tallystick/ledger';
import { HttpProblem } from '../http/problem.ts';
import { before, LATE, slow } from './body.ts';
import type { Intake, LedgerOf } from './intake.ts';
import type { Item, Outcome } from './outcome.ts';
import { itemOf } from './whole.ts';

/**
 * Takes a stream of lines in, of any length and in little memory: each transaction is durable before its outcomes are
 * given. Where a source sends too fast the stream is read more slowly, so that its sender is slowed as well.
 *
 * @throws HttpProblem 400 when it is no text in UTF-8 lines, 404, 408, 503: what was given before is durable
 */
export async function* takeLines(
  intake: Intake,
  to: LedgerOf,
  bytes: AsyncIterator<Buffer, undefined>,
): AsyncGenerator<Outcome[], void> {
  const { streamBatchRecords, streamFlushMs, streamIdleMs } = intake.limits;
  const items: Item[] = [];
  const cutter = lineReader(items, intake);
  let next = bytes.next();
  for (;;) {
    const chunk = await before(items.length > 0 ? streamFlushMs : streamIdleMs, next);
    if (chunk === LATE) {
      if (items.length === 0) throw slow(`The stream sent nothing for ${streamIdleMs / 1_000} s.`);
      yield await intake.takeInTime(to, items.splice(0)); // What has come need not wait for the next.
      continue;
    }
    cut(cutter, chunk.value);
    while (items.length >= streamBatchRecords || (chunk.done && items.length > 0)) {
      yield await intake.takeInTime(to, items.splice(0, streamBatchRecords));
    }
    if (chunk.done) return;
    next = bytes.next();
  }
}

function lineReader(items: Item[], intake: Intake): LineCutter {
  return new LineCutter((text, line, flaw) => {
    if (flaw !== undefined) {
      const { message, remedy } = flawFault(flaw);
      items.push({ line, problems: [{ field: 'line', message, remedy }] });
    } else if (text.trim() !== '') {
      items.push(itemOf(parseEvidenceLine(text), line, intake.arrival()));
    }
  });
}

function cut(cutter: LineCutter, bytes: Buffer | undefined): void {
  try {
    if (bytes === undefined) cutter.end();
    else cutter.push(bytes);
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    throw new HttpProblem(400, 'The body cannot be read', `${error.fault.message} ${error.fault.remedy}`);
  }
}
