import { evaluateRows, readSample, sampleAgreement } from './duckdb/engine-side.ts';
const agreement = sampleAgreement();
const sample = await readSample();
const rows = Number(process.argv[2]); const times = Number(process.argv[3]);
  const t = await evaluateRows(agreement, sample, { rows, times, asOf: Date.UTC(2016, 3, 6, 9) });
  console.log(`intake ${(t.intakeMs*1000/rows).toFixed(3)} first ${(t.firstMs*1000/rows).toFixed(3)} eval ${(t.evaluatingMs*1000/rows).toFixed(3)}`);
