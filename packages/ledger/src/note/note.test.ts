import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_HEAD } from '../tree.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { checkpointText, parseCheckpoint } from './checkpoint.ts';
import {
  parseSigningKey,
  parseVerifier,
  type SigningKey,
  signingKey,
  signingKeyText,
  verifierText,
} from './key.ts';
import {
  addSignature,
  checkNote,
  cosignatureLine,
  noteText,
  parseNote,
  signersOf,
  signNote,
} from './note.ts';
import { readRotation, rotationNote, trustedKeys } from './rotation.ts';

const seed = (byte: number) => new Uint8Array(32).fill(byte);
const ours = signingKey('provider.example/sla', 'note', seed(1));
const theirs = signingKey('customer.example/sla', 'note', seed(2));
const witness = signingKey('customer.example/sla', 'cosignature', seed(2));
const text = 'first\nsecond\n';
const read = (note: string) => parseNote(note) ?? expect.unreachable(`no note: ${note}`);

describe('keys', () => {
  it('[SIG-1] have the text and the id that other tools give them', () => {
    // The key pair that the reference implementation shows in its own documentation.
    const secret = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
    const known = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    const key = parseSigningKey(secret)!;
    expect(verifierText(key.verifier)).toBe(known);
    expect(signingKeyText(key)).toBe(secret);
    const signed = signNote(
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
      key,
    );
    expect(signed).toContain(
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
    );
    expect(checkNote(read(signed), parseVerifier(known)!)).toEqual({ kind: 'valid' });
  });

  it('[SIG-1] come back from their texts', () => {
    for (const key of [ours, theirs, witness]) {
      expect(parseVerifier(verifierText(key.verifier))).toEqual(key.verifier);
      expect(parseSigningKey(signingKeyText(key))).toEqual(key);
    }
    expect(witness.verifier.id).not.toEqual(theirs.verifier.id);
  });

  it.each([
    ['nothing', ''],
    ['another id', verifierText(ours.verifier).replace(/\+[0-9a-f]{8}\+/, '+00000000+')],
    ['another name', verifierText(ours.verifier).replace('provider', 'pr0vider')],
    ['half a key', 'a.example+00000000+AQ=='],
    ['an unknown algorithm', 'a.example+00000000+CRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['a signing key', signingKeyText(ours)],
  ])('[SIG-1] are not read from %s', (_what, wrong) => {
    expect(parseVerifier(wrong)).toBeUndefined();
  });

  it.each(['', 'a b', 'a+b', 'é', 'a\n', 'x'.repeat(129)])('[SIG-1] are not named %j', (name) => {
    expect(() => signingKey(name, 'note', seed(1))).toThrow('cannot name a key');
  });
});

describe('notes', () => {
  it('[SIG-2] are valid for who signed, and absent for who did not', () => {
    const note = read(signNote(text, ours));
    expect(checkNote(note, ours.verifier)).toEqual({ kind: 'valid' });
    expect(checkNote(note, theirs.verifier)).toEqual({ kind: 'absent' });
    expect(signersOf(read(signNote(text, ours, theirs)), [theirs.verifier, witness.verifier])).toEqual([
      theirs.verifier,
    ]);
  });

  it('[SIG-2] are wrong for every key once a character of the text changed', () => {
    const note = read(signNote(text, ours, theirs));
    const changed = { ...note, text: 'first\nsecund\n' };
    expect(checkNote(changed, ours.verifier)).toEqual({ kind: 'wrong' });
    expect(signersOf(changed, [ours.verifier, theirs.verifier])).toEqual([]);
  });

  it('[SIG-3] are read to the byte or not at all: no single changed character goes unseen', () => {
    const original = signNote(text, ours);
    fc.assert(
      fc.property(fc.nat(original.length - 1), fc.integer({ min: 1, max: 126 }), (at, by) => {
        const other = String.fromCharCode((original.charCodeAt(at) + by) % 127);
        const changed = original.slice(0, at) + other + original.slice(at + 1);
        const note = parseNote(changed);
        if (changed === original || note === undefined) return;
        expect(noteText(note)).toBe(changed);
        expect(checkNote(note, ours.verifier).kind).not.toBe('valid');
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['no signature', 'first\n'],
    ['a missing last line break', signNote(text, ours).slice(0, -1)],
    ['a signature that is no base64', 'first\n\n— a ?\n'],
    ['a control character', 'fi\u0007rst\n\n— a AAAAAAA=\n'],
    ['too many signatures', `first\n\n${'— a AAAAAAA=\n'.repeat(65)}`],
    ['too long a text', `${'x'.repeat(70_000)}\n\n— a AAAAAAA=\n`],
  ])('[SIG-3] are not read with %s', (_what, wrong) => {
    expect(parseNote(wrong)).toBeUndefined();
  });

  it('[SIG-4] with a wrong signature beside a right one are wrong', () => {
    const good = read(signNote(text, ours));
    const bad = read(signNote('other\n', ours));
    const both = { text, signatures: [...good.signatures, ...bad.signatures] };
    expect(checkNote(both, ours.verifier)).toEqual({ kind: 'wrong' });
  });

  it('[SIG-6] are cosigned with the second at which they were seen', () => {
    const note = read(
      addSignature(read(signNote(text, ours)), cosignatureLine(text, witness, 1_700_000_000)),
    );
    expect(checkNote(note, witness.verifier)).toEqual({ kind: 'valid', seenAtSeconds: 1_700_000_000 });
    expect(checkNote({ ...note, text: 'other\n' }, witness.verifier)).toEqual({ kind: 'wrong' });
    expect(() => cosignatureLine(text, ours, 1)).toThrow('signs notes');
    expect(() => signNote(text, witness)).toThrow('signs cosignatures');
  });
});

describe('checkpoints', () => {
  it('[SIG-5] are three lines and come back as they were', () => {
    const checkpoint = { origin: 'provider.example/sla/acme', size: 42, root: EMPTY_HEAD };
    expect(checkpointText(checkpoint)).toBe(
      'provider.example/sla/acme\n42\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n',
    );
    expect(parseCheckpoint(checkpointText(checkpoint))).toEqual(checkpoint);
  });

  it.each(['', 'a\n1\n', 'a\n01\nAA==\n', 'a\n-1\nAA==\n', 'a\n1\nAA==\n', 'a\n1e3\nx\n', '\n1\nx\n'])(
    '[SIG-5] are not read from %j',
    (wrong) => {
      expect(parseCheckpoint(wrong)).toBeUndefined();
    },
  );
});

describe('rotations', () => {
  const next = signingKey('provider.example/sla', 'note', seed(3));
  const third = signingKey('provider.example/sla', 'note', seed(4));
  const note = rotationNote(ours, next, '2026-11-24T00:00:00Z');

  it('[SIG-7] lead from a key that is trusted to the ones after it, and never back', () => {
    const notes = [rotationNote(next, third, '2027-01-01T00:00:00Z'), 'nonsense', note];
    const texts = (keys: ReturnType<typeof trustedKeys>) => keys.map(verifierText);
    expect(texts(trustedKeys(ours.verifier, notes))).toEqual(
      [ours, next, third].map((key) => verifierText(key.verifier)),
    );
    expect(texts(trustedKeys(next.verifier, notes))).toEqual(
      [next, third].map((key) => verifierText(key.verifier)),
    );
  });

  it('[SIG-7] need both signatures', () => {
    const one = (key: SigningKey) => signNote(read(note).text, key);
    expect(readRotation(note)).toMatchObject({ at: '2026-11-24T00:00:00Z' });
    expect(readRotation(one(ours))).toBeUndefined();
    expect(readRotation(one(next))).toBeUndefined();
    expect(readRotation(signNote('something else\n', ours, next))).toBeUndefined();
  });
});

describe('base64', () => {
  it('comes back, and has one way of writing each', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
      { numRuns: 20 },
    );
    expect(fromBase64('QR==')).toBeUndefined(); // The bits after the byte are not zero.
    expect(fromBase64('QQ')).toBeUndefined();
  });
});
