import { pino } from 'pino';
import type { Logger } from 'pino';

/** A log of JSON lines on standard output. */
export type Log = Logger;

/** Names whose values never reach a log, wherever they stand. */
const SECRET = ['password', 'token', 'accessToken', 'refreshToken', 'authorization', 'secret', 'email', 'methodToken', 'paymentMethodToken', 'key'];

/**
 * Opens the log of a service. `level` is pino's: `debug`, `info`, `warn`, `error`, `silent`. LOG_FILE of the process
 * names a file that takes the lines instead of standard output.
 */
export function createLog(service: string, level = 'info'): Log {
  const options = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[redacted]' },
  };
  const file = process.env['LOG_FILE'];
  return file ? pino(options, pino.destination({ dest: file, sync: true })) : pino(options);
}
