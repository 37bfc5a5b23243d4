import { readdirSync, readFileSync } from 'node:fs';
import { parseVerifier } from '@tallystick/ledger';
import { describe, expect, it } from 'vitest';
import { vectorParts } from '../testing/vector-parts.ts';
import { type Vector, vectors } from '../testing/vectors.ts';
import { verifyBundle } from './verify.ts';

const folder = new URL('../../vectors/', import.meta.url);
const { cases } = JSON.parse(readFileSync(new URL('cases.json', folder), 'utf8')) as { cases: Vector[] };

describe('the published vectors', () => {
  it.each(cases)('$file: $says, so it is $verdict', async ({ file, trusted, kept, verdict, findings }) => {
    const found = await verifyBundle([readFileSync(new URL(file, folder))], {
      trusted: trusted.map((text) => parseVerifier(text)!),
      kept: kept.map((note, index) => ({ name: `${index + 1}`, note })),
    });
    const kinds = new Set(found.steps.flatMap((step) => step.findings.map(({ kind }) => kind)));
    expect([found.kind, [...kinds]]).toEqual([verdict, findings]);
  });

  it('are those that this code writes (else: node --conditions=source packages/proof/scripts/publish-vectors.ts)', async () => {
    const { files } = await vectors();
    const parts: unknown = JSON.parse(readFileSync(new URL('parts.json', folder), 'utf8'));
    expect(JSON.parse(JSON.stringify(vectorParts()))).toEqual(parts);
    for (const [name, file] of files) expect(readFileSync(new URL(name, folder), 'utf8'), name).toBe(file);
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.bundle'))
        .sort(),
    ).toEqual([...files.keys()].sort());
  });
});
