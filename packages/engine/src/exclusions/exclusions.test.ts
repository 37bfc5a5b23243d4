import type { EvidenceRecord } from '@tallystick/ledger';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { agreementWith, type Change } from '../testing/agreement.ts';
import { at, record, shown, story } from '../testing/records.ts';

const HOUR = 3_600_000;
const MAINTENANCE = { notice: '48 h', window: { sun: '02:00-06:00' }, allowance: '4 h per month' };
const CLAIM = { decidedBy: 'customer', arithmetic: 'remove' };

/** A record about an exclusion; its subject is the exclusion. */
function tell(id: string, what: string, when: string, data: EvidenceRecord['data'] = {}): EvidenceRecord {
  return record({
    id: `${id}/${what}/${when}`,
    source: 'tallystick',
    subject: id,
    type: `exclusion.${what}`,
    occurredAt: at(when),
    data,
  });
}
const planned = (from: string, to: string, more: object = {}) => ({
  exclusion: 'planned',
  from: new Date(at(from)).toISOString(),
  to: new Date(at(to)).toISOString(),
  ...more,
});
/** Down for two hours, early on Sunday, 8 March. */
const outage = story(['08 03:00 state state=down', '08 05:00 state state=up'], 'shop', 'probes');

async function evaluated(records: readonly EvidenceRecord[], exclusions: object, change: Change = () => {}) {
  const agreement = agreementWith((draft) => {
    draft.exclusions = { planned: exclusions };
    change(draft);
  });
  return evaluate(agreement, records, { asOf: at('2026-04-10T00:00:00Z') });
}

/** `02:00-06:00 excluded` for each part of each exclusion, on 8 March. */
async function partsOf(records: readonly EvidenceRecord[], exclusions: object): Promise<readonly string[]> {
  const { exclusions: granted } = await evaluated(records, exclusions);
  const time = (instant: number) => shown(instant);
  return granted.flatMap(({ excluded, refused }) => [
    ...excluded.map(({ from, to }) => `${time(from)}-${time(to)} excluded`),
    ...refused.map(({ from, to, rule }) => `${time(from)}-${time(to)} ${rule}`),
  ]);
}

describe('planned maintenance', () => {
  it('[EXC-2] counts inside its window, announced in time', async () => {
    const announced = tell('M1', 'announced', '05 12:00', planned('08 01:00', '08 05:00'));
    expect(await partsOf([announced], MAINTENANCE)).toEqual([
      '08 02:00-08 05:00 excluded',
      '08 01:00-08 02:00 outside the window',
    ]);
  });

  it.each([
    ['06 02:00', '08 02:00-08 05:00 excluded'],
    ['06 02:01', '08 02:00-08 05:00 late notice'],
  ])('[EXC-2] announced at %s for two days later: %s', async (when, part) => {
    expect(
      await partsOf([tell('M1', 'announced', when, planned('08 02:00', '08 05:00'))], MAINTENANCE),
    ).toEqual([part]);
  });

  it('[EXC-3] uses its allowance in the order of announcement, month by month', async () => {
    const records = [
      tell('late', 'announced', '02 00:00', planned('08 02:00', '08 05:00')),
      tell('early', 'announced', '01 00:00', planned('15 02:00', '15 05:00')),
      tell('april', 'announced', '03 00:00', planned('2026-04-05T02:00:00Z', '2026-04-05T04:00:00Z')),
    ];
    expect(await partsOf(records, MAINTENANCE)).toEqual([
      '15 02:00-15 05:00 excluded',
      '08 02:00-08 03:00 excluded',
      '08 03:00-08 05:00 above the allowance',
      '2026-04-05 02:00-2026-04-05 04:00 excluded',
    ]);
  });

  it('[EXC-3] what two announcements share uses the allowance once', async () => {
    const records = [
      tell('a', 'announced', '01 00:00', planned('08 02:00', '08 05:00')),
      tell('b', 'announced', '02 00:00', planned('08 04:00', '08 06:00')),
    ];
    expect(await partsOf(records, MAINTENANCE)).toEqual([
      '08 02:00-08 05:00 excluded',
      '08 04:00-08 06:00 excluded',
    ]);
  });

  it('[EXC-1] a change announces anew, and a withdrawal takes it back', async () => {
    const announced = tell('M1', 'announced', '01 00:00', planned('08 02:00', '08 05:00'));
    const changed = tell('M1', 'changed', '07 00:00', planned('08 03:00', '08 05:00'));
    expect(await partsOf([announced, changed], MAINTENANCE)).toEqual(['08 03:00-08 05:00 late notice']);
    expect(await partsOf([announced, tell('M1', 'withdrawn', '09 00:00')], MAINTENANCE)).toEqual([
      '08 02:00-08 05:00 withdrawn',
    ]);
  });

  it.each([
    ['is decided by its rules', 'accepted', {}],
    ['has no exclusion "other"', 'announced', planned('08 02:00', '08 05:00', { exclusion: 'other' })],
    ['both instants', 'announced', { exclusion: 'planned', from: 'soon', to: '2026-03-08T05:00:00Z' }],
    ['a later "to"', 'announced', planned('08 05:00', '08 02:00')],
    ['no kind of record', 'pondered', {}],
  ])('[EXC-5] what cannot be used is a finding: %s', async (message, what, data) => {
    const first = tell('M1', 'announced', '01 00:00', planned('08 02:00', '08 05:00'));
    const { evidence } = await evaluated([first, tell('M1', what, '02 00:00', data)], MAINTENANCE);
    expect(evidence.findings.map((finding) => finding.message)).toEqual([expect.stringContaining(message)]);
  });

  it('[EXC-5] a decision about nothing is a finding', async () => {
    const { evidence } = await evaluated([tell('M1', 'accepted', '02 00:00')], CLAIM);
    expect(evidence.findingCount).toBe(1);
  });
});

