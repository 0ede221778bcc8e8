import type { FastifyInstance } from 'fastify';
import { ZodError } from 'zod';
import type { ReceiveWebhook, Webhook } from '../domain/receive-webhook.ts';
import type { Verdict } from '../domain/ports.ts';
import { isSigned } from './webhook-signature.ts';

export interface WebhookRouteOptions {
  /** `/webhooks/simulated`. */
  readonly path: string;
  /** The header with the signature. */
  readonly header: string;
  /** What a body tells; rejects or answers undefined when it is no webhook, `ignored` when it tells nothing of interest. */
  readonly read: (content: unknown) => Promise<Omit<Webhook, 'body'> | 'ignored' | undefined>;
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
 * Takes the provider's webhooks. Who did not sign is not listened to; 200 is answered
 * only once the change is kept.
 */
export function addWebhookRoute(app: FastifyInstance, options: WebhookRouteOptions): void {
  const { path, header, secrets, receive, now, warn, onWebhook } = options;
  void app.register(async (scope) => {
    // The signature is over bytes: whoever parses and prints again loses them.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) => done(null, body));

    scope.post(path, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      if (!isSigned({ header: request.headers[header] as string | undefined, body, secrets, now: now() })) {
        warn('a webhook without a valid signature was refused', { bytes: body.length });
        onWebhook?.('bad-signature');
        return reply.code(401).send({ error: { code: 'BAD_SIGNATURE', message: 'The signature is missing, wrong or too old.' } });
      }
      const webhook = await read(body, options.read);
      if (webhook === 'ignored') return reply.code(200).send({ verdict: 'ignored' });
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

async function read(body: Buffer, readContent: WebhookRouteOptions['read']): Promise<Webhook | 'ignored' | undefined> {
  try {
    const content: unknown = JSON.parse(body.toString('utf8'));
    const webhook = await readContent(content);
    return typeof webhook === 'object' ? { ...webhook, body: content } : webhook;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof ZodError) return undefined;
    throw error;
  }
}
