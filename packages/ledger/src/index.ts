export type { EvidenceRecord, JsonObject, JsonValue } from './record.ts';
