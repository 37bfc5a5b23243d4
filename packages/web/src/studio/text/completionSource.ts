import { type Completion, type CompletionSource, snippet } from '@codemirror/autocomplete';
import type { Completion as Offered } from '@tallystick/agreement';
import type { Workbench } from '../workbench.ts';
import { offsetIn, placeIn } from './places.ts';

const KINDS = {
  key: 'property',
  word: 'enum',
  name: 'variable',
  example: 'constant',
  construct: 'class',
} as const satisfies Readonly<Record<Offered['kind'], string>>;

/** What can be typed, by the language; worked out beside the page. */
export function completionSource(bench: Workbench): CompletionSource {
  return async ({ state, pos, explicit }) => {
    const line = state.doc.lineAt(pos);
    const before = line.text.slice(0, pos - line.from);
    // At the beginning of a word, or when asked for: not behind every space of a sentence.
    if (!explicit && !/[\w-]$|: $|- $/u.test(before)) return null;
    const offered = await bench.ask('complete', {
      text: state.doc.toString(),
      place: placeIn(state.doc, pos),
    });
    const [first] = offered;
    if (!first) return null;
    const { region } = first.change;
    return {
      from: offsetIn(state.doc, region),
      to: offsetIn(state.doc, { line: region.endLine, column: region.endColumn }),
      options: offered.map(optionOf),
      validFor: /^[\w-]*$/u,
    };
  };
}

function optionOf(
  { label, kind, detail, documentation, change, snippet: frame }: Offered,
  rank: number,
): Completion {
  return {
    label,
    type: KINDS[kind],
    detail,
    // The order of the language, the required ones first.
    boost: Math.max(-99, 50 - rank),
    apply: frame === undefined ? change.text : snippet(withFields(frame)),
    ...(documentation === '' ? {} : { info: documentation }),
  };
}

/** Places to fill in, from the syntax of the Language Server Protocol into that of the editor: `$1`, `${1|a,b|}`. */
function withFields(frame: string): string {
  return frame
    .replaceAll(
      /\$\{(\d+)\|([^|]*)\|\}/gu,
      (_all, place: string, words: string) => `#{${place}:${words.split(',')[0]}}`,
    )
    .replaceAll(/\$(\d+)/gu, '#{$1}')
    .replaceAll(/\\([\\$}])/gu, '$1');
}
