import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { inRepository } from '@storegraph/stack/repository';

/** A method that is to do something else besides. */
export type Call = (this: unknown, ...args: unknown[]) => unknown;
export type Prototype = Record<string, Call>;

/** Which service this process is: `subgraphs/orders/src/main.ts` is orders. Undefined in what is no service. */
export function ownService(): string | undefined {
  const program = process.argv[1] ?? '';
  if (basename(program) !== 'main.ts' || basename(dirname(program)) !== 'src') return undefined;
  return basename(dirname(dirname(program)));
}

/** A library as a room of the repository loads it: the same copy, so that what is altered in it is altered for the room. */
export function libraryOf(room: string, name: string): { readonly load: (file?: string) => unknown; readonly path: string } {
  const require = createRequire(inRepository(room, 'package.json'));
  const path = require.resolve(name);
  return { path, load: (file = path) => require(file) as unknown };
}

/** A class of the NATS client's JetStream part, by its file and name there. */
export function jetstreamClass(file: string, name: string): Prototype {
  const { path, load } = libraryOf('packages/events', 'nats');
  const root = path.slice(0, path.lastIndexOf('/nats/') + '/nats/'.length);
  return (load(join(root, 'lib/jetstream', file)) as Record<string, { prototype: Prototype }>)[name]?.prototype as Prototype;
}
