/** Takes what came of a connection's answers. The bytes are the caller's again when it returns. */
export type Reader = (buffer: Buffer, length: number) => void;

type State = 'head' | 'fixed' | 'chunk-size' | 'chunk' | 'chunk-end' | 'trailer';

const BLANK_LINE = '\r\n\r\n';

/**
 * Reads HTTP/1.1 answers as cheaply as can be, one after the other on one connection: status, and where the body ends,
 * whether its length is told or it comes in chunks. The body is put together only where it is wanted.
 */
export function createReader(wantsBody: () => boolean, whole: (status: number, bytes: number, body: string | undefined) => void): Reader {
  let state: State = 'head';
  let head = '';
  let status = 0;
  let bytes = 0;
  /** Of the body, or of the chunk. */
  let left = 0;
  let kept: string[] | undefined;

  const begin = (): void => {
    [state, head, bytes, left, kept] = ['head', '', 0, 0, wantsBody() ? [] : undefined];
  };
  const end = (): void => {
    const told = [status, bytes, kept?.join('')] as const;
    begin();
    whole(...told);
  };
  const readHead = (): void => {
    status = Number(head.slice(9, 12));
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined) return void (state = 'chunk-size');
    left = Number(length);
    if (left === 0) end();
    else state = 'fixed';
  };
  /** Takes a line, which may come in pieces. Undefined while it is not whole. */
  const takeLine = (buffer: Buffer, from: number, to: number): { line: string; next: number } | undefined => {
    const at = buffer.subarray(from, to).indexOf(10);
    head += buffer.toString('latin1', from, at < 0 ? to : from + at + 1);
    if (at < 0) return undefined;
    const line = head.trimEnd();
    head = '';
    return { line, next: from + at + 1 };
  };
  begin();

  return (buffer, length) => {
    let at = 0;
    while (at < length) {
      if (state === 'head') {
        const before = head.length;
        head += buffer.toString('latin1', at, Math.min(length, at + 8_192));
        const stop = head.indexOf(BLANK_LINE, Math.max(0, before - 3));
        if (stop < 0) {
          at += head.length - before;
          continue;
        }
        at += stop + BLANK_LINE.length - before;
        head = head.slice(0, stop + 2);
        readHead();
        head = '';
      } else if (state === 'fixed' || state === 'chunk') {
        const taken = Math.min(left, length - at);
        if (kept) kept.push(buffer.toString('latin1', at, at + taken));
        bytes += taken;
        left -= taken;
        at += taken;
        if (left > 0) continue;
        if (state === 'fixed') end();
        else state = 'chunk-end';
      } else {
        const taken = takeLine(buffer, at, length);
        if (!taken) return;
        at = taken.next;
        if (state === 'chunk-end') state = 'chunk-size';
        else if (state === 'chunk-size') {
          left = Number.parseInt(taken.line, 16);
          state = left === 0 ? 'trailer' : 'chunk';
        } else if (taken.line === '') end();
      }
    }
  };
}
