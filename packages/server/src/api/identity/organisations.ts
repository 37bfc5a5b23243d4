import {
  type AgreementParty,
  appendAudit,
  linkParty,
  listOrganisations,
  listParties,
  type Organisation,
  putOrganisation,
} from '@tallystick/store';
import { z } from 'zod';
import { etagSchema, refuseStale, withEtag } from '../../http/if-match.ts';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { auditOf } from '../../identity/audit.ts';
import type { Api } from '../api.ts';

const kind = z.enum(['provider', 'customer', 'supplier']);

/** Organisations, and which parties of agreements they are. */
export function organisationRoutes({ app, read, write, now }: Api): void {
  app.get(
    '/organisations',
    {
      config: { action: 'organisation.read', list: 'organisations' },
      schema: {
        summary: 'All organisations, and the parties of agreements with the organisation that each is.',
        response: {
          200: z.object({
            organisations: z.array(z.object({ id: z.string(), kind, name: z.string(), etag: etagSchema })),
            parties: z.array(
              z.object({
                agreementId: z.string(),
                party: z.enum(['provider', 'customer']),
                name: z.string(),
                organisationId: z.string().nullable(),
                etag: etagSchema,
              }),
            ),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => ({
        organisations: (await listOrganisations(tx)).map((one) => withEtag(shown(one))),
        parties: (await listParties(tx)).map((one) => withEtag(shownParty(one))),
      })),
  );

  app.put(
    '/organisations/:organisation',
    {
      config: { action: 'organisation.manage' },
      schema: {
        summary: 'Adds an organisation, or gives it another name; what kind it is stays.',
        params: z.object({
          organisation: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'Give small letters, digits and "-"'),
        }),
        body: z.object({ kind, name: z.string().trim().min(1).max(200) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { organisation: id } = request.params;
      const { kind: of, name } = request.body;
      await write(request, async (tx) => {
        const known = await listOrganisations(tx);
        const before = known.find((one) => one.id === id);
        refuseStale(request, before && shown(before));
        if (before && before.kind !== of) {
          const detail = `"${id}" is a ${before.kind}; add another organisation for the ${of}.`;
          throw new HttpProblem(409, 'Another kind', detail);
        }
        if (known.some((one) => one.id !== id && one.name === name)) {
          throw new HttpProblem(409, 'There already', `Another organisation has the name "${name}".`);
        }
        await putOrganisation(tx, { id, kind: of, name, createdAt: now() });
        await appendAudit(
          tx,
          auditOf(request, now(), {
            ...{ action: 'organisation.stored', target: `organisation ${id}`, after: { kind: of, name } },
            before: before ? { kind: before.kind, name: before.name } : null,
          }),
        );
      });
      return reply.status(204).send(null);
    },
  );

  app.put(
    '/agreements/:id/parties/:party',
    {
      config: { action: 'organisation.manage' },
      schema: {
        summary: 'Says which organisation a party of an agreement is; its people then see the agreement.',
        params: z.object({ id: z.string().max(200), party: z.enum(['provider', 'customer']) }),
        body: z.object({ organisationId: z.string().max(100).nullable() }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id, party } = request.params;
      const { organisationId } = request.body;
      await write(request, async (tx) => {
        if (
          organisationId !== null &&
          !(await listOrganisations(tx)).some((one) => one.id === organisationId)
        )
          throw notFound(`organisation "${organisationId}"`);
        const before = (await listParties(tx)).find((one) => one.agreementId === id && one.party === party);
        if (!before) throw notFound(`agreement "${id}"`);
        refuseStale(request, shownParty(before));
        await linkParty(tx, { agreementId: id, party, organisationId: organisationId ?? undefined });
        await appendAudit(
          tx,
          auditOf(request, now(), {
            ...{ action: 'party.linked', target: `agreement ${id}` },
            before: { party, organisation: before.organisationId ?? null },
            after: { party, organisation: organisationId },
          }),
        );
      });
      return reply.status(204).send(null);
    },
  );
}

function shown({ id, kind: of, name }: Organisation) {
  return { id, kind: of, name };
}

function shownParty({ agreementId, party, name, organisationId }: AgreementParty) {
  return { agreementId, party, name, organisationId: organisationId ?? null };
}
