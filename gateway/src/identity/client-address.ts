import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** Where a request comes from, as clients are told apart by it. */
export type AddressOf = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string;

/**
 * The address of the connection; or, behind `proxies` that are trusted, the one the outermost of them saw. Whatever
 * stands further left in `x-forwarded-for` anybody could have written there. Of IPv6 the network of 64 bits counts:
 * everybody has as many addresses as there are within.
 */
export function createAddressOf(proxies: number): AddressOf {
  const networks = new WeakMap<IncomingMessage['socket'], string>();
  const networkOfPeer = (socket: IncomingMessage['socket']): string => {
    const network = networks.get(socket) ?? networkOf(socket.remoteAddress ?? '');
    networks.set(socket, network);
    return network;
  };
  return ({ headers, socket }) => {
    if (proxies === 0) return networkOfPeer(socket);
    const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map((address) => address.trim()).filter(Boolean);
    const seen = [...forwarded, socket.remoteAddress ?? ''];
    return networkOf(seen[Math.max(0, seen.length - 1 - proxies)] ?? '');
  };
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain.slice(0, 45);
  const [head = '', tail] = plain.split('%')[0]?.toLowerCase().split('::') ?? [];
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(tail)];
  return `${all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
