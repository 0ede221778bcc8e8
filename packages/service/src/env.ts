import type { z } from 'zod';

/** A process's environment, or a part of it handed to a service within a process. */
export type Env = Readonly<Record<string, string | undefined>>;

/** Reads the variables a service needs. Throws one line that names each missing or wrong one. */
export function readEnv<Schema extends z.ZodType>(schema: Schema, env: Env): z.infer<Schema> {
  const read = schema.safeParse(env);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete. ${faults.join('; ')}`);
}
