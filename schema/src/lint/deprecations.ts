import { visit } from 'graphql';
import { textArgument } from './definitions.ts';
import type { Problem, Rule } from './rule.ts';

const REASON = /^\d{4}-\d{2}-\d{2}: use \S.*\. Removal \d{4}-\d{2}-\d{2}$/;

/** A deprecation says since when, what to use instead, and when the field goes. */
export const deprecations: Rule = ({ document }) => {
  const problems: Problem[] = [];
  visit(document, {
    Directive(node) {
      if (node.name.value !== 'deprecated' || REASON.test(textArgument(node as never, 'reason') ?? '')) return;
      problems.push({ at: node, message: 'a deprecation reads like "2026-12-01: use totalPrice. Removal 2027-06-01"' });
    },
  });
  return problems;
};
