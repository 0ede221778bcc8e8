import { GraphQLError } from 'graphql';
import type { LiveField } from '../supergraph/live-fields.ts';

/** One token of a NATS subject: nothing that stands for other subjects too. */
const TOKEN = /^[\w-]{1,100}$/;

/** The subject on which a field's changes pass, for these arguments. Throws INVALID_ID for a value that cannot stand in one. */
export function subjectFor({ subject }: LiveField, given: Readonly<Record<string, unknown>>): string {
  return subject.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(given[name]);
    if (!TOKEN.test(value)) throw new GraphQLError('This is not an id.', { extensions: { code: 'INVALID_ID', field: [name] } });
    return value;
  });
}
