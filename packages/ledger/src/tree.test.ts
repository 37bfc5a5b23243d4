import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './proof.ts';
import { slowLeafHash, slowTreeHead } from './tree.oracle.ts';
import {
  append,
  EMPTY_FRONTIER,
  EMPTY_HEAD,
  type Hash,
  headOf,
  leafHash,
  nodeHash,
  treeHead,
} from './tree.ts';

// The entries and heads that Certificate Transparency's own tests of RFC 6962 use.
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(hexToBytes);
const HEADS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leavesOf = (count: number): Hash[] =>
  Array.from({ length: count }, (_, index) => leafHash(Uint8Array.of(index >> 8, index & 255)));
const changed = (hash: Hash): Hash => hash.map((byte, index) => (index === 0 ? byte ^ 1 : byte));
const count = fc.integer({ min: 0, max: 70 });

describe('the tree', () => {
  it('[TRE-1] has the hash of nothing as the head of an empty tree', () => {
    expect(bytesToHex(EMPTY_HEAD)).toBe(HEADS[0]);
    expect(treeHead([])).toEqual(EMPTY_HEAD);
  });

  it('[TRE-2] [TRE-3] keeps leaves and nodes apart by their first byte', () => {
    const entry = new Uint8Array(64);
    expect(leafHash(entry)).not.toEqual(nodeHash(entry.subarray(0, 32), entry.subarray(32)));
    expect(leafHash(entry)).toEqual(slowLeafHash(entry));
    const [left, right] = leavesOf(2) as [Hash, Hash];
    expect(nodeHash(left, right)).toEqual(slowTreeHead([left, right]));
    expect(nodeHash(left, right)).not.toEqual(nodeHash(right, left));
  });

  it.each(HEADS.map((head, size) => [size, head] as const))(
    '[TRE-4] gives the known head of %i entries',
    (size, head) => {
      expect(bytesToHex(treeHead(ENTRIES.slice(0, size).map(leafHash)))).toBe(head);
    },
  );

  it('[TRE-4] [TRE-5] agrees with the definition, however the leaves are split into batches', () => {
    fc.assert(
      fc.property(count, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (size, batches) => {
        const leaves = leavesOf(size);
        let frontier = EMPTY_FRONTIER;
        for (let at = 0, turn = 0; at < size; turn++) {
          const step = batches[turn % batches.length] as number;
          frontier = append(frontier, leaves.slice(at, at + step));
          at += step;
        }
        expect(frontier.size).toBe(size);
        expect(headOf(frontier)).toEqual(slowTreeHead(leaves));
        expect(treeHead(leaves)).toEqual(slowTreeHead(leaves));
      }),
    );
  });
});

describe('inclusion', () => {
  it('[TRE-6] is proved for every leaf of every small tree, and for nothing else', () => {
    for (let size = 1; size <= 20; size++) {
      const leaves = leavesOf(size);
      const head = treeHead(leaves);
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(leaves, index);
        const good = { leaf: leaves[index] as Hash, index, size, proof, head };
        expect(verifyInclusion(good)).toBe(true);
        expect(verifyInclusion({ ...good, leaf: changed(good.leaf) })).toBe(false);
        expect(verifyInclusion({ ...good, head: changed(head) })).toBe(false);
        expect(verifyInclusion({ ...good, index: (index + 1) % (size + 1) })).toBe(false);
        expect(verifyInclusion({ ...good, proof: [...proof, head] })).toBe(false);
        if (proof.length === 0) continue;
        expect(verifyInclusion({ ...good, proof: proof.slice(1) })).toBe(false);
        expect(verifyInclusion({ ...good, proof: [changed(proof[0] as Hash), ...proof.slice(1)] })).toBe(
          false,
        );
      }
    }
  });

  it('[TRE-6] has no proof for a leaf that is not there', () => {
    expect(() => inclusionProof(leavesOf(3), 3)).toThrow(RangeError);
    expect(verifyInclusion({ leaf: EMPTY_HEAD, index: -1, size: 1, proof: [], head: EMPTY_HEAD })).toBe(
      false,
    );
  });
});

describe('consistency', () => {
  it('[TRE-7] is proved from every size to every later one', () => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [oldSize, newSize] = [Math.min(a, b), Math.max(a, b)];
        const leaves = leavesOf(newSize);
        const proof = consistencyProof(leaves, oldSize);
        const oldHead = treeHead(leaves.slice(0, oldSize));
        const good = { oldSize, oldHead, newSize, newHead: treeHead(leaves), proof };
        expect(verifyConsistency(good)).toBe(true);
        // Every tree continues the empty one, so there any new head will do.
        expect(verifyConsistency({ ...good, newHead: changed(good.newHead) })).toBe(
          oldSize === 0 && newSize > 0,
        );
        expect(verifyConsistency({ ...good, oldHead: changed(oldHead) })).toBe(false);
        expect(verifyConsistency({ ...good, proof: [...proof, good.newHead] })).toBe(false);
        expect(verifyConsistency({ ...good, proof: proof.slice(1) })).toBe(proof.length === 0);
      }),
    );
  });

  it('[TRE-7] fails when an old leaf was changed, removed, or another put before it', () => {
    const leaves = leavesOf(13);
    const oldHead = treeHead(leaves.slice(0, 7));
    const forgeries = [
      leaves.with(3, changed(leaves[3] as Hash)),
      leaves.toSpliced(3, 1),
      leaves.toSpliced(3, 0, leafHash(Uint8Array.of(9, 9))),
    ];
    for (const forged of forgeries) {
      const proof = consistencyProof(forged, 7);
      const claim = { oldSize: 7, oldHead, newSize: forged.length, newHead: treeHead(forged), proof };
      expect(verifyConsistency(claim)).toBe(false);
    }
    expect(() => consistencyProof(leaves, 14)).toThrow(RangeError);
  });
});
