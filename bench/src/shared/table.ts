import type { Figure } from './figures.ts';

/** Rows under headings, as Markdown that is also readable as it stands. Columns of numbers are set to the right. */
export function writeTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => (row[column] ?? '').length)));
  const isNumeric = headings.map((_, column) => column > 0 && rows.every((row) => /^([\d<≥≈−-]|$)/.test(row[column] ?? '')));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => (isNumeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (isNumeric[column] ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  return [line(headings), rule, ...rows.map((row) => line(headings.map((_, column) => row[column] ?? '')))].join('\n');
}

/** What was asked for, and whether it is met. */
export function writeWanted(all: readonly Figure[]): string {
  return writeTable(
    ['figure', 'wanted', 'found', ''],
    all.filter(({ wanted }) => wanted !== undefined).map(({ figure, wanted = '', value, unit, met }) => [figure.replace(/^\w+\./, ''), wanted, `${value} ${unit}`, met ? 'met' : 'not met']),
  );
}
