import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { anyPort, host, isFree, portNear } from './free-port.ts';
import { demandPort, reservePorts } from './plan.ts';

const taken = (...ports: number[]) => (port: number) => Promise.resolve(!ports.includes(port));

/** A machine on which the given ports are in use. */
function machine(...inUse: number[]) {
  const held: number[] = [];
  const hold = (port: number) => {
    if (inUse.includes(port) || held.includes(port)) return Promise.resolve(undefined);
    held.push(port);
    return Promise.resolve({ release: async () => void held.splice(held.indexOf(port), 1) });
  };
  return { hold, held };
}

describe('ports', () => {
  it('are the wished ones where these are free', async () => {
    expect((await reservePorts({ gateway: 4000, users: 4002 }, false, machine().hold)).ports).toEqual({ gateway: 4000, users: 4002 });
  });

  it('in use are replaced by one that ends alike', async () => {
    expect((await reservePorts({ gateway: 4000, users: 4002 }, false, machine(4002, 4012).hold)).ports).toEqual({ gateway: 4000, users: 4022 });
  });

  it('are promised once', async () => {
    expect((await reservePorts({ gateway: 4002, users: 4002 }, false, machine().hold)).ports).toEqual({ gateway: 4002, users: 4012 });
  });

  it('are held until their owner listens', async () => {
    const { hold, held } = machine();
    const { release, releaseAll } = await reservePorts({ gateway: 4000, users: 4002, orders: 4003 }, false, hold);
    await release('users');
    await release('users');
    expect(held).toEqual([4000, 4003]);
    await releaseAll();
    expect(held).toEqual([]);
  });

  it('cannot be had by two shops that start together', async () => {
    const wished = { gateway: 24_000 };
    const [one, other] = await Promise.all([reservePorts(wished, false), reservePorts(wished, false)]);
    expect(one.ports['gateway']).not.toBe(other.ports['gateway']);
    await Promise.all([one.releaseAll(), other.releaseAll()]);
  });

  it('anywhere are below those of outgoing connections', async () => {
    const ports = Object.values((await reservePorts({ gateway: 4000, users: 4002 }, true, machine().hold)).ports);
    expect(new Set(ports).size).toBe(2);
    for (const port of ports) expect(port).toBeGreaterThanOrEqual(20_000);
    for (const port of ports) expect(port).toBeLessThan(32_000);
  });

  it('are looked for elsewhere when all near are in use', async () => {
    expect(await portNear(4000, new Set(), (port) => Promise.resolve(port > 20_000))).toBeGreaterThan(20_000);
  });

  it('are tried again when chance hits one in use', async () => {
    const chances = [0, 0.5];
    expect(await anyPort(new Set(), taken(20_000), () => chances.shift() ?? 0)).toBe(26_000);
  });
});

describe('a port that somebody asked for', () => {
  it('is refused with a free one to take instead when it is in use', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, host, resolve));
    const { port } = server.address() as { port: number };
    expect(await isFree(port)).toBe(false);
    await expect(demandPort(port)).rejects.toMatchObject({ message: `Port ${port} is in use.`, mend: expect.stringMatching(/npm start -- --port \d+/) });
    await new Promise((resolve) => server.close(resolve));
    await expect(demandPort(port)).resolves.toBeUndefined();
  });
});
