import type { EvaluationReport } from '@tallystick/engine';
import {
  findStatusPage,
  listStatusUpdates,
  type StatusUpdate,
  type StatusUpdateState,
  type StoredStatusPage,
  type TenantTransaction,
} from '@tallystick/store';
import { DAY_MS, formatInstant, parseInstant } from '@tallystick/time';
import { storedReport } from '../evaluation/read-report.ts';
import { heldAgreement } from '../held-agreement.ts';
import { isMaintenance, type ServiceState, stateNow } from './state-now.ts';

/** How far ahead maintenance is shown, and how long what is over stays, days. */
const AHEAD_DAYS = 60;
const BEHIND_DAYS = 30;
/** Windows of maintenance and incidents that are shown. */
const MOST_SHOWN = 20;

/** What a public page says; nothing else of the agreement leaves by it. Instants are ISO 8601 in UTC. */
export interface StatusView {
  readonly title: string;
  /** The legal name of the provider. */
  readonly provider: string;
  readonly timeZone: string;
  /** Null where nothing measures it. */
  readonly state: ServiceState | null;
  readonly asOf: string;
  readonly commitments: readonly {
    readonly title: string;
    readonly promise: string;
    readonly period: string;
    /** Null where there is no figure yet. */
    readonly attained: string | null;
    readonly status: string;
  }[];
  readonly maintenance: readonly { readonly title: string; readonly from: string; readonly to: string }[];
  readonly incidents: readonly {
    readonly title: string;
    readonly isOver: boolean;
    /** The newest first. */
    readonly updates: readonly {
      readonly state: StatusUpdateState;
      readonly words: string;
      readonly at: string;
      readonly isEdited: boolean;
    }[];
  }[];
}

/** What the public page at an address says; undefined where there is none, or it is not public. @param now ms */
export async function statusView(
  tx: TenantTransaction,
  slug: string,
  now: number,
): Promise<StatusView | undefined> {
  const page = await findStatusPage(tx, slug);
  if (!page) return undefined;
  const held = await heldAgreement(tx, page.agreementId, now);
  const evaluation = await storedReport(tx, page.agreementId);
  if (!held || !evaluation) return undefined;
  const { agreement, pinnedAsOf } = held;
  if (!agreement.services.has(page.service)) return undefined;
  const report = evaluation.report;
  const at = pinnedAsOf ?? now;
  const state = await stateNow(tx, agreement, page.service, { report, now: at });
  return {
    title: page.title,
    provider: agreement.parties.provider.name,
    timeZone: agreement.term.timeZone,
    state: state ?? null,
    asOf: formatInstant(at),
    commitments: commitmentsOf(report, page, at),
    maintenance: report.exclusions
      .filter((one) => isMaintenance(agreement, one, page.service))
      .filter(({ from, to }) => parseInstant(to) > at && parseInstant(from) < at + AHEAD_DAYS * DAY_MS)
      .sort((a, b) => parseInstant(a.from) - parseInstant(b.from))
      .slice(0, MOST_SHOWN)
      .map(({ clause, from, to }) => ({
        title: agreement.exclusions.get(clause.replace(/^exclusions\./u, ''))!.title,
        ...{ from, to },
      })),
    incidents: incidentsOf(await listStatusUpdates(tx, page), now),
  };
}

/** The promises that the page shows, each in the period that is open. */
function commitmentsOf(
  report: EvaluationReport,
  { objectives }: StoredStatusPage,
  at: number,
): StatusView['commitments'] {
  return report.objectives
    .filter(({ id }) => objectives.includes(id))
    .flatMap(({ title, promise, periods }) => {
      const open =
        periods.find(({ from, to }) => parseInstant(from) <= at && at < parseInstant(to)) ?? periods.at(-1);
      if (!open) return [];
      const { period, attained, status } = open;
      return [{ title, promise, period, attained: attained?.text ?? null, status }];
    });
}

function incidentsOf(updates: readonly StatusUpdate[], now: number): StatusView['incidents'] {
  const byIncident = Map.groupBy(updates, ({ incident }) => incident);
  return [...byIncident.values()]
    .map((those) => {
      const [last] = those;
      const isOver = last!.state === 'resolved' || last!.state === 'notice';
      return { last: last!, isOver, those };
    })
    .filter(({ last, isOver }) => !isOver || last.postedAt > now - BEHIND_DAYS * DAY_MS)
    .slice(0, MOST_SHOWN)
    .map(({ last, isOver, those }) => ({
      title: last.title,
      isOver,
      updates: those.map(({ state, words, postedAt, editedAt }) => ({
        ...{ state, words, at: formatInstant(postedAt), isEdited: editedAt !== null },
      })),
    }));
}
