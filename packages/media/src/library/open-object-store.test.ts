import { expect, test } from '@jest/globals';
import { readEnv } from '@storegraph/service/env';
import { z } from 'zod';
import { mediaEnvironment } from './media-environment.ts';
import { openObjectStore } from './open-object-store.ts';

const open = (env: Record<string, string>) => openObjectStore(readEnv(z.object(mediaEnvironment), env));
const S3 = { MEDIA_STORE: 's3://media', S3_ACCESS_KEY_ID: 'me', S3_SECRET_ACCESS_KEY: 'secret' };

test.each([{}, { MEDIA_STORE: '', S3_ENDPOINT: '' }, { MEDIA_STORE: 'file:///data/media' }, S3, { ...S3, S3_ENDPOINT: 'http://127.0.0.1:9000', S3_REGION: 'eu-central-1' }])('%j is a store', (env) => {
  expect(open(env)).toMatchObject({ put: expect.any(Function) });
});

test.each([
  [{ MEDIA_STORE: 'ftp://media' }, 'neither file:///folder nor s3://bucket'],
  [{ MEDIA_STORE: 's3://' }, 'MEDIA_STORE'],
  [{ MEDIA_STORE: 'media' }, 'MEDIA_STORE'],
  [{ ...S3, S3_SECRET_ACCESS_KEY: '' }, 'S3_SECRET_ACCESS_KEY is missing'],
  [{ ...S3, S3_ENDPOINT: 'here' }, 'S3_ENDPOINT'],
  [{ MEDIA_SECRET: 'short' }, 'MEDIA_SECRET'],
])('%j is none', (env, message) => {
  expect(() => open(env)).toThrow(message);
});
