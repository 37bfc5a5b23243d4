import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAgreement, problemText } from '@tallystick/agreement';
import { mappingProblemText, parseMapping, type ReadProgress } from '@tallystick/connectors';
import { publicHolidays } from '@tallystick/holidays';
import { getAgreement, putAgreement, putParties, type Store } from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { partyNames, timesOf } from '../agreements.ts';
import { importEvidence } from '../evidence/import.ts';
import { HOME_TENANT } from '../tenant.ts';

/** A sample agreement with the real evidence that it is measured on. */
export interface Sample {
  readonly folder: string;
  readonly agreement: string;
  readonly mapping: string;
  readonly evidence: string;
  /** Evaluation instant: inside the data, so that the sample shows the same on any day. */
  readonly asOf: string;
  /** What a review of it is about. */
  readonly reviewed: { readonly from: string; readonly to: string };
}

/** The samples of the folder examples/. */
export const SAMPLES: readonly Sample[] = [
  {
    folder: 'servicenow',
    agreement: 'incident-desk.agreement.yaml',
    mapping: 'mapping.yaml',
    evidence: 'incidents-2016-03.csv.gz',
    asOf: '2016-04-06T09:00:00Z',
    reviewed: { from: '2016-03-01T00:00:00Z', to: '2016-04-01T00:00:00Z' },
  },
  {
    folder: 'github',
    agreement: 'code-hosting.agreement.yaml',
    mapping: 'mapping.yaml',
    evidence: 'incidents-2022-2024.jsonl',
    asOf: '2024-12-16T12:00:00Z',
    reviewed: { from: '2024-07-01T00:00:00Z', to: '2024-10-01T00:00:00Z' },
  },
];

/** What happened to a sample: it was read in, or had been before. */
export interface SampleOutcome {
  readonly agreementId: string;
  readonly change: 'imported' | 'unchanged';
  readonly records: number;
}

/**
 * Puts a sample into the store: its agreement with the pinned instant, and its evidence. Done once for
 * each state of the files; after a stop in the middle it goes on where it was, and nothing is taken twice.
 */
export async function putSample(
  store: Store,
  examples: string,
  sample: Sample,
  onProgress: (progress: ReadProgress) => void = () => {},
): Promise<SampleOutcome> {
  const path = (file: string) => join(examples, sample.folder, file);
  const text = readFileSync(path(sample.agreement), 'utf8');
  const parsed = parseAgreement(text, { holidays: publicHolidays });
  if (!parsed.ok)
    throw new Error(parsed.problems.map((one) => problemText(one, sample.agreement)).join('\n'));
  const mappingText = readFileSync(path(sample.mapping), 'utf8');
  const mapping = parseMapping(mappingText, { file: sample.mapping });
  if (!mapping.ok) throw new Error(mapping.problems.map(mappingProblemText).join('\n'));
  const { id, title } = parsed.agreement;
  const evidenceMark = createHash('sha256')
    .update(mappingText)
    .update(readFileSync(path(sample.evidence)))
    .digest('hex');

  const known = await store.withTenant(HOME_TENANT, (tx) => getAgreement(tx, id), { readOnly: true });
  const isRead = known?.settings.evidenceMark === evidenceMark;
  const put = (settings: Record<string, string>) =>
    store.withTenant(HOME_TENANT, async (tx) => {
      await putAgreement(tx, { id, title, text, settings, times: timesOf(parsed.agreement) });
      await putParties(tx, id, partyNames(parsed.agreement));
    });
  if (isRead) {
    await put({ asOf: sample.asOf, evidenceMark });
    return { agreementId: id, change: 'unchanged', records: 0 };
  }
  // Until all of it is there the term has only begun, so that no figure, credit or alert comes of a part.
  await put({ asOf: formatInstant(parsed.agreement.term.from) });
  const summary = await importEvidence(
    store,
    HOME_TENANT,
    id,
    [{ path: path(sample.evidence), mapping: mapping.mapping }],
    { onError: 'stop', onProgress },
  );
  await put({ asOf: sample.asOf, evidenceMark });
  return { agreementId: id, change: 'imported', records: summary.accepted };
}
