import { isContribution, isNonNull, isRepeated, typesWithFieldsOf } from './definitions.ts';
import type { Rule } from './rule.ts';

/** A field added to another subgraph's entity is nullable, so that when its subgraph is down the rest of the page still shows. */
export const degrades: Rule = ({ document }) =>
  typesWithFieldsOf(document)
    .filter(isContribution)
    .flatMap((type) =>
      (type.fields ?? [])
        .filter((field) => !isRepeated(field, type) && isNonNull(field.type))
        .map((field) => ({
          at: field,
          message: `${type.name.value}.${field.name.value} is added to another subgraph's entity, so it must be nullable`,
        })),
    );
