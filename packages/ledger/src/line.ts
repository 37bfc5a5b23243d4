import { canonicalText } from './canonical.ts';
import { contentOf } from './content.ts';
import type { EvidenceRecord } from './record.ts';

/** A record as one line of NDJSON, without the line break; `parseEvidenceLine` reads it back as it was (rule PAR-6). */
export function toJsonLine(record: EvidenceRecord): string {
  return canonicalText({
    ...contentOf(record),
    receivedAt: record.receivedAt,
    ...(record.raw !== undefined && { raw: record.raw }),
    ...(record.origin !== undefined && { origin: { file: record.origin.file, line: record.origin.line } }),
  });
}
