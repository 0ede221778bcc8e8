import { expect } from '@jest/globals';
import { mutationText } from '@storegraph/testkit/graphql-client';
import type { ProductsDesk } from './products.desk.ts';

/** Some mutations, each with what is asked of its payload, at a desk that is open by the time one is made. */
export function openVerbs<Verb extends string>(payloads: Readonly<Record<Verb, string>>, deskOf: () => ProductsDesk) {
  /** The text of a mutation. */
  const mutationOf = (verb: Verb): string => mutationText(verb, payloads[verb]);
  /** What a manager is answered, refusals and all. */
  const make = async <Payload = Record<string, unknown>>(verb: Verb, input: object): Promise<Payload> => {
    const { data, errors } = await deskOf().ask<Record<string, Payload>>(mutationOf(verb), { input }, deskOf().manager);
    expect(errors).toEqual([]);
    return data![verb] as Payload;
  };
  return { mutationOf, make };
}
