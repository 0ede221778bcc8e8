import type { ShopFacts } from '../../shop/start-shop.ts';
import { endDetours, setDetours } from './detours.ts';
import { openTcpProxy } from './tcp-proxy.ts';
import type { TcpProxy } from './tcp-proxy.ts';

/** Who calls whom, by their names: `orders` and `postgres`. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

const SUBGRAPHS = ['products', 'users', 'orders', 'payments', 'reviews', 'recommendations'] as const;

/** Every way within a shop that an order takes, until everybody has heard of it. */
export const LINKS: readonly Link[] = [
  ...['products', 'users', 'orders'].map((to) => ({ from: 'gateway', to })),
  ...SUBGRAPHS.map((from) => ({ from, to: 'postgres' })),
  ...['gateway', ...SUBGRAPHS].map((from) => ({ from, to: 'nats' })),
  { from: 'payments', to: 'simulator' }, { from: 'simulator', to: 'payments' },
];

export const nameOf = ({ from, to }: Link): string => `${from}→${to}`;

/** The ways of a running shop, each through a proxy. */
export interface OpenLinks {
  proxyOf(link: Link): TcpProxy;
  /** Everybody goes straight again. */
  close(): Promise<void>;
}

/** Leads these ways through proxies; who is connected already connects anew. `file` is what the shop's processes were told at their start. */
export async function openLinks({ ports }: Pick<ShopFacts, 'ports'>, file: string, links: readonly Link[], seed: number): Promise<OpenLinks> {
  const portOf = (name: string): number => ports[name] ?? missing(name);
  const proxies = new Map(await Promise.all(links.map(async (link) => [nameOf(link), await openTcpProxy({ port: portOf(link.to), seed: `${seed}/${nameOf(link)}` })] as const)));
  const proxyOf = (link: Link): TcpProxy => proxies.get(nameOf(link)) ?? missing(nameOf(link));
  const bySource = Map.groupBy(links, ({ from }) => from);
  setDetours(file, Object.fromEntries([...bySource].map(([from, own]) => [portOf(from), Object.fromEntries(own.map((link) => [portOf(link.to), proxyOf(link).port]))])));
  return {
    proxyOf,
    async close() {
      endDetours(file);
      await Promise.all([...proxies.values()].map((proxy) => proxy.close()));
    },
  };
}

function missing(name: string): never {
  throw new Error(`there is no ${name} in this shop`);
}
