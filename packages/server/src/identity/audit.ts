import type { AuditEvent } from '@tallystick/store';
import type { FastifyRequest } from 'fastify';

/** What a request did, for the audit log. @param at ms */
export function auditOf(
  request: FastifyRequest,
  at: number,
  what: Pick<AuditEvent, 'action' | 'target' | 'before' | 'after' | 'reason'>,
): AuditEvent {
  const { actor } = request;
  return {
    at,
    actor: actor?.id ?? 'nobody',
    ...(actor && actor.through.kind !== 'open'
      ? { through: `${actor.through.kind} ${actor.through.id}` }
      : {}),
    ...what,
    from: { address: request.ip, agent: (request.headers['user-agent'] ?? '').slice(0, 200) },
  };
}
