import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ENGINE_VERSION } from './evaluation.ts';

it('[RPT-1] the engine calls itself by the version of its package', () => {
  const { version } = JSON.parse(readFileSync('packages/engine/package.json', 'utf8')) as { version: string };
  expect(ENGINE_VERSION).toBe(version);
});
