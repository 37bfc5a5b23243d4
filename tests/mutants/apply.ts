import type { Plugin } from 'vite';
import { MUTANTS } from './mutants.ts';

/** Puts the mutant that TALLYSTICK_MUTANT numbers in force while modules load; no file is touched. */
export function mutantPlugin(number: string): Plugin {
  const mutant = MUTANTS[Number(number)];
  if (!mutant)
    throw new Error(`There is no mutant ${number}; they are numbered from 0 to ${MUTANTS.length - 1}.`);
  return {
    name: 'tallystick-mutant',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]!.endsWith(`/${mutant.file}`)) return undefined;
      return { code: code.replace(mutant.find, () => mutant.replace), map: null };
    },
  };
}
