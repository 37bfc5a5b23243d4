import { checkRecord, type EvidenceRecord, RECORD_LIMITS } from '@tallystick/ledger';
import { ledgerFault } from '../evidence-line.ts';
import type { Fault } from '../problem.ts';
import type { RecordRule } from './model.ts';

/**
 * Makes the check of a mapped record against the ledger's limits (rule MAP-19). The ledger's own check writes the
 * data out as canonical JSON, which costs more than the whole mapping; so it is asked only where a limit could be
 * broken: by long texts, by lists and objects, and by control characters in a name.
 */
export function recordCheck(
  rule: RecordRule,
): (record: EvidenceRecord, textLength: number) => Fault | undefined {
  let parts = 0;
  let constantLength = 0;
  for (const field of rule.fields) {
    const own =
      field.kind === 'constant' ? field.value : field.kind === 'values' ? [...field.values.values()] : null;
    constantLength += field.name.length + 100 + JSON.stringify(own).length;
    constantLength += field.kind === 'template' ? field.template.texts.join('').length : 0;
    parts += field.kind === 'template' ? field.template.columns.length : 1;
  }
  // One UTF-16 code unit becomes six bytes at most (\u0000), and at worst every part is the whole row.
  const safeLength = (RECORD_LIMITS.dataBytes / 6 - constantLength) / Math.max(1, parts);
  return (record, textLength) => {
    if (textLength < safeLength && isPlain(record)) return undefined;
    const problem = checkRecord(record)[0];
    return problem && ledgerFault(problem);
  };
}

const SHORTEST_LIMIT = Math.min(
  RECORD_LIMITS.typeLength,
  RECORD_LIMITS.idLength,
  RECORD_LIMITS.subjectLength,
);

function isPlain(record: EvidenceRecord): boolean {
  if (record.supersedes !== undefined || record.withdraws !== undefined) return false;
  if (!isPlainName(record.id) || !isPlainName(record.subject) || !isPlainName(record.type)) return false;
  for (const name in record.data) if (typeof record.data[name] === 'object') return false;
  return true;
}

function isPlainName(text: string): boolean {
  return text.length <= SHORTEST_LIMIT && PLAIN.test(text);
}

/** No control characters and no half surrogate pairs; both ends of the ASCII letters and beyond but these. */
const PLAIN = /^[\u0020-\u007e\u00a0-\ud7ff\ue000-\uffff]+$/;
