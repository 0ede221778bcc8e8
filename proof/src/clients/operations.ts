import { readFileSync } from 'node:fs';
import { inRepository } from '@storegraph/stack/repository';

const texts = new Map<string, string>();

/** The text of one of the clients' named operations: `product-page`. */
export function operation(name: string): string {
  const text = texts.get(name) ?? readFileSync(inRepository('schema/operations', `${name}.graphql`), 'utf8');
  texts.set(name, text);
  return text;
}
