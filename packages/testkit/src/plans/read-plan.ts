/** A node of a plan that was run, as EXPLAIN (ANALYZE, FORMAT JSON) tells it. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  /** On average of its loops, as are the removed ones. */
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** What a plan may cost, whatever there is in the shop. */
export interface PlanLimits {
  /** Tables with more rows are not read from end to end; that a page is full before half of it was read is no fault. */
  readonly scannedRows: number;
  /** Rows that one step reads, those that it throws away again included. */
  readonly readRows: number;
  readonly sortedRows: number;
}

/** What is wrong with a plan, in words; nothing: it stays within its limits. `rowsOf` tells how many rows a table has. */
export function faultsOf(plan: PlanNode, limits: PlanLimits, rowsOf: (table: string) => number): readonly string[] {
  const { 'Node Type': type, 'Relation Name': table, 'Index Name': index, 'Actual Loops': loops, Plans: below = [] } = plan;
  const read = (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0)) * loops;
  const sorted = type.endsWith('Sort') ? below.reduce((sum, node) => sum + node['Actual Rows'] * node['Actual Loops'], 0) : 0;
  const isReadWhole = read > Math.min(limits.readRows, (rowsOf(table ?? '') * loops) / 2);
  return [
    ...(type === 'Seq Scan' && table && loops > 0 && isReadWhole && rowsOf(table) > limits.scannedRows ? [`reads all of ${table}`] : []),
    ...(type.includes('Scan') && type !== 'Seq Scan' && read > limits.readRows ? [`reads ${Math.round(read)} rows of ${table ?? index ?? type}`] : []),
    ...(sorted > limits.sortedRows ? [`sorts ${Math.round(sorted)} rows`] : []),
    ...below.flatMap((node) => faultsOf(node, limits, rowsOf)),
  ];
}
