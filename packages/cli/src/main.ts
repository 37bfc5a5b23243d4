import { watchOutput } from './output/unwritten.ts';
import { run } from './run.ts';

watchOutput();
process.exitCode = await run(process.argv.slice(2));
