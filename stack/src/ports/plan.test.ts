import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { anyPort, host, isFree, portNear } from './free-port.ts';
import { demandPort, planPorts } from './plan.ts';

const allFree = () => Promise.resolve(true);
const taken = (...ports: number[]) => (port: number) => Promise.resolve(!ports.includes(port));

describe('ports', () => {
  it('are the wished ones where these are free', async () => {
    expect(await planPorts({ gateway: 4000, users: 4002 }, false, allFree)).toEqual({ gateway: 4000, users: 4002 });
  });

  it('in use are replaced by one that ends alike', async () => {
    expect(await planPorts({ gateway: 4000, users: 4002 }, false, taken(4002, 4012))).toEqual({ gateway: 4000, users: 4022 });
  });

  it('are promised once', async () => {
    expect(await planPorts({ gateway: 4002, users: 4002 }, false, allFree)).toEqual({ gateway: 4002, users: 4012 });
  });

  it('anywhere are below those of outgoing connections', async () => {
    const ports = Object.values(await planPorts({ gateway: 4000, users: 4002 }, true, allFree));
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
