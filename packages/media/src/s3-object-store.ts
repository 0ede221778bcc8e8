import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { namesOf } from './object-store.ts';
import type { ObjectHead, ObjectStore } from './object-store.ts';

/** A bucket of an S3, whoever's, and who writes there. */
export interface S3Options {
  /** `https://s3.eu-central-1.amazonaws.com`; the bucket is the first name of the path. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** No answer of an S3 takes longer, in ms. */
const TIMEOUT_MS = 30_000;

/** Keeps objects in a bucket. Requests are signed (AWS Signature Version 4); an object is there once all of it came in, which an S3 promises itself. */
export function createS3ObjectStore({ endpoint, bucket, ...credentials }: S3Options): ObjectStore {
  const client = new AwsClient({ ...credentials, service: 's3', retries: 3 });
  const root = `${endpoint.replace(/\/$/, '')}/${bucket}`;
  const urlOf = (key: string): string => `${root}/${namesOf(key).join('/')}`;

  async function ask(method: string, url: string, { absent = [], ...init }: { body?: Buffer<ArrayBuffer>; headers?: Record<string, string>; absent?: readonly number[] } = {}): Promise<Response | undefined> {
    const answer = await client.fetch(url, { method, signal: AbortSignal.timeout(TIMEOUT_MS), ...init });
    if (answer.ok) return answer;
    const [, code = ''] = /<Code>(\w+)<\/Code>/.exec(await answer.text()) ?? [];
    if (absent.includes(answer.status) && code !== 'NoSuchBucket') return undefined;
    throw new Error(`The S3 answered ${answer.status} ${code} to ${method}.`);
  }

  return {
    async put(key, body) {
      const url = urlOf(key);
      // Whole before it is sent: renditions are small, and what breaks off is not begun.
      const bytes = Buffer.from(await buffer(body));
      const sum = createHash('sha256').update(bytes).digest('hex');
      await ask('PUT', url, { body: bytes, headers: { 'x-amz-content-sha256': sum } });
      return { key, bytes: bytes.length, changedAt: new Date() };
    },
    async get(key) {
      const answer = await ask('GET', urlOf(key), { absent: [404] });
      return answer && Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
    },
    async head(key) {
      const answer = await ask('HEAD', urlOf(key), { absent: [404] });
      return answer && { key, bytes: Number(answer.headers.get('content-length')), changedAt: new Date(answer.headers.get('last-modified') ?? 0) };
    },
    async delete(key) {
      await ask('DELETE', urlOf(key), { absent: [404] });
    },
    async *list(folder) {
      const prefix = `${namesOf(folder).join('/')}/`;
      let after: string | undefined;
      do {
        const query = new URLSearchParams({ 'list-type': '2', prefix, ...(after === undefined ? {} : { 'continuation-token': after }) });
        const page = (await (await ask('GET', `${root}?${query.toString()}`))?.text()) ?? '';
        yield* objectsOf(page);
        after = textOf(page, 'NextContinuationToken');
      } while (after !== undefined);
    },
  };
}

/** What a page of ListObjectsV2 lists. */
function objectsOf(page: string): ObjectHead[] {
  return [...page.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, entry = '']) => ({
    key: textOf(entry, 'Key') ?? '', bytes: Number(textOf(entry, 'Size')), changedAt: new Date(textOf(entry, 'LastModified') ?? 0),
  }));
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

function textOf(xml: string, element: string): string | undefined {
  const [, text] = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml) ?? [];
  return text?.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
