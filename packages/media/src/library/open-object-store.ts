import { fileURLToPath } from 'node:url';
import { createFileObjectStore } from '../file-object-store.ts';
import type { ObjectStore } from '../object-store.ts';
import { createS3ObjectStore } from '../s3-object-store.ts';
import type { MediaSettings } from './media-environment.ts';

/** Opens the store that MEDIA_STORE names. Throws when it names none. */
export function openObjectStore(settings: Pick<MediaSettings, 'MEDIA_STORE' | `S3_${string}` & keyof MediaSettings>): ObjectStore {
  const { MEDIA_STORE, S3_ENDPOINT, S3_REGION: region, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  const { protocol, hostname: bucket } = new URL(MEDIA_STORE);
  if (protocol === 'file:') return createFileObjectStore(fileURLToPath(MEDIA_STORE));
  if (protocol !== 's3:' || !bucket) throw new Error('MEDIA_STORE is neither file:///folder nor s3://bucket.');
  if (!accessKeyId || !secretAccessKey) throw new Error('MEDIA_STORE is an S3, and S3_ACCESS_KEY_ID or S3_SECRET_ACCESS_KEY is missing.');
  return createS3ObjectStore({ endpoint: S3_ENDPOINT ?? `https://s3.${region}.amazonaws.com`, region, bucket, accessKeyId, secretAccessKey });
}
