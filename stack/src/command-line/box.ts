/** A label and what it stands for, or a line alone, or a gap. */
export type Row = readonly [label: string, text: string] | string;

/** Draws rows in a frame, as wide as the widest. */
export function drawBox(rows: readonly Row[]): string {
  const labelWidth = Math.max(0, ...rows.map((row) => (typeof row === 'string' ? 0 : row[0].length)));
  const lines = rows.map((row) => (typeof row === 'string' ? row : `${row[0].padEnd(labelWidth)}  ${row[1]}`.trimEnd()));
  const width = Math.max(0, ...lines.map((line) => line.length));
  const edge = '─'.repeat(width + 4);
  return [`╭${edge}╮`, ...lines.map((line) => `│  ${line.padEnd(width)}  │`), `╰${edge}╯`, ''].join('\n');
}
