import { dateOf, epochDay, formatDate, parseDate } from '@tallystick/time';
import { isMap, isNode, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { clausesIn, type MigrationStep } from '../step.ts';

/**
 * `ramp: [{ until: 2026-02-28, target: 99.5 % }]` beside the last target became one series of targets that begin, so that
 * a gap or an overlap cannot be written.
 */
export const rampAsTarget: MigrationStep = ({ document, lineOf }) =>
  clausesIn(document, 'objectives').flatMap(([id, objective]) => {
    const pair = objective.items.find(({ key }) => String(key) === 'ramp');
    const steps = pair && isSeq(pair.value) ? pair.value.items : [];
    const last = objective.get('target', true);
    if (!pair || steps.length === 0 || !last || !steps.every(isStep)) return [];
    const line = lineOf(pair.key);
    const series = document.createNode([]) as YAMLSeq;
    let from: string | undefined;
    for (const step of steps) {
      series.items.push(stepOf(document.createNode.bind(document), from, step.get('target', true)));
      from = dayAfter(String(step.get('until')));
    }
    series.items.push(stepOf(document.createNode.bind(document), from, last));
    series.flow = true;
    objective.delete('ramp');
    const target = document.createNode({}) as YAMLMap;
    target.flow = true;
    target.set('ramp', series);
    // What is said beside the last target is said of the series: inside brackets it would break the line.
    if (isNode(last)) [target.comment, last.comment] = [last.comment ?? null, null];
    objective.set('target', target);
    const message = '"ramp" and "target" are one series now, each step with the day it begins on.';
    return [{ clause: `objectives.${id}`, line, message, isToBeRead: false }];
  });

function isStep(node: unknown): node is YAMLMap {
  return isMap(node) && node.has('target') && parseDate(String(node.get('until'))) !== undefined;
}

function stepOf(create: (value: unknown) => Node, from: string | undefined, target: unknown): Node {
  const step = create({}) as YAMLMap;
  step.flow = true;
  if (from !== undefined) step.set('from', from);
  step.set('target', target);
  return step;
}

function dayAfter(date: string): string {
  return formatDate(dateOf(epochDay(parseDate(date)!) + 1));
}
