import type { FileFormat, Progress } from '../import-run.ts';
import type { ImportLine } from '../import-line.ts';
import { nextCsvRecord } from './next-csv-record.ts';
import { nextJsonRecord } from './next-json-record.ts';
import type { JsonObject } from './next-json-record.ts';
import { LF } from './next-record.ts';
import type { NextRecord } from './next-record.ts';
import { parseCells, parseHeader, parseObject } from './parse-line.ts';
import type { Parsed } from './parse-line.ts';
import { problemAt } from '../problem.ts';
import type { Problem } from '../problem.ts';

/** The next lines of a file, and how far that is. */
export interface LinesRead {
  readonly lines: readonly ImportLine[];
  readonly problems: readonly Problem[];
  /** Lines that cannot be understood. */
  readonly failed: number;
  readonly progress: Pick<Progress, 'readBytes' | 'readLines' | 'columns'>;
  /** `end`: nothing comes behind. `bad-header`: nothing behind can be understood. */
  readonly stopped: 'full' | 'end' | 'bad-header';
}

interface FileReader {
  /** How far the file was read. */
  readonly from: Progress;
  readonly format: FileFormat;
  /** From a byte to the end of some piece; empty at the end of the file. */
  readonly bytesFrom: (from: number) => Promise<Uint8Array>;
  readonly most: number;
}

const BOM = [0xef, 0xbb, 0xbf];
type Content = readonly string[] | JsonObject;

/** Reads on in a file, at most so many lines that say something. Holds no more of it than a few pieces. */
export async function readLines({ from, format, bytesFrom, most }: FileReader): Promise<LinesRead> {
  const next = (format === 'CSV' ? nextCsvRecord : nextJsonRecord) as NextRecord<Content>;
  let { columns } = from;
  let [readBytes, readLines] = [from.readBytes, from.readLines];
  const [lines, problems] = [[] as ImportLine[], [] as Problem[]];
  let failed = 0;
  let window = await bytesFrom(readBytes);
  let at = readBytes === 0 && BOM.every((byte, index) => window[index] === byte) ? BOM.length : 0;
  readBytes += at;
  let isLast = window.length === 0;

  const refuse = (found: readonly Problem[]): void => {
    problems.push(...found);
    failed += 1;
  };
  const advance = async (): Promise<void> => {
    const more = await bytesFrom(readBytes + window.length - at);
    isLast = more.length === 0;
    window = concat(window.subarray(at), more);
    at = 0;
  };

  while (lines.length + failed < most) {
    if (at === window.length && isLast) return { lines, problems, failed, progress: { readBytes, readLines, columns }, stopped: 'end' };
    const record = next(window, at, isLast);
    if (record === 'more') await advance();
    else if (record === 'endless') {
      // What is dropped here is dropped again should the batch be begun anew.
      const skipped = await skipLine(readBytes, bytesFrom);
      refuse([problemAt(readLines + 1, 'LINE_TOO_LONG')]);
      [readBytes, readLines, window, at] = [skipped, readLines + 1, new Uint8Array(), 0];
      await advance();
    } else {
      const { content, end } = record;
      const number = readLines + 1;
      [readBytes, readLines, at] = [readBytes + end - at, readLines + record.lines, end];
      if (content === null) continue;
      if (typeof content === 'string') {
        refuse([problemAt(number, content)]);
        if (format === 'CSV' && !columns) return { lines, problems, failed, progress: { readBytes, readLines, columns }, stopped: 'bad-header' };
        continue;
      }
      if (format === 'CSV' && !columns) {
        const header = parseHeader(number, content as readonly string[]);
        if ('columns' in header) ({ columns } = header);
        else return { lines, problems: header.problems, failed, progress: { readBytes, readLines, columns }, stopped: 'bad-header' };
        continue;
      }
      const parsed: Parsed = columns ? parseCells(number, columns, content as readonly string[]) : parseObject(number, content as JsonObject);
      if ('line' in parsed) lines.push(parsed.line);
      else refuse(parsed.problems);
    }
  }
  return { lines, problems, failed, progress: { readBytes, readLines, columns }, stopped: 'full' };
}

/** Where the next line begins when this one is passed over. */
async function skipLine(from: number, bytesFrom: FileReader['bytesFrom']): Promise<number> {
  for (let position = from; ;) {
    const piece = await bytesFrom(position);
    const found = piece.indexOf(LF);
    if (found >= 0) return position + found + 1;
    if (piece.length === 0) return position;
    position += piece.length;
  }
}

function concat(some: Uint8Array, more: Uint8Array): Uint8Array {
  const both = new Uint8Array(some.length + more.length);
  both.set(some);
  both.set(more, some.length);
  return both;
}
