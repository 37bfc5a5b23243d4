import { enter, type Person } from './person.ts';

/** Who lives through the year, and the administrator who lets them in. */
export interface People {
  /** Our SLA manager. */
  readonly ada: Person;
  /** Our service owner. */
  readonly sven: Person;
  /** Our technician. */
  readonly otto: Person;
  /** Our executive. */
  readonly eva: Person;
  /** Speaks for Acme. */
  readonly carla: Person;
  /** Our administrator. */
  readonly rita: Person;
}

/** Who they are, as they sign in. */
export const PEOPLE = {
  ada: { name: 'Ada Lind', email: 'ada@nordlicht.example', role: 'sla-manager' },
  sven: { name: 'Sven Holm', email: 'sven@nordlicht.example', role: 'service-owner' },
  otto: { name: 'Otto Berg', email: 'otto@nordlicht.example', role: 'technician' },
  eva: { name: 'Eva Sand', email: 'eva@nordlicht.example', role: 'executive' },
  carla: { name: 'Carla Ruiz', email: 'carla@acme.example', role: 'customer-representative' },
  rita: { name: 'Rita Vogt', email: 'rita@nordlicht.example', role: 'administrator' },
} as const satisfies Readonly<Record<keyof People, { name: string; email: string; role: string }>>;

/** Sets an installation up, and lets everybody in by invitation. */
export async function letIn(door: {
  readonly url: string;
  /** Where the first administrator comes in. */
  readonly setUpLink: string;
  /** Of all of them. */
  readonly password: string;
  /** What the server reads as its clock. */
  readonly clock: { readonly at: number };
}): Promise<People> {
  const { url, password, clock } = door;
  const now = () => clock.at;
  const enterBy = (link: string, { name, email }: (typeof PEOPLE)[keyof People]) =>
    enter({
      ...{ url, password, name, email, now, organisation: 'Nordlicht IT' },
      link: link.split('#')[1] ?? '',
    });
  const rita = await enterBy(door.setUpLink, PEOPLE.rita);
  await rita.say('PUT', '/organisations/acme', { kind: 'customer', name: 'Acme' });
  const { organisations } = await rita.say<{ organisations: { id: string; kind: string }[] }>(
    'GET',
    '/organisations',
  );
  const ours = organisations.find(({ kind }) => kind === 'provider')?.id;
  const invite = async (who: (typeof PEOPLE)[keyof People], organisationId = ours) => {
    const { name, email, role } = who;
    const body = { name, email, organisationId, roles: [{ role, scope: { kind: 'tenant' } }] };
    return enterBy((await rita.say<{ path: string }>('POST', '/invitations', body)).path, who);
  };
  return {
    rita,
    ada: await invite(PEOPLE.ada),
    sven: await invite(PEOPLE.sven),
    otto: await invite(PEOPLE.otto),
    eva: await invite(PEOPLE.eva),
    carla: await invite(PEOPLE.carla, 'acme'),
  };
}
