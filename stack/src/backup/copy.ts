import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { ClientBase } from 'pg';

/** What pg calls a connection: the side of it that COPY needs. */
interface CopyConnection {
  readonly stream: Readable & Writable;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** Sends a COPY … TO STDOUT and hands what comes to a stream, as fast as it takes it. Resolves with the number of rows; the stream is not ended. */
export function copyTo(client: ClientBase, sql: string, to: Writable): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = 0;
    let failed: Error | undefined;
    to.once('error', (error) => (failed = error));
    client.query({
      submit: (connection: CopyConnection) => void connection.query(sql),
      handleCopyData: ({ chunk }: { readonly chunk: Buffer }, { stream }: CopyConnection) => {
        rows += 1;
        // It lies in pg's own buffer, which the next message is read into.
        if (to.write(Buffer.from(chunk))) return;
        stream.pause();
        to.once('drain', () => stream.resume());
      },
      handleCommandComplete: () => {},
      handleReadyForQuery: () => (failed ? reject(failed) : resolve(rows)),
      handleError: reject,
    } as never);
  });
}

/** Sends a COPY … FROM STDIN with all that a stream has. Resolves with the number of rows that were taken. */
export function copyFrom(client: ClientBase, sql: string, from: Readable): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = 0;
    let failed: Error | undefined;
    const send = async (connection: CopyConnection): Promise<void> => {
      for await (const chunk of from) {
        connection.sendCopyFromChunk(chunk as Buffer);
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
      }
      connection.endCopyFrom();
    };
    client.query({
      submit: (connection: CopyConnection) => void connection.query(sql),
      handleCopyInResponse: (connection: CopyConnection) => void send(connection).catch((error: unknown) => {
        failed = error instanceof Error ? error : new Error(String(error));
        connection.sendCopyFail(String(error));
      }),
      handleCommandComplete: ({ text }: { readonly text: string }) => void (rows = Number(text.split(' ')[1])),
      handleReadyForQuery: () => resolve(rows),
      handleError: (error: Error) => reject(failed ?? error),
    } as never);
  });
}
