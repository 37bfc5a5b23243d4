import type { ClausePlaces } from '../language/clause-places.ts';
import type { Path } from '../language/document.ts';
import { textOfStep } from '../model/escalation.ts';
import type { Agreement } from '../model.ts';

/** A text for readers, and where it stands. */
export interface Prose {
  readonly at: Path;
  readonly text: string;
}

/** Every text of an agreement that was written for readers; titles that only repeat an id are left out. */
export function proseOf(agreement: Agreement, places: ClausePlaces): readonly Prose[] {
  return [...textsOf(agreement)].flatMap(([at, text]) =>
    text !== undefined && places.isWritten(at) ? [{ at, text }] : [],
  );
}

type Text = readonly [at: Path, text: string | undefined];

function* textsOf(agreement: Agreement): Iterable<Text> {
  yield [['title'], agreement.title];
  for (const { id, title, description } of agreement.services.values()) {
    yield [['scope', 'services', id, 'title'], title];
    yield [['scope', 'services', id, 'description'], description];
  }
  yield* entries(['scope', 'outOfScope'], agreement.outOfScope);
  for (const [term, meaning] of agreement.glossary) yield [['glossary', term], meaning];
  for (const { id, title, description, rationale } of agreement.objectives.values()) {
    yield [['objectives', id, 'title'], title];
    yield [['objectives', id, 'description'], description];
    yield [['objectives', id, 'rationale'], rationale];
  }
  for (const section of ['indicators', 'exclusions', 'remedies', 'reviews', 'playbooks'] as const) {
    for (const { id, title } of agreement[section].values()) yield [[section, id, 'title'], title];
  }
  for (const { id, steps } of agreement.playbooks.values()) {
    for (const [index, step] of steps.entries()) {
      yield [['playbooks', id, 'steps', index], textOfStep(step)];
    }
  }
  for (const { id, agenda } of agreement.reviews.values()) yield* entries(['reviews', id, 'agenda'], agenda);
  yield* conductOf(agreement);
}

function* conductOf({ reporting, changeControl, termination, dataProtection }: Agreement): Iterable<Text> {
  const { statement, reports } = reporting;
  const all = [...reports].map(([id, report]) => [['reporting', 'reports', id], report] as const);
  for (const [at, { title, content }] of statement
    ? [...all, [['reporting', 'statement'], statement] as const]
    : all) {
    yield [[...at, 'title'], title];
    yield* entries([...at, 'content'], content);
  }
  yield [['changeControl', 'procedure'], changeControl?.procedure];
  yield* entries(['termination', 'cause', 'grounds'], termination?.cause?.grounds ?? []);
  yield [['termination', 'exit'], termination?.exit];
  for (const { id, title, description } of dataProtection?.classes.values() ?? []) {
    yield [['dataProtection', 'classes', id, 'title'], title];
    yield [['dataProtection', 'classes', id, 'description'], description];
  }
  yield [['dataProtection', 'processing', 'purpose'], dataProtection?.processor?.purpose];
}

function entries(at: Path, texts: readonly string[]): readonly Text[] {
  return texts.map((text, index) => [[...at, index], text]);
}
