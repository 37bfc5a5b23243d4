import { exact } from '@tallystick/agreement';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOfWorsePairs } from './chance.ts';
import { driftOf } from './drift.ts';

const points = (...figures: (number | undefined)[]) =>
  figures.flatMap((figure, place) =>
    figure === undefined ? [] : [{ period: `p${place}`, place, attained: exact.rational(figure) }],
  );

describe('[DRF-1] figures that fall in a row', () => {
  it('drift when each of the last three periods is worse than the one before', () => {
    expect(driftOf(points(95, 99, 98, 97, 96), 'higher')).toMatchObject({
      ...{ rule: 'in a row', inARow: 3, periods: ['p1', 'p2', 'p3', 'p4'] },
      ...{ worsePairs: 6, pairs: 6, chance: exact.rational(1, 24), slope: exact.rational(-1) },
    });
  });

  it('do not drift after two falls, nor when the last period stopped them', () => {
    expect(driftOf(points(99, 98, 97), 'higher')).toBeUndefined();
    expect(driftOf(points(99, 98, 97, 97), 'higher')).toBeUndefined();
  });

  it('rise where less is better', () => {
    expect(driftOf(points(10, 20, 30, 40), 'lower')?.slope).toEqual(exact.rational(10));
    expect(driftOf(points(40, 30, 20, 10), 'lower')).toBeUndefined();
  });
});

describe('[DRF-2] a trend', () => {
  it('is there when more pairs got worse than chance brings about once in twenty', () => {
    const found = driftOf(points(100, 98, 99, 96, 97, 95), 'higher');
    expect(found).toMatchObject({ rule: 'trend', worsePairs: 13, pairs: 15, inARow: 1 });
    expect(found!.chance).toEqual(exact.rational(20, 720));
  });

  it('is not there when figures go up and down, however far apart the first and the last', () => {
    expect(driftOf(points(100, 50, 99, 60, 98, 70), 'higher')).toBeUndefined();
  });

  it('takes five figures, and looks back over twelve', () => {
    expect(driftOf(points(9, 8, 7, 8), 'higher')).toBeUndefined();
    const old = [1, 2, 3, 4, 5, 6, 7, 8];
    const recent = [90, 88, 89, 86, 87, 84, 85, 82, 83, 80, 81, 78];
    expect(driftOf(points(...old, ...recent), 'higher')?.periods).toHaveLength(12);
  });

  it('tells the median change a period, over gaps too', () => {
    expect(driftOf(points(100, undefined, 80, 70, 60), 'higher')?.slope).toEqual(exact.rational(-10));
  });

  it('has the chance that counting every order gives', () => {
    const orders = (rest: readonly number[]): number[][] =>
      rest.length === 0
        ? [[]]
        : rest.flatMap((one) => orders(rest.filter((other) => other !== one)).map((tail) => [one, ...tail]));
    const inversions = (order: readonly number[]) =>
      order.flatMap((one, place) => order.slice(place + 1).filter((later) => later < one)).length;
    for (let count = 1; count <= 6; count++) {
      const all = orders(Array.from({ length: count }, (_, place) => place));
      for (let worse = 0; worse <= (count * (count - 1)) / 2; worse++) {
        const ways = all.filter((order) => inversions(order) >= worse).length;
        expect(chanceOfWorsePairs(count, worse)).toEqual(exact.rational(ways, all.length));
      }
    }
  });

  it('never finds one in figures that never get worse', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 14 }), (figures) => {
        expect(driftOf(points(...figures.sort((a, b) => a - b)), 'higher')).toBeUndefined();
      }),
    );
  });
});
