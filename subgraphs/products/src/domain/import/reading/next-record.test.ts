import { describe, expect, it } from '@jest/globals';
import { nextCsvRecord } from './next-csv-record.ts';
import { nextJsonRecord } from './next-json-record.ts';
import { MAX_RECORD_BYTES } from './next-record.ts';
import type { NextRecord } from './next-record.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All records of a file that comes in pieces of so many bytes. */
function readAll<Content>(next: NextRecord<Content>, file: Uint8Array, piece = file.length) {
  const read: { line: number; content: unknown }[] = [];
  let [line, at, known] = [1, 0, Math.min(piece, file.length)];
  while (at < file.length) {
    const record = next(file.subarray(0, known), at, known >= file.length);
    if (typeof record === 'string') {
      known = Math.min(known + piece, file.length);
      continue;
    }
    if (record.content !== null) read.push({ line, content: record.content });
    line += record.lines;
    at = record.end;
  }
  return read;
}

describe('a file of CSV', () => {
  const FILES: Readonly<Record<string, readonly [string, readonly (readonly [number, readonly string[] | string])[]]>> = {
    'has a record a line': ['a,b\nc,d\n', [[1, ['a', 'b']], [2, ['c', 'd']]]],
    'needs no line break at its end': ['a,b\nc,d', [[1, ['a', 'b']], [2, ['c', 'd']]]],
    'may come from Windows': ['a,b\r\n"c",d\r\n"e",""\r\n', [[1, ['a', 'b']], [2, ['c', 'd']], [3, ['e', '']]]],
    'has empty cells': [',\n,"",\n', [[1, ['', '']], [2, ['', '', '']]]],
    'has blank lines, which are none': ['a\n\n  \r\nb\n', [[1, ['a']], [4, ['b']]]],
    'has commas, quotes and line breaks in quotes': ['"a,b","say ""hi""","two\nlines\r\nor three"\nc,d,e\n', [[1, ['a,b', 'say "hi"', 'two\nlines\r\nor three']], [4, ['c', 'd', 'e']]]],
    'has texts of any script': ['"茶碗",Ålesund,🫖\n', [[1, ['茶碗', 'Ålesund', '🫖']]]],
    'may end within a quoted cell’s line': ['a,"b"', [[1, ['a', 'b']]]],
    'is read on behind quotes that are never closed': ['a,"b\nc,d\ne,f\n', [[1, 'INVALID_QUOTES'], [2, ['c', 'd']], [3, ['e', 'f']]]],
    'is read on behind quotes that the next line seems to close': ['a,"b\n"c",d\ne,f\n', [[1, 'INVALID_QUOTES'], [2, ['c', 'd']], [3, ['e', 'f']]]],
    'has no quote inside a cell': ['a,b"c\nd,e\n', [[1, 'INVALID_QUOTES'], [2, ['d', 'e']]]],
    'has nothing behind a closed quote': ['a,"b"c\nd,e\n', [[1, 'INVALID_QUOTES'], [2, ['d', 'e']]]],
  };

  it.each(Object.entries(FILES))('%s', (_title, [file, expected]) => {
    const wanted = expected.map(([line, content]) => ({ line, content }));
    for (const piece of [1, 2, 3, 7, 1_000]) expect(readAll(nextCsvRecord, bytesOf(file), piece)).toEqual(wanted);
  });

  it('is not spoilt by a line that is not UTF-8, quoted or not', () => {
    const file = Buffer.concat([bytesOf('a,b\n'), Buffer.from([0x63, 0xe9, 0x2c, 0x64, 0x0a]), Buffer.from([0x22, 0xff, 0x22, 0x2c, 0x64, 0x0a]), bytesOf('e,f\n')]);
    expect(readAll(nextCsvRecord, file, 3)).toEqual([
      { line: 1, content: ['a', 'b'] }, { line: 2, content: 'INVALID_ENCODING' }, { line: 3, content: 'INVALID_ENCODING' }, { line: 4, content: ['e', 'f'] },
    ]);
  });

  it('gives up a quoted cell that is too long, and only its line', () => {
    const file = bytesOf(`a,"b\n${'c,d\n'.repeat(MAX_RECORD_BYTES / 4)}`);
    const read = readAll(nextCsvRecord, file, 64 * 1024);
    expect(read.slice(0, 2)).toEqual([{ line: 1, content: 'INVALID_QUOTES' }, { line: 2, content: ['c', 'd'] }]);
    expect(read).toHaveLength(1 + MAX_RECORD_BYTES / 4);
  });
});

describe('a file of JSON Lines', () => {
  it('has an object a line, whatever the other lines are', () => {
    const file = Buffer.concat([bytesOf('{"a":1}\r\n\n[1]\nnull\n{"a":\n'), Buffer.from([0x22, 0xff, 0x22, 0x0a]), bytesOf('{"b":"茶"}')]);
    const wanted = [
      { line: 1, content: { a: 1 } }, { line: 3, content: 'INVALID_JSON' }, { line: 4, content: 'INVALID_JSON' },
      { line: 5, content: 'INVALID_JSON' }, { line: 6, content: 'INVALID_ENCODING' }, { line: 7, content: { b: '茶' } },
    ];
    for (const piece of [1, 5, 1_000]) expect(readAll(nextJsonRecord, file, piece)).toEqual(wanted);
  });
});

describe.each([['CSV', nextCsvRecord], ['JSON Lines', nextJsonRecord]] as const)('a line of %s that is too long', (_name, next) => {
  it('is one that ends, and one that does not', () => {
    const endless = new Uint8Array(MAX_RECORD_BYTES + 1).fill(0x61);
    expect(next(endless, 0, false)).toBe('endless');
    expect(next(endless, 0, true)).toMatchObject({ end: endless.length, content: 'LINE_TOO_LONG' });
    expect(next(endless.subarray(0, 100), 0, false)).toBe('more');
  });
});
