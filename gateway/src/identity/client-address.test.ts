import { describe, expect, it } from '@jest/globals';
import { createAddressOf } from './client-address.ts';

const addressOf = (proxies: number, remoteAddress: string, forwarded?: string | string[]) =>
  createAddressOf(proxies)({ headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress } } as never);

describe('a client is known by', () => {
  it.each([
    ['its own address', 0, '10.0.0.1', undefined, '10.0.0.1'],
    ['its own address, whatever it says', 0, '10.0.0.1', '1.2.3.4', '10.0.0.1'],
    ['what the proxy saw', 1, '10.0.0.1', '1.2.3.4', '1.2.3.4'],
    ['what the proxy saw, whatever it said to the proxy', 1, '10.0.0.1', '9.9.9.9, 8.8.8.8, 1.2.3.4', '1.2.3.4'],
    ['what the outer of two proxies saw', 2, '10.0.0.1', '9.9.9.9, 1.2.3.4, 10.0.0.2', '1.2.3.4'],
    ['the proxy, when that says nothing', 1, '10.0.0.1', undefined, '10.0.0.1'],
    ['the outermost there is', 3, '10.0.0.1', '1.2.3.4', '1.2.3.4'],
    ['IPv4 as IPv4', 0, '::ffff:10.0.0.1', undefined, '10.0.0.1'],
    ['the network of an IPv6 address', 0, '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
    ['the same network from another address', 0, '2001:0db8:0001:0002::99', undefined, '2001:db8:1:2::/64'],
    ['the network of a short one', 0, '::1', undefined, '0:0:0:0::/64'],
    ['nonsense cut short', 1, '10.0.0.1', 'x'.repeat(100), 'x'.repeat(45)],
  ] as const)('%s', (_, proxies, remote, forwarded, known) => {
    expect(addressOf(proxies, remote, forwarded)).toBe(known);
  });
});
