import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Closing a server waits for its connections, also for those that have not said a word: browsers open such in
 * advance, and clients that were told to go away open one to come back. Returns how to close them.
 */
export function closeSilent(server: Server): () => void {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return () => {
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };
}
