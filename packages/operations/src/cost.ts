import { getNamedType, getNullableType, isAbstractType, isCompositeType, isListType, isObjectType } from 'graphql';
import type { DocumentNode, FieldNode, GraphQLCompositeType, GraphQLField, GraphQLOutputType, GraphQLSchema, OperationDefinitionNode, SelectionNode, SelectionSetNode, ValueNode } from 'graphql';
import { add, evaluate, most, once, times } from './amount.ts';
import type { Amount, Run } from './amount.ts';

/** What fields cost and how long lists are taken to be, where an operation does not say. */
export interface CostRules {
  /** The length of a list that no argument bounds. */
  readonly assumedListSize: number;
  /** Arguments that bound a list, or the lists directly within what their field gives: a connection's edges. */
  readonly slicingArguments: readonly string[];
  /** What a mutation's root field costs by itself. */
  readonly mutation: number;
  /** What `__schema` and `__type` cost, whatever is asked of them: no subgraph answers them. */
  readonly introspection: number;
  /** Fields with a cost of their own, by `Type.field`. */
  readonly weights: Readonly<Record<string, number>>;
}

/** What holds where nothing else is said. */
const COST_RULES: CostRules = { assumedListSize: 10, slicingArguments: ['first', 'last', 'limit'], mutation: 10, introspection: 10, weights: {} };

/** What an operation costs with these variables. */
export type Cost = (variables: Readonly<Record<string, unknown>>) => number;

/**
 * What an operation costs at most, before it is run: `estimateCost(…) = 1 + 20 × 2` for twenty products' names
 * with their edges. Compile it when it is asked more than once.
 */
export function estimateCost(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined, variables: Readonly<Record<string, unknown>>, rules?: Partial<CostRules>): number {
  return compileCost(schema, document, operationName, rules)(variables);
}

/**
 * The static cost of an operation, as the GraphQL Cost Directives specification has it and the public APIs of
 * GitHub and Shopify use it: an object costs 1, a leaf nothing, and whatever is within a list costs as many times
 * as the list is long. So
 *
 *     cost(field) = size(field) × (weight(field) + Σ cost(selected fields))
 *
 * `size` is 1 for a single object. For a list it is the largest of its slicing arguments (as given, else as the
 * schema defaults them), else that of the field around it when that one is no list (`products(first: 5) { edges }`),
 * else `assumedListSize`. `@skip` and `@include` count as the variables say. Of an interface or union the dearest
 * possible type counts. A field that is selected twice counts twice, and so does a fragment that is spread twice:
 * the cost is never too low for it. Each selection set is looked at once for each type it applies to, so that a
 * document whose fragments double each other takes no longer than its text. Costs end at 2⁵³ − 1.
 *
 * Expects a valid document; what is not in the schema costs nothing, and neither does an operation that is not there.
 */
