import type { FastifyInstance } from 'fastify';
import type { ReceiveWebhook, Webhook } from '../domain/receive-webhook.ts';
import type { Verdict } from '../domain/ports.ts';
import { isSigned } from './webhook-signature.ts';
import { toTold, webhookOnWire } from './wire.ts';

export interface WebhookRouteOptions {
  readonly secrets: readonly string[];
  readonly receive: ReceiveWebhook;
  readonly now: () => Date;
  /** Told of what was refused. */
  readonly warn: (message: string, details: Record<string, unknown>) => void;
  readonly onWebhook?: (verdict: Verdict | 'bad-signature' | 'malformed') => void;
}

/** What the provider is answered. Anything but 200 has it send the webhook again. */
const STATUS: Readonly<Record<Verdict, number>> = { settled: 200, 'unknown-payment': 409, 'wrong-amount': 422 };

const BODY_LIMIT = 64 * 1024;

/**
 * Takes the provider's webhooks at `POST /webhooks/simulated`. Who did not sign is not listened to; 200 is answered
 * only once the change is kept.
 */
export function addWebhookRoute(app: FastifyInstance, options: WebhookRouteOptions): void {
  const { secrets, receive, now, warn, onWebhook } = options;
  void app.register(async (scope) => {
    // The signature is over bytes: whoever parses and prints again loses them.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) => done(null, body));

    scope.post('/webhooks/simulated', async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      if (!isSigned({ header: request.headers['provider-signature'] as string | undefined, body, secrets, now: now() })) {
        warn('a webhook without a valid signature was refused', { bytes: body.length });
        onWebhook?.('bad-signature');
        return reply.code(401).send({ error: { code: 'BAD_SIGNATURE', message: 'The signature is missing, wrong or too old.' } });
      }
      const webhook = read(body);
      if (!webhook) {
        onWebhook?.('malformed');
        return reply.code(400).send({ error: { code: 'MALFORMED', message: 'This is no webhook of the provider.' } });
      }
      const verdict = await receive(webhook);
      onWebhook?.(verdict);
      if (verdict !== 'settled') warn('a webhook was refused and kept', { webhook: webhook.id, verdict });
      return reply.code(STATUS[verdict]).send({ verdict });
    });
  });
}

function read(body: Buffer): Webhook | undefined {
  try {
    const content: unknown = JSON.parse(body.toString('utf8'));
    const webhook = webhookOnWire.parse(content);
    const told = toTold(webhook);
    return told && { id: webhook.id, told, body: content };
  } catch {
    return undefined;
  }
}
