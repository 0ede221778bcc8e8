import type { EventName } from '@storegraph/events/catalogue';
import type { Envelope } from '@storegraph/events/envelope';
import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../ports.ts';

/** What others tell of an order that leaves it where it stands. */
export type AsideEventName = EventName & (
  | `products.stock-${'released' | 'freed' | 'held-again' | 'taken-out' | 'taken-back' | 'restocked' | 'written-off'}`
  | `payments.payment-${'partly-captured' | 'capture-failed' | 'disputed' | 'dispute-closed'}`
);

/** Something that was told of an order and left it where it stands. */
export interface Aside {
  /** The event's id: it is kept once. */
  readonly eventId: string;
  readonly event: AsideEventName;
  /** Which service told. */
  readonly actor: string;
  readonly occurredAt: Date;
  /** The UUID of the parcel or return that it is about. */
  readonly subjectId: string | null;
  /** How many pieces, where it is about some. */
  readonly quantity: number | null;
}

/** What such an event may tell besides its order. */
interface About {
  readonly orderId: string;
  readonly lines?: readonly { readonly quantity: number }[];
  readonly shipmentId?: string | undefined;
  readonly returnId?: string;
}

/** Keeps what was told of an order in its timeline; an order that is not known has none. */
export async function noteAside<N extends AsideEventName>({ orders }: Pick<Stores, 'orders'>, { id, name, occurredAt, payload }: Envelope<N>): Promise<void> {
  const about: About = payload;
  const subject = about.shipmentId ?? about.returnId;
  await orders.noteAside(payload.orderId as Id<'order'>, {
    eventId: id, event: name, actor: name.slice(0, name.indexOf('.')), occurredAt: new Date(occurredAt),
    subjectId: subject === undefined ? null : toUuid(subject as Id), quantity: about.lines?.reduce((sum, { quantity }) => sum + quantity, 0) ?? null,
  });
}
