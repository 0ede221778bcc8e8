import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** One subgraph whose orders can be followed, by anybody: so that all who follow one are alike. */
export const ORDERS = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
  @link(url: "https://specs.storegraph.example/live/v1.0", import: ["@live"])
  @composeDirective(name: "@live")
directive @live(entity: String!, id: String!, subject: String!) on FIELD_DEFINITION
type Query { order(id: ID!): Order }
type Subscription { orderChanged(orderId: ID!, afterVersion: Int): Order @live(entity: "Order", id: "orderId", subject: "shop.orders.order.*.v1.{orderId}") }
type Order @key(fields: "id") { id: ID! version: Int! status: String! note: String }`;

/** What every subscriber asks for. */
export const FOLLOW = 'subscription Follow($id: ID!) { orderChanged(orderId: $id) { id version status note } }';

/** The subject on which an order's changes are told. */
export const subjectOf = (orderId: string): string => `shop.orders.order.changed.v1.${orderId}`;

export function composeLive(url: string): string {
  const { supergraphSdl, errors } = composeServices([{ name: 'orders', url, typeDefs: parse(ORDERS) }]);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
