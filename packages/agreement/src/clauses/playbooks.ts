import {
  list,
  mapOf,
  object,
  oneOf,
  optional,
  type Read,
  required,
  type Shape,
  scalarOr,
  tagged,
  text,
} from '../language/shape.ts';
import { type Playbook, type PlaybookStep, STATUS_STEP_STATES } from '../model/escalation.ts';
import { ID, nameOf } from './names.ts';

const is = <const Kind extends PlaybookStep['kind']>(kind: Kind) =>
  required(oneOf('What the step does.', [kind]));
const channel = text(
  'Name of a channel of the server that carries it out; its address stands there, not here.',
  { longest: 100 },
);
const via = required(channel);

const notify = object('Tells people.', {
  do: is('notify'),
  to: required(list('Ids of the roles that are told.', nameOf('roles', 'Id of a role.'), 1)),
  text: required(text('What they are told.')),
});

const openTicket = object('Opens a ticket in another system.', {
  do: is('open ticket'),
  via,
  text: required(text('What the ticket is called.')),
});

const postUpdate = object('Posts an update for those who are affected.', {
  do: is('post status update'),
  via: optional(channel),
  service: optional(
    nameOf('services', 'Id of the service on whose status page it stands; that of the promise when absent.'),
  ),
  title: optional(text('What readers see it is about; the title of the playbook when absent.')),
  state: optional(oneOf('How far it is; investigating when absent.', STATUS_STEP_STATES)),
  text: required(text('What the update says.')),
});

const startReview = object('Calls a meeting before its time.', {
  do: is('start review'),
  review: required(nameOf('reviews', 'Id of the review whose attendees are called.')),
});

const callWebhook = object('Sets something off in another system.', {
  do: is('call webhook'),
  via,
  text: optional(text('What is sent along.')),
});

const ask = object('Waits until a person says that it is done, or that it is not.', {
  do: is('ask a person'),
  role: optional(nameOf('roles', 'Id of the role that is asked; the owner of the playbook when absent.')),
  text: required(text('What is to be done.')),
});

const step = scalarOr(
  'A step: a text that a person is asked about, or what the server does.',
  text('What a person is asked to do.'),
  tagged('A step that says who or what carries it out.', 'do', {
    notify,
    'open ticket': openTicket,
    'post status update': postUpdate,
    'start review': startReview,
    'call webhook': callWebhook,
    'ask a person': ask,
  }),
) satisfies Shape<unknown>;

export const playbooks = mapOf(
  'What to do, by id.',
  ID,
  object('What to do when something happens.', {
    title: optional(text('What readers see.')),
    owner: optional(nameOf('roles', 'Id of the role that keeps it.')),
    steps: required(list('Step by step: the next begins when the one before it has ended.', step, 1)),
  }),
);

/** The playbooks with their defaults; a step that is a text alone asks a person. */
export function resolvePlaybooks(read: Read<typeof playbooks>): ReadonlyMap<string, Playbook> {
  return new Map(
    [...read].map(([id, one]) => [
      id,
      { ...one, id, title: one.title ?? id, steps: one.steps.map(resolveStep) },
    ]),
  );
}

function resolveStep(read: Read<typeof step>): PlaybookStep {
  if (typeof read === 'string') return { kind: 'ask a person', text: read };
  const { do: kind, ...rest } = read;
  return { kind, ...rest } as PlaybookStep; // The words of `do` are the kinds, each with its own keys.
}
