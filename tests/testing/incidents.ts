import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMapping, readEvidence } from '@tallystick/connectors';
import { formatInstant } from '@tallystick/time';
import { ROOT } from './command.ts';

const FOLDER = join(ROOT, 'examples/servicenow');

/** The real incidents of March 2016 that were ever of a priority, as records to send: without an instant of arrival. */
export async function incidentsOfMarch(priority: number): Promise<object[]> {
  const mapping = parseMapping(readFileSync(join(FOLDER, 'mapping.yaml'), 'utf8'), { file: 'mapping.yaml' });
  if (!mapping.ok) throw new Error('The mapping of the sample does not read.');
  const inputs = [{ path: join(FOLDER, 'incidents-2016-03.csv.gz'), mapping: mapping.mapping }];
  const bySubject = new Map<string, object[]>();
  const chosen = new Set<string>();
  for await (const batch of readEvidence(inputs, { onError: 'stop' })) {
    for (const { receivedAt: _, occurredAt, ...record } of batch) {
      if (Number(record.data.priority) === priority) chosen.add(record.subject);
      const known = bySubject.get(record.subject) ?? [];
      bySubject.set(record.subject, known);
      known.push({ ...record, occurredAt: formatInstant(occurredAt) });
    }
  }
  return [...chosen].flatMap((subject) => bySubject.get(subject)!);
}
