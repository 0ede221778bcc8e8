import type { FastifyInstance } from 'fastify';
import type { ServicesReport } from './services.ts';

/** Answers `/health/services`: 200 while the shop works in whole or in part, 503 when no subgraph does. */
export function serveServicesHealth(app: FastifyInstance, look: () => Promise<ServicesReport>): void {
  app.get('/health/services', async (_request, reply) => {
    const report = await look();
    return reply.code(report.status === 'DOWN' ? 503 : 200).header('cache-control', 'no-store').send(report);
  });
}
