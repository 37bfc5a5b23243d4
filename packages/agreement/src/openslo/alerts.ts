import { multiply, rational, toFixed } from '../exact/rational.ts';
import { durationText } from '../model/length.ts';
import type { Field } from './field.ts';
import { lengthMs, shortLength } from './lengths.ts';
import { numberOf, shareText } from './numbers.ts';
import type { Kind, OpenSloObject } from './objects.ts';
import type { Window } from './windows.ts';

/** A burn alert as an agreement writes it. */
export interface WrittenAlert {
  readonly window: string;
  readonly share: string;
}

/** Finds an object that another one names. */
export type Find = (kind: Kind, name: string) => OpenSloObject | undefined;

/** The burn rates that the alert policies of an SLO tell; what an agreement has no place for is said. */
export function alertsOf(spec: Field, window: Window, find: Find): readonly WrittenAlert[] {
  return (spec.at('alertPolicies')?.items() ?? []).flatMap((entry) => {
    const policy = referred(entry, 'alertPolicyRef', 'AlertPolicy', find);
    if (!policy) return [];
    leavePolicy(policy);
    return (policy.at('conditions')?.items() ?? []).flatMap((one) => {
      const condition = referred(one, 'conditionRef', 'AlertCondition', find);
      return (condition && alertOf(condition, window)) ?? [];
    });
  });
}

/** The spec of an object that stands there, or is named there. */
function referred(entry: Field, key: string, kind: Kind, find: Find): Field | undefined {
  const inline = entry.at('spec');
  if (inline) {
    entry.at('kind')?.text();
    return inline;
  }
  const reference = entry.at(key) ?? (entry.peek() === undefined ? undefined : entry);
  if (!reference) return entry.lacks(key);
  const name = reference.text() ?? '';
  const object = find(kind, name);
  if (!object) {
    return reference.refuse(
      'unknown-reference',
      `There is no ${kind} "${name}".`,
      'Name the file that holds it too, or correct the name.',
    );
  }
  return object.root.at('spec') ?? object.root.lacks('spec');
}

function leavePolicy(policy: Field): void {
  policy.at('description')?.leave('Alerts of an agreement have no description.');
  policy.at('alertWhenNoData')?.leave('Without data there is no burn rate; reports show what is known.');
  policy.at('alertWhenResolved')?.leave('Reports always tell when an alert cleared.');
  if (policy.at('alertWhenBreaching')?.peek() === 'false') {
    policy.at('alertWhenBreaching')?.leave('Reports always tell when an alert fired.');
  } else policy.at('alertWhenBreaching')?.text();
  for (const one of policy.at('notificationTargets')?.leftOver() ?? []) {
    one.leave('Who hears of it stands in the escalations of an agreement.');
  }
}

function alertOf(spec: Field, { lengthMs: periodMs }: Window): WrittenAlert | undefined {
  spec
    .at('severity')
    ?.leave('Alerts of an agreement have no severity; who hears of it stands in its escalations.');
  spec.at('description')?.leave('Alerts of an agreement have no description.');
  const condition = spec.at('condition');
  if (!condition) return spec.lacks('condition');
  const kind = condition.at('kind')?.text() ?? 'burnrate';
  if (kind.toLowerCase() !== 'burnrate') return condition.at('kind')?.leave('Only burn rates are told.');
  const op = condition.at('op');
  if (op && op.peek() !== 'gt') op.leave('A burn alert stands while the rate is above its limit, strictly.');
  else op?.text();
  const [threshold, lookback, after] = ['threshold', 'lookbackWindow', 'alertAfter'].map((key) =>
    condition.at(key),
  );
  if (!threshold) return condition.lacks('threshold');
  if (!lookback) return condition.lacks('lookbackWindow');
  after?.leave('Instead of waiting, a burn alert asks a second window, a twelfth as long.');
  const rate = numberOf(threshold);
  const length = shortLength(lookback.text() ?? '') ?? lookback.isNot('a length such as 1h');
  if (!rate || !length) return undefined;
  const windowMs = lengthMs(length);
  const share = multiply(rate, rational(windowMs, periodMs));
  if (share.numerator <= 0n || share.numerator > share.denominator) {
    return threshold.leave('The window would use up more than the whole budget before the alert fires.');
  }
  const exact = shareText(share);
  if (exact === undefined) {
    threshold.assume(
      'The share of the budget that this rate uses up in the window is rounded to nine decimals.',
    );
  }
  const text = exact ?? `${toFixed(multiply(share, rational(100n)), 9, 'half-even')} %`;
  return { window: durationText(windowMs), share: text };
}
