import type { AuditSearch } from '../../api/identity.ts';

/** Reads the address; what it does not understand is left out. */
export function auditSearch(search: Record<string, unknown>): AuditSearch {
  return {
    ...textOf('action', search.action),
    ...textOf('actor', search.actor),
    ...textOf('text', search.text),
  };
}

function textOf(name: string, value: unknown): Record<string, string> {
  return typeof value === 'string' && value !== '' ? { [name]: value } : {};
}
