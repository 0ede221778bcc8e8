import { createHash, randomBytes } from 'node:crypto';
import type { Envelope } from '@storegraph/events/envelope';
import type { Caller } from '@storegraph/kernel/caller';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { createImportUseCases } from '../../domain/import/use-cases.ts';
import type { FileFormat } from '../../domain/import/import-run.ts';
import { openStoreDesk } from '../store.desk.ts';
import { createImportReads } from './import-reads.ts';

/** Imports on a real database, applied by hand. */
export type ImportDesk = Awaited<ReturnType<typeof openImportDesk>>;

/** Sets it up. */
export async function openImportDesk() {
  const desk = await openStoreDesk();
  const useCases = createImportUseCases({
    transact: desk.transact, now: () => new Date(), newKey: () => randomBytes(16).toString('hex'), mark: (text) => createHash('sha256').update(text).digest('base64url').slice(0, 16),
  });
  const reads = createImportReads(desk.manager);
  const manager: Caller = { userId: newId('user'), roles: ['CATALOGUE_MANAGER'], client: 'test' };

  /** Uploads a file in pieces. */
  const upload = async (file: string | Uint8Array, { format = 'CSV', isDryRun = false, piece = 64 * 1024 }: { format?: FileFormat; isDryRun?: boolean; piece?: number } = {}): Promise<Id<'imp'>> => {
    const id = await useCases.createImport(manager, { format, isDryRun, idempotencyKey: randomBytes(8).toString('hex') });
    const [{ uploadKey } = { uploadKey: '' }] = await reads.byIds([id]);
    const bytes = Buffer.from(file);
    for (let at = 0; at < bytes.length; at += piece) await useCases.uploads.append(uploadKey, at, bytes.subarray(at, at + piece));
    await useCases.uploads.complete(uploadKey, bytes.length);
    return id;
  };
  const applyAll = async (most = 1_000): Promise<void> => {
    while (await useCases.applyNextBatch({ most }));
  };
  const problems = async (id: Id<'imp'>) => ((await reads.problems([id], { first: 100, after: undefined })).get(id)?.items ?? []);
  const run = async (id: Id<'imp'>) => (await reads.byIds([id]))[0];

  return {
    ...desk,
    ...useCases,
    reads,
    managerCaller: manager,
    upload,
    applyAll,
    run,
    problems,
    /** What became of a file: counts, and its problems as `line code column`. */
    import: async (file: string | Uint8Array, options: Parameters<typeof upload>[1] & { most?: number } = {}) => {
      const id = await upload(file, options);
      await applyAll(options.most);
      const { status, progress: { lines, applied, unchanged, failed } = {} } = (await run(id)) ?? {};
      return { status, lines, applied, unchanged, failed, problems: (await problems(id)).map(({ line, code, column }) => `${line} ${code} ${column ?? '-'}`) };
    },
    /** All there is of a product. */
    product: async (slug: string) => (await desk.database.query<Record<string, unknown>>(
      `SELECT p.name, p.description, p.brand, c.slug AS category, p.image_url, p.is_published, (
         SELECT jsonb_agg(jsonb_build_object('sku', v.sku, 'name', v.name, 'options', v.options, 'onHand', s.on_hand, 'prices', (
           SELECT jsonb_object_agg(currency, amount_minor) FROM price WHERE variant_id = v.id)) ORDER BY v.sku)
         FROM variant v LEFT JOIN stock s ON s.variant_id = v.id WHERE v.product_id = p.id) AS variants
       FROM product p JOIN category c ON c.id = p.category_id WHERE p.slug = $1`, [slug],
    ))[0],
    /** What was told of variants since the last time this was asked: SKUs, and their versions. */
    toldOfVariants: async () => {
      const told = await desk.database.query<{ envelope: Envelope<'products.variant-changed'> }>(
        `DELETE FROM outbox WHERE envelope->>'name' = 'products.variant-changed' RETURNING envelope`);
      return told.map(({ envelope: { aggregateVersion, payload } }) => `${payload.sku} ${aggregateVersion}`).sort();
    },
    variantOf: async (sku: string) => (await desk.database.query<{ id: string }>('SELECT id FROM variant WHERE sku = $1', [sku]))[0]?.id,
    movementsOf: (variantId: Id<'var'>) =>
      desk.database.query<object>('SELECT kind, on_hand FROM stock_movement WHERE variant_id = $1 ORDER BY id', [toUuid(variantId)]),
  };
}
