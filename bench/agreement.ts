/**
 * Agreements of 500, 1,000 and 2,000 objectives, over clocks, availability and ratios, with defined
 * terms, credits, and services that depend on services: read, linted and made ready for evaluation. The time
 * should grow with the number of objectives, not with its square.
 */
import { lint, parseAgreement } from '@tallystick/agreement';
import { LiveEvaluation } from '@tallystick/engine';
import { record } from './report.ts';

const SIZES = [500, 1_000, 2_000];
const ROUNDS = 5;

const rows = SIZES.map((size) => {
  const text = agreementOf(size);
  const parsed = parseAgreement(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems.slice(0, 3), undefined, 1));
  const findings = lint(parsed);
  return {
    size,
    characters: text.length,
    findings: findings.length,
    parse: best(() => parseAgreement(text)),
    lint: best(() => lint(parsed)),
    compile: best(() => new LiveEvaluation(parsed.agreement, { asOf: parsed.agreement.term.from })),
  };
});
const [small, large] = [rows[0]!, rows.at(-1)!];
const growth = (part: 'parse' | 'lint' | 'compile') => (large[part] / small[part]).toFixed(1);
record('agreement', {
  title: 'Large agreements',
  about:
    'Agreements with many objectives over clocks, availability and ratios, with owners, defined terms, credits and dependencies. Reading keeps the place of every word and checks every reference; linting runs every rule, and each objective has a weakness.',
  columns: [
    'objectives',
    'characters',
    'findings',
    'read, ms',
    'lint, ms',
    'compile, ms',
    'all of it for an objective, µs',
  ],
  rows: rows.map((row) => [
    row.size,
    row.characters,
    row.findings,
    row.parse,
    row.lint,
    row.compile,
    ((row.parse + row.lint + row.compile) * 1000) / row.size,
  ]),
  notes: [
    `From ${small.size} to ${large.size} objectives, ${large.size / small.size} times as many, reading takes ${growth('parse')} times as long, linting ${growth('lint')} and compiling ${growth('compile')}.`,
  ],
});

function agreementOf(size: number): string {
  const lines = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');
  const dependsOn = (index: number) => (index > 0 ? `, dependsOn: [s${index - 1}]` : '');
  return `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: large
title: A large agreement
version: 1
parties: { provider: { name: Provider }, customer: { name: Customer } }
roles: { owner: owner@provider.example }
term: { from: 2026-01-01, to: 2026-12-31, timeZone: Europe/Berlin, currency: EUR }
scope:
  services:
${lines(size / 4, (index) => `    s${index}: { fee: 1000 per month${dependsOn(index)} }`)}
glossary:
${lines(size / 2, (index) => `  term ${index}: What term ${index} means.`)}
calendars:
  office: { timeZone: Europe/Berlin, hours: { mon-fri: 09:00-17:00 } }
sources: { desk: { title: Desk, connector: csv }, probes: { title: Probes, connector: csv } }
indicators:
${lines(size / 4, indicatorOf)}
objectives:
${lines(size, objectiveOf)}
exclusions:
  maintenance: { notice: 72 h, window: { sun: 02:00-06:00 }, allowance: 4 h per month }
credits:
  schedules:
${lines(size / 4, (index) => `    - { objective: o${index}, base: service fee, tiers: [{ below: 99.9 %, credit: 10 % }] }`)}
  atMost: { share: 30 %, of: agreement fee, over: period }
`;
}

function indicatorOf(index: number): string {
  const head = `  i${index}: { service: s${index}`;
  switch (index % 3) {
    case 0:
      return `${head}, kind: clock, from: desk, start: { event: opened }, stop: { state: Closed }, calendar: office }`;
    case 1:
      return `${head}, kind: availability, from: probes, subject: s${index} }`;
    default:
      return `${head}, kind: ratio, from: probes, good: g${index}, total: t${index} }`;
  }
}

function objectiveOf(index: number): string {
  const clock = (index >> 2) % 3 === 0 ? `where: { priority: ${index} }, within: 4 h, ` : '';
  return `  o${index}: { title: Promise of term ${index >> 1}, indicator: i${index >> 2}, owner: owner, ${clock}target: 99.9 %, period: month }`;
}

/** The best of some rounds, ms. */
function best(act: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    act();
    return performance.now() - from;
  });
  return Math.min(...times);
}
