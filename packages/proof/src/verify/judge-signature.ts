import {
  checkNote,
  isSameKey,
  type SignedNote,
  trustedKeys,
  type VerifierKey,
  verifierText,
} from '@tallystick/ledger';
import { type Finding, type Step, step } from './verdict.ts';

/** The step, and the keys whose signatures count from now on. */
export interface JudgedSignature {
  readonly step: Step;
  readonly keys: readonly VerifierKey[];
}

/**
 * Whether somebody whom the reader trusts signed the statement (rule VER-2).
 *
 * @param trusted the keys that the reader named; none where nobody was named.
 */
export function judgeSignature(
  bundle: { readonly note: SignedNote; readonly signer: VerifierKey; readonly rotations: readonly string[] },
  trusted: readonly VerifierKey[],
): JudgedSignature {
  const { note, signer, rotations } = bundle;
  const isNamed = trusted.length > 0;
  const keys = (isNamed ? trusted : [signer]).flatMap((key) => trustedKeys(key, rotations));
  const checks = keys.map((key) => ({ key, check: checkNote(note, key) }));
  const valid = checks.find(({ check }) => check.kind === 'valid');
  const wrong = checks.find(({ check }) => check.kind === 'wrong');
  const findings: Finding[] = [];
  if (wrong) {
    const message = `The signature of ${wrong.key.name} does not fit the statement: the statement, or its signature, was changed.`;
    findings.push({ kind: 'signature-wrong', message });
  } else if (!valid && keys.some((key) => isSameKey(key, signer))) {
    findings.push({
      kind: 'signature-missing',
      message: `There is no signature of ${signer.name} on the statement.`,
    });
  } else if (!valid) {
    const message = `The statement names the key ${verifierText(signer)}, which is none of those that you trust, and none that they passed on to.`;
    findings.push({ kind: 'key-unknown', message });
  } else if (!isNamed) {
    const message = `Nobody vouches for the key yet: compare ${verifierText(signer)} with the one that the provider gave you, and name it when you verify.`;
    findings.push({ kind: 'key-unchecked', message, isRemark: true });
  }
  const by = valid?.key.name ?? signer.name;
  return {
    keys,
    step: step(
      'signature',
      `Signed by ${by}.`,
      findings,
      'The statement is not signed by a key that counts.',
    ),
  };
}
