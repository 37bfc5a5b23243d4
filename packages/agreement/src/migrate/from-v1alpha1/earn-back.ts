import { isMap, isSeq, type YAMLMap } from 'yaml';
import type { MigrationStep } from '../step.ts';

/**
 * One `credits.earnBack: { objective, above, for }` became an `earnBack` of each schedule of the objective. "Above" became
 * "at least", as everywhere else: a value exactly at the edge now earns back.
 */
export const earnBackOfSchedules: MigrationStep = ({ document, lineOf }) => {
  const credits = document.get('credits');
  const earnBack = isMap(credits) ? credits.get('earnBack') : undefined;
  if (!isMap(credits) || !isMap(earnBack)) return [];
  const periods = /^(\d+) periods?$/u.exec(String(earnBack.get('for')))?.[1];
  const above = earnBack.get('above', true);
  const schedules = credits.get('schedules');
  const own = isSeq(schedules) ? schedules.items.filter((one) => isOf(one, earnBack.get('objective'))) : [];
  if (periods === undefined || !above || own.length === 0) return [];
  const line = lineOf(credits.items.find(({ key }) => String(key) === 'earnBack')?.key);
  for (const schedule of own) {
    const term = document.createNode({ next: Number(periods) }) as YAMLMap;
    term.flow = true;
    term.set('atLeast', document.createNode(String(earnBack.get('above'))));
    schedule.set('earnBack', term);
  }
  credits.delete('earnBack');
  const message = `"earnBack" stands in ${own.length === 1 ? 'the schedule' : 'each schedule'} of the objective, and a value exactly at the edge earns back, too.`;
  return [{ clause: 'credits.earnBack', line, message, isToBeRead: true }];
};

function isOf(schedule: unknown, objective: unknown): schedule is YAMLMap {
  return isMap(schedule) && schedule.get('objective') === objective;
}
