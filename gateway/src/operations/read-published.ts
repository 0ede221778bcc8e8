import type { Published, RegisteredOperation, RegisteredPartner } from './registry.ts';

/** Reads the registry as users hands it out; fields it does not know are passed over. Throws a `TypeError` that says where it is not of the form. */
export function readPublished(json: string): Published {
  const { version, partners, operations } = record(JSON.parse(json), 'the registry');
  return {
    version: text(version, 'version'),
    partners: list(partners, 'partners').map(toPartner),
    operations: list(operations, 'operations').map(toOperation),
  };
}

function toPartner(value: unknown, at: number): RegisteredPartner {
  const where = `partners[${at}]`;
  const { id, name, contract, status, costPerSecond, costBurst, keyHashes } = record(value, where);
  return {
    id: text(id, `${where}.id`), name: text(name, `${where}.name`), contract: text(contract, `${where}.contract`), status: text(status, `${where}.status`),
    costPerSecond: amount(costPerSecond, `${where}.costPerSecond`), costBurst: amount(costBurst, `${where}.costBurst`),
    keyHashes: list(keyHashes, `${where}.keyHashes`).map((hash, i) => text(hash, `${where}.keyHashes[${i}]`)),
  };
}

function toOperation(value: unknown, at: number): RegisteredOperation {
  const where = `operations[${at}]`;
  const { clientId, id, name, type, body, state } = record(value, where);
  return {
    clientId: text(clientId, `${where}.clientId`), id: text(id, `${where}.id`), name: text(name, `${where}.name`), body: text(body, `${where}.body`),
    type: oneOf(type, ['query', 'mutation', 'subscription'], `${where}.type`),
    state: oneOf(state, ['PENDING', 'ACTIVE', 'RETIRED'], `${where}.state`),
  };
}

function record(value: unknown, where: string): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : refuse(where, 'an object');
}

function list(value: unknown, where: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(where, 'a list');
}

function text(value: unknown, where: string): string {
  return typeof value === 'string' ? value : refuse(where, 'a text');
}

function amount(value: unknown, where: string): number {
  return typeof value === 'number' && value >= 0 ? value : refuse(where, 'an amount');
}

function oneOf<Word extends string>(value: unknown, words: readonly Word[], where: string): Word {
  return words.find((word) => word === value) ?? refuse(where, `one of ${words.join(', ')}`);
}

function refuse(where: string, what: string): never {
  throw new TypeError(`The operation registry is not of the form: ${where} is not ${what}.`);
}
