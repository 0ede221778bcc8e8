import type { GraphQLFormattedError } from 'graphql';
import { FROM_SUBGRAPHS } from './codes.ts';
import type { DeclaredCodes } from './codes.ts';

/** Turns what a subgraph says about an error into what may be shown. */
export type RebuildSubgraphError = (error: unknown) => GraphQLFormattedError;

const INTERNAL = 'Something went wrong.';

/**
 * Errors are built anew from an allow-list: a known code with its message and the input's field it is about,
 * and where it happened. Of everything else only that something went wrong.
 */
export function createRebuildSubgraphError(declaredCodes: DeclaredCodes): RebuildSubgraphError {
  return (error) => {
    const { message, path, extensions } = asRecord(error);
    const { code: told, field } = asRecord(extensions);
    const code = told === 'GRAPHQL_VALIDATION_FAILED' && isAboutAValue(message) ? 'BAD_USER_INPUT' : told;
    const place = isPath(path) ? { path } : {};
    if (typeof code !== 'string' || typeof message !== 'string' || !(FROM_SUBGRAPHS.has(code) || declaredCodes().has(code))) {
      return { message: INTERNAL, ...place, extensions: { code: 'INTERNAL' } };
    }
    return { message: message.slice(0, 500), ...place, extensions: { code, ...(isTexts(field) ? { field } : {}) } };
  };
}

/** Only the subgraph knows the form of its scalars: `Expected value of type "CurrencyCode!", found "euro"; …`. */
const isAboutAValue = (message: unknown): boolean => typeof message === 'string' && message.startsWith('Expected value of type');
const asRecord = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');
const isPath = (value: unknown): value is (string | number)[] => Array.isArray(value) && value.every((step) => typeof step === 'string' || Number.isInteger(step));
