/** Builds every package, and the pages where they are out of date. */
import { buildPackages, buildPages } from '../build.mjs';

buildPackages();
buildPages();
