import type { AlertReport } from '@tallystick/engine';
import { describe, expect, it } from 'vitest';
import { thresholdsOf, thresholdsText } from './thresholds.ts';

const alert = (share: string, rate: string | null): AlertReport => ({
  kind: rate === null ? 'approaching' : 'burn-rate',
  share,
  rate,
  isFiring: false,
  count: 0,
  firings: [],
  ...{ window: rate && '1 h', shortWindow: rate && '5 min' },
});

describe('the lines of a burn-down', () => {
  it('are the shares and the paces that the agreement names, without the whole budget, which has its own', () => {
    const alerts = [
      alert('2 %', '14.4'),
      alert('10 %', '1'),
      ...['50 %', '75 %', '90 %', '100 %'].map((share) => alert(share, null)),
    ];
    const lines = thresholdsOf(alerts, ['75 %']);
    expect(lines.shares.map(({ share, name }) => [share, name])).toEqual([
      [0.5, '50 %'],
      [0.75, '75 %'],
      [0.9, '90 %'],
    ]);
    expect(lines.paces.map(({ rate, name }) => [rate, name])).toEqual([
      [14.4, '14.4 × even pace'],
      [1, '1 × even pace'],
    ]);
    expect(thresholdsOf([alert('10 %', '0.933333333333…')], []).paces[0]?.name).toBe('0.93 × even pace');
    expect(thresholdsText(lines)).toBe('Lines at 50 %, 75 %, 90 %, 14.4 × even pace and 1 × even pace.');
  });

  it('are its warnings where it asks for no alerts', () => {
    expect(thresholdsOf([], ['75 %', '100 %']).shares.map(({ name }) => name)).toEqual(['75 %']);
    expect(thresholdsText({ shares: [], paces: [] })).toBe('');
  });
});
