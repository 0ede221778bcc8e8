import { createServer } from 'node:net';

export type IsFree = (port: number) => Promise<boolean>;

/** Everything listens here, so that nobody but this machine gets in. */
export const host = '127.0.0.1';

/** Whether a server could listen on the port now. */
export const isFree: IsFree = (port) => tryListening(port).then((code) => code === undefined);

/** The system error that keeps a server from listening on the port; undefined when nothing does. */
export async function tryListening(port: number): Promise<string | undefined> {
  const held = await listen(port);
  if (typeof held === 'string') return held;
  await held.release();
  return undefined;
}

/** A port that is taken until its owner is ready to listen. */
export interface HeldPort {
  readonly release: () => Promise<void>;
}

/** Takes the port; undefined when somebody else has it. */
export async function holdPort(port: number): Promise<HeldPort | undefined> {
  const held = await listen(port);
  return typeof held === 'string' ? undefined : held;
}

function listen(port: number): Promise<HeldPort | string> {
  return new Promise((resolve) => {
    // Whoever knocks too early is refused at once rather than left waiting.
    const server = createServer((socket) => socket.resetAndDestroy());
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => resolve({ release: () => new Promise((released) => server.close(() => released())) }));
  });
}

/** Where to look when the preferred port is taken: same last digit, so that 4003 becomes 4013 and is still recognised. */
const step = 10;
const attempts = 50;

/** The preferred port or one near it that is free and not yet promised to another service. */
export async function portNear(preferred: number, promised: ReadonlySet<number>, free: IsFree = isFree): Promise<number> {
  for (let port = preferred; port < preferred + step * attempts; port += step) {
    if (!promised.has(port) && (await free(port))) return port;
  }
  return anyPort(promised, free);
}

/**
 * Any free port, below those the system hands to outgoing connections: a service that is killed and comes back on its
 * port must not find it taken by somebody's half of a connection.
 */
export async function anyPort(promised: ReadonlySet<number>, free: IsFree = isFree, random: () => number = Math.random): Promise<number> {
  const [lowest, highest] = [20_000, 32_000];
  for (;;) {
    const port = lowest + Math.floor(random() * (highest - lowest));
    if (!promised.has(port) && (await free(port))) return port;
  }
}
