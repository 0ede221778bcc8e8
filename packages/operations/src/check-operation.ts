import {
  FieldsOnCorrectTypeRule, KnownArgumentNamesRule, KnownTypeNamesRule, GraphQLError, Kind, NoDeprecatedCustomRule, Source, parse, specifiedRules, validate, visit,
} from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode, ValidationRule } from 'graphql';
import { compileCost } from './cost.ts';
import type { CostRules } from './cost.ts';
import { demandParsable } from './limits/demand-parsable.ts';
import { documentRules } from './limits/document-limits.ts';
import type { DocumentLimits } from './limits/document-limits.ts';
import type { KeyFields } from './limits/key-fields.ts';
import { noKeyAliases } from './limits/no-key-aliases.ts';
import { noReservedVariables } from './limits/no-reserved-variables.ts';

/** Something about an operation that its author should know. With an ERROR the graph refuses to run it. */
export interface Finding {
  /** The operation's name. */
  readonly operation: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly code: FindingCode;
  readonly message: string;
  /** In the operation's own text, each counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** What is found, for programs. */
export type FindingCode = 'UNKNOWN_FIELD' | 'UNKNOWN_ARGUMENT' | 'UNKNOWN_TYPE' | 'INVALID' | 'DEPRECATED' | 'TOO_COSTLY' | 'TOO_LARGE' | 'NOT_ALLOWED';

/** How much an operation may be. */
export interface OperationLimits {
  /** The most that one run may cost. */
  readonly maxCost: number;
  readonly document: DocumentLimits;
  /** The fields by which the graph finds objects again: no alias may take their names. */
  readonly keyFields: KeyFields;
  readonly cost?: Partial<CostRules>;
}

/** The longest list that an argument can ask for: what a variable may be set to. */
const LONGEST_LIST = 100;

/** What each of GraphQL's rules is called when it is broken. */
const RULES: Readonly<Record<'UNKNOWN_FIELD' | 'UNKNOWN_ARGUMENT' | 'UNKNOWN_TYPE', ValidationRule>> = {
  UNKNOWN_FIELD: FieldsOnCorrectTypeRule,
  UNKNOWN_ARGUMENT: KnownArgumentNamesRule,
  UNKNOWN_TYPE: KnownTypeNamesRule,
};
const NAMED = new Set<ValidationRule>(Object.values(RULES));
const OTHERS = specifiedRules.filter((rule) => !NAMED.has(rule));

/** All that is to be said of a client's operations, sorted by operation, line and column. */
export function checkManifest(schema: GraphQLSchema, operations: readonly { readonly name: string; readonly body: string }[], limits: OperationLimits): readonly Finding[] {
  return operations.flatMap((operation) => checkOperation(schema, operation, limits)).sort(byPlace);
}

/**
 * Holds an operation against the schema its client sees: one document with one named operation, which is valid, not
 * too much and not too costly. Fields that are deprecated are warnings, and so is a cost that only the largest
 * possible variables make too high.
 */
export function checkOperation(schema: GraphQLSchema, { name, body }: { readonly name: string; readonly body: string }, limits: OperationLimits): readonly Finding[] {
  const finding = (severity: Finding['severity'], code: FindingCode) => ({ message, locations }: Pick<GraphQLError, 'message' | 'locations'>): Finding =>
    ({ operation: name, severity, code, message, line: locations?.[0]?.line ?? 1, column: locations?.[0]?.column ?? 1 });
  const unbearable = whyUnbearable(body, limits.document.tokens);
  if (unbearable) return [finding('ERROR', 'NOT_ALLOWED')(unbearable)];
  const document = tryParse(body, limits.document.tokens);
  if (document instanceof GraphQLError) return [finding('ERROR', 'INVALID')(document)];
  const operation = onlyOperation(document);
  if (operation instanceof GraphQLError) return [finding('ERROR', 'INVALID')(operation)];
  const broken = [
    ...Object.entries(RULES).flatMap(([code, rule]) => validate(schema, document, [rule]).map(finding('ERROR', code as FindingCode))),
    ...validate(schema, document, OTHERS).map(finding('ERROR', 'INVALID')),
    ...validate(schema, document, documentRules(limits.document)).map(finding('ERROR', 'TOO_LARGE')),
    ...validate(schema, document, [noReservedVariables, noKeyAliases(limits.keyFields)]).map(finding('ERROR', 'NOT_ALLOWED')),
  ];
  const deprecated = validate(schema, document, [NoDeprecatedCustomRule]).map(finding('WARNING', 'DEPRECATED'));
  const findings = [...broken, ...deprecated, ...(broken.length === 0 ? costFindings(schema, document, operation, limits, finding) : [])];
  return findings.sort(byPlace);
}

type ToFinding = (severity: Finding['severity'], code: FindingCode) => (error: GraphQLError) => Finding;

function costFindings(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, { maxCost, cost: rules }: OperationLimits, finding: ToFinding): readonly Finding[] {
  const cost = compileCost(schema, unconditional(document), undefined, rules);
  const [usual, most] = [cost({}), cost(largestVariables(operation))];
  if (usual > maxCost) return [finding('ERROR', 'TOO_COSTLY')(new GraphQLError(`It costs ${usual}; at most ${maxCost} is allowed.`, { nodes: operation }))];
  if (most > maxCost) return [finding('WARNING', 'TOO_COSTLY')(new GraphQLError(`It can cost ${most} with lists of ${LONGEST_LIST}; it is refused when it costs more than ${maxCost}.`, { nodes: operation }))];
  return [];
}

function largestVariables({ variableDefinitions }: OperationDefinitionNode): Readonly<Record<string, number>> {
  const isInt = ({ type }: NonNullable<typeof variableDefinitions>[number]) =>
    (type.kind === Kind.NON_NULL_TYPE ? type.type : type).kind === Kind.NAMED_TYPE && nameOfType(type) === 'Int';
  return Object.fromEntries((variableDefinitions ?? []).filter(isInt).map(({ variable }) => [variable.name.value, LONGEST_LIST]));
}

function nameOfType(type: NonNullable<OperationDefinitionNode['variableDefinitions']>[number]['type']): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOfType(type.type);
}

/** As if every condition held: what may be asked is reckoned as asked. */
function unconditional(document: DocumentNode): DocumentNode {
  return visit(document, { Directive: ({ name }) => (name.value === 'skip' || name.value === 'include' ? null : undefined) });
}

function tryParse(body: string, maxTokens: number): DocumentNode | GraphQLError {
  try {
    return parse(new Source(body, 'operation'), { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** Why neither the parser nor GraphQL's own rules are to be asked about a text; undefined when they are. */
function whyUnbearable(body: string, maxTokens: number): GraphQLError | undefined {
  try {
    demandParsable(body, maxTokens);
    return undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function onlyOperation({ definitions }: DocumentNode): OperationDefinitionNode | GraphQLError {
  const [operation, second] = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) return new GraphQLError('It holds no operation.');
  if (second) return new GraphQLError('It holds more than one operation.', { nodes: second });
  return operation.name ? operation : new GraphQLError('The operation has no name.', { nodes: operation });
}

function byPlace(a: Finding, b: Finding): number {
  return compare(a.operation, b.operation) || a.line - b.line || a.column - b.column || compare(a.code, b.code) || compare(a.message, b.message);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
