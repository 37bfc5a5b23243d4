import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatInstant, formatInZone, InstantError, parseInstant } from './instant.ts';
import { zoneRules } from './zone.ts';

it.each([
  ['1970-01-01T00:00:00Z', 0],
  ['2026-03-01T09:00Z', 1_772_355_600_000],
  ['2026-03-01 09:00:00Z', 1_772_355_600_000],
  ['2026-03-01T10:00:00+01:00', 1_772_355_600_000],
  ['2026-03-01T10:00:00+0100', 1_772_355_600_000],
  ['2026-03-01T10:00:00+01', 1_772_355_600_000],
  ['2026-03-01T04:30:00-04:30', 1_772_355_600_000],
  ['1970-01-01T00:00:00-00:44:30', 2_670_000],
  ['2026-03-01T09:00:00.5Z', 1_772_355_600_500],
  ['2026-03-01T09:00:00,05Z', 1_772_355_600_050],
  ['0000-01-01T00:00:00Z', -62_167_219_200_000],
  ['9999-12-31T23:59:59.999Z', 253_402_300_799_999],
])('[INS-1] [INS-3] %s is %i', (text, instant) => {
  expect(parseInstant(text)).toBe(instant);
});

it.each([
  ['1970-01-01T00:00:00.0019Z', 1],
  ['1970-01-01T00:00:00.000999999999999999Z', 0],
  ['1969-12-31T23:59:59.9999Z', -1],
  ['1969-12-31T23:59:59.0001Z', -1000],
])('[INS-3] %s is floored to %i', (text, instant) => {
  expect(parseInstant(text)).toBe(instant);
});

it.each([
  '2026-03-01T09:00:00',
  '2026-02-29T09:00:00Z',
  '2026-03-01T24:00:00Z',
  '2016-12-31T23:59:60Z',
  '2026-03-01T09:60:00Z',
  '2026-03-01T09:00:00+24:00',
  '2026-03-01T09:00:00+01:60',
  '2026-03-01T09:00:00+01:00:60',
  '2026-03-01T09:00:00.Z',
  '2026-03-01T09:00:00.0000000000000000001Z',
  '2026-03-01',
  '2026-3-1T09:00:00Z',
  ' 2026-03-01T09:00:00Z',
  '2026-03-01T09:00:00Z\n',
  '+002026-03-01T09:00:00Z',
  'now',
  '',
])('[INS-4] "%s" is refused', (text) => {
  expect(() => parseInstant(text)).toThrow(InstantError);
  expect(() => parseInstant(text)).toThrow(`"${text}" is not an instant.`);
});

it('[INS-4] the error says how to write one', () => {
  expect(new InstantError('x')).toMatchObject({
    code: 'not-an-instant',
    remedy: expect.stringContaining('ISO 8601'),
  });
});

it.each([
  ['2016-03-01T00:00:00Z', 'Europe/Berlin', '2016-03-01T01:00:00.000+01:00'],
  ['2016-07-01T00:00:00.007Z', 'Europe/Berlin', '2016-07-01T02:00:00.007+02:00'],
  ['2016-03-01T00:00:00Z', 'Asia/Kathmandu', '2016-03-01T05:45:00.000+05:45'],
  ['2016-03-01T00:00:00Z', 'America/St_Johns', '2016-02-29T20:30:00.000-03:30'],
  ['1971-03-01T00:00:00Z', 'Africa/Monrovia', '1971-02-28T23:15:30.000-00:44:30'],
  ['2016-03-01T00:00:00Z', 'UTC', '2016-03-01T00:00:00.000+00:00'],
])('[INS-5] %s in %s is written %s', (text, zone, expected) => {
  expect(formatInZone(parseInstant(text), zoneRules(zone))).toBe(expected);
});

it('[INS-5] what is written is read back', () => {
  const zones = ['UTC', 'Africa/Monrovia', 'America/St_Johns', 'Pacific/Apia'].map(zoneRules);
  const instants = fc.integer({ min: -2_208_988_800_000, max: 7_289_654_399_999 });
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (t, zone) => {
      expect(formatInstant(t)).toBe(new Date(t).toISOString());
      expect(parseInstant(formatInstant(t))).toBe(t);
      expect(parseInstant(formatInZone(t, zone))).toBe(t);
    }),
  );
});
