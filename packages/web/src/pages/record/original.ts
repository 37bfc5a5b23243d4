import { t } from '../../i18n/text.ts';
import { parseCsvLine } from './csvLine.ts';
import { valueText } from './valueText.ts';

/** A field of the source's own row. */
export interface OriginalField {
  readonly name: string;
  readonly value: string;
  readonly isEmpty: boolean;
}

/** The source's own text, and its fields where its form is understood. */
export interface Original {
  readonly text: string;
  readonly fields: readonly OriginalField[] | undefined;
}

/** Marks by which tables say that a cell is empty. */
const EMPTY = new Set(['', '?', 'null', 'NULL', 'N/A']);

/** Takes a record's original text apart: a CSV row by its header, or a JSON object. Undefined where none was kept. */
export function originalOf({
  raw,
  header,
}: {
  readonly raw: string | null;
  readonly header: string | null;
}): Original | undefined {
  if (raw === null) return undefined;
  if (header !== null) {
    const [names, cells] = [parseCsvLine(header), parseCsvLine(raw)];
    const count = Math.max(names.length, cells.length);
    const fields = Array.from({ length: count }, (_, at) =>
      fieldOf(names[at] ?? t('column {{place}}', { place: at + 1 }), cells[at] ?? ''),
    );
    return { text: `${header}\n${raw}`, fields };
  }
  return jsonOf(raw) ?? { text: raw, fields: csvWithoutHeader(raw) };
}

function jsonOf(raw: string): Original | undefined {
  if (!raw.startsWith('{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(raw);
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    const fields = Object.entries(parsed).map(([name, value]) => fieldOf(name, valueText(value) ?? ''));
    return { text: JSON.stringify(parsed, null, 2), fields };
  } catch {
    return undefined;
  }
}

function csvWithoutHeader(raw: string): readonly OriginalField[] | undefined {
  const cells = raw.includes('\n') ? [] : parseCsvLine(raw);
  return cells.length < 2
    ? undefined
    : cells.map((value, at) => fieldOf(t('column {{place}}', { place: at + 1 }), value));
}

function fieldOf(name: string, value: string): OriginalField {
  return { name, value, isEmpty: EMPTY.has(value.trim()) };
}
