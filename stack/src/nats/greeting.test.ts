import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { greet, parseGreeting } from './greeting.ts';

/** A server that says something to whoever connects. */
async function serverSaying(text: string) {
  const server = createServer((socket) => socket.end(text));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, [Symbol.asyncDispose]: async () => void server.close() };
}

describe('a greeting', () => {
  it('says which version it is, and whether there is JetStream', () => {
    expect(parseGreeting('INFO {"version":"2.9.10","jetstream":true}\r\n')).toEqual({ version: '2.9.10', jetStream: true });
    expect(parseGreeting('INFO {"version":"2.9.10"}\r\n')).toEqual({ version: '2.9.10', jetStream: false });
  });

  it.each(['HTTP/1.1 400 Bad Request', 'INFO {cut off', ''])('is not %j', (text) => {
    expect(parseGreeting(text)).toBeUndefined();
  });

  it('is waited for on a real connection', async () => {
    await using server = await serverSaying('INFO {"version":"2.11.0","jetstream":true}\r\n');
    expect(await greet('127.0.0.1', server.port)).toEqual({ version: '2.11.0', jetStream: true });
  });

  it.each(['SSH-2.0-OpenSSH\r\n', ''])('does not come from a server that says %j', async (text) => {
    await using server = await serverSaying(text);
    await expect(greet('127.0.0.1', server.port)).rejects.toThrow(/does not speak NATS|closed without a greeting/);
  });
});
