import { Problem } from '../command-line/problem.ts';
import { greet } from './greeting.ts';
import { resolveNats, type NatsBinary, type Resolution } from './resolve.ts';
import { allSources, isNatsServer } from './sources.ts';
import type { NatsServer } from './server.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What to do when no nats-server can be had by itself. */
export const howToGetNats = 'Install nats-server (apt install nats-server, brew install nats-server, or https://github.com/nats-io/nats-server/releases), or set NATS_URL.';

/** Looks for a nats-server, and fetches one if need be. */
export function lookForNats(env: Environment, cacheDirectory: string): Promise<Resolution> {
  return resolveNats(allSources({ env, cacheDirectory, works: isNatsServer }));
}

/** A nats-server for this machine. Throws a `Problem` that names every place looked at. */
export async function findNats(env: Environment, cacheDirectory: string): Promise<NatsBinary> {
  const { found, inVain } = await lookForNats(env, cacheDirectory);
  if (found) return found;
  throw noNats(inVain);
}

/** What to say when there is none. */
export function noNats(inVain: readonly string[]): Problem {
  return new Problem(`No nats-server can be had here (${inVain.join('; ')}).`, howToGetNats);
}

/** The server that NATS_URL names. Throws a `Problem` when it can't be reached or has no JetStream. */
export async function useGivenNats(url: string): Promise<NatsServer> {
  const { hostname, port } = parseUrl(url);
  const greeting = await greet(hostname, port, 5_000).catch((error: Error) => {
    throw new Problem(`There is no NATS at NATS_URL (${hostname}:${port}: ${error.message}).`, 'Start it, correct the url, or unset NATS_URL.');
  });
  if (!greeting.jetStream) throw new Problem(`The NATS at NATS_URL (${hostname}:${port}) has JetStream switched off.`, 'Start it with -js, or unset NATS_URL.');
  return {
    description: `NATS ${greeting.version} (NATS_URL) at ${hostname}:${port}`,
    version: greeting.version,
    url,
    pid: () => undefined,
    stop: () => Promise.resolve(),
    kill: () => undefined,
  };
}

function parseUrl(url: string): { hostname: string; port: number } {
  try {
    const { hostname, port } = new URL(url.includes('://') ? url : `nats://${url}`);
    return { hostname, port: Number(port || 4222) };
  } catch (error) {
    throw new Problem(`NATS_URL=${url} is not a url.`, 'Write it as nats://host:4222, or unset it.', { cause: error });
  }
}
