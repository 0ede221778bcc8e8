import type { ProblemCode } from '../problem.ts';

/** A record of a file: what it holds, or why it holds nothing. Its lines are counted where it ends. */
export interface Read<Content> {
  /** Where the next one begins. */
  readonly end: number;
  /** How many lines of the file it takes. */
  readonly lines: number;
  /** Null when the line is blank; a code when it cannot be read. */
  readonly content: Content | null | ProblemCode;
}

/**
 * Reads the record that begins at `from`. `more`: it goes on behind what is at hand. `endless`: it does, and is too long
 * already. `isLast`: nothing comes behind.
 */
export type NextRecord<Content> = (bytes: Uint8Array, from: number, isLast: boolean) => Read<Content> | 'more' | 'endless';

/** Nothing a shop says of a variant is longer. */
export const MAX_RECORD_BYTES = 256 * 1024;

/** The end of a line, in bytes. */
export const LF = 0x0a;
const CR = 0x0d;

/** Where the line that begins at `from` ends and the next begins; or that it does not end here. */
export function endOfLine(bytes: Uint8Array, from: number, isLast: boolean): { readonly stop: number; readonly end: number } | 'more' | 'endless' {
  const found = bytes.indexOf(LF, from);
  if (found < 0 && !isLast) return bytes.length - from > MAX_RECORD_BYTES ? 'endless' : 'more';
  const stop = found < 0 ? bytes.length : found;
  return { stop: stop > from && bytes[stop - 1] === CR ? stop - 1 : stop, end: found < 0 ? stop : found + 1 };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads UTF-8; undefined when it is none. */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
