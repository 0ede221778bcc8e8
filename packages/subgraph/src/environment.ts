import { z } from 'zod';
import { jsonText } from '@storegraph/service/env';

/** The variables every subgraph reads; those with needs of their own extend it. */
export const subgraphEnvironment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NATS_URL: z.string().default('memory:'),
  INTERNAL_PUBLIC_KEYS: jsonText.pipe(z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) })),
  LOG_LEVEL: z.string().default('info'),
});

/** The variables for migrating and seeding. */
export const ownerEnvironment = z.object({ DATABASE_MIGRATE_URL: z.url({ protocol: /^postgres(ql)?$/ }) });
