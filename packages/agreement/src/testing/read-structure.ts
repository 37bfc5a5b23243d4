import { agreementFile } from '../clauses/agreement.ts';
import { readDocument } from '../language/document.ts';
import type { Problem } from '../language/problem.ts';
import { Reader, type Shape } from '../language/shape.ts';

/** Reads one value with one shape, as the parser does with a whole file. */
export function readWith<T>(shape: Shape<T>, text: string): { value: T | undefined; codes: string[] } {
  const source = readDocument(text);
  if ('problems' in source) return { value: undefined, codes: source.problems.map(({ code }) => code) };
  const reader = new Reader(source.document);
  const value = shape.read(source.document.root, [], reader);
  return { value, codes: reader.problems.map(({ code }) => code) };
}

/** The problems of syntax and structure alone, before any reference is looked up. */
export function structuralProblems(text: string): readonly Problem[] {
  const source = readDocument(text);
  if ('problems' in source) return source.problems;
  const reader = new Reader(source.document);
  agreementFile.read(source.document.root, [], reader);
  return reader.problems;
}
