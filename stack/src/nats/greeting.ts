import { connect } from 'node:net';

/** What a nats-server says of itself to whoever connects. */
export interface Greeting {
  readonly version: string;
  readonly jetStream: boolean;
}

/** Waits for the server's greeting. Rejects when nothing that speaks NATS answers there in time. */
export function greet(host: string, port: number, timeoutMs = 2_000): Promise<Greeting> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: timeoutMs });
    let heard = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      heard += text;
      if (!heard.includes('\r\n')) return;
      socket.destroy();
      const greeting = parseGreeting(heard);
      if (greeting) resolve(greeting);
      else reject(new Error('what answers there does not speak NATS'));
    });
    socket.once('timeout', () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('closed without a greeting')));
  });
}

/** Reads the line `INFO {…}`. Undefined when it is something else. */
export function parseGreeting(line: string): Greeting | undefined {
  const json = /^INFO (\{.*\})\s*$/m.exec(line)?.[1];
  if (json === undefined) return undefined;
  try {
    const { version, jetstream } = JSON.parse(json) as { version?: string; jetstream?: boolean };
    return { version: version ?? 'unknown', jetStream: jetstream === true };
  } catch {
    return undefined;
  }
}
