import { Client } from 'pg';
import type { ClientConfig } from 'pg';

/** A connection's settings besides pg's own. */
export interface ReadTimeoutConfig extends ClientConfig {
  /** How long nothing may be heard while a statement waits, in ms. */
  readonly silentMs?: number;
}

type Query = (...args: unknown[]) => unknown;
interface Stream { readonly bytesRead: number; destroy(error: Error): void }

/** No server lets a service's statement take longer than half of this. */
const SILENT_MS = 10_000;
/** So often within that it is looked whether anything was heard. */
const LOOKS = 5;

/**
 * A connection that breaks when a statement waits and nothing is heard. Of a machine that is gone, or a network that
 * forgot the connection, the system would tell after hours, and whoever waits would wait as long.
 */
export class ReadTimeoutClient extends Client {
  constructor(config: ReadTimeoutConfig | string = {}) {
    super(config);
    const silentMs = (typeof config === 'string' ? undefined : config.silentMs) ?? SILENT_MS;
    const query = this.query.bind(this) as unknown as Query;
    let waiting = 0;
    let heard = 0;
    let quietSince = performance.now();
    const done = (): void => void (waiting -= 1);
    (this as unknown as { query: Query }).query = (...args) => {
      const answer = query(...args);
      // A copy is a stream, and looks after itself.
      if (!(answer instanceof Promise)) return answer;
      waiting += 1;
      answer.then(done, done);
      return answer;
    };
    const look = (): void => {
      // Encryption puts another stream in the place of the first.
      const { stream } = (this as unknown as { readonly connection: { readonly stream: Stream } }).connection;
      const now = performance.now();
      if (waiting === 0 || stream.bytesRead !== heard) [heard, quietSince] = [stream.bytesRead, now];
      else if (now - quietSince >= silentMs) stream.destroy(Object.assign(new Error(`Connection terminated: nothing was heard for ${silentMs} ms`), { code: 'ETIMEDOUT' }));
    };
    if (!Number.isFinite(silentMs)) return;
    const timer = setInterval(look, silentMs / LOOKS).unref();
    this.once('end', () => clearInterval(timer));
  }
}
