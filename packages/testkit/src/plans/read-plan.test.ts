import { describe, expect, it } from '@jest/globals';
import { faultsOf } from './read-plan.ts';
import type { PlanNode } from './read-plan.ts';

const LIMITS = { scannedRows: 1_000, readRows: 5_000, sortedRows: 2_000 };
const node = (type: string, rows: number, more: Partial<PlanNode> = {}): PlanNode => ({ 'Node Type': type, 'Actual Rows': rows, 'Actual Loops': 1, ...more });
const faults = (plan: PlanNode) => faultsOf(plan, LIMITS, (table) => ({ product: 100_000, category: 400 })[table] ?? 0);

describe('a plan', () => {
  it.each<[string, PlanNode]>([
    ['uses an index', node('Index Scan', 25, { 'Relation Name': 'product' })],
    ['reads all of a small table', node('Seq Scan', 400, { 'Relation Name': 'category' })],
    ['would read all of a large table, and never does', node('Seq Scan', 0, { 'Relation Name': 'product', 'Actual Loops': 0 })],
    ['begins with a large table, and has soon enough', node('Seq Scan', 2_001, { 'Relation Name': 'product', 'Rows Removed by Filter': 300 })],
    ['sorts a page', node('Sort', 25, { Plans: [node('Index Scan', 25)] })],
  ])('is right that %s', (_what, plan) => expect(faults(plan)).toEqual([]));

  it.each<[string, PlanNode]>([
    ['reads all of product', node('Seq Scan', 25, { 'Relation Name': 'product', 'Rows Removed by Filter': 99_975 })],
    ['reads 6000 rows of product', node('Index Scan', 1, { 'Relation Name': 'product', 'Rows Removed by Filter': 5_999 })],
    ['reads 6000 rows of variant', node('Index Scan', 6, { 'Relation Name': 'variant', 'Actual Loops': 1_000 })],
    ['sorts 3000 rows', node('Limit', 25, { Plans: [node('Sort', 25, { Plans: [node('Bitmap Heap Scan', 3_000)] })] })],
  ])('is wrong that %s', (what, plan) => expect(faults(plan)).toEqual([what]));
});
