/** A statement to be sent, with its parameters. */
export interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

/** Sends a statement and answers its rows. They may be shared with others who ask the same: nobody changes them. */
export type Read = <Row>(statement: Statement) => Promise<readonly Row[]>;

/** Adds a parameter, and says how the statement refers to it. */
export type Give = (value: unknown, type: string) => string;

/** Writes a statement. Values are parameters: the server plans with what they are, since it matters whether a word is rare. */
export function write(sql: (give: Give) => string): Statement {
  const parameters: unknown[] = [];
  return { sql: sql((value, type) => `$${parameters.push(value)}::${type}`), parameters };
}
