import { createHash } from 'node:crypto';
import type { JsonObject } from '@tallystick/ledger';
import { setLifecycleDue } from '../lifecycle/due.ts';
import type { TenantTransaction } from '../tenant.ts';
import { noteTenant } from '../tenants/tenants.ts';
import { lockName } from '../work/lock-name.ts';
import { markDirty } from '../work/mark-dirty.ts';

/** What {@link putAgreement} did. */
export interface PutAgreement {
  /** The version that holds now, from 1. */
  readonly version: number;
  /** `new`: a version was added. `settings`: the text is as it was, its settings changed. `same`: nothing changed. */
  readonly change: 'new' | 'settings' | 'same';
}

/**
 * Stores an agreement's text as its newest version. The same text again is no new version; other settings for it are
 * taken over in place, since they say how we evaluate and not what was agreed. Any change marks the agreement for evaluation. An agreement that nobody
 * proposed here is active from its first version on: it was agreed elsewhere.
 */
export async function putAgreement(
  tx: TenantTransaction,
  agreement: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly settings?: JsonObject;
    /** What the version embeds of zones and holidays. */
    readonly times?: JsonObject;
    /** From when it takes the place of the version before it, ms; left out where it holds in place of all before it. */
    readonly takesOverAt?: number | undefined;
    /** When it is stored, ms; by the clock of the database where that is left out. */
    readonly at?: number;
  },
): Promise<PutAgreement> {
  await lockName(tx, `agreement ${agreement.id}`);
  const settings = JSON.stringify(agreement.settings ?? {});
  const hash = createHash('sha256').update(agreement.text).digest();
  const [last] = await tx.query<{ version: number; same_text: boolean; same_settings: boolean }>(
    `SELECT version, text_sha256 = $3 AS same_text, settings = $4::jsonb AS same_settings
       FROM tallystick.agreements WHERE tenant_id = $1 AND id = $2 ORDER BY version DESC LIMIT 1`,
    [tx.tenantId, agreement.id, hash, settings],
  );
  if (last?.same_text && last.same_settings) return { version: last.version, change: 'same' };
  const change = last?.same_text ? 'settings' : 'new';
  const version = last === undefined ? 1 : change === 'new' ? last.version + 1 : last.version;
  if (last === undefined) {
    await noteTenant(tx);
    await tx.query(
      `INSERT INTO tallystick.lifecycles (tenant_id, agreement_id, state, revision, title, since_at, negotiated)
       VALUES ($1, $2, 'active', 1, $3, coalesce($4, floor(extract(epoch FROM now()) * 1000)::bigint), false)
       ON CONFLICT (tenant_id, agreement_id) DO NOTHING`,
      [tx.tenantId, agreement.id, agreement.title, agreement.at ?? null],
    );
  }
  if (change === 'new') {
    await tx.query(
      `INSERT INTO tallystick.agreements (tenant_id, id, version, title, text, text_sha256, settings, times, takes_over_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce(to_timestamp($10::double precision / 1000), now()))`,
      [
        tx.tenantId,
        agreement.id,
        version,
        agreement.title,
        agreement.text,
        hash,
        settings,
        agreement.times ? JSON.stringify(agreement.times) : null,
        last === undefined ? null : (agreement.takesOverAt ?? null),
        agreement.at ?? null,
      ],
    );
  } else {
    await tx.query(
      'UPDATE tallystick.agreements SET settings = $4 WHERE tenant_id = $1 AND id = $2 AND version = $3',
      [tx.tenantId, agreement.id, version, settings],
    );
  }
  await markDirty(tx, agreement.id);
  await setLifecycleDue(tx, agreement.id, 0);
  tx.hint('agreement', agreement.id);
  return { version, change };
}
