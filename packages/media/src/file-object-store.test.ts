import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createFileObjectStore } from './file-object-store.ts';
import { BadObjectKey } from './object-store.ts';
import type { ObjectStore } from './object-store.ts';

let root: string;
let store: ObjectStore;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'storegraph-media-'));
  store = createFileObjectStore(root);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const put = (key: string, text: string) => store.put(key, Readable.from([Buffer.from(text)]));
const textOf = async (key: string) => {
  const body = await store.get(key);
  return body && (await buffer(body)).toString();
};

test('what is put is got, listed and deleted', async () => {
  await put('products/m1/160.webp', 'small');
  await put('products/m2/160.webp', 'other');
  expect(await textOf('products/m1/160.webp')).toBe('small');
  expect(await store.head('products/m1/160.webp')).toMatchObject({ key: 'products/m1/160.webp', bytes: 5 });
  expect((await Array.fromAsync(store.list('products'))).map(({ key }) => key).sort()).toEqual(['products/m1/160.webp', 'products/m2/160.webp']);
  await store.delete('products/m1/160.webp');
  await store.delete('products/m1/160.webp');
  expect(await store.get('products/m1/160.webp')).toBeUndefined();
  expect(await store.head('products/m1/160.webp')).toBeUndefined();
});

test('an upload that breaks off leaves what was there, and nothing besides', async () => {
  await put('a/b', 'old');
  const broken = Readable.from((async function* () {
    yield Buffer.from('new');
    throw new Error('gone');
  })());
  await expect(store.put('a/b', broken)).rejects.toThrow('gone');
  expect(await textOf('a/b')).toBe('old');
  expect(await readdir(join(root, '.writing'))).toEqual([]);
});

test.each(['../secret', 'a/../../secret', '/etc/passwd', 'a//b', '', '.', 'a/.hidden', 'a\\..\\b', 'a\0b', 'a/%2e%2e/b', '.writing/x'])('no key leads out of the store: %j', async (key) => {
  await expect(put(key, 'x')).rejects.toThrow(BadObjectKey);
  await expect(store.get(key)).rejects.toThrow(BadObjectKey);
  await expect(store.head(key)).rejects.toThrow(BadObjectKey);
  await expect(store.delete(key)).rejects.toThrow(BadObjectKey);
});
