/** Of PostgreSQL's codes: connections (08), resources (53), shutting down (57P), and what waited for too long or lost to others. */
const CODES = /^(08...|53...|57P..|57014|55P03|25P03|40001|40P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
/** What pg and its pool say without a code. */
const MESSAGES = /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Client was closed|Query read timeout)/;

/** Whether the database could not be reached, or not in time: nothing is wrong with what was asked, and it may be asked again. */
export function isDatabaseUnavailable(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return (typeof code === 'string' && CODES.test(code)) || (typeof message === 'string' && MESSAGES.test(message));
}
