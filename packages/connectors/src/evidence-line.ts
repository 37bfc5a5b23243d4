import { type EvidenceRecord, type JsonObject, type JsonValue, parseEvidenceLine } from '@tallystick/ledger';
import { Fault, shown } from './problem.ts';

/** Parses one line of a file of evidence records; the rules are the ledger's. */
export function evidenceLine(
  text: string,
  receivedAt: number | undefined,
): EvidenceRecord | readonly Fault[] {
  const parsed = parseEvidenceLine(text, receivedAt === undefined ? {} : { receivedAt });
  return parsed.kind === 'record' ? parsed.record : parsed.problems.map(ledgerFault);
}

/** A problem of the ledger's as one of ours. */
export function ledgerFault(problem: { field: string; message: string; remedy: string }): Fault {
  const message = `${problem.message.charAt(0).toUpperCase()}${problem.message.slice(1)}.`;
  return problem.field === 'line'
    ? new Fault('invalid-json', message, problem.remedy)
    : new Fault('invalid-record', message, problem.remedy, problem.field);
}

/** Parses a line that must be one JSON object (rule JSON-1). */
export function jsonObject(text: string): JsonObject | Fault {
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : '';
    return new Fault(
      'invalid-json',
      `${shown(text)} is not JSON: ${reason}.`,
      'Write one JSON object a line.',
    );
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  return new Fault(
    'invalid-json',
    `${shown(text)} is JSON, but not an object.`,
    'Write one JSON object a line.',
  );
}
