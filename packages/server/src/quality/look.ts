import { exact } from '@tallystick/agreement';
import {
  assessQuality,
  nextQualityChange,
  QUALITY_ALERTS,
  qualityAlerts,
  qualityFindings,
  type SourceQuality,
  scoreOf,
  toQualityReport,
} from '@tallystick/engine';
import {
  agreementAt,
  finishQuality,
  getLifecycle,
  listThresholds,
  putSourceQuality,
  type QualityClaim,
  type Store,
  type TenantTransaction,
  tellAlerts,
  tellFindings,
} from '@tallystick/store';
import { dateOf, formatDate, localDay, zoneRules } from '@tallystick/time';
import { loadAgreement } from '../agreements.ts';
import { notifyChannels } from '../alerts/notify.ts';
import { isBinding } from '../lifecycle/steps.ts';
import { MOST_LOOKED_AT, qualityEvidence } from './evidence.ts';
import { thresholdsOf } from './thresholds.ts';

/** A look may take this part of the time at most: the next one that evidence asks for waits so many times as long as it took … */
const REST = 20;
/** … but so long at least, and no longer, ms. */
const SHORTEST_REST_MS = 1_000;
const LONGEST_REST_MS = 15 * 60_000;

/** Looks at the quality of an agreement's sources, and writes what it finds: history, findings, alerts, and when it is to be looked at again. */
export async function lookAtQuality(
  store: Store,
  claim: QualityClaim,
  { now, log }: { readonly now: () => number; readonly log: (message: string) => void },
): Promise<void> {
  const at = now();
  const startedAt = performance.now();
  const seen = await store.withTenant(claim.tenantId, (tx) => readQuality(tx, claim.agreementId, at), {
    readOnly: true,
  });
  const tookMs = performance.now() - startedAt;
  const rest = Math.min(Math.max(SHORTEST_REST_MS, Math.ceil(REST * tookMs)), LONGEST_REST_MS);
  if (seen === 'too large')
    log(
      `the quality of ${claim.agreementId} is not kept: over ${MOST_LOOKED_AT} records came in the time that is looked back to`,
    );
  await store.withTenant(claim.tenantId, async (tx) => {
    const isRead = seen !== undefined && seen !== 'too large';
    const nextAt = (isRead ? seen.nextAt : undefined) ?? null;
    const isOurs = await finishQuality(tx, claim, { nextAt, restUntil: at + rest });
    if (!isOurs || !isRead) return;
    const { agreementId } = claim;
    await putSourceQuality(tx, agreementId, { at, day: seen.day }, seen.sources);
    await tellFindings(tx, agreementId, seen.findings, at);
    if (seen.rests) return tx.hint('quality', agreementId);
    const standing = seen.isBinding ? qualityAlerts(seen.findings) : [];
    await notifyChannels(tx, await tellAlerts(tx, agreementId, standing, at, QUALITY_ALERTS), at);
    tx.hint('quality', agreementId);
  });
}

async function readQuality(tx: TenantTransaction, id: string, at: number) {
  // The version that holds: one that is agreed for a later term has no evidence of its own yet.
  const stored = await agreementAt(tx, id, at);
  if (!stored) return undefined;
  const { agreement, pinnedAsOf } = loadAgreement(stored);
  const { term, zones } = agreement;
  const zone = zones?.get(term.timeZone) ?? zoneRules(term.timeZone);
  const set = await listThresholds(tx, id);
  const of = (source: string) => thresholdsOf(source, set);
  const asOf = pinnedAsOf ?? at;
  const lookBack = Math.max(...[...agreement.sources.keys()].map((source) => of(source).lookBackMs));
  const fromAt = Math.min(asOf, term.to) - lookBack;
  const evidence = await qualityEvidence(tx, agreement, { fromAt });
  if (evidence === 'too large') return evidence;
  const { batches, before } = evidence;
  const sources = await assessQuality(agreement, batches(), { asOf, of, ...(before && { before }) });
  const report = toQualityReport(id, asOf, sources);
  const state = (await getLifecycle(tx, id))?.state ?? null;
  return {
    isBinding: isBinding(state),
    // Of sources that may rest too nobody is told, and what was told stays.
    rests: state === 'suspended',
    day: formatDate(dateOf(localDay(zone, asOf))),
    sources: sources.map((one, place) => {
      const told = report.sources[place]!;
      return {
        source: one.source,
        score: scoreNumber(one),
        report: { ...told, connector: agreement.sources.get(one.source)?.connector ?? null },
        parts: told.parts.map((part) => ({ id: part.id, share: part.share })),
        records: one.records,
      };
    }),
    findings: sources.flatMap((one) => qualityFindings(one, of(one.source), { isOver: asOf >= term.to })),
    nextAt: pinnedAsOf === undefined ? nextQualityChange(sources, { asOf, term, zone }) : undefined,
  };
}

/** Hundredths of a percent, rounded down. */
function scoreNumber(quality: SourceQuality): number | null {
  const score = scoreOf(quality);
  return score ? Number(exact.scaled(score.score, 4, 'down')) : null;
}
