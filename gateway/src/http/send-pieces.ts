import type { FastifyReply } from 'fastify';

/**
 * Sends an answer that is in pieces, without putting them together. Hooks that look at what is sent are passed by,
 * since fastify sends whole texts and streams only; of these there is one: it ends connections while the server drains.
 */
export function sendPieces(reply: FastifyReply, pieces: readonly Buffer[]): FastifyReply {
  const [first, ...others] = pieces;
  if (others.length === 0) return reply.send(first);
  const { raw, server } = reply;
  reply.header('content-length', pieces.reduce((sum, { length }) => sum + length, 0));
  if (server.isDraining()) reply.header('connection', 'close');
  reply.hijack();
  raw.writeHead(reply.statusCode, reply.getHeaders() as Record<string, string>);
  for (const piece of pieces) raw.write(piece);
  raw.end();
  return reply;
}
