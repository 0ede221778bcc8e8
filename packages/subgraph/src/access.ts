import { defaultFieldResolver, isObjectType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { hasRole, isUser } from '@storegraph/kernel/caller';
import type { Caller, Role } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import { forbidden, unauthenticated } from '@storegraph/kernel/refusal';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the parents of different types have nothing in common
type Parent = any;

/** Whether a caller may see a field of an object. `parent` is the object the field belongs to. */
export type Rule = (caller: Caller, parent: Parent) => boolean;

/** Who may see what: for each type one rule for all its fields, or one for each field, `'*'` for the others. */
export type AccessTable = Readonly<Record<string, Rule | Readonly<Record<string, Rule>>>>;

/** Everybody, also who is not logged in. */
export const everyone: Rule = () => true;
/** Whoever is logged in. */
export const loggedIn: Rule = (caller) => caller.userId !== undefined;
/** Whoever has one of the roles; administrators always. */
export const only = (...roles: readonly Role[]): Rule => (caller) => hasRole(caller, ...roles);
/** The user an object belongs to. */
export const owner = <Owned>(ownerOf: (object: Owned) => Id<'user'> | undefined): Rule => (caller, parent: Owned) => isUser(caller, ownerOf(parent));
/** Whoever one of the rules lets through. */
export const either = (...rules: readonly Rule[]): Rule => (caller, parent) => rules.some((rule) => rule(caller, parent));
/** The same rule for several types, to spread into a table. */
export const forTypes = (types: readonly string[], rule: Rule): AccessTable => Object.fromEntries(types.map((type) => [type, rule]));

/** Types that federation adds; what they lead to has rules of its own. */
const FEDERATION = new Set(['_Service']);
const FEDERATION_FIELDS = new Set(['_entities', '_service']);

/**
 * Puts its rule before every field of a schema. A field without a rule keeps the service from
 * starting: what nobody decided about is not shown.
 */
export function guard<Context extends { caller: Caller }>(schema: GraphQLSchema, table: AccessTable): GraphQLSchema {
  const undecided: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || FEDERATION.has(type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      if (FEDERATION_FIELDS.has(field.name)) continue;
      const rule = ruleOf(table, type.name, field.name);
      if (!rule) undecided.push(`${type.name}.${field.name}`);
      else if (rule !== everyone) field.resolve = guarded<Context>(rule, field.resolve ?? defaultFieldResolver);
    }
  }
  const unknown = Object.keys(table).filter((name) => !schema.getType(name));
  if (undecided.length + unknown.length > 0) {
    throw new Error(`The access table has no rule for ${undecided.join(', ') || 'nothing'}; it names unknown types ${unknown.join(', ') || 'none'}.`);
  }
  return schema;
}

function ruleOf(table: AccessTable, type: string, field: string): Rule | undefined {
  const rules = table[type];
  return typeof rules === 'function' ? rules : (rules?.[field] ?? rules?.['*']);
}

function guarded<Context extends { caller: Caller }>(rule: Rule, resolve: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> {
  return (parent, args, context, info) => {
    if (rule(context.caller, parent)) return resolve(parent, args, context, info);
    throw context.caller.userId ? forbidden() : unauthenticated();
  };
}
