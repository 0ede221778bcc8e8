import { createHash } from 'node:crypto';
import { Kind, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { Refusal } from '@storegraph/kernel/refusal';
import { placeAt } from './locate.ts';

/** What an operation does. */
export type OperationType = 'query' | 'mutation' | 'subscription';

/** An operation as a client publishes it. */
export interface PublishedOperation {
  /** What the client will ask by: a hash of the body in hex, or a word of the client's own. */
  readonly id: string;
  /** The operation's own, or the id where the body is no document with a name. */
  readonly name: string;
  readonly type: OperationType;
  /** The document's text, to the letter. */
  readonly body: string;
}

/** The operations of one version of a client. */
export interface Manifest {
  /** Which tool's form it has: Apollo's manifest, graphql-codegen's client preset, Relay's persisted documents. */
  readonly format: 'apollo' | 'codegen' | 'relay';
  readonly operations: readonly PublishedOperation[];
}

/** The most operations one manifest holds. */
export const MAX_OPERATIONS = 1_000;

/** The hashes that tools make ids with, by how long they are in hex. */
const HASHES: Readonly<Record<number, string>> = { 32: 'md5', 40: 'sha1', 64: 'sha256' };
const HEX = /^[0-9a-f]+$/;
const ID = /^[\w.:-]{1,128}$/;
/** How the GraphQL over HTTP specification writes a hash; the hash itself is the id. */
const PREFIX = /^sha256:(?=[0-9a-f]{64}$)/;

interface Entry { readonly id: unknown; readonly body: unknown; readonly name?: unknown; readonly type?: unknown }

/**
 * Reads a manifest: Apollo's `{ format: "apollo-persisted-query-manifest", version: 1, operations: […] }`, or the
 * map of ids to documents that graphql-codegen's client preset and Relay write. An id that looks like an MD5, SHA-1
 * or SHA-256 in hex must be that of its body. Whether a body is a document is not asked here. Refuses with
 * INVALID_MANIFEST, with `line` and `column` of the place in the text.
 */
export function readManifest(text: string): Manifest {
  const content = parseJson(text);
  const { format, entries } = entriesOf(content, text);
  if (entries.length === 0) throw invalid('It holds no operation.', text);
  if (entries.length > MAX_OPERATIONS) throw invalid(`It holds more than ${MAX_OPERATIONS} operations.`, text);
  const seen = new Set<string>();
  const operations = entries.map((entry) => {
    const operation = readEntry(entry, text);
    if (seen.has(operation.id)) throw invalid(`The id ${operation.id} stands for two operations.`, text, operation.id);
    seen.add(operation.id);
    return operation;
  });
  return { format, operations };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidAt('It is not JSON.', text, whereItEndsToBeJson(text));
  }
}

/** The offset of the first character with which a text can no longer become JSON. The engine's own message mostly tells none. */
function whereItEndsToBeJson(text: string): number {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (mayGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return Math.min(good, text.length);
}

/** Whether a text is JSON, or lacks nothing but more of it. */
function mayGoOn(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as Error;
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    return /end of JSON input|Unterminated/.test(message) || Number(position) >= text.length;
  }
}

function entriesOf(content: unknown, text: string): { readonly format: Manifest['format']; readonly entries: readonly Entry[] } {
  if (!isObject(content)) throw invalid('It is not an object.', text);
  if (!('format' in content) && !Array.isArray(content['operations'])) {
    const entries = Object.entries(content).map(([id, body]) => ({ id, body }));
    return { format: entries.every(({ id }) => id.length === 32 && HEX.test(id)) ? 'relay' : 'codegen', entries };
  }
  if (content['format'] !== 'apollo-persisted-query-manifest') throw invalid('Its `format` is not "apollo-persisted-query-manifest".', text, 'format');
  if (content['version'] !== 1) throw invalid('Its `version` is not 1.', text, 'version');
  const operations = content['operations'];
  if (!Array.isArray(operations) || !operations.every(isObject)) throw invalid('Its `operations` are not a list of objects.', text, 'operations');
  return { format: 'apollo', entries: operations.map(({ id, body, name, type }) => ({ id, body, name, type })) };
}

function readEntry({ id, body, name, type }: Entry, text: string): PublishedOperation {
  if (typeof id !== 'string' || !ID.test(id)) throw invalid('An id has not 1 to 128 letters, digits, `_`, `-`, `.` and `:`.', text, typeof id === 'string' ? id : undefined);
  const refuse = (message: string) => invalid(`The operation ${typeof name === 'string' && name !== '' ? name : id} ${message}`, text, id);
  if (typeof body !== 'string' || body === '') throw refuse('has no text.');
  if (body.includes('\0')) throw refuse('has a NUL in its text.');
  const bare = id.replace(PREFIX, '');
  const algorithm = HEX.test(bare) ? HASHES[bare.length] : undefined;
  if (algorithm && createHash(algorithm).update(body).digest('hex') !== bare) throw refuse(`has an id that is not the ${algorithm.toUpperCase()} of its text.`);
  const told = operationOf(body);
  if (told && name !== undefined && name !== told.name?.value) throw refuse('has another name in its text.');
  if (told && type !== undefined && type !== told.operation) throw refuse(`is a ${told.operation} by its text.`);
  return { id: bare, name: told?.name?.value ?? (typeof name === 'string' ? name : bare), type: told?.operation ?? (isType(type) ? type : 'query'), body };
}

/** The operation of a document; undefined when there is none. */
function operationOf(body: string): OperationDefinitionNode | undefined {
  try {
    return parse(body, { noLocation: true, maxTokens: 20_000 }).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isType = (value: unknown): value is OperationType => value === 'query' || value === 'mutation' || value === 'subscription';

/** A refusal that points to where `word` first stands in the text as a JSON string. */
function invalid(message: string, text: string, word?: string): Refusal {
  return invalidAt(message, text, word === undefined ? 0 : Math.max(0, text.indexOf(JSON.stringify(word))));
}

function invalidAt(message: string, text: string, offset: number): Refusal {
  const place = placeAt(text, offset);
  return new Refusal('INVALID_MANIFEST', `The manifest cannot be taken (line ${place.line}): ${message}`, { field: ['manifest'], extra: { ...place } });
}
