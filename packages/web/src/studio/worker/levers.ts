import { type FormField, formAt, type Path, readDraft } from '@tallystick/agreement';
import type { Lever, LeverGroup } from './protocol.ts';

/** What of a schedule sets a credit, in the order in which the language has them. */
const CREDITING = ['tiers', 'perBreachedTicket', 'perStep', 'fixed', 'perUnit', 'timeLost', 'atMost'];

/** What can be moved: targets and times, hours, credits and caps, as the agreement has them. */
export function levers(text: string): readonly LeverGroup[] {
  const draft = readDraft(text);
  const entries = (...path: Path) => formAt(draft, path).entries ?? [];
  const written = (path: Path, keys: readonly string[]) =>
    keys.map((key) => [...path, key]).filter((one) => formAt(draft, one).region !== undefined);
  const objectives = entries('objectives').map((one) => ({
    title: titleOf(one),
    paths: written(one.path, ['target', 'within']),
  }));
  const calendars = entries('calendars').map((one) => ({
    title: one.title,
    paths: written(one.path, ['hours']),
  }));
  const schedules = entries('credits', 'schedules').map((one) => ({
    title: wordAt(one, 'objective') || one.title,
    paths: written(one.path, CREDITING),
  }));
  const pools = entries('credits', 'pools').map((one) => ({
    title: one.title,
    paths: written(one.path, ['atRisk', 'weights']),
  }));
  const cap: Lever = { title: 'Cap on all credits', paths: written(['credits'], ['atMost', 'smallest']) };
  const groups: LeverGroup[] = [
    { kind: 'objectives', title: 'Targets', levers: objectives },
    { kind: 'calendars', title: 'Hours', levers: calendars },
    { kind: 'credits', title: 'Credits', levers: [...schedules, ...pools, cap] },
  ];
  return groups
    .map((group) => ({ ...group, levers: group.levers.filter(({ paths }) => paths.length > 0) }))
    .filter(({ levers: some }) => some.length > 0);
}

function titleOf(field: FormField): string {
  return wordAt(field, 'title') || field.title;
}

function wordAt({ fields = [] }: FormField, key: string): string {
  return fields.find(({ path }) => path.at(-1) === key)?.text ?? '';
}