describe('the three arithmetics', () => {
  const PROMISED = 31 * 24;
  it.each([
    ['remove', PROMISED - 3, PROMISED - 3],
    ['count as up', PROMISED, PROMISED],
    ['add back', PROMISED, PROMISED],
  ])('[EXC-4] %s: %d of %d hours', async (arithmetic, good, valid) => {
    const records = [...outage, tell('M1', 'announced', '01 00:00', planned('08 02:00', '08 05:00'))];
    const { objectives } = await evaluated(records, { ...MAINTENANCE, arithmetic });
    const march = objectives.find(({ objective }) => objective.id === 'up')!.periods[2]!;
    expect(
      [march.figure.share!.good, march.figure.share!.valid].map((ms) => Number(ms.numerator) / HOUR),
    ).toEqual([good, valid]);
  });

  it('[EXC-4] Twilio\u2019s (A \u2212 B + C) ÷ A is counting up', async () => {
    const half = tell('M1', 'announced', '01 00:00', planned('08 04:00', '08 06:00'));
    const { objectives } = await evaluated([...outage, half], { ...MAINTENANCE, arithmetic: 'add back' });
    const { good, valid } = objectives.find(({ objective }) => objective.id === 'up')!.periods[2]!.figure
      .share!;
    const [a, b, c] = [PROMISED, 2, 1];
    expect([Number(good.numerator) / HOUR, Number(valid.numerator) / HOUR]).toEqual([a - b + c, a]);
  });

  it('[EXC-4] time that is unknown and counted up is valid', async () => {
    const records = [
      ...story(['08 03:00 state state=unknown', '08 05:00 state state=up'], 'shop', 'probes'),
      tell('M1', 'announced', '01 00:00', planned('08 02:00', '08 04:00')),
    ];
    const { objectives } = await evaluated(records, { ...MAINTENANCE, arithmetic: 'count as up' });
    const { share, coverage } = objectives.find(({ objective }) => objective.id === 'up')!.periods[2]!.figure;
    expect([Number(share!.valid.numerator) / HOUR, coverage!.knownMs / HOUR]).toEqual([
      PROMISED - 1,
      PROMISED - 2,
    ]);
  });
});

