/**
 * Keeps what the benchmarks measured: bench/results.json for machines, docs/benchmarks.md for people. Each
 * benchmark replaces its own part and leaves those of the others, so one can run alone.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const RESULTS_FILE = 'bench/results.json';
const PAGE_FILE = 'docs/benchmarks.md';

/** One table of results. Numbers are printed with three digits; give their units in the names of the columns. */
export interface BenchResult {
  readonly title: string;
  /** What is measured, against whom and under which conditions; Markdown. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** What a reader should know about these figures; Markdown. */
  readonly notes?: readonly string[];
}

/** What the figures were measured on. */
interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
}

interface Stored extends BenchResult {
  /** Day of the run, YYYY-MM-DD. */
  readonly on: string;
  readonly machine: Machine;
}

/**
 * Prints a result and keeps it under a name, in bench/results.json and docs/benchmarks.md. Run from the
 * repository's root.
 *
 * @example
 * record('json', { title: 'Reading JSON', about: '…', columns: ['records', 'ms'], rows: [[1000, 1.5]] });
 */
export function record(name: string, result: BenchResult): void {
  const results: Record<string, Stored> = existsSync(RESULTS_FILE)
    ? JSON.parse(readFileSync(RESULTS_FILE, 'utf8'))
    : {};
  results[name] = { ...result, on: new Date().toISOString().slice(0, 10), machine: machineFacts() };
  const sorted = Object.fromEntries(Object.entries(results).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(RESULTS_FILE, `${JSON.stringify(sorted, null, 2)}\n`);
  writeFileSync(PAGE_FILE, pageOf(Object.values(sorted)));
  console.log(`\n${result.title}\n\n${tableOf(result)}\n`);
  for (const note of result.notes ?? []) console.log(`- ${note}`);
}

function machineFacts(): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
  };
}

function pageOf(results: readonly Stored[]): string {
  const intro = [
    '# Benchmarks',
    'Written by `npm run bench`, from bench/results.json; do not edit. Only ratios within one run say much:',
    'the peers run on the same machine, on the same input, in the same minute.',
  ].join('\n\n');
  return `${[intro, ...results.map(sectionOf)].join('\n\n')}\n`;
}

function sectionOf(result: Stored): string {
  const { processor, cores, memoryGiB, system, node } = result.machine;
  const measured = `_${result.on}: ${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, Node.js ${node}._`;
  const notes = (result.notes ?? []).map((note) => `- ${note}`).join('\n');
  return [`## ${result.title}`, result.about, tableOf(result), notes, measured]
    .filter((part) => part !== '')
    .join('\n\n');
}

function tableOf({ columns, rows }: BenchResult): string {
  const texts = [columns, ...rows].map((cells) => cells.map(cellOf));
  const widths = columns.map((_, column) => Math.max(...texts.map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const [head = [], ...body] = texts;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

function cellOf(value: string | number): string {
  if (typeof value === 'string') return value;
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
