import type { DirectiveNode, DocumentNode, FieldDefinitionNode, ObjectTypeDefinitionNode } from 'graphql';

/** A subscription field that follows one entity, as its schema declares it with `@live`. */
export interface LiveField {
  readonly name: string;
  /** The followed entity's type. */
  readonly entity: string;
  /** The argument that holds the entity's id. */
  readonly idArgument: string;
  /** The subject of its events; `{argument}` stands for an argument's value. */
  readonly subject: string;
}

const SPECIFICATION = 'https://specs.storegraph.example/live/';

/** The live fields of a supergraph, by name. Throws when one is declared so that it could not be followed. */
export function readLiveFields(supergraph: DocumentNode): ReadonlyMap<string, LiveField> {
  const directive = nameOfDirective(supergraph);
  const subscription = supergraph.definitions.find(isType('Subscription'));
  const fields = (subscription?.fields ?? []).flatMap((field) => {
    const live = field.directives?.find(({ name }) => name.value === directive);
    return live ? [checked(supergraph, field, toLiveField(field, live))] : [];
  });
  return new Map(fields.map((field) => [field.name, field]));
}

/** A schema may import the directive under another name, or not at all: then its name is `live__live`. */
function nameOfDirective({ definitions }: DocumentNode): string {
  const schema = definitions.find(({ kind }) => kind === 'SchemaDefinition');
  const links = schema && 'directives' in schema ? (schema.directives ?? []) : [];
  const link = links.find((candidate) => candidate.name.value === 'link' && textOf(candidate, 'url')?.startsWith(SPECIFICATION));
  const imports = link?.arguments?.find(({ name }) => name.value === 'import')?.value;
  for (const item of imports?.kind === 'ListValue' ? imports.values : []) {
    if (item.kind === 'StringValue' && item.value === '@live') return 'live';
    const [name, as] = item.kind === 'ObjectValue' ? ['name', 'as'].map((part) => item.fields.find((field) => field.name.value === part)?.value) : [];
    if (name?.kind === 'StringValue' && name.value === '@live' && as?.kind === 'StringValue') return as.value.replace('@', '');
  }
  return 'live__live';
}

function toLiveField(field: FieldDefinitionNode, directive: DirectiveNode): LiveField {
  return { name: field.name.value, entity: textOf(directive, 'entity') ?? '', idArgument: textOf(directive, 'id') ?? '', subject: textOf(directive, 'subject') ?? '' };
}

function checked(supergraph: DocumentNode, field: FieldDefinitionNode, live: LiveField): LiveField {
  const fault = (what: string) => new Error(`Subscription.${live.name}: @live ${what}.`);
  const argumentNames = new Set(field.arguments?.map(({ name }) => name.value));
  const entity = supergraph.definitions.find(isType(live.entity));
  if (!entity?.fields?.some(({ name }) => name.value === 'version')) throw fault(`follows ${live.entity || 'nothing'}, which is no type with a \`version\``);
  if (!argumentNames.has(live.idArgument)) throw fault(`takes the id from ${live.idArgument}, which is no argument`);
  for (const [, placeholder = ''] of live.subject.matchAll(/\{(\w*)\}/g)) {
    if (!argumentNames.has(placeholder)) throw fault(`names {${placeholder}} in its subject, which is no argument`);
  }
  return live;
}

const isType = (wanted: string) => (definition: DocumentNode['definitions'][number]): definition is ObjectTypeDefinitionNode =>
  definition.kind === 'ObjectTypeDefinition' && definition.name.value === wanted;

function textOf({ arguments: given = [] }: DirectiveNode, argument: string): string | undefined {
  const value = given.find(({ name }) => name.value === argument)?.value;
  return value?.kind === 'StringValue' ? value.value : undefined;
}
