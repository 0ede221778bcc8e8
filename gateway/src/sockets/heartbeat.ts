import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';

/**
 * Pings, and says when a peer reads nothing. A ping stands in line behind all that was sent before it, so its answer
 * tells that this was read, however much of it the system holds on the way, where nobody can count it. Who has not
 * answered by the next ping has another chance where things wait for it in this process: when some of these have gone,
 * it reads, but slowly.
 */
export function startHeartbeat(socket: WebSocket, connection: Pick<Socket, 'bytesWritten' | 'writableLength'>, everyMs: number, readsNothing: () => void): () => void {
  const taken = () => connection.bytesWritten - connection.writableLength;
  let isAnswered = true;
  let before = { taken: 0, waiting: 0 };
  socket.on('pong', () => (isAnswered = true));
  const timer = setInterval(() => {
    const isTaking = before.waiting > 0 && taken() > before.taken;
    if (!isAnswered && !isTaking) {
      clearInterval(timer);
      return readsNothing();
    }
    isAnswered = false;
    before = { taken: taken(), waiting: connection.writableLength };
    socket.ping();
  }, everyMs);
  return () => clearInterval(timer);
}
