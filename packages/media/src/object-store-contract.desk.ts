import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BadObjectKey } from './object-store.ts';
import type { ObjectStore } from './object-store.ts';

/** An empty store, and how to be rid of it. */
export interface OpenStore { readonly store: ObjectStore; readonly close: () => Promise<void> }

/** What is promised of every store of objects. */
export function objectStoreContract(name: string, open: () => Promise<OpenStore>): void {
  let opened: OpenStore;
  let store: ObjectStore;
  beforeAll(async () => {
    opened = await open();
    ({ store } = opened);
  });
  afterAll(() => opened?.close());

  const put = (key: string, text: string) => store.put(key, Readable.from([Buffer.from(text)]));
  const textOf = async (key: string) => {
    const body = await store.get(key);
    return body && (await buffer(body)).toString();
  };
  const keysIn = async (folder: string) => (await Array.fromAsync(store.list(folder))).map(({ key }) => key).sort();

  describe(name, () => {
    it('gives, lists and deletes what was put there', async () => {
      expect(await put('products/m1/160.webp', 'small')).toMatchObject({ key: 'products/m1/160.webp', bytes: 5 });
      await put('products/m2/160.webp', 'other');
      await put('products/m21/160.webp', 'of another');
      expect(await textOf('products/m1/160.webp')).toBe('small');
      const head = await store.head('products/m1/160.webp');
      expect(head).toMatchObject({ key: 'products/m1/160.webp', bytes: 5 });
      expect(Math.abs(head!.changedAt.getTime() - Date.now())).toBeLessThan(60_000);
      expect(await keysIn('products/m2')).toEqual(['products/m2/160.webp']);
      expect(await keysIn('products')).toEqual(['products/m1/160.webp', 'products/m2/160.webp', 'products/m21/160.webp']);
      await store.delete('products/m1/160.webp');
      await store.delete('products/m1/160.webp');
      expect([await textOf('products/m1/160.webp'), await store.head('products/m1/160.webp'), await keysIn('products/m1')]).toEqual([undefined, undefined, []]);
    });

    it('keeps the last that was put under a key, byte for byte', async () => {
      const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 31) % 256));
      await put('bytes/a', 'first');
      await store.put('bytes/a', Readable.from([bytes.subarray(0, 70_000), bytes.subarray(70_000)]));
      expect((await buffer((await store.get('bytes/a'))!)).equals(bytes)).toBe(true);
    });

    it('keeps what was there when an upload breaks off', async () => {
      await put('a/b', 'old');
      const broken = Readable.from((async function* () {
        yield Buffer.from('new');
        throw new Error('gone');
      })());
      await expect(store.put('a/b', broken)).rejects.toThrow('gone');
      expect(await textOf('a/b')).toBe('old');
      expect(await keysIn('a')).toEqual(['a/b']);
    });

    it('lists an empty folder as empty', async () => {
      expect(await keysIn('nothing/here')).toEqual([]);
    });

    it.each(['../secret', 'a/../../secret', '/etc/passwd', 'a//b', '', '.', 'a/.hidden', 'a\\..\\b', 'a\0b', 'a/%2e%2e/b', '.writing/x', 'a?b', 'a/'])('has no object under %j, which is no key', async (key) => {
      for (const work of [() => put(key, 'x'), () => store.get(key), () => store.head(key), () => store.delete(key), () => keysIn(key)]) {
        await expect(work()).rejects.toThrow(BadObjectKey);
      }
    });
  });
}
