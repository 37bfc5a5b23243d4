import { parseAgreement } from '@tallystick/agreement';
import { type EvidenceRecord, signingKey } from '@tallystick/ledger';
import { type BundleSource, makeBundle } from '../bundle/make.ts';

/** Tickets closed within two office hours, with a credit. */
export const DESK = `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: desk-hours
title: A desk
version: 1
parties: { provider: { name: Provider }, customer: { name: Customer } }
term: { from: 2026-01-01, to: 2026-12-31, timeZone: Europe/Berlin, currency: EUR }
scope: { services: { desk: { fee: 1000 per month } } }
calendars: { office: { timeZone: Europe/Berlin, hours: { mon-fri: 09:00-17:00 }, holidays: [2026-03-09] } }
sources: { desk: { connector: csv } }
indicators:
  resolve: { kind: clock, service: desk, from: desk, start: { event: opened }, stop: { event: closed }, calendar: office }
objectives:
  quick:
    title: Quick
    indicator: resolve
    within: 2 h
    target: 60 %
    period: month
credits:
  schedules:
    - { objective: quick, base: service fee, tiers: [{ below: 60 %, credit: 5 % }] }
`;

/** 2026-05-01T00:00:00Z, ms. */
export const AS_OF = 1_777_593_600_000;
export const PROVIDER = signingKey('provider.example/desk', 'note', new Uint8Array(32).fill(1));
export const ORIGIN = 'provider.example/desk/desk-hours';

/** 2026-03-02T00:00:00Z, ms. */
const MARCH_2 = 1_772_409_600_000;

/** Tickets 1 to n of March 2026, opened and closed; odd ones take too long. */
export function tickets(n: number): EvidenceRecord[] {
  return Array.from({ length: n }, (_, index) => index + 1).flatMap((number) => {
    const openedAt = MARCH_2 + (number % 5) * 86_400_000 + (9 * 60 + (number % 60)) * 60_000;
    const closedAt = openedAt + (number % 2 === 1 ? 4 : 1) * 3_600_000;
    const one = (type: string, at: number) => ({
      source: 'desk',
      id: `${type}-${number}`,
      subject: `T-${number}`,
      type,
      occurredAt: at,
      receivedAt: at + 1_000,
      data: { note: `é ${number}`, priority: (number % 3) + 1 },
    });
    return [one('opened', openedAt), one('closed', closedAt)];
  });
}

export function deskAgreement(text: string = DESK) {
  const parsed = parseAgreement(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.agreement;
}

/** A bundle over some records, as the text of the file. */
export async function bundleOf(
  records: readonly EvidenceRecord[],
  { text = DESK, ...change }: Partial<BundleSource> & { readonly text?: string } = {},
): Promise<string> {
  let file = '';
  for await (const piece of makeBundle({
    versions: [{ text, agreement: deskAgreement(text) }],
    asOf: AS_OF,
    origin: ORIGIN,
    evidence: async function* () {
      yield records;
    },
    key: PROVIDER,
    ...change,
  })) {
    file += piece;
  }
  return file;
}

/** The bytes of a text, in pieces of odd lengths. */
export function bytesOf(text: string): Uint8Array[] {
  const bytes = new TextEncoder().encode(text);
  const pieces: Uint8Array[] = [];
  for (let at = 0, length = 1; at < bytes.length; at += length, length = ((length * 7) % 997) + 1) {
    pieces.push(bytes.subarray(at, at + length));
  }
  return pieces;
}
