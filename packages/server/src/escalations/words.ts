import type { AlertSeverity, NoticeContent, StoredLadder, StoredRung } from '@tallystick/store';
import { formatDuration } from '@tallystick/time';

/** How urgent what sets a level off is. */
export function severityOf({ kind }: Pick<StoredRung, 'kind'>): AlertSeverity {
  return kind === 'used' ? 'warning' : 'critical';
}

/** What stands, in a line: `T-1 is past its target`. */
export function troubleTitle(
  { subject, title, period }: Pick<StoredLadder, 'subject' | 'title' | 'period'>,
  { kind, at }: Pick<StoredRung, 'kind' | 'at'>,
): string {
  if (subject !== null)
    return kind === 'used' ? `${subject} has used ${at} of its target` : `${subject} is past its target`;
  switch (kind) {
    case 'used':
      return `${title} has used ${at} of its error budget in ${period}`;
    case 'lost':
      return `${title} can no longer be kept in ${period}`;
    case 'breach':
      return `${title} was missed in ${period}`;
  }
}

/** What a level tells. @param shown says an instant to people */
export function levelContent(
  ladder: StoredLadder,
  rung: StoredRung,
  shown: (at: number) => string,
): NoticeContent {
  const { agreementId, number, objective, period, subject, title } = ladder;
  const what = troubleTitle(ladder, rung);
  const since = rung.setOffAt === null ? '' : ` since ${shown(rung.setOffAt)}`;
  const waited = rung.afterMs === 0 ? '' : `, and it still stands ${formatDuration(rung.afterMs)} later`;
  const promise = subject === null ? '' : ` (${title})`;
  return {
    event: 'escalated',
    severity: severityOf(rung),
    title: what,
    says: `${what}${promise}${since}${waited}. This is level ${rung.level + 1} of its escalation. Whoever looks after it says so, and the levels after it are told no more.`,
    ...{ objective, period, subject },
    path: `/alerts?tab=escalations&agreement=${encodeURIComponent(agreementId)}&ladder=${number}`,
  };
}

/** What a level tells of many tickets that come to it at once. */
export function manyContent(
  group: readonly { readonly ladder: StoredLadder; readonly rung: StoredRung }[],
): NoticeContent {
  const { ladder, rung } = group[0]!;
  const { agreementId, objective, title } = ladder;
  const what = rung.kind === 'used' ? `have used ${rung.at} of their target` : 'are past their target';
  const some = group.slice(0, 20).map((one) => one.ladder.subject);
  return {
    event: 'escalated',
    severity: severityOf(rung),
    title: `${group.length} tickets ${what} (${title})`,
    says: `${some.join(', ')} and ${group.length - some.length} more ${what} (${title}). This is level ${rung.level + 1} of their escalation.`,
    ...{ objective, period: null, subject: null },
    path: `/alerts?tab=escalations&agreement=${encodeURIComponent(agreementId)}`,
  };
}
