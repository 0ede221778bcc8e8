/** What was looked at, what was found, and what to do about it when it is a problem. */
export interface Finding {
  readonly name: string;
  readonly found: string;
  readonly mend?: string;
}

/** The findings as a table, each problem with its mend. */
export function drawTable(findings: readonly Finding[]): string {
  const width = Math.max(0, ...findings.map(({ name }) => name.length));
  return findings.map(({ name, found, mend }) => `${mend === undefined ? 'OK     ' : 'PROBLEM'}  ${name.padEnd(width)}  ${found}${mend === undefined ? '' : `\n${' '.repeat(width + 11)}→ ${mend}`}`).join('\n');
}
