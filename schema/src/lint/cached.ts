import { Kind } from 'graphql';
import { textArgument } from './definitions.ts';
import type { Problem, Rule } from './rule.ts';

/** What `@cached` names is a field that the same file gives the type: nobody says of another's field that it is everybody's. */
export const cached: Rule = ({ document }) => {
  const problems: Problem[] = [];
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const own = new Set((type.fields ?? []).map(({ name }) => name.value));
    for (const directive of type.directives ?? []) {
      if (directive.name.value !== 'cached') continue;
      const unknown = (textArgument(directive as never, 'fields') ?? '').split(/\s+/).filter((field) => !own.has(field));
      if (unknown.length > 0) problems.push({ at: directive, message: `@cached names ${unknown.join(', ') || 'nothing'}, which ${type.name.value} does not have here` });
    }
  }
  return problems;
};
