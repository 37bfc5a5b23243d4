import { problemText, resolvedText } from '@tallystick/agreement';
import { invalid } from './files.ts';
import { mastersBeside } from './masters.ts';

/** The text of an agreement with all that it inherits in it, for those who read no masters: servers and bundles. */
export function wholeText(file: string, text: string, masters: readonly string[] | undefined): string {
  const resolved = resolvedText(text, { masters: mastersBeside(file, masters) });
  if (!resolved.ok) throw invalid(resolved.problems.map((problem) => problemText(problem, file)));
  return resolved.masters.length > 0 ? resolved.text : text;
}
