import { type HolidayAnswer, type HolidayResolver, type Parsed, parseAgreement } from '@tallystick/agreement';

/** What was asked of the server, by country, region and days. */
const known = new Map<string, HolidayAnswer>();

/**
 * Reads an agreement; the public holidays that it takes in come from the server, each set once.
 *
 * @throws Error when the server cannot be reached.
 */
export async function parseWithHolidays(text: string): Promise<Parsed> {
  const missing = new Map<string, string>();
  const resolver: HolidayResolver = ({ country, region }, { from, to }) => {
    const query = new URLSearchParams({ country, from, to, ...(region === undefined ? {} : { region }) });
    const answer = known.get(String(query));
    if (answer) return answer;
    missing.set(String(query), `/api/v1/holidays?${query}`);
    return { ok: true, dates: [] };
  };
  const parsed = parseAgreement(text, { holidays: resolver });
  if (missing.size === 0) return parsed;
  for (const [query, address] of missing) known.set(query, await asked(address));
  return parseAgreement(text, { holidays: resolver });
}

async function asked(address: string): Promise<HolidayAnswer> {
  const response = await fetch(address, { headers: { accept: 'application/json' } });
  if (response.ok) {
    const { dates } = (await response.json()) as { dates: { date: string; name?: string }[] };
    return { ok: true, dates };
  }
  if (response.status !== 422) throw new Error('The public holidays could not be asked for.');
  const { detail } = (await response.json()) as { detail: string };
  return { ok: false, message: detail, remedy: '' };
}
