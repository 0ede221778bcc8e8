import type { FetchNode, PlanNode, SubscriptionNode } from '@apollo/query-planner';
import { getArgumentValues, visit } from 'graphql';
import type { DocumentNode, FieldNode, OperationDefinitionNode } from 'graphql';
import type { Caller } from '@storegraph/kernel/caller';
import { rootFields } from '../limits/root-fields.ts';
import type { LiveField } from '../supergraph/live-fields.ts';
import type { GatewaySupergraph } from '../supergraph/read-supergraph.ts';
import { toEntityFetch } from './entity-fetch.ts';
import type { EntityFetch } from './entity-fetch.ts';
import { watchedBy } from './subject.ts';
import type { Watched } from './subject.ts';

/** A subscription that was checked and planned, for one subscriber. */
export interface PreparedSubscription {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The field's name in the schema, and the one the subscriber gave it. */
  readonly fieldName: string;
  readonly responseKey: string;
  /** The same for all who are shown the same: everything of the operation and its variables but where to begin. */
  readonly sameness: string;
  /** The last version the subscriber has seen; undefined when none. */
  readonly afterVersion: number | undefined;
  /** How the planner asks for the field: followed entities are asked for one by one instead. */
  readonly primary: FetchNode;
  /** The primary fetch and what other subgraphs add to it. */
  readonly plan: PlanNode;
  /** Undefined for a field whose own subgraph tells what there is to show. */
  readonly followed: Followed | undefined;
}

/** The entities that a subscription with `@live` follows. */
export interface Followed {
  readonly field: LiveField;
  readonly watched: readonly Watched[];
  /** Besides the id, what their reference resolver is handed. */
  readonly handed: Readonly<Record<string, unknown>>;
  readonly fetch: EntityFetch;
}

export interface Planned {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The variables as the schema understands them, defaults filled in. */
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly node: SubscriptionNode;
}

const AFTER = 'afterVersion';

/** Prepares a planned subscription. Throws a `GraphQLError` when it cannot be followed with these arguments, or not by this caller. */
export function prepareSubscription(supergraph: GatewaySupergraph, { document, operation, operationName, variables, coerced, node }: Planned, caller: Caller): PreparedSubscription {
  // Validation made sure that there is one.
  const root = rootFields(document, operation)[0] as FieldNode;
  const fieldName = root.name.value;
  const definition = supergraph.apiSchema.getSubscriptionType()?.getFields()[fieldName];
  if (!definition) throw new Error(`a valid subscription of ${fieldName}, which is no field`);
  const given = getArgumentValues(definition, root, coerced);
  const field = supergraph.liveFields.get(fieldName);
  const { plan, fetch } = compiledOf(node, field);
  return {
    document, operationName, variables, fieldName, plan,
    responseKey: root.alias?.value ?? fieldName,
    sameness: samenessOf(document, operationName, root, variables),
    afterVersion: typeof given[AFTER] === 'number' ? given[AFTER] : undefined,
    primary: node.primary,
    followed: field && fetch && { field, fetch, watched: watchedBy(field, given, caller), handed: Object.fromEntries(field.with.map((name) => [name, given[name]])) },
  };
}

interface Compiled {
  readonly plan: PlanNode;
  readonly fetch: EntityFetch | undefined;
}
const compiled = new WeakMap<SubscriptionNode, Compiled>();

/** What is the same for all subscribers of an operation is made once. */
function compiledOf(node: SubscriptionNode, field: LiveField | undefined): Compiled {
  const known = compiled.get(node) ?? {
    plan: node.rest ? { kind: 'Sequence' as const, nodes: [node.primary, node.rest] } : node.primary,
    fetch: field && toEntityFetch(node.primary, field.entity, field.show === 'EVERY_VERSION'),
  };
  compiled.set(node, known);
  return known;
}

/** Subscribers who begin at different versions are shown the same from then on. */
function samenessOf(document: DocumentNode, operationName: string | undefined, root: FieldNode, variables: Readonly<Record<string, unknown>>): string {
  const after = root.arguments?.find(({ name }) => name.value === AFTER)?.value;
  const own = after?.kind === 'Variable' && usesOf(document, after.name.value) === 1 ? after.name.value : undefined;
  const rest = Object.entries(variables).filter(([name]) => name !== own).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([operationName ?? null, document.loc?.source.body, rest]);
}

function usesOf(document: DocumentNode, variable: string): number {
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void (uses += name.value === variable ? 1 : 0),
  });
  return uses;
}
