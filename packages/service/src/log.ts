import { pino } from 'pino';
import type { Logger } from 'pino';
import { scopeFields } from '@storegraph/tracing/scope';

/** A log of JSON lines on standard output. */
export type Log = Logger;

/** Names whose values never reach a log, wherever they stand. */
const SECRET = ['password', 'passwordHash', 'token', 'accessToken', 'refreshToken', 'authorization', 'secret', 'email', 'methodToken', 'paymentMethodToken', 'key'];

/** How many causes of an error are told. */
const MAX_CAUSES = 5;

/**
 * Opens the log of a service. `level` is pino's: `debug`, `info`, `warn`, `error`, `silent`. LOG_FILE of the process
 * names a file that takes the lines instead of standard output. Each line says for which request it is: `requestId`, and
 * `traceId` and `spanId` where the request is traced.
 */
export function createLog(service: string, level = 'info'): Log {
  const options = {
    level,
    base: { service },
    mixin: scopeFields,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    // Not pino's own, which tells all that hangs on an error: a database's errors carry the values of the statement.
    serializers: { err: toLoggedError, error: (error: unknown) => (error instanceof Error ? toLoggedError(error) : error) },
    redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
  };
  const file = process.env['LOG_FILE'];
  return file ? pino(options, pino.destination({ dest: file, sync: true })) : pino(options);
}

/** What a log tells of an error: what it is, where it came from, and why. */
function toLoggedError(error: unknown, causes = MAX_CAUSES): unknown {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  return { type: name, message, stack, ...(code === undefined ? {} : { code }), ...(cause === undefined || causes === 0 ? {} : { cause: toLoggedError(cause, causes - 1) }) };
}
