import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { createFileObjectStore } from '@storegraph/media/file-object-store';
import { createMediaRows } from '@storegraph/media/library/media-rows';
import { sweepMedia } from '@storegraph/media/library/sweep-media';
import type { ObjectStore } from '@storegraph/media/object-store';
import { withAdvisoryLock } from '@storegraph/postgres/with-advisory-lock';
import { openStoreDesk } from '../store.desk.ts';
import type { StoreDesk } from '../store.desk.ts';
import { mediaTable } from './media-stores.ts';

const NOON = new Date('2026-11-21T12:00:00Z');
const after = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);

let desk: StoreDesk;
let folder: string;
let store: ObjectStore;
let productId: Id<'prod'>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storegraph-media-'));
  store = createFileObjectStore(folder);
  desk = await openStoreDesk();
  ({ id: productId } = await desk.addProduct());
});
afterAll(async () => {
  await desk?.close();
  await rm(folder, { recursive: true, force: true });
});

const rows = () => createMediaRows(desk.manager, mediaTable);
const sweep = (now: Date, swept: ObjectStore = store) => sweepMedia({ media: rows(), store: swept, room: 'products' }, now);
const statesOf = async (ids: readonly Id<'media'>[]) => {
  const found = await desk.manager.query<{ id: string; state: string }[]>('SELECT id, state FROM media WHERE id = ANY($1)', [ids.map(toUuid)]);
  return ids.map((id) => found.find((row) => row.id === toUuid(id))?.state);
};
const objectsOf = async (id: Id<'media'>) => (await Array.fromAsync(store.list(`products/${id}`))).length;

/** A medium that has come so far. */
async function medium(state: 'AWAITED' | 'PROCESSING' | 'STORED' | 'ATTACHED' | 'REMOVED', place = 1): Promise<Id<'media'>> {
  const id = newId('media');
  const media = rows();
  await desk.manager.transaction((manager) => createMediaRows(manager, mediaTable).open({ id, ownerId: newId('user'), contentType: 'image/png', bytes: 9, expiresAt: after(15) }, 1));
  if (state === 'AWAITED') return id;
  await media.claim(id, after(10));
  for (const name of ['160.webp', '160.avif']) await store.put(`products/${id}/${name}`, Readable.from([Buffer.from('x')]));
  if (state === 'PROCESSING') return id;
  await media.keep(id, { width: 9, height: 9 }, after(24 * 60));
  if (state === 'STORED') return id;
  await media.attach(id, productId, { position: place, alt: '' });
  if (state === 'REMOVED') await media.detach(id, productId, NOON);
  return id;
}

it('what nobody came back for goes when its time is over, with its objects, and what is shown stays', async () => {
  const [awaited, processing, stored, attached] = [await medium('AWAITED'), await medium('PROCESSING'), await medium('STORED'), await medium('ATTACHED')];
  const all = [awaited, processing, stored, attached];
  await sweep(after(9));
  expect(await statesOf(all)).toEqual(['AWAITED', 'PROCESSING', 'STORED', 'ATTACHED']);
  await sweep(after(10));
  expect(await statesOf(all)).toEqual(['AWAITED', undefined, 'STORED', 'ATTACHED']);
  await sweep(after(15));
  expect(await statesOf(all)).toEqual([undefined, undefined, 'STORED', 'ATTACHED']);
  await sweep(after(24 * 60));
  expect(await statesOf(all)).toEqual([undefined, undefined, undefined, 'ATTACHED']);
  expect(await Promise.all(all.map(objectsOf))).toEqual([0, 0, 0, 2]);
  expect(await readdir(join(folder, 'products'))).toEqual([attached]);
});

it('what is detached is not shown any more, and gone after the next sweep', async () => {
  const id = await medium('REMOVED', 2);
  expect([await rows().isShown(id), await objectsOf(id)]).toEqual([false, 2]);
  await sweep(NOON);
  expect([await statesOf([id]), await objectsOf(id)]).toEqual([[undefined], 0]);
});

it('whatever is cut short is gone on with: between the row and the objects, and between the objects and the row', async () => {
  const id = await medium('STORED');
  let deletions = 0;
  const failing: ObjectStore = {
    ...store,
    delete: async (key) => {
      deletions += 1;
      if (deletions === 2) throw new Error('the store is away');
      await store.delete(key);
    },
  };
  await expect(sweep(after(24 * 60), failing)).rejects.toThrow('the store is away');
  expect([await statesOf([id]), await objectsOf(id), await rows().isShown(id)]).toEqual([['REMOVED'], 1, false]);
  // Nobody can attach what is half gone.
  expect(await rows().attach(id, productId, { position: 9, alt: '' })).toBe(false);
  const forgetful = { ...rows(), forget: async () => { throw new Error('the database is away'); } };
  await expect(sweepMedia({ media: forgetful, store, room: 'products' }, NOON)).rejects.toThrow('the database is away');
  expect([await statesOf([id]), await objectsOf(id)]).toEqual([['REMOVED'], 0]);
  await sweep(NOON);
  expect(await statesOf([id])).toEqual([undefined]);
});

it('of an attachment and a sweep at once one has it, never both', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => medium('STORED')));
  const attachments = ids.map((id, index) => rows().attach(id, productId, { position: 100 + index, alt: '' }));
  await Promise.all([sweep(after(24 * 60)), ...attachments]);
  await sweep(NOON);
  const attached = await Promise.all(attachments);
  expect(await statesOf(ids)).toEqual(attached.map((isAttached) => (isAttached ? 'ATTACHED' : undefined)));
  expect(await Promise.all(ids.map(objectsOf))).toEqual(attached.map((isAttached) => (isAttached ? 2 : 0)));
});

it('one sweeper of a database is at work at a time', async () => {
  const { connection: dataSource } = desk.manager;
  const answers = await withAdvisoryLock(dataSource, 'media', async () => [await withAdvisoryLock(dataSource, 'media', async () => 'twice'), await withAdvisoryLock(dataSource, 'other', async () => 'besides')]);
  expect(answers).toEqual([undefined, 'besides']);
  await expect(withAdvisoryLock(dataSource, 'media', async () => { throw new Error('gone'); })).rejects.toThrow('gone');
  expect(await withAdvisoryLock(dataSource, 'media', async () => 'again')).toBe('again');
});
