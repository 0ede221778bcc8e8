import type { DirectiveNode, DocumentNode, FieldDefinitionNode, ObjectTypeDefinitionNode } from 'graphql';
import { isTrue, nameOfLinked, textOf, textsOf } from './linked-directive.ts';

/** How a followed entity is shown: each of its versions once and in order, or only how it is now. */
export type Shown = 'EVERY_VERSION' | 'LATEST';

/** Where the ids of the followed entities come from. */
export type IdSource =
  /** An argument that holds one id, or several. */
  | { readonly from: 'argument'; readonly argument: string; readonly isList: boolean }
  /** The events: `aggregateId`, or a field of what the event tells. */
  | { readonly from: 'event'; readonly path: readonly string[] };

/** A subscription field that follows entities, as its schema declares it with `@live`. */
export interface LiveField {
  readonly name: string;
  /** The followed entities' type. */
  readonly entity: string;
  readonly id: IdSource;
  /** The subject of their events; `{argument}` stands for an argument's value, `{caller.userId}` for who asks. */
  readonly subject: string;
  readonly show: Shown;
  /** Arguments that the entity's reference resolver is handed besides the id. */
  readonly with: readonly string[];
  /** Whether one that is not there is waited for while its id is new. */
  readonly isAwaited: boolean;
}

/** What a subject may say of who asks. It is known from the verified token alone. */
const CLAIMS: ReadonlySet<string> = new Set(['caller.userId', 'claims.sub']);

/** Whether a placeholder of a subject stands for the user who asks. */
export const isClaim = (placeholder: string): boolean => CLAIMS.has(placeholder);

export const PLACEHOLDER = /\{([^{}]*)\}/g;

const SPECIFICATION = 'https://specs.storegraph.example/live/';

/** The live fields of a supergraph, by name. Throws when one is declared so that it could not be followed. */
export function readLiveFields(supergraph: DocumentNode): ReadonlyMap<string, LiveField> {
  const directive = nameOfLinked(supergraph, SPECIFICATION, 'live');
  const subscription = supergraph.definitions.find(isType('Subscription'));
  const fields = (subscription?.fields ?? []).flatMap((field) => {
    const live = field.directives?.find(({ name }) => name.value === directive);
    return live ? [checked({ field, directive: live, supergraph })] : [];
  });
  return new Map(fields.map((field) => [field.name, field]));
}

interface Declared {
  readonly field: FieldDefinitionNode;
  readonly directive: DirectiveNode;
  readonly supergraph: DocumentNode;
}

/** What must hold for a field to be followed, and what is said when it does not. */
const DEMANDS: readonly (readonly [(live: LiveField, declared: Declared) => boolean, (live: LiveField, declared: Declared) => string])[] = [
  [({ entity }, { supergraph }) => supergraph.definitions.some(isType(entity)), ({ entity }) => `follows ${entity || 'nothing'}, which is no type`],
  [(_, { field }) => field.type.kind !== 'ListType' && !(field.type.kind === 'NonNullType' && field.type.type.kind === 'ListType'), () => 'answers one entity with each event, so its field cannot be a list'],
  [({ show }) => show === 'EVERY_VERSION' || show === 'LATEST', ({ show }) => `shows ${String(show)}, which is neither EVERY_VERSION nor LATEST`],
  [({ show, entity }, { supergraph }) => show !== 'EVERY_VERSION' || hasVersion(supergraph, entity), ({ entity }) => `shows every version of ${entity}, which is no type with a \`version\``],
  [({ id }, { field }) => id.from === 'event' || hasArgument(field, id.argument), ({ id }) => `takes the id from ${id.from === 'argument' ? id.argument : ''}, which is no argument`],
  [({ id, show }) => show === 'LATEST' || (id.from === 'argument' && !id.isList), () => 'shows every version, which is done for one entity that is known from the beginning'],
  [({ id, subject }) => id.from === 'event' || !id.isList || subject.includes(`{${id.argument}}`), () => 'follows several ids by a subject that does not name them'],
  [({ id, show, isAwaited }) => !isAwaited || (show === 'LATEST' && id.from === 'argument' && !id.isList), () => 'waits for an entity, which is done for the latest state of one that is known from the beginning'],
  [(live, { field }) => live.with.every((name) => hasArgument(field, name)), (live, { field }) => `hands on ${live.with.filter((name) => !hasArgument(field, name)).join(', ')}, which is no argument`],
  [(live, { field }) => !unknownPlaceholder(live, field), (live, { field }) => `names {${unknownPlaceholder(live, field)?.[1] ?? ''}} in its subject, which is no argument of one value and no claim`],
];

function toLiveField({ field, directive }: Declared): LiveField {
  const id = textOf(directive, 'id') ?? '';
  return {
    name: field.name.value, entity: textOf(directive, 'entity') ?? '', subject: textOf(directive, 'subject') ?? '',
    id: id.startsWith('event.') ? { from: 'event', path: id.split('.').slice(1) } : { from: 'argument', argument: id, isList: isListArgument(field, id) },
    show: (textOf(directive, 'show') ?? 'EVERY_VERSION') as Shown,
    with: textsOf(directive, 'with'),
    isAwaited: isTrue(directive, 'awaited'),
  };
}

function checked(declared: Declared): LiveField {
  const live = toLiveField(declared);
  const failed = DEMANDS.find(([holds]) => !holds(live, declared));
  if (failed) throw new Error(`Subscription.${live.name}: @live ${failed[1](live, declared)}.`);
  return live;
}

function unknownPlaceholder({ subject, id }: LiveField, field: FieldDefinitionNode): RegExpMatchArray | undefined {
  const isFollowed = (name: string) => id.from === 'argument' && id.argument === name;
  return [...subject.matchAll(PLACEHOLDER)].find(([, name = '']) => !isClaim(name) && !(hasArgument(field, name) && (isFollowed(name) || !isListArgument(field, name))));
}

const hasArgument = ({ arguments: given = [] }: FieldDefinitionNode, wanted: string): boolean => given.some(({ name }) => name.value === wanted);

function isListArgument({ arguments: given = [] }: FieldDefinitionNode, wanted: string): boolean {
  const type = given.find(({ name }) => name.value === wanted)?.type;
  return type?.kind === 'ListType' || (type?.kind === 'NonNullType' && type.type.kind === 'ListType');
}

function hasVersion({ definitions }: DocumentNode, entity: string): boolean {
  return definitions.find(isType(entity))?.fields?.some(({ name }) => name.value === 'version') ?? false;
}

const isType = (wanted: string) => (definition: DocumentNode['definitions'][number]): definition is ObjectTypeDefinitionNode =>
  definition.kind === 'ObjectTypeDefinition' && definition.name.value === wanted;
