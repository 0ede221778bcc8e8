import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { createFileObjectStore } from './file-object-store.ts';
import { objectStoreContract } from './object-store-contract.desk.ts';

const inFolder = async () => {
  const root = await mkdtemp(join(tmpdir(), 'storegraph-media-'));
  return { root, store: createFileObjectStore(root), close: () => rm(root, { recursive: true, force: true }) };
};

objectStoreContract('a store of files', inFolder);

test('nothing besides the objects is left of writing and deleting', async () => {
  const { root, store, close } = await inFolder();
  await store.put('products/m1/a', Readable.from([Buffer.from('a')]));
  await expect(store.put('products/m1/b', Readable.from((async function* () {
    yield Buffer.from('b');
    throw new Error('gone');
  })()))).rejects.toThrow('gone');
  expect([await readdir(join(root, '.writing')), await readdir(join(root, 'products/m1'))]).toEqual([[], ['a']]);
  await store.delete('products/m1/a');
  expect(await readdir(join(root, 'products'))).toEqual([]);
  await close();
});
