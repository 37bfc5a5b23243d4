import type { StatementChanges, StatementContent } from '@tallystick/documents';

/** What differs between two revisions of a statement, in words that name both figures. */
export function statementChanges(
  before: StatementContent,
  after: StatementContent,
): StatementChanges['differences'] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].flatMap((what) => {
    const [was, is] = [old.get(what) ?? 'none', now.get(what) ?? 'none'];
    return was === is ? [] : [{ what, before: was, after: is }];
  });
}

/** Each thing that a statement states under a name of its own. */
function linesOf({ objectives, credits, exclusions, remedies }: StatementContent): Map<string, string> {
  const lines = new Map<string, string>();
  for (const one of objectives) {
    const { attained, status, good, valid, coverage, budgetUsed, ifAccepted, target } = one;
    const name = `${one.title} in ${one.period}`;
    lines.set(name, `${attained ?? 'no figure'}, ${status}`);
    lines.set(`${name}: target`, target);
    lines.set(`${name}: counted`, good === null ? 'none' : `${good} of ${valid}`);
    lines.set(`${name}: budget used`, budgetUsed ?? 'none');
    lines.set(`${name}: coverage`, coverage ?? 'none');
    lines.set(
      `${name}: were every claim accepted`,
      ifAccepted ? `${ifAccepted.attained ?? 'no figure'}, ${ifAccepted.status}` : 'the same',
    );
  }
  for (const { objective, period, kind, clause, amount, explanation } of credits)
    lines.set(`${kind} for ${objective} in ${period} (${clause})`, `${amount}: ${explanation.join('; ')}`);
  for (const { id, state, from, to } of exclusions)
    lines.set(`exclusion ${id}`, `${state}, from ${from} to ${to}`);
  for (const { id, title, due } of remedies) lines.set(`remedy ${id}`, `${title}, due ${due ?? 'at once'}`);
  return lines;
}