describe('claims', () => {
  const claimed = tell('F1', 'claimed', '08 06:00', planned('08 02:00', '08 06:00'));
  const upOf = async (records: readonly EvidenceRecord[]) => {
    const { objectives } = await evaluated([...outage, ...records], CLAIM);
    return objectives.find(({ objective }) => objective.id === 'up')!.periods[2]!;
  };

  it('[EXC-6] are shown both ways until they are decided', async () => {
    const pending = await upOf([claimed]);
    expect([pending.judgement.status, pending.ifAccepted?.judgement.status]).toEqual(['missed', 'met']);
    const accepted = await upOf([claimed, tell('F1', 'accepted', '09 00:00')]);
    expect([accepted.judgement.status, accepted.ifAccepted]).toEqual(['met', undefined]);
    const rejected = await upOf([claimed, tell('F1', 'rejected', '09 00:00')]);
    expect([rejected.judgement.status, rejected.ifAccepted]).toEqual(['missed', undefined]);
  });

  it('[EXC-6] nothing is lost that a pending claim can still save', async () => {
    const agreement = agreementWith((draft) => {
      draft.exclusions = { planned: CLAIM };
    });
    const asOf = { asOf: at('20 00:00') };
    const statusOf = async (records: readonly EvidenceRecord[]) =>
      (await evaluate(agreement, records, asOf)).objectives.find(({ objective }) => objective.id === 'up')!
        .periods[2]!.judgement.status;
    expect(await statusOf(outage)).toBe('lost');
    expect(await statusOf([...outage, claimed])).toBe('at risk');
    expect(await statusOf([...outage, claimed, tell('F1', 'rejected', '09 00:00')])).toBe('lost');
  });
});

describe('clocks', () => {
  const ticket = story(['02 09:00 opened priority=1', '02 14:00 updated state=Resolved']);
  const excludedAt = (from: string, to: string, more: object = {}) =>
    tell('M1', 'announced', '01 00:00', planned(from, to, more));
  const toldOf = async (records: readonly EvidenceRecord[], change: Change = () => {}) => {
    const { outcomes } = await evaluated(records, {}, change);
    return [...outcomes()].map(({ cycle }) => [cycle.state, cycle.elapsedMs / HOUR, shown(cycle.dueAt)]);
  };

  it('[EXC-7] excluded time pauses the clock', async () => {
    expect(await toldOf(ticket)).toEqual([['breached', 5, '02 13:00']]);
    expect(await toldOf([...ticket, excludedAt('02 10:00', '02 11:00')])).toEqual([['met', 4, '02 14:00']]);
  });

  it('[EXC-7] a stop in excluded time, past the due instant, is met', async () => {
    expect(await toldOf([...ticket, excludedAt('02 13:00', '02 15:00')])).toEqual([['met', 4, '02 13:00']]);
  });

  it('[EXC-7] business days are worth what they are without exclusions, and exclusions extend them', async () => {
    const days = (draft: Parameters<Change>[0]) => {
      draft.objectives.p1!.within = '1 business day';
    };
    const slow = story(['02 16:00 opened priority=1', '03 16:30 updated state=Resolved']);
    expect(await toldOf(slow, days)).toEqual([['breached', 8.5, '03 16:00']]);
    expect(await toldOf([...slow, excludedAt('03 09:00', '03 10:00')], days)).toEqual([
      ['met', 7.5, '03 17:00'],
    ]);
  });

  it('[EXC-8] an exclusion for one service leaves the others alone', async () => {
    const other = excludedAt('02 10:00', '02 11:00', { service: 'shop' });
    expect(await toldOf([...ticket, other])).toEqual([['breached', 5, '02 13:00']]);
    const own = excludedAt('02 10:00', '02 11:00', { service: 'desk' });
    expect(await toldOf([...ticket, own])).toEqual([['met', 4, '02 14:00']]);
    const { outcomes } = await evaluated([...ticket, excludedAt('02 10:00', '02 11:00')], {
      services: ['shop'],
    });
    expect([...outcomes()].map(({ cycle }) => cycle.state)).toEqual(['breached']);
  });
});
