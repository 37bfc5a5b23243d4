import { createHash } from 'node:crypto';
import {
  STATEMENT_FORMAT,
  type StatementCircumstances,
  type StatementContent,
  type StatementDocument,
} from '@tallystick/documents';
import { ENGINE_VERSION, type EvaluationReport } from '@tallystick/engine';
import { canonicalText, type JsonObject, type SigningKey, signNote } from '@tallystick/ledger';
import type { StoredStatement } from '@tallystick/store';
import { formatInstant, type Period } from '@tallystick/time';
import { statementChanges } from './changes.ts';

/** What a revision of a statement is made of. */
export interface StatementBasis {
  readonly report: EvaluationReport;
  readonly content: StatementContent;
  readonly circumstances: StatementCircumstances;
  readonly period: Period;
  readonly finalAt: number;
  readonly madeAt: number;
  readonly asOf: number;
  readonly knownAt: number;
  readonly evidenceSize: number;
  /** The version that held when the period ended. */
  readonly agreementVersion: number;
  /** The revision before; undefined for the first. */
  readonly before: StoredStatement | undefined;
  /** Of a first revision. */
  readonly number: number;
}

/** Makes a revision of a statement: the same basis gives the same bytes. Without a key it is not signed. */
export function makeStatement(basis: StatementBasis, key: SigningKey | undefined): StoredStatement {
  const { report, content, period, before, madeAt, asOf, knownAt, evidenceSize } = basis;
  const { id, title, provider, customer, timeZone, currency } = report.agreement;
  const number = before?.number ?? basis.number;
  const revision = (before?.revision ?? 0) + 1;
  const document: StatementDocument = {
    format: STATEMENT_FORMAT,
    id: `${id}/${period.id}`,
    number,
    revision,
    agreement: { id, version: basis.agreementVersion, title, provider, customer, timeZone, currency },
    period: { id: period.id, from: formatInstant(period.from), to: formatInstant(period.to) },
    finalAt: formatInstant(basis.finalAt),
    madeAt: formatInstant(madeAt),
    asOf: formatInstant(asOf),
    knownAt: formatInstant(knownAt),
    evidence: evidenceSize,
    rules: report.rules,
    engine: ENGINE_VERSION,
    content,
    ...basis.circumstances,
    changes: before
      ? {
          recordsSince: evidenceSize - before.evidenceSize,
          differences: statementChanges(contentOf(before), content),
        }
      : null,
  };
  const text = canonicalText(document as unknown as JsonObject);
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    ...{ agreementId: id, number, revision, period: period.id, madeAt, asOf, knownAt, evidenceSize },
    ...{ document: text, sha256 },
    note: key ? signNote(`${STATEMENT_FORMAT}\n${document.id} ${revision}\n${sha256}\n`, key) : null,
  };
}

/** The version of the agreement that a stored revision was made under. */
export function versionOf({ document }: StoredStatement): number {
  return (JSON.parse(document) as StatementDocument).agreement.version;
}

/** What a stored revision states. */
export function contentOf({ document }: StoredStatement): StatementContent {
  return (JSON.parse(document) as StatementDocument).content; // Made by us alone.
}
