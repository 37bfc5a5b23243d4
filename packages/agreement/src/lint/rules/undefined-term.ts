import type { Rule } from '../rule.ts';
import { termKey } from '../terms.ts';

/** Words in quotes of English or German form, of at most five words. */
const QUOTED = /["“„«]([\p{L}\p{N}][^"“”„«»\n]{1,60}?)["”“»]/gu;
/** `priority 1`, `Sev 2`, `P1`: levels that mean nothing by themselves. */
const LEVEL =
  /(?<![\p{L}\p{N}-])(?:priority|prio|severity|sev|tier|level|class|Priorität|Schweregrad|Stufe|Klasse)\s?\d(?![\p{L}\p{N}])|(?<![\p{L}\p{N}-])P\d(?![\p{L}\p{N}])/giu;
/** `Incident Manager`, `Service Owner`, `Störungsmanager`: someone whom the text expects the reader to know. */
const ROLE =
  /(?<![\p{L}\p{N}-])(?!(?:The|An|Each|Every|Our|Der|Die|Das|Dem|Den|Des|Ein|Eine|Einem)\s)\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?[ -](?:Manager|Owner|Lead|Officer|Board|Representative|Coordinator|Director|Beauftragte[rn]?|Leiter(?:in)?|Verantwortliche[rn]?)(?![\p{L}\p{N}])/gu;

/** Fields whose values grade a ticket: the parties must agree on what each means. */
const GRADES = new Set([
  'priority',
  'severity',
  'impact',
  'urgency',
  'criticality',
  'priorität',
  'schweregrad',
]);

/** Terms that the glossary should define. */
export const undefinedTerm: Rule = {
  id: 'undefined-term',
  severity: 'warning',
  finds:
    'A term in quotes, a role, or a level such as "priority 1", in the text or in the "where" of an objective, that neither the glossary nor the roles define.',
  why: 'What "priority 1" is decides which target holds and what a miss costs. Undefined, each party decides for itself.',
  *check({ agreement: { glossary, objectives, roles, services, parties }, prose }) {
    const defined = new Set(
      [
        ...glossary.keys(),
        ...roles.keys(),
        ...[...services.values()].flatMap(({ id, title }) => [id, title]),
        parties.provider.name,
        parties.customer.name,
      ].map(termKey),
    );
    const told = new Set<string>();
    for (const { id, where } of objectives.values()) {
      for (const [field, values] of where?.fields ?? []) {
        if (!GRADES.has(field.toLowerCase())) continue;
        for (const value of values) {
          const names = [`${field} ${value}`, `${value} ${field}`, value];
          if (names.some((name) => defined.has(termKey(name))) || told.has(termKey(names[0]!))) continue;
          told.add(termKey(names[0]!));
          yield {
            at: ['objectives', id, 'where'],
            message: `It is for ${field} ${value}, and what that is, nothing defines.`,
            suggestion: `Add it to the glossary: "${field} ${value}: …".`,
          };
        }
      }
    }
    for (const { at, text } of prose) {
      for (const term of termsIn(text)) {
        const key = termKey(term);
        const isPlural = key.endsWith('s') && defined.has(key.slice(0, -1));
        if (defined.has(key) || isPlural || told.has(key)) continue;
        told.add(key);
        yield {
          at,
          message: `"${term}" is not defined.`,
          suggestion: `Add it to the glossary: "${term}: …", or to the roles where it is one.`,
        };
      }
    }
  },
};

function termsIn(text: string): readonly string[] {
  const inQuotes = [...text.matchAll(QUOTED)]
    .map(([, term = '']) => term.trim())
    .filter((term) => term.split(/\s+/u).length <= 5);
  return [...inQuotes, ...(text.match(LEVEL) ?? []), ...(text.match(ROLE) ?? [])];
}
