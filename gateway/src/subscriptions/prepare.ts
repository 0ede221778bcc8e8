import type { FetchNode, PlanNode, SubscriptionNode } from '@apollo/query-planner';
import { GraphQLError, getArgumentValues } from 'graphql';
import type { DocumentNode, FieldNode, OperationDefinitionNode } from 'graphql';
import type { LiveField } from '../supergraph/live-fields.ts';
import type { GatewaySupergraph } from '../supergraph/read-supergraph.ts';
import { toEntityFetch } from './entity-fetch.ts';
import type { EntityFetch } from './entity-fetch.ts';
import { subjectFor } from './subject.ts';

/** A subscription that was checked and planned, for one subscriber. */
export interface PreparedSubscription {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly field: LiveField;
  /** The followed entity's id, as the subscriber gave it. */
  readonly id: string;
  /** What passes on the bus when the entity changes. */
  readonly subject: string;
  /** The last version the subscriber has seen; undefined when none. */
  readonly afterVersion: number | undefined;
  /** How the planner asks for the entity: what it selects is asked as of each version instead. */
  readonly primary: FetchNode;
  readonly entity: EntityFetch;
  /** The primary fetch and what other subgraphs add to it. */
  readonly plan: PlanNode;
}

interface Planned {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The variables as the schema understands them, defaults filled in. */
  readonly coerced: Readonly<Record<string, unknown>>;
  readonly node: SubscriptionNode;
}

/** Prepares a planned subscription. Throws a `GraphQLError` when its field cannot be followed, or not with this id. */
export function prepareSubscription(supergraph: GatewaySupergraph, { document, operation, operationName, variables, coerced, node }: Planned): PreparedSubscription {
  const root = rootField(document, operation);
  const field = supergraph.liveFields.get(root.name.value);
  const definition = supergraph.apiSchema.getSubscriptionType()?.getFields()[root.name.value];
  if (!field || !definition) throw new GraphQLError(`Nothing tells when ${root.name.value} changes.`, { extensions: { code: 'BAD_REQUEST' } });
  const given = getArgumentValues(definition, root, coerced);
  return {
    document, operationName, variables, field,
    id: String(given[field.idArgument]),
    subject: subjectFor(field, given),
    afterVersion: typeof given.afterVersion === 'number' ? given.afterVersion : undefined,
    primary: node.primary,
    entity: toEntityFetch(node.primary, field.entity),
    plan: node.rest ? { kind: 'Sequence', nodes: [node.primary, node.rest] } : node.primary,
  };
}

/** Validation made sure that there is one, maybe within fragments. */
function rootField(document: DocumentNode, { selectionSet }: OperationDefinitionNode): FieldNode {
  const [selection] = selectionSet.selections;
  if (selection?.kind === 'Field') return selection;
  if (selection?.kind === 'InlineFragment') return rootField(document, { selectionSet: selection.selectionSet } as OperationDefinitionNode);
  const fragment = document.definitions.find((definition) => definition.kind === 'FragmentDefinition' && definition.name.value === selection?.name.value);
  return rootField(document, fragment as unknown as OperationDefinitionNode);
}
