import { randomUUID } from 'node:crypto';
import type { InProcessBus } from '@storegraph/events/in-process-bus';
import { subjectOf } from '@storegraph/events/catalogue';
import type { EventName, EventPayload } from '@storegraph/events/catalogue';
import type { Envelope } from '@storegraph/events/envelope';
import { newId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { TestDatabase } from '@storegraph/testkit/database';
import { eventually } from '@storegraph/testkit/eventually';
import type { PaymentEventName } from '../src/domain/order/note-payment.ts';
import type { TaxCategory } from '../src/domain/totals/tax-rates.ts';

/** What is for sale in the tests, in minor units. */
const SHELF = {
  lamp: { EUR: '1999', USD: '2199', JPY: '3200' },
  desk: { EUR: '24900', USD: '26900', JPY: '41000' },
  mug: { USD: '900' },
} as const;

/** Something for sale in the tests. */
export type Thing = keyof typeof SHELF;

/** What payments tells besides what happened. */
export interface PaymentDetails {
  /** The payment's version. */
  readonly version: number;
  readonly attempt?: number;
  readonly refundedMinor?: string;
  readonly amountMinor?: string;
  readonly grantId?: string;
  readonly outstandingMinor?: string;
}

/** The other services, as far as orders hears of them: the test speaks in their names. */
export function createOthers(bus: InProcessBus, database: TestDatabase) {
  const variantOf = idsFor('var');
  const productOf = idsFor('prod');
  const categoryOf = idsFor('cat');

  const outgoing = (envelope: Envelope) => ({ subject: subjectOf(envelope.name, envelope.aggregateId), envelope });
  /** Has an event delivered once more; resolves once it is done with. */
  const again = (envelope: Envelope): Promise<void> => bus.redeliver([outgoing(envelope)]);
  const tell = async <N extends EventName>(name: N, aggregateId: string, aggregateVersion: number, payload: EventPayload<N>): Promise<Envelope> => {
    const envelope = {
      id: randomUUID(), name, version: 1, aggregateId, aggregateVersion, occurredAt: new Date().toISOString(),
      correlationId: randomUUID(), causationId: null, actor: 'test', traceparent: null, payload,
    } as Envelope;
    await bus.publish([outgoing(envelope)]);
    return envelope;
  };
  /** Waits until orders has dealt with an event. */
  const heard = async ({ id, name }: Envelope): Promise<void> =>
    void (await eventually(`${name} is heard`, async () => (await database.query('SELECT FROM inbox WHERE event_id = $1', [id])).length === 1, { everyMs: 5 }));

  /** Says as products what a variant is like now. */
  const shelve = async (thing: Thing, prices: Partial<Record<string, string>> = SHELF[thing], { version = 1, isPublished = true, ...terms }: { version?: number; isPublished?: boolean; weightGrams?: number; taxCategory?: TaxCategory } = {}): Promise<void> =>
    heard(await tell('products.variant-changed', variantOf[thing], version, {
      variantId: variantOf[thing], productId: productOf[thing], sku: thing.toUpperCase(), productName: thing, variantName: 'plain', imageUrl: null,
      categoryId: categoryOf[thing], brand: thing === 'desk' ? 'Nordlicht' : null, isPublished, prices: Object.entries(prices).map(([currency, amountMinor = '0']) => ({ currency, amountMinor })), ...terms,
    }));

  return {
    variantOf, productOf, categoryOf, tell, again, heard, shelve,
    shelveAll: async (): Promise<void> => void (await Promise.all(THINGS.map((thing) => shelve(thing)))),
    /** Says as payments what became of an order's payment. */
    tellPayment: (orderId: string, event: string, { version, attempt = 1, refundedMinor = '1999', amountMinor = '1999', grantId, outstandingMinor }: PaymentDetails): Promise<Envelope> =>
      tell(`payments.payment-${event}` as PaymentEventName, `pay of ${orderId} ${attempt}`, version, {
        paymentId: newId('pay'), orderId, customerId: newId('user'), attempt, currency: 'EUR', amountMinor, ...(grantId ? { grantId } : {}), ...(outstandingMinor ? { outstandingMinor } : {}),
        code: 'card_declined', refundId: newId('refund'), refundedMinor, isExpired: false, capturedMinor: refundedMinor, disputeId: newId('disp'), disputedMinor: refundedMinor, reason: 'fraudulent', isWon: true,
      }),
  };
}

const THINGS = Object.keys(SHELF) as Thing[];

function idsFor<K extends 'prod' | 'var' | 'cat'>(kind: K): Readonly<Record<Thing, Id<K>>> {
  return Object.fromEntries(THINGS.map((thing) => [thing, newId(kind)])) as Record<Thing, Id<K>>;
}
