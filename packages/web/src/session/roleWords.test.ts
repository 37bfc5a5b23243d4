import { describe, expect, it } from 'vitest';
import { rolesText } from './roleWords.ts';

describe('rolesText', () => {
  it('says each role, and for what it is held where that is not everything', () => {
    expect(
      rolesText([
        { role: 'auditor', scope: { kind: 'tenant' } },
        { role: 'technician', scope: { kind: 'service', agreement: 'acme', service: 'shop' } },
        { role: 'executive', scope: { kind: 'organisation', organisation: 'globex' } },
      ]),
    ).toBe('Auditor, Technician for shop of acme, Executive for globex');
    expect(rolesText([])).toBe('No role yet');
  });
});
