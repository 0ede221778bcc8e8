import { Readable } from 'node:stream';
import type { Http } from '@storegraph/service/http';
import type { OpenExport } from '../domain/export/open-export.ts';
import type { FileFormat } from '../domain/import/import-run.ts';

/** How files go out. */
export interface ExportDownloadOptions {
  readonly open: OpenExport;
  /** Whether a request comes from the gateway; nobody else is listened to. */
  readonly isGateway: (headers: Readonly<Record<string, string | readonly string[] | undefined>>) => Promise<boolean>;
}

const FORMS: Readonly<Record<FileFormat, { readonly type: string; readonly ending: string }>> = {
  CSV: { type: 'text/csv; charset=utf-8; header=present', ending: 'csv' },
  JSON_LINES: { type: 'application/jsonl; charset=utf-8', ending: 'jsonl' },
};

/** Gives the file of an export at `GET /downloads/products/exports/:key`, as it is written. What breaks off is broken off: it has no end. */
export function addExportDownloadRoute(app: Http['app'], { open, isGateway }: ExportDownloadOptions): void {
  app.get<{ Params: { key: string } }>('/downloads/products/exports/:key', async ({ headers, params }, reply) => {
    if (!(await isGateway(headers))) return reply.code(401).send({ error: { code: 'UNAUTHENTICATED', message: 'Only the gateway is answered here.' } });
    const file = await open(params.key);
    if (!file) return reply.code(404).send({ error: { code: 'NOT_FOUND', message: 'There is no such file, or its time is over.' } });
    const { type, ending } = FORMS[file.format];
    return reply.type(type).header('cache-control', 'no-store').header('x-content-type-options', 'nosniff')
      .header('content-disposition', `attachment; filename="catalogue-${file.createdAt.toISOString().slice(0, 10)}.${ending}"`)
      .send(Readable.from(file.pieces));
  });
}
