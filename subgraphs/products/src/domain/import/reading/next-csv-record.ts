import { LF, MAX_RECORD_BYTES, decode, endOfLine } from './next-record.ts';
import type { NextRecord, Read } from './next-record.ts';

const CR = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;

/**
 * Reads the cells of a record of CSV (RFC 4180), as bytes: what is not UTF-8 spoils its own line only. So do quotes that
 * are opened and never closed: the record is given up, and the file is read on with the line after the one it began on.
 */
export const nextCsvRecord: NextRecord<readonly string[]> = (bytes, from, isLast) => {
  const line = endOfLine(bytes, from, isLast);
  if (typeof line === 'string') return line;
  const one = { end: line.end, lines: 1 };
  if (line.stop - from > MAX_RECORD_BYTES) return { ...one, content: 'LINE_TOO_LONG' };
  const plain = bytes.subarray(from, line.stop);
  if (!plain.includes(QUOTE)) return { ...one, content: cellsOf(decode(plain)) };
  const quoted = readQuoted(bytes, from, isLast);
  if (quoted === 'more' && bytes.length - from <= MAX_RECORD_BYTES) return 'more';
  return typeof quoted === 'string' ? { ...one, content: 'INVALID_QUOTES' } : quoted;
};

function cellsOf(text: string | undefined): Read<readonly string[]>['content'] {
  if (text === undefined) return 'INVALID_ENCODING';
  return text.trim() === '' ? null : text.split(',');
}

/** Reads a record in which there are quotes. `bad`: they do not fit. */
function readQuoted(bytes: Uint8Array, from: number, isLast: boolean): Read<readonly string[]> | 'more' | 'bad' {
  const cells: string[] = [];
  let isReadable = true;
  for (let at = from; ;) {
    const cell = bytes[at] === QUOTE ? quotedCell(bytes, at) : plainCell(bytes, at);
    // What stands behind a cell decides: a second quote, or the end of the line.
    const behind = typeof cell === 'string' ? at : cell.end;
    if (cell === 'bad') return 'bad';
    if (cell === 'open' || behind >= bytes.length || (bytes[behind] === CR && behind + 1 >= bytes.length)) {
      if (!isLast) return 'more';
      if (cell === 'open') return 'bad';
    }
    if (behind - from > MAX_RECORD_BYTES) return 'bad';
    const text = decode(cell.bytes);
    isReadable &&= text !== undefined;
    cells.push(cell.isDoubled ? (text ?? '').replaceAll('""', '"') : (text ?? ''));
    if (bytes[behind] === COMMA) {
      at = behind + 1;
      continue;
    }
    const end = endBehind(bytes, behind);
    if (end === undefined) return 'bad';
    return { end, lines: linesIn(bytes, from, end), content: isReadable ? cells : 'INVALID_ENCODING' };
  }
}

interface Cell {
  readonly bytes: Uint8Array;
  /** Behind the cell. */
  readonly end: number;
  /** Whether there are doubled quotes in it. */
  readonly isDoubled: boolean;
}

function quotedCell(bytes: Uint8Array, at: number): Cell | 'open' {
  let isDoubled = false;
  for (let search = at + 1; ;) {
    const quote = bytes.indexOf(QUOTE, search);
    if (quote < 0) return 'open';
    if (bytes[quote + 1] !== QUOTE) return { bytes: bytes.subarray(at + 1, quote), end: quote + 1, isDoubled };
    isDoubled = true;
    search = quote + 2;
  }
}

function plainCell(bytes: Uint8Array, at: number): Cell | 'bad' {
  let end = at;
  while (end < bytes.length && bytes[end] !== COMMA && bytes[end] !== LF) {
    if (bytes[end] === QUOTE) return 'bad';
    end += 1;
  }
  const isCrLf = end > at && bytes[end - 1] === CR && bytes[end] !== COMMA;
  const stop = isCrLf ? end - 1 : end;
  return { bytes: bytes.subarray(at, stop), end: stop, isDoubled: false };
}

/** Where the next record begins when this one ends at `at`; undefined when something else stands there. */
function endBehind(bytes: Uint8Array, at: number): number | undefined {
  const next = bytes[at] === CR ? at + 1 : at;
  if (next >= bytes.length) return next;
  return bytes[next] === LF ? next + 1 : undefined;
}

function linesIn(bytes: Uint8Array, from: number, end: number): number {
  let lines = 0;
  for (let at = from; at < end; at += 1) if (bytes[at] === LF || at === bytes.length - 1) lines += 1;
  return lines;
}
