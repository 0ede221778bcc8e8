import { GraphQLError } from 'graphql';
import type { Client } from '../identity/client.ts';
import type { ApqCache } from './apq-cache.ts';
import { notFound, operationRequired, retired, unreadableId, wrongHash } from './refusals.ts';
import { STOREFRONT, hashOf } from './registry.ts';
import type { RegisteredOperation, Registry } from './registry.ts';

/** What a request says of the operation it wants, as it came. */
export interface Asked {
  readonly query?: unknown;
  /** Of the GraphQL over HTTP specification: `sha256:<hex>`, or an id of the client's own. */
  readonly documentId?: unknown;
  /** `persistedQuery.sha256Hash` of it is the id as Apollo's clients send it. */
  readonly extensions?: unknown;
}

/** Which operation a request runs. */
export interface Resolved {
  /** Its text; undefined when the request says none that could be run. */
  readonly text: string | undefined;
  /** Whether the request named it by an id: what it sent as text does not count. */
  readonly isNamed: boolean;
  /** Set when it is a published one. */
  readonly operation: RegisteredOperation | undefined;
}

/** How an operation was found, for whoever counts. */
export type Lookup = 'text' | 'remembered' | 'automatic' | 'registered' | 'not-found' | 'retired' | 'refused';

/** Finds the operation a request runs, without looking into any text. Throws a `GraphQLError` that is safe to be shown. */
export type ResolveOperation = (asked: Asked, client: Client) => Resolved;

export interface ResolveOptions {
  readonly registry: () => Registry;
  /** Texts of clients that register them as they go. */
  readonly texts: ApqCache;
  /** Hears how each was found. */
  readonly told?: (client: Client['kind'], lookup: Lookup) => void;
}

/**
 * A partner runs its own active operations and nothing else. Everybody else runs any text, the shop's own
 * operations by id, and by its hash any text that was sent along with it before.
 */
export function createResolveOperation({ registry, texts, told = () => {} }: ResolveOptions): ResolveOperation {
  const ofPartner = (partnerId: string, id: string | undefined, text: string | undefined): Found => {
    const operation = id === undefined ? undefined : registry().operation(partnerId, id);
    if (operation?.state === 'ACTIVE') return { lookup: 'registered', text: operation.body, operation };
    if (operation?.state === 'RETIRED') throw retired(operation.name);
    throw text === undefined && id !== undefined ? notFound() : operationRequired();
  };
  const ofAnybody = (id: string | undefined, text: string | undefined): Found => {
    if (id === undefined) return { lookup: 'text', text, operation: undefined };
    const operation = registry().operation(STOREFRONT, id);
    if (operation) return { lookup: 'registered', text: operation.body, operation };
    if (text === undefined) return { lookup: 'remembered', text: texts.get(id) ?? raise(notFound()), operation: undefined };
    if (hashOf(text) !== id) throw wrongHash();
    texts.set(id, text);
    return { lookup: 'automatic', text, operation: undefined };
  };

  return (asked, { kind, partner }) => {
    try {
      const id = idOf(asked);
      // Over WebSocket the protocol demands a text, so who sends an id sends an empty one.
      const text = typeof asked.query === 'string' && asked.query !== '' ? asked.query : undefined;
      const { lookup, ...found } = partner ? ofPartner(partner.id, id, text) : ofAnybody(id, text);
      told(kind, lookup);
      return { ...found, isNamed: id !== undefined };
    } catch (error) {
      told(kind, lookupOf(error));
      throw error;
    }
  };
}

interface Found extends Omit<Resolved, 'isNamed'> {
  readonly lookup: Lookup;
}

function lookupOf(error: unknown): Lookup {
  const code = error instanceof GraphQLError ? error.extensions.code : undefined;
  return code === 'PERSISTED_QUERY_NOT_FOUND' ? 'not-found' : code === 'PERSISTED_OPERATION_RETIRED' ? 'retired' : 'refused';
}

function raise(error: GraphQLError): never {
  throw error;
}

/** The id a request names its operation by; undefined when it names none. */
function idOf({ documentId, extensions }: Asked): string | undefined {
  if (documentId !== undefined && documentId !== null) {
    if (typeof documentId !== 'string') throw unreadableId('`documentId` must be a text.');
    return documentId.startsWith('sha256:') ? documentId.slice('sha256:'.length) : documentId;
  }
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: unknown };
  if (persistedQuery === undefined || persistedQuery === null) return undefined;
  const { version, sha256Hash } = persistedQuery as { version?: unknown; sha256Hash?: unknown };
  if (version !== 1) throw unreadableId('Unsupported persisted query version');
  if (typeof sha256Hash !== 'string') throw unreadableId('`sha256Hash` must be a text.');
  return sha256Hash;
}
