/** A day. Timers end at once when they are told to wait for longer than 24 days. */
const MAX_SECONDS = 86_400;

/** A database's url names a connect_timeout that cannot be meant. Its message may be shown: no password stands in it. */
export class InvalidConnectTimeoutError extends Error {
  override readonly name = 'InvalidConnectTimeoutError';

  constructor(variable: string, given: string, url: URL) {
    const { protocol, username, host, pathname } = url;
    super(`${variable} (${protocol}//${username && `${username}:***@`}${host}${pathname}) has connect_timeout=${given}: `
      + `it must be a number of seconds from 0, which is no limit, to ${MAX_SECONDS}, as in ?connect_timeout=3`);
  }
}

/**
 * How long a connection to the database of this url may take to be there, in ms; 0 is no limit, undefined when the url
 * does not say it. `variable` is what an error calls the url by. Throws an `InvalidConnectTimeoutError`.
 */
export function readConnectTimeout(url: string, variable = 'DATABASE_URL'): number | undefined {
  const parsed = new URL(url);
  const given = parsed.searchParams.get('connect_timeout');
  if (given === null) return undefined;
  if (!/^\d+(\.\d+)?$/.test(given) || Number(given) > MAX_SECONDS) throw new InvalidConnectTimeoutError(variable, given, parsed);
  return Number(given) * 1_000;
}
