import { MAX_RECORD_BYTES, decode, endOfLine } from './next-record.ts';
import type { NextRecord, Read } from './next-record.ts';

/** What a line of JSON Lines holds. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads a line of JSON Lines: one object. */
export const nextJsonRecord: NextRecord<JsonObject> = (bytes, from, isLast) => {
  const line = endOfLine(bytes, from, isLast);
  if (typeof line === 'string') return line;
  const one = { end: line.end, lines: 1 };
  if (line.stop - from > MAX_RECORD_BYTES) return { ...one, content: 'LINE_TOO_LONG' };
  return { ...one, content: parse(decode(bytes.subarray(from, line.stop))) };
};

function parse(text: string | undefined): Read<JsonObject>['content'] {
  if (text === undefined) return 'INVALID_ENCODING';
  if (text.trim() === '') return null;
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as JsonObject) : 'INVALID_JSON';
  } catch {
    return 'INVALID_JSON';
  }
}
