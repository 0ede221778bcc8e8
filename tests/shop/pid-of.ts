import { readFile, readlink, readdir } from 'node:fs/promises';
import type { ShopFacts } from './start-shop.ts';

/** The process that serves a part of the shop now: one that was started again has another pid than at first. */
export async function pidOf({ ports }: ShopFacts, name: string): Promise<number> {
  const port = ports[name];
  if (port === undefined) throw new Error(`no port of ${name} is known: ${Object.keys(ports).join(', ')}`);
  const inode = await listeningInode(port);
  for (const pid of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => []);
    for (const descriptor of descriptors) {
      if ((await readlink(`/proc/${pid}/fd/${descriptor}`).catch(() => '')) === `socket:[${inode}]`) return Number(pid);
    }
  }
  throw new Error(`nobody listens for ${name} on ${port}`);
}

/** `/proc/net/tcp`: local address in hex, state 0A = LISTEN, the tenth field is the socket's inode. */
async function listeningInode(port: number): Promise<string> {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const tables = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8').catch(() => '')));
  for (const row of tables.join('\n').split('\n')) {
    const [, local = '', , state, , , , , , inode] = row.trim().split(/\s+/);
    if (local.endsWith(`:${hex}`) && state === '0A' && inode) return inode;
  }
  throw new Error(`nobody listens on ${port}`);
}
