/** `npm run format`: writes every file in the house format, with the fixes that are safe. */
import { runTool } from '../build.mjs';

runTool('biome', ['check', '--write']);
