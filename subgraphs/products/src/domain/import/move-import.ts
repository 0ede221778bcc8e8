import type { Outbox } from '@storegraph/events/envelope';
import type { ImportRun, ImportStatus, Progress } from './import-run.ts';
import type { ImportStore } from './ports.ts';

/** Keeps what became of an import, and tells of it. */
export async function moveImport(
  { id }: ImportRun, to: { readonly status: ImportStatus; readonly progress: Progress; readonly at: Date }, { imports, outbox }: { readonly imports: ImportStore; readonly outbox: Outbox },
): Promise<void> {
  const version = await imports.move(id, to.status, to.progress, to.at);
  await outbox.tell({ name: 'products.import-progressed', aggregateId: id, aggregateVersion: version, payload: { importId: id } });
}
