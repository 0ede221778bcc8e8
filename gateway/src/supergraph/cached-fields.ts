import type { DocumentNode } from 'graphql';
import { nameOfLinked, numberOf, textOf, textsOf } from './linked-directive.ts';

/** What a schema says of a field with `@cached`: it is the same for everybody with the same roles. */
export interface CachedField {
  /** An answer is cached no longer than this. */
  readonly maxAgeMs: number;
  /** Events, `domain.entity.event`, after which it is read anew whatever they are about. */
  readonly changedBy: readonly string[];
}

/** Which fields of a supergraph may be cached. */
export interface CachedFields {
  /** Undefined for a field that may not be: what nobody said it of is private. */
  of(type: string, field: string): CachedField | undefined;
  /** Whether the events about objects of this type name them by their `id`. */
  hasId(type: string): boolean;
  /** How many there are. */
  readonly size: number;
}

const SPECIFICATION = 'https://specs.storegraph.example/cached/';
const MAX_AGE_S = 10;

/** A value without a key is part of the field that leads to it, and is kept with it. */
const WITH_ITS_HOLDER: CachedField = { maxAgeMs: Number.POSITIVE_INFINITY, changedBy: [] };

/** Reads `@cached` from a supergraph. What it says of fields that are not there says nothing: a contract has fewer. */
export function readCachedFields({ definitions, ...document }: DocumentNode): CachedFields {
  const directive = nameOfLinked({ definitions, ...document }, SPECIFICATION, 'cached');
  const fields = new Map<string, CachedField>();
  const withKey = new Set(['Query', 'Mutation', 'Subscription']);
  const withId = new Set<string>();
  for (const type of definitions) {
    if (type.kind !== 'ObjectTypeDefinition' && type.kind !== 'InterfaceTypeDefinition') continue;
    for (const said of type.directives ?? []) {
      const key = said.name.value === 'join__type' ? textOf(said, 'key') : undefined;
      if (key !== undefined) withKey.add(type.name.value);
      if (key === 'id') withId.add(type.name.value);
      if (said.name.value !== directive) continue;
      const rule: CachedField = { maxAgeMs: (numberOf(said, 'maxAge') ?? MAX_AGE_S) * 1_000, changedBy: textsOf(said, 'changedBy') };
      for (const field of (textOf(said, 'fields') ?? '').split(/\s+/).filter(Boolean)) fields.set(`${type.name.value}.${field}`, rule);
    }
  }
  return {
    of: (type, field) => (withKey.has(type) ? fields.get(`${type}.${field}`) : WITH_ITS_HOLDER),
    hasId: (type) => withId.has(type),
    size: fields.size,
  };
}
