import { readFileSync } from 'node:fs';

const folder = new URL('../../schema/operations/', import.meta.url);

/** The text of one of the clients' named operations: `product-page`. */
export function operation(name: string): string {
  return readFileSync(new URL(`${name}.graphql`, folder), 'utf8');
}
