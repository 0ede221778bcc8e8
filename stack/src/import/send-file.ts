import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../command-line/problem.ts';

/** A file on its way. */
export interface Sending {
  readonly file: string;
  readonly bytes: number;
  /** Where it goes. */
  readonly url: string;
  /** Told how far it is. */
  readonly onProgress: (sent: number) => void;
}

/** So much is sent in one request: on a line of 64 kbit a second none takes so long that it is cut off for that. */
const PIECE_BYTES = 4 * 1024 * 1024;
/** As long as the shop waits for an upload. */
const PIECE_MS = 600_000;
/** So often in a row nothing comes through. */
const TRIES = 6;

/** Sends a file from where it was left, a piece after the other; what is cut off is tried again. Throws a `Problem` when it is not wanted or the shop stays away. */
export async function sendFile({ file, bytes, url, onProgress }: Sending): Promise<void> {
  let at = await offsetOf(url);
  let tries = 0;
  while (at !== 'complete') {
    onProgress(at);
    const begin: number = at;
    try {
      const end = Math.min(at + PIECE_BYTES, bytes);
      const body = end > at ? Readable.toWeb(createReadStream(file, { start: at, end: end - 1 })) : '';
      const headers = { 'upload-offset': String(at), 'upload-complete': end === bytes ? '?1' : '?0', 'content-type': 'application/partial-upload' };
      const answer = await fetch(url, { method: 'PATCH', headers, body, duplex: 'half', signal: AbortSignal.timeout(PIECE_MS) });
      const text = await answer.text();
      if (answer.status === 201) at = 'complete';
      else if (answer.status === 202) at = end;
      else if (answer.status === 409 || answer.status >= 500) throw new Error(`${answer.status}`);
      else throw new Problem(`The file is not taken: ${messageOf(text)}`, 'Begin again.');
      tries = 0;
    } catch (error) {
      if (error instanceof Problem) throw error;
      const from = await again(url, (tries += 1), error);
      if (from !== 'complete' && from > begin) tries = 0;
      at = from;
    }
  }
  onProgress(bytes);
}

async function again(url: string, tries: number, cause: unknown): Promise<number | 'complete'> {
  if (tries >= TRIES) throw new Problem('The upload was cut off.', 'The same command goes on where it was.', { cause });
  await pause(200 * 2 ** tries);
  return offsetOf(url).catch((error: unknown) => again(url, tries + 1, error));
}

/** How many bytes are kept. What is not awaited any more has come. */
async function offsetOf(url: string): Promise<number | 'complete'> {
  const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(10_000) });
  if (answer.status === 404) return 'complete';
  const offset = answer.headers.get('upload-offset');
  if (offset === null) throw new Error(`${answer.status}`);
  return Number(offset);
}

function messageOf(text: string): string {
  try {
    return (JSON.parse(text) as { error: { message: string } }).error.message;
  } catch {
    return text.slice(0, 100);
  }
}
