import { Problem } from '../command-line/problem.ts';
import { anyPort, holdPort, portNear, tryListening, type HeldPort } from './free-port.ts';

/** A port per name. */
export type Ports = Readonly<Record<string, number>>;

/** What listens, and where it would like to. The subgraphs' wishes come from supergraph.yaml. */
export const wishes = { gateway: 4000, simulator: 4007, carrier: 4008, postgres: 4054, nats: 4022 } as const;

/** Ports nobody else can take while the shop is being built. */
export interface Reservations {
  readonly ports: Ports;
  /** Lets a port go, right before its owner listens on it. */
  readonly release: (name: string) => Promise<void>;
  readonly releaseAll: () => Promise<void>;
}

/** Takes a port when it is free. */
export type Hold = (port: number) => Promise<HeldPort | undefined>;

/**
 * Takes a port for each wish: the wished one or one near it. With `anywhere` none is near another shop's: for tests that
 * start several at once.
 */
export async function reservePorts(wished: Ports, anywhere: boolean, hold: Hold = holdPort): Promise<Reservations> {
  const held = new Map<number, HeldPort>();
  const take = async (port: number): Promise<boolean> => {
    const mine = await hold(port);
    if (mine) held.set(port, mine);
    return mine !== undefined;
  };
  const ports: Record<string, number> = {};
  for (const [name, wish] of Object.entries(wished)) {
    const taken = new Set(held.keys());
    ports[name] = anywhere ? await anyPort(taken, take) : await portNear(wish, taken, take);
  }
  const release = async (name: string): Promise<void> => {
    const port = ports[name] ?? -1;
    await held.get(port)?.release();
    held.delete(port);
  };
  return { ports, release, releaseAll: async () => void (await Promise.all(Object.keys(ports).map(release))) };
}

/** Throws a `Problem` unless a server can listen on the port that somebody asked for. */
export async function demandPort(port: number): Promise<void> {
  const code = await tryListening(port);
  if (code === undefined) return;
  if (code === 'EADDRINUSE') {
    throw new Problem(`Port ${port} is in use.`, `Choose another, as in npm start -- --port ${await portNear(port + 1, new Set())}, or leave --port away.`);
  }
  throw new Problem(`Port ${port} cannot be listened on (${code}).`, 'Choose one above 1023, as in npm start -- --port 4711');
}
