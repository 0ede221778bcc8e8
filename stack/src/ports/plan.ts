import { Problem } from '../command-line/problem.ts';
import { anyPort, isFree, portNear, tryListening, type IsFree } from './free-port.ts';

/** A port per name. */
export type Ports = Readonly<Record<string, number>>;

/** What listens, and where it would like to. The subgraphs' wishes come from supergraph.yaml. */
export const wishes = { gateway: 4000, simulator: 4007, postgres: 4054, nats: 4022 } as const;

/**
 * A free port for each wish: the wished one or one near it. With `anywhere` none is near another shop's: for tests that
 * start several at once.
 */
export async function planPorts(wished: Ports, anywhere: boolean, free: IsFree = isFree): Promise<Ports> {
  const promised = new Set<number>();
  const ports: Record<string, number> = {};
  for (const [name, wish] of Object.entries(wished)) {
    const port = anywhere ? await anyPort(promised, free) : await portNear(wish, promised, free);
    promised.add(port);
    ports[name] = port;
  }
  return ports;
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
