import type { DirectiveNode, DocumentNode } from 'graphql';

/** The name a supergraph has for a directive of a linked specification: it may import it under another one, or not at all. */
export function nameOfLinked({ definitions }: DocumentNode, specification: string, directive: string): string {
  const schema = definitions.find(({ kind }) => kind === 'SchemaDefinition');
  const links = schema && 'directives' in schema ? (schema.directives ?? []) : [];
  const link = links.find((candidate) => candidate.name.value === 'link' && textOf(candidate, 'url')?.startsWith(specification));
  const imports = link?.arguments?.find(({ name }) => name.value === 'import')?.value;
  for (const item of imports?.kind === 'ListValue' ? imports.values : []) {
    if (item.kind === 'StringValue' && item.value === `@${directive}`) return directive;
    const [name, as] = item.kind === 'ObjectValue' ? ['name', 'as'].map((part) => item.fields.find((field) => field.name.value === part)?.value) : [];
    if (name?.kind === 'StringValue' && name.value === `@${directive}` && as?.kind === 'StringValue') return as.value.replace('@', '');
  }
  return `${directive}__${directive}`;
}

/** A text that a directive was given. */
export function textOf(directive: DirectiveNode, argument: string): string | undefined {
  const value = valueOf(directive, argument);
  return value?.kind === 'StringValue' ? value.value : undefined;
}

/** Texts that a directive was given; none when it was not. */
export function textsOf(directive: DirectiveNode, argument: string): string[] {
  const value = valueOf(directive, argument);
  return value?.kind === 'ListValue' ? value.values.flatMap((item) => (item.kind === 'StringValue' ? [item.value] : [])) : [];
}

/** A whole number that a directive was given. */
export function numberOf(directive: DirectiveNode, argument: string): number | undefined {
  const value = valueOf(directive, argument);
  return value?.kind === 'IntValue' ? Number(value.value) : undefined;
}

/** Whether a directive was given `true`. */
export function isTrue(directive: DirectiveNode, argument: string): boolean {
  const value = valueOf(directive, argument);
  return value?.kind === 'BooleanValue' && value.value;
}

const valueOf = ({ arguments: given = [] }: DirectiveNode, argument: string) => given.find(({ name }) => name.value === argument)?.value;
