import { pino } from 'pino';
import type { Logger } from 'pino';

/** A log of JSON lines on standard output. */
export type Log = Logger;

/** Names whose values never reach a log, wherever they stand. */
const SECRET = ['password', 'token', 'accessToken', 'refreshToken', 'authorization', 'secret', 'email', 'methodToken', 'paymentMethodToken', 'key'];

/** Opens the log of a service. `level` is pino's: `debug`, `info`, `warn`, `error`, `silent`. */
export function createLog(service: string, level = 'info'): Log {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
  });
}
