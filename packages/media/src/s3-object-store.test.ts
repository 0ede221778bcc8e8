import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { objectStoreContract } from './object-store-contract.desk.ts';
import { createS3ObjectStore } from './s3-object-store.ts';
import type { S3Options } from './s3-object-store.ts';

/** The one account that the server for tests knows. */
const OWNER = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', region: 'us-east-1', bucket: 'media' };

/** A server that speaks S3 and checks signatures. */
async function openServer() {
  const directory = await mkdtemp(join(tmpdir(), 'storegraph-s3-'));
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: 'media', configs: [] }] });
  const { port } = await server.run();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async close() {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

objectStoreContract('a bucket of an S3', async () => {
  const { endpoint, close } = await openServer();
  return { store: createS3ObjectStore({ ...OWNER, endpoint }), close };
});

describe('an S3', () => {
  let server: Awaited<ReturnType<typeof openServer>>;
  beforeAll(async () => {
    server = await openServer();
  });
  afterAll(() => server?.close());
  const storeOf = (change: Partial<S3Options> = {}) => createS3ObjectStore({ ...OWNER, endpoint: server.endpoint, ...change });
  const one = () => Readable.from([Buffer.from('x')]);

  it.each([
    ['another secret', { secretAccessKey: 'guessed' }, '403 SignatureDoesNotMatch'],
    ['an unknown account', { accessKeyId: 'somebody' }, '403 InvalidAccessKeyId'],
    ['a bucket that is not there', { bucket: 'elsewhere' }, '404 NoSuchBucket'],
  ])('refuses who comes with %s, and that is no missing object', async (_what, change, message) => {
    await expect(storeOf(change).put('a/b', one())).rejects.toThrow(message);
    await expect(storeOf(change).get('a/b')).rejects.toThrow(message);
  });

  it('is asked page by page for what it lists', async () => {
    const entry = (key: string) => `<Contents><Key>${key}</Key><LastModified>2026-11-21T09:30:00.000Z</LastModified><Size>5</Size></Contents>`;
    const page = (keys: string[], next = '') => `<ListBucketResult>${keys.map(entry).join('')}${next && `<NextContinuationToken>${next}</NextContinuationToken>`}</ListBucketResult>`;
    const asked: (string | null)[] = [];
    const lister = createServer((request, response) => {
      const after = new URL(request.url ?? '', 'http://s3').searchParams.get('continuation-token');
      asked.push(after);
      response.end(after === null ? page(['m/1', 'm/2'], 'a+b/c==&amp;&lt;') : page(['m/3']));
    });
    await new Promise<void>((resolve) => lister.listen(0, '127.0.0.1', resolve));
    const store = storeOf({ endpoint: `http://127.0.0.1:${(lister.address() as AddressInfo).port}` });
    const changedAt = new Date('2026-11-21T09:30:00Z');
    expect(await Array.fromAsync(store.list('m'))).toEqual(['m/1', 'm/2', 'm/3'].map((key) => ({ key, bytes: 5, changedAt })));
    expect(asked).toEqual([null, 'a+b/c==&<']);
    lister.closeAllConnections();
    lister.close();
  });
});
