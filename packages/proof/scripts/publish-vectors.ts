/** Writes packages/proof/vectors: bundles, good and bad, what a verifier must say of each, and the pieces that it is made of. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { vectorParts } from '../src/testing/vector-parts.ts';
import { vectors } from '../src/testing/vectors.ts';

const folder = new URL('../vectors/', import.meta.url);
mkdirSync(folder, { recursive: true });
const { files, cases, keys } = await vectors();
for (const [name, file] of files) writeFileSync(new URL(name, folder), file);
writeFileSync(new URL('cases.json', folder), `${JSON.stringify({ keys, cases }, undefined, 2)}\n`);
writeFileSync(new URL('parts.json', folder), `${JSON.stringify(vectorParts(), undefined, 2)}\n`);
