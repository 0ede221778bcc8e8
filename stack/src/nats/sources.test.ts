import { describe, expect, it } from '@jest/globals';
import { resolveNats, type NatsBinary, type Source } from './resolve.ts';
import { sourcesAtHand } from './sources.ts';

/** A machine on which the given paths are nats-servers. */
function machine(env: Record<string, string>, ...servers: string[]) {
  const asked: string[] = [];
  const works = async (path: string): Promise<boolean> => {
    asked.push(path);
    return servers.includes(path);
  };
  return { asked, resolve: () => resolveNats(sourcesAtHand({ env, cacheDirectory: '/cache', works })) };
}

describe('a nats-server', () => {
  it('is the one of NATS_SERVER_BIN before any other', async () => {
    const { resolve, asked } = machine({ NATS_SERVER_BIN: '/opt/nats', PATH: '/bin' }, '/opt/nats', '/bin/nats-server', '/cache/nats-server');
    expect((await resolve()).found).toEqual({ from: 'NATS_SERVER_BIN', kind: 'binary', path: '/opt/nats' });
    expect(asked).toEqual(['/opt/nats']);
  });

  it('that NATS_SERVER_BIN promises and that does not run is a problem, not a reason to take another', async () => {
    const { resolve } = machine({ NATS_SERVER_BIN: '/opt/nats', PATH: '/bin' }, '/bin/nats-server');
    await expect(resolve()).rejects.toThrow('NATS_SERVER_BIN=/opt/nats is not a nats-server');
  });

  it('on PATH is taken before the cache', async () => {
    expect((await machine({ PATH: '/a:/b' }, '/b/nats-server', '/cache/nats-server').resolve()).found?.path).toBe('/b/nats-server');
  });

  it.each(['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'])('in %s is found though PATH leaves it out', async (folder) => {
    expect((await machine({ PATH: '/a' }, `${folder}/nats-server`).resolve()).found?.path).toBe(`${folder}/nats-server`);
  });

  it('of an earlier start is found in the cache', async () => {
    expect((await machine({}, '/cache/nats-server').resolve()).found).toMatchObject({ from: 'the cache' });
  });

  it('that is nowhere leaves a word about each place', async () => {
    expect(await machine({ PATH: '/a' }).resolve()).toEqual({ found: undefined, inVain: ['NATS_SERVER_BIN: none', 'PATH: none', 'cache: none'] });
  });
});

describe('the places a nats-server may come from', () => {
  const source = (name: string, found?: NatsBinary): Source & { asked: number } => {
    const own = { name, asked: 0, find: async (why: (reason: string) => void) => ((own.asked += 1), found ?? void why(`${name} is closed`)) };
    return own;
  };
  const binary: NatsBinary = { from: 'second', kind: 'binary', path: '/x' };

  it('are asked in order, and none after the one that has it', async () => {
    const [first, second, third] = [source('first'), source('second', binary), source('third', binary)];
    expect(await resolveNats([first, second, third])).toEqual({ found: binary, inVain: ['first: first is closed'] });
    expect([first.asked, second.asked, third.asked]).toEqual([1, 1, 0]);
  });
});
