// Read before a service's own code (node --import): leads its connections where an experiment says. The services know nothing of it.
import { readFileSync, statSync, watchFile } from 'node:fs';
import { Socket } from 'node:net';
import type { TcpNetConnectOpts } from 'node:net';
import { LINKS_FILE } from './detours.ts';
import type { Detours } from './detours.ts';

const LOOK_MS = 100;

const file = process.env[LINKS_FILE];
/** A process is known by the port it listens on. */
const own = process.env['PORT'];
if (file && own) divert(file, own);

function divert(at: string, of: string): void {
  let detours: Detours[string] = {};
  let readAt = 0;
  const open = new Map<Socket, { readonly wanted: number; readonly used: number }>();

  const read = (): void => {
    const changedAt = statSync(at, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changedAt === readAt) return;
    try {
      detours = changedAt === 0 ? {} : ((JSON.parse(readFileSync(at, 'utf8')) as Detours)[of] ?? {});
      readAt = changedAt;
    } catch {
      // It is being written.
      return;
    }
    // Who is connected otherwise connects anew.
    for (const [socket, { wanted, used }] of open) {
      if ((detours[wanted] ?? wanted) !== used) socket.destroy(Object.assign(new Error('the way has changed'), { code: 'ECONNRESET' }));
    }
  };
  const throughProxy = (socket: Socket, wanted: number): number => {
    read();
    const used = detours[wanted] ?? wanted;
    open.set(socket, { wanted, used });
    socket.once('close', () => open.delete(socket));
    return used;
  };

  const original = Socket.prototype.connect as (this: Socket, ...args: unknown[]) => Socket;
  Socket.prototype.connect = function connectOverLink(this: Socket, ...args: unknown[]) {
    const [first, ...rest] = args;
    if (typeof first === 'number') return original.call(this, throughProxy(this, first), ...rest);
    // `net.connect` hands on what it has made of its arguments: a marked list, to be kept as it is.
    const options = (Array.isArray(first) ? first[0] : first) as Partial<TcpNetConnectOpts> | null;
    if (options && typeof options === 'object' && options.port !== undefined) options.port = throughProxy(this, Number(options.port));
    return original.call(this, ...args);
  };

  watchFile(at, { interval: LOOK_MS, persistent: false }, read);
  read();
}
