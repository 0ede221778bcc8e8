import { randomUUID } from 'node:crypto';
import { createWriteStream, renameSync } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../command-line/problem.ts';
import type { Graph } from '../operations/graph.ts';
import type { Told } from './import-file.ts';
import type { ImportOptions } from './options.ts';

const CREATE = 'mutation CreateExport($input: CreateExportInput!) { createExport(input: $input) { export { downloadUrl } userErrors { message } } }';
interface Created {
  readonly createExport: { readonly export: { readonly downloadUrl: string } | null; readonly userErrors: readonly { readonly message: string }[] };
}

/** Writes the catalogue into a file, which is there once it is whole. Answers the exit code. */
export async function exportFile({ file, fileName, format, url }: ImportOptions, graph: Graph, { say }: Told): Promise<number> {
  const { createExport } = await graph.ask<Created>(CREATE, { input: { format, idempotencyKey: randomUUID() } });
  if (!createExport.export) throw new Problem(`The shop gives no file: ${createExport.userErrors.map(({ message }) => message).join(' ')}`, '');
  const answer = await fetch(`${url}${createExport.export.downloadUrl}`);
  if (!answer.ok || !answer.body) throw new Problem(`The file cannot be fetched (${answer.status}).`, 'Try again in a moment.');
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(Readable.fromWeb(answer.body as never), counting, createWriteStream(`${file}.part`)).catch((cause: unknown) => {
    throw new Problem('The file did not come in whole.', 'Try again.', { cause });
  });
  renameSync(`${file}.part`, file);
  say(`${fileName}: ${bytes.toLocaleString('en')} bytes`);
  return 0;
}
