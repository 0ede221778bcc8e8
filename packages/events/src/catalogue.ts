import type { z } from 'zod';
import { CARTS } from './catalogue/carts.ts';
import { FULFILMENT } from './catalogue/fulfilment.ts';
import { ORDERS } from './catalogue/orders.ts';
import { PAYMENTS } from './catalogue/payments.ts';
import { PRODUCTS } from './catalogue/products.ts';
import { REVIEWS } from './catalogue/reviews.ts';
import { STOCK } from './catalogue/stock.ts';
import { USERS } from './catalogue/users.ts';
import type { EventDefinition } from './event-definition.ts';

/** Every event of the shop. What is not here cannot be told. */
const DEFINITIONS = [...PRODUCTS, ...STOCK, ...USERS, ...ORDERS, ...FULFILMENT, ...CARTS, ...PAYMENTS, ...REVIEWS] as const;

type Definitions = (typeof DEFINITIONS)[number];

/** The name of an event of the catalogue: `orders.order-placed`. */
export type EventName = { [D in Definitions as `${D['domain']}.${D['entity']}-${D['event']}`]: D } extends infer M ? keyof M & string : never;

/** What an event carries, by its name. */
export type EventPayload<N extends EventName> = {
  [D in Definitions as `${D['domain']}.${D['entity']}-${D['event']}`]: D extends { payload: infer P extends z.ZodType } ? z.infer<P> : never;
}[N];

/** An event's name from its parts. */
const eventName = ({ domain, entity, event }: Pick<EventDefinition, 'domain' | 'entity' | 'event'>): EventName =>
  `${domain}.${entity}-${event}` as EventName;

/** All events by name. */
export const CATALOGUE: ReadonlyMap<EventName, EventDefinition> = new Map(DEFINITIONS.map((d) => [eventName(d), d as EventDefinition]));

/** The definition of an event. Throws when the catalogue has none of that name. */
export function definitionOf(name: EventName): EventDefinition {
  const definition = CATALOGUE.get(name);
  if (!definition) throw new Error(`no event ${name} in the catalogue`);
  return definition;
}

/** The NATS subject of an event: `shop.orders.order.placed.v1.order_01…`. */
export function subjectOf(name: EventName, aggregateId: string): string {
  const { domain, entity, event, version } = definitionOf(name);
  return `shop.${domain}.${entity}.${event}.v${version}.${aggregateId}`;
}