export function compileCost(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined, rules: Partial<CostRules> = {}): Cost {
  const operation = findOperation(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return () => 0;
  const allRules = { ...COST_RULES, ...rules };
  const { fixed, perItem } = costsOf(schema, document, operation, allRules)(operation.selectionSet, root);
  const amount = add([fixed, times(allRules.assumedListSize, perItem)]);
  return typeof amount === 'number' ? () => amount : (variables) => evaluate(amount, variables);
}

/** What a selection set costs: by itself, and for each item of the list that the field around it bounds. */
interface SetCost {
  readonly fixed: Amount;
  readonly perItem: Amount;
}

const NOTHING: SetCost = { fixed: 0, perItem: 0 };

function costsOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, rules: CostRules): (set: SelectionSetNode, type: GraphQLCompositeType) => SetCost {
  const fragments = new Map(document.definitions.flatMap((definition) => (definition.kind === 'FragmentDefinition' ? [[definition.name.value, definition] as const] : [])));
  const defaults = new Map((operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [variable.name.value, literal(defaultValue)]));
  const known = new Map<SelectionSetNode, Map<GraphQLCompositeType, SetCost>>();

  const ofSet = (set: SelectionSetNode, type: GraphQLCompositeType): SetCost => {
    const byType = known.get(set) ?? new Map<GraphQLCompositeType, SetCost>();
    known.set(set, byType);
    const done = byType.get(type);
    if (done) return done;
    // A fragment within itself is no valid document; here it ends.
    byType.set(type, NOTHING);
    const perType = isAbstractType(type) && set.selections.some(({ kind }) => kind !== 'Field');
    const cost = keep(perType
      ? dearest(schema.getPossibleTypes(type).map((possible) => ofSet(set, possible)))
      : together(set.selections.map((selection) => ofSelection(selection, type))));
    byType.set(type, cost);
    return cost;
  };

  const ofSelection = (selection: SelectionNode, type: GraphQLCompositeType): SetCost => {
    const part = selection.kind === 'Field' ? ofField(selection, type) : ofFragment(selection, type);
    const shown = isShown(selection);
    return { fixed: times(shown, part.fixed), perItem: times(shown, part.perItem) };
  };

  const ofFragment = (selection: Exclude<SelectionNode, FieldNode>, type: GraphQLCompositeType): SetCost => {
    const fragment = selection.kind === 'InlineFragment' ? selection : fragments.get(selection.name.value);
    const condition = fragment?.typeCondition?.name.value;
    return fragment && applies(condition, type) ? ofSet(fragment.selectionSet, type) : NOTHING;
  };
  const applies = (condition: string | undefined, type: GraphQLCompositeType): boolean => {
    const wanted = condition === undefined ? type : schema.getType(condition);
    return wanted === type || (isAbstractType(wanted) && isObjectType(type) && schema.isSubType(wanted, type));
  };

  const ofField = (node: FieldNode, parent: GraphQLCompositeType): SetCost => {
    const name = node.name.value;
    if (name === '__schema' || name === '__type') return { fixed: rules.introspection, perItem: 0 };
    const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
    if (!field) return NOTHING;
    const type = getNamedType(field.type);
    const below = node.selectionSet && isCompositeType(type) ? ofSet(node.selectionSet, type) : NOTHING;
    const sliced = sizeOf(node, field);
    const isList = isListOf(field.type);
    // Lists directly within a connection are as long as the connection says; within a list's items nothing says it.
    const sizeBelow = (isList ? undefined : sliced) ?? rules.assumedListSize;
    const one = add([weightOf(parent, field), below.fixed, times(sizeBelow, below.perItem)]);
    if (!isList) return { fixed: one, perItem: 0 };
    const inner = times(rules.assumedListSize ** (listDepth(field.type) - 1), one);
    return sliced === undefined ? { fixed: 0, perItem: inner } : { fixed: times(sliced, inner), perItem: 0 };
  };

  const weightOf = (parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): number => {
    const isMutation = parent === schema.getMutationType();
    return rules.weights[`${parent.name}.${field.name}`] ?? (isMutation ? rules.mutation : isCompositeType(getNamedType(field.type)) ? 1 : 0);
  };

  /** The largest of the slicing arguments; undefined when the field has none, or none that says anything. */
  const sizeOf = ({ arguments: given = [] }: FieldNode, { args }: GraphQLField<unknown, unknown>): Amount | undefined => {
    const sizes = args.filter(({ name }) => rules.slicingArguments.includes(name)).flatMap(({ name, defaultValue }) => {
      const fallback = toSize(defaultValue);
      const value = given.find((argument) => argument.name.value === name)?.value;
      if (value?.kind === 'Variable') return [fromVariable(value.name.value, fallback ?? rules.assumedListSize)];
      return [toSize(literal(value)) ?? fallback].filter((size) => size !== undefined);
    });
    return sizes.length > 0 ? most(sizes) : undefined;
  };
  const fromVariable = (name: string, fallback: number): Amount => (run) => toSize(valueOf(name, run)) ?? fallback;
  const valueOf = (name: string, { variables }: Run): unknown => (Object.hasOwn(variables, name) ? variables[name] : defaults.get(name));

  /** 1 or 0, as `@skip` and `@include` say. */
  const isShown = ({ directives = [] }: SelectionNode): Amount => directives.map(({ name, arguments: given = [] }): Amount => {
    const hidden = name.value === 'skip' ? true : name.value === 'include' ? false : undefined;
    const condition = given.find((argument) => argument.name.value === 'if')?.value;
    if (hidden === undefined || !condition) return 1;
    if (condition.kind === 'Variable') return (run) => (valueOf(condition.name.value, run) === hidden ? 0 : 1);
    return literal(condition) === hidden ? 0 : 1;
  }).reduce(times, 1);

  return ofSet;
}

const together = (parts: readonly SetCost[]): SetCost => ({ fixed: add(parts.map(({ fixed }) => fixed)), perItem: add(parts.map(({ perItem }) => perItem)) });
const dearest = (parts: readonly SetCost[]): SetCost => ({ fixed: most(parts.map(({ fixed }) => fixed)), perItem: most(parts.map(({ perItem }) => perItem)) });
const keep = ({ fixed, perItem }: SetCost): SetCost => ({ fixed: once(fixed), perItem: once(perItem) });

const isListOf = (type: GraphQLOutputType): boolean => isListType(getNullableType(type));

function listDepth(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + listDepth(nullable.ofType) : 0;
}

const toSize = (value: unknown): number | undefined => (typeof value === 'number' && value >= 0 ? value : undefined);

/** What an Int or a Boolean in a document says; undefined for everything else. */
function literal(value: ValueNode | undefined): number | boolean | undefined {
  if (value?.kind === 'IntValue') return Number(value.value);
  return value?.kind === 'BooleanValue' ? value.value : undefined;
}

function findOperation({ definitions }: DocumentNode, name: string | undefined): OperationDefinitionNode | undefined {
  const operations = definitions.filter((definition) => definition.kind === 'OperationDefinition');
  return name === undefined ? (operations.length === 1 ? operations[0] : undefined) : operations.find((operation) => operation.name?.value === name);
}
