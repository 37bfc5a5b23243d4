import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText, parseNote, signNote } from '@tallystick/ledger';
import { PROVIDER } from './desk.ts';

/** A changed file with its statement made anew, as only the holder of the key can. */
export function resigned(file: string): string {
  const lines = file.slice(0, -1).split('\n');
  const at = lines.findIndex((line) => line.includes('"kind":"statement"'));
  const { text } = parseNote((JSON.parse(lines[at]!) as { note: string }).note)!;
  const hashed = text.replaceAll(/^(bundle|result) [0-9a-f]{64}$/gm, (_all, kind: string) => {
    const own = lines.filter((line) => line.includes(`"kind":"${kind}"`)).map((line) => `${line}\n`);
    return `${kind} ${bytesToHex(sha256(utf8ToBytes(own.join(''))))}`;
  });
  lines[at] = canonicalText({ kind: 'statement', note: signNote(hashed, PROVIDER) });
  return `${lines.join('\n')}\n`;
}
