import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** A variable that is set to nothing is not set. */
const unlessEmpty = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((text) => (text === '' ? undefined : text), schema);

/** The variables of a subgraph that shows pictures. */
export const mediaEnvironment = {
  /** `file:///folder` or `s3://bucket`. */
  MEDIA_STORE: unlessEmpty(z.url().default(pathToFileURL(join(tmpdir(), 'storegraph-media')).href)),
  /** Signs upload grants, the same in all processes of a subgraph; one of this process when left out. */
  MEDIA_SECRET: unlessEmpty(z.string().min(32).default(() => randomBytes(32).toString('hex'))),
  /** Where the S3 is; Amazon's of the region when left out. */
  S3_ENDPOINT: unlessEmpty(z.url().optional()),
  S3_REGION: unlessEmpty(z.string().default('us-east-1')),
  S3_ACCESS_KEY_ID: unlessEmpty(z.string().optional()),
  S3_SECRET_ACCESS_KEY: unlessEmpty(z.string().optional()),
};

/** What a subgraph read from its environment. */
export type MediaSettings = z.infer<z.ZodObject<typeof mediaEnvironment>>;
