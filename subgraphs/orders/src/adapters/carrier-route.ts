import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Http } from '@storegraph/service/http';
import { z } from 'zod';
import { CARRIER_EVENTS } from '../domain/carrier/note-carrier.ts';
import type { CarrierEvent, CarrierVerdict, NoteCarrier } from '../domain/carrier/note-carrier.ts';

export interface CarrierRouteOptions {
  /** Several while one replaces another. */
  readonly secrets: readonly string[];
  readonly note: NoteCarrier;
  readonly now: () => Date;
  /** Told of what was refused. */
  readonly warn: (message: string, details: Record<string, unknown>) => void;
}

/** What the carrier is answered. Anything but 200 has it tell again. */
const STATUS: Readonly<Record<CarrierVerdict, number>> = { moved: 200, 'no-news': 200, 'unknown-parcel': 409 };

const BODY_LIMIT = 16 * 1024;
/** How far the time in a signature may be from now: longer, and what somebody kept could be sent again. */
const TOLERANCE_S = 300;

const noticeOnWire = z.object({
  id: z.string().min(1).max(100), trackingNumber: z.string().min(1).max(100), event: z.enum(Object.keys(CARRIER_EVENTS) as [CarrierEvent, ...CarrierEvent[]]),
  occurredAt: z.iso.datetime(), reason: z.string().max(500).nullish(),
});

/** Takes what the carrier tells at `POST /webhooks/carrier`, with the header `carrier-signature: t=<seconds>,v1=<HMAC-SHA256 of "t.body">`. Who did not sign is not listened to; 200 is answered only once the change is kept. */
export function addCarrierRoute(app: Http['app'], { secrets, note, now, warn }: CarrierRouteOptions): void {
  void app.register(async (scope) => {
    // The signature is over bytes: whoever parses and prints again loses them.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) => done(null, body));

    scope.post('/webhooks/carrier', async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      if (!isSigned(String(request.headers['carrier-signature'] ?? ''), body, secrets, now())) {
        warn('what a carrier told without a valid signature was refused', { bytes: body.length });
        return reply.code(401).send({ error: { code: 'BAD_SIGNATURE', message: 'The signature is missing, wrong or too old.' } });
      }
      const notice = read(body);
      if (!notice) return reply.code(400).send({ error: { code: 'MALFORMED', message: 'This is nothing that a carrier tells.' } });
      const verdict = await note({ ...notice, occurredAt: new Date(notice.occurredAt), reason: notice.reason ?? null });
      return reply.code(STATUS[verdict]).send({ verdict });
    });
  });
}

function isSigned(header: string, body: Buffer, secrets: readonly string[], now: Date): boolean {
  const [, time = '', given = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  if (!time || Math.abs(now.getTime() / 1_000 - Number(time)) > TOLERANCE_S) return false;
  return secrets.some((secret) => timingSafeEqual(createHmac('sha256', secret).update(`${time}.`).update(body).digest(), Buffer.from(given, 'hex')));
}

function read(body: Buffer): z.infer<typeof noticeOnWire> | undefined {
  try {
    return noticeOnWire.parse(JSON.parse(body.toString('utf8')));
  } catch {
    return undefined;
  }
}
