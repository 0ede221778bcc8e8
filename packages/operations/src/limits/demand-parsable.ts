import { GraphQLError } from 'graphql';
import { demandUnconditional } from './no-conditional-subscriptions.ts';

/** Brackets within brackets. A parser calls itself for each; the deepest that is answered needs a fraction. */
const MOST_BRACKETS = 200;

/** Refuses a text that a parser, or a rule of GraphQL's own, cannot bear. Throws a `GraphQLError`; what is no document is left to the parser. */
export function demandParsable(query: unknown, maxTokens: number): void {
  if (typeof query !== 'string') return;
  if (isDeeper(query, MOST_BRACKETS)) throw new GraphQLError(`Brackets are nested at most ${MOST_BRACKETS} deep.`, { extensions: { code: 'QUERY_TOO_DEEP', http: { status: 400 } } });
  demandUnconditional(query, maxTokens);
}

/** Whether brackets are nested deeper than `most`; those in texts and comments are none. Each character is looked at once. */
export function isDeeper(query: string, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < query.length; at++) {
    const character = query[at];
    if (character === '{' || character === '[' || character === '(') {
      depth += 1;
      if (depth > most) return true;
    } else if (character === '}' || character === ']' || character === ')') depth -= 1;
    else if (character === '#') at = endOfLine(query, at);
    else if (character === '"') at = query.startsWith('"""', at) ? endOfBlock(query, at + 3) : endOfText(query, at + 1);
  }
  return false;
}

function endOfLine(query: string, from: number): number {
  for (let at = from; at < query.length; at++) if (query[at] === '\n' || query[at] === '\r') return at;
  return query.length;
}

function endOfText(query: string, from: number): number {
  for (let at = from; at < query.length; at++) {
    if (query[at] === '\\') at += 1;
    // A text does not go over a line's end: there the parser stops too.
    else if (query[at] === '"' || query[at] === '\n' || query[at] === '\r') return at;
  }
  return query.length;
}

function endOfBlock(query: string, from: number): number {
  for (let at = query.indexOf('"""', from); at >= 0; at = query.indexOf('"""', at + 3)) if (query[at - 1] !== '\\') return at + 2;
  return query.length;
}
