import { Problem } from './problem.ts';

/** Reads the address of a shop; that of its graph will do. Throws a `Problem` when it is none. */
export function parseShopUrl(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/(graphql)?$/, '');
  throw new Problem(`${JSON.stringify(text)} is no address of a shop.`, 'Give one: --url http://127.0.0.1:4000');
}
