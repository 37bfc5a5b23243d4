/** `npm run check`: types, format, lint and unused code, without the tests. */
import { runTool } from '../build.mjs';

runTool('tsc', ['-b']);
runTool('tsc', ['-p', 'tsconfig.test.json']);
runTool('tsc', ['-p', 'packages/web']);
runTool('biome', ['check', '--error-on-warnings']);
runTool('knip', ['--no-config-hints']);
