import type { ValidationRule } from 'graphql';
import { maxAliases } from './max-aliases.ts';
import { maxDepth } from './max-depth.ts';
import { maxDirectives } from './max-directives.ts';
import { maxListItems } from './max-list-items.ts';
import { maxRootFields } from './max-root-fields.ts';
import { maxSelections } from './max-selections.ts';
import { pageSizes } from './page-sizes.ts';

/** How much one document may be. */
export interface DocumentLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly selections: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly mutations: number;
  readonly directives: number;
  /** Values of one list that the document writes out. */
  readonly listItems: number;
  /** Items of one page; as many as anybody wants when left out. */
  readonly pageSize?: number;
}

/** Of the shop's own graph: what the gateway answers, and what is published to it. */
export const SHOP_LIMITS: DocumentLimits = { tokens: 2_000, depth: 12, selections: 2_000, aliases: 30, rootFields: 10, mutations: 1, directives: 50, listItems: 100, pageSize: 100 };

/** The rules that keep a document within its limits; its tokens are counted when it is parsed. */
export function documentRules(limits: DocumentLimits): ValidationRule[] {
  return [
    maxSelections(limits.selections),
    maxDepth(limits.depth),
    maxAliases(limits.aliases),
    maxRootFields({ queries: limits.rootFields, mutations: limits.mutations }),
    maxDirectives(limits.directives),
    maxListItems(limits.listItems),
    ...(limits.pageSize === undefined ? [] : [pageSizes(limits.pageSize)]),
  ];
}
