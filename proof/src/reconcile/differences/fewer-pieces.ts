import type { Databases, Service } from '../databases.ts';

/** How many pieces a service counts of an order. */
interface PiecesRow {
  readonly id: string;
  readonly pieces: number;
}

/** An order as the service knows it that counts more pieces, and how many the other one counts. */
export type Fewer<Row> = Row & { readonly only: number };

/**
 * Orders of which one service counts fewer pieces than another. The other is asked about the first one's orders (`$1`); those it
 * leaves out are not compared.
 */
export async function fewerPieces<Row extends PiecesRow>(databases: Databases, [service, sql]: readonly [Service, string], [other, otherSql]: readonly [Service, string]): Promise<readonly Fewer<Row>[]> {
  const rows = await databases.rows<Row>(service, sql);
  const others = new Map((await databases.rows<PiecesRow>(other, otherSql, [rows.map(({ id }) => id)])).map(({ id, pieces }) => [id, pieces]));
  return rows.flatMap((row) => {
    const only = others.get(row.id);
    return only === undefined || only >= row.pieces ? [] : [{ ...row, only }];
  });
}
