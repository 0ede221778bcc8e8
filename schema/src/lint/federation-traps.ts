import { visit } from 'graphql';
import { textArgument } from './definitions.ts';
import type { Problem, Rule } from './rule.ts';

/** Directives with which the gateway's planner refuses to start; access rules live in the subgraphs. */
const REFUSED = new Set(['authenticated', 'requiresScopes', 'policy', 'context', 'fromContext', 'cacheTag']);

/** What composes well and then misbehaves: directives the planner refuses, arguments inside `@requires` (its answers are silently wrong). */
export const federationTraps: Rule = ({ document }) => {
  const problems: Problem[] = [];
  visit(document, {
    Directive(node) {
      const name = node.name.value;
      if (REFUSED.has(name)) problems.push({ at: node, message: `@${name} makes the gateway refuse to start` });
      if (name === 'requires' && textArgument(node as never, 'fields')?.includes('(')) {
        problems.push({ at: node, message: 'no arguments inside @requires: the planner silently fetches wrong values' });
      }
    },
  });
  return problems;
};
