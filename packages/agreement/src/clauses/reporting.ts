import { list, mapOf, object, optional, type Read, required, text } from '../language/shape.ts';
import type { Report, Reporting, Review } from '../model/reporting.ts';
import { ID, nameOf } from './names.ts';
import { duration, span } from './notations.ts';
import { frequency } from './periods.ts';

const roles = (description: string) => list(description, nameOf('roles', 'Id of a role.'), 1);

const reportKeys = {
  title: optional(text('What readers see.')),
  every: required(frequency),
  due: optional(span('How long after the end of what it covers it is due.')),
  calendar: optional(nameOf('calendars', 'Id of the calendar on which that is counted.')),
  to: required(roles('Who gets it.')),
  content: optional(list('What it holds.', text('A part of it.'))),
} as const;

export const reporting = object('What is reported, when and to whom, and when results are fixed.', {
  grace: optional(duration('How long after a period late evidence is still welcome.')),
  statement: optional(
    object('The statement that closes a period.', {
      ...reportKeys,
      grace: optional(duration('How long after a period late evidence is still welcome.')),
    }),
  ),
  reports: optional(mapOf('Further reports by id.', ID, object('A report.', reportKeys))),
});

/** The reports with their defaults. */
export function resolveReporting(read: Read<typeof reporting> | undefined): Reporting {
  const { grace: _grace, ...statement } = read?.statement ?? {};
  return {
    ...('every' in statement ? { statement: resolveReport(statement as Written) } : {}),
    reports: new Map([...(read?.reports ?? [])].map(([id, one]) => [id, resolveReport(one)])),
  };
}

type Written = Omit<Report, 'content'> & { readonly content?: readonly string[] };

function resolveReport(read: Written): Report {
  return { ...read, content: read.content ?? [] };
}

export const reviews = mapOf(
  'Meetings about the service, by id.',
  ID,
  object('A meeting of the parties.', {
    title: optional(text('What readers see.')),
    every: required(frequency),
    attendees: required(roles('Who comes.')),
    agenda: optional(list('What is talked about.', text('A point.'))),
  }),
);

/** The reviews with their defaults. */
export function resolveReviews(read: Read<typeof reviews>): ReadonlyMap<string, Review> {
  return new Map(
    [...read].map(([id, one]) => [id, { ...one, id, title: one.title ?? id, agenda: one.agenda ?? [] }]),
  );
}
