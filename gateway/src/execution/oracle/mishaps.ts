import { itemOf, partOf, hashOf } from './chance.ts';

/** What goes wrong with a whole request. */
export type RequestMishap = 'unavailable' | 'no-data' | 'no-entities' | 'too-few-entities';
/** What goes wrong with an object: it is null without a word or with an error, is not named, or named wrongly. */
export type ObjectMishap = 'missing' | 'refused' | 'nameless' | 'misnamed';
/** What goes wrong with a value: null as the schema allows or forbids it, null without an error, an error, or no value of its type. */
export type ValueMishap = 'null' | 'silent-null' | 'error' | 'garbage';

/**
 * What goes wrong in subgraphs. It depends on what is asked alone, never on when, in which order or together
 * with what else, so that two executors meet the same mishaps.
 */
export interface Mishaps {
  request(subgraph: string, query: string): RequestMishap | undefined;
  object(subgraph: string, family: string, number: number): ObjectMishap | undefined;
  value(subgraph: string, family: string, number: number, field: string, index: string): ValueMishap | undefined;
}

const REQUEST: readonly RequestMishap[] = ['unavailable', 'unavailable', 'no-data', 'no-data', 'no-entities', 'too-few-entities'];
const OBJECT: readonly ObjectMishap[] = ['missing', 'missing', 'refused', 'refused', 'nameless', 'misnamed'];
const VALUE: readonly ValueMishap[] = ['null', 'null', 'error', 'error', 'silent-null', 'garbage'];

/** Nothing goes wrong. */
export const NO_MISHAPS: Mishaps = { request: () => undefined, object: () => undefined, value: () => undefined };

/** Mishaps from a seed. How often they happen follows from the seed too: from hardly ever to often. */
export function createMishaps(seed: string): Mishaps {
  const often = 0.2 + 1.6 * partOf(seed, 'often');
  const draw = <Kind>(kinds: readonly Kind[], probability: number, ...about: (string | number)[]): Kind | undefined =>
    partOf(seed, 'whether', ...about) < probability * often ? itemOf(kinds, hashOf(seed, 'which', ...about)) : undefined;
  return {
    request: (subgraph, query) => draw(REQUEST, 0.08, 'request', subgraph, query),
    object: (subgraph, family, number) => draw(OBJECT, 0.1, 'object', subgraph, family, number),
    value: (subgraph, family, number, field, index) => draw(VALUE, 0.08, 'value', subgraph, family, number, field, index),
  };
}
