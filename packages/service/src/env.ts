import { z } from 'zod';

/** A process's environment, or a part of it handed to a service within a process. */
export type Env = Readonly<Record<string, string | undefined>>;

/** Reads the variables a service needs; one that is left empty is not set. Throws one line that names each missing or wrong one. */
export function readEnv<Schema extends z.ZodType>(schema: Schema, env: Env): z.infer<Schema> {
  const read = schema.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete. ${faults.join('; ')}`);
}

/** A variable that holds JSON; what it says is for the schema it is piped to. What is wrong is not quoted: it may be a key. */
export const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'must be JSON' });
    return z.NEVER;
  }
});
