import type { Agreement } from '@tallystick/agreement';
import type { EvaluationReport } from '@tallystick/engine';
import type { StoredCheck } from '@tallystick/store';

/** Something that is seen to between agreed and active. */
export interface CheckItem {
  /** `source probes`, `owner p1-resolved`, `baseline p1-resolved`, `people told`. */
  readonly item: string;
  readonly title: string;
  /** What to do about it while it is open. */
  readonly remedy: string;
  /** `done`: seen in the data, or said by a person. `waived`: a person said that it goes without. */
  readonly state: 'done' | 'waived' | 'open';
  /** Who said so, and why; undefined where the data shows it, and where it is open. */
  readonly said?: StoredCheck;
}

/** What the data shows of an agreement that is to become active. */
export interface Seen {
  /** Ids of the sources that records came from. */
  readonly sources: ReadonlySet<string>;
  readonly report: EvaluationReport | undefined;
  readonly checks: readonly StoredCheck[];
}

/** The implementation checklist of an agreement: sources seen, owners named, baselines measured, people told. */
export function checklist(agreement: Agreement, { sources, report, checks }: Seen): readonly CheckItem[] {
  const items: Omit<CheckItem & { readonly seen: boolean }, 'state' | 'said'>[] = [];
  for (const { id, title } of agreement.sources.values())
    items.push({
      item: `source ${id}`,
      title: `Evidence comes from ${title ?? id}`,
      remedy: `Connect the source "${id}" and send its first records.`,
      seen: sources.has(id),
    });
  for (const { id, title, owner } of agreement.objectives.values()) {
    items.push({
      item: `owner ${id}`,
      title: `${title ?? id} has an owner`,
      remedy: `Name an owner of "${id}" in the agreement, with an address under "roles".`,
      seen: owner !== undefined && agreement.roles.has(owner),
    });
    items.push({
      item: `baseline ${id}`,
      title: `${title ?? id} was measured once`,
      remedy: 'Send evidence of a past period, or say that it starts without a baseline.',
      seen:
        report?.objectives.some(
          (one) => one.id === id && one.periods.some(({ attained }) => attained !== null),
        ) ?? false,
    });
  }
  items.push({
    item: 'people told',
    title: 'Everyone who works on it knows what was promised',
    remedy: 'Tell them, then say here how.',
    seen: false,
  });
  return items.map(({ seen, ...item }) => {
    const said = checks.find((one) => one.item === item.item && one.verdict !== 'open');
    if (seen) return { ...item, state: 'done' };
    return said ? { ...item, state: said.verdict as 'done' | 'waived', said } : { ...item, state: 'open' };
  });
}
