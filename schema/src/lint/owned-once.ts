import { directivesOf, isContribution, typesOf } from './definitions.ts';
import type { Rule } from './rule.ts';

/** Each entity has one owner: the one subgraph that describes the type. */
export const ownedOnce: Rule = (file, all) =>
  typesOf(file.document)
    .filter((type) => directivesOf(type, 'key').length > 0)
    .flatMap((type) => {
      const owners = all.filter(({ document }) => typesOf(document).some((other) => other.name.value === type.name.value && !isContribution(other)));
      if (owners.length === 1) return [];
      const found = owners.length === 0 ? 'none does' : owners.map(({ path }) => path).join(' and ');
      return [{ at: type, message: `${type.name.value} is an entity, so one subgraph describes it, its owner: ${found}` }];
    });
