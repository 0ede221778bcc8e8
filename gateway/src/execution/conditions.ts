import { GraphQLError, Kind, visit } from 'graphql';
import type { DirectiveNode, DocumentNode, OperationDefinitionNode } from 'graphql';

/** What the variables of an operation say to its `@skip` and `@include`. */
export type Valuation = (variable: string) => boolean;

/** The variables that decide which fields are answered. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

/** Reads conditions from the given variables and the operation's defaults. Throws when one is null. */
export function valuationOf({ variableDefinitions = [] }: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): Valuation {
  return (name) => {
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (typeof given === 'boolean') return given;
    const byDefault = variableDefinitions.find(({ variable }) => variable.name.value === name)?.defaultValue;
    if (given === undefined && byDefault?.kind === Kind.BOOLEAN) return byDefault.value;
    throw new GraphQLError(`Variable "$${name}" decides whether a field is answered: it must be true or false.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
}

/** Whether `@skip` and `@include` let something be answered. */
export function isAsked(directives: readonly DirectiveNode[] | undefined, valuation: Valuation): boolean {
  for (const { name, arguments: given = [] } of directives ?? []) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const value = given[0]?.value;
    const says = value?.kind === Kind.VARIABLE ? valuation(value.name.value) : value?.kind === Kind.BOOLEAN && value.value;
    if (says !== (name.value === 'include')) return false;
  }
  return true;
}
