import { describe, expect, it } from '@jest/globals';
import { nameStatement } from './name-statement.ts';

describe('the name of a statement', () => {
  it.each([
    ['INSERT INTO outbox (id, subject, envelope) VALUES ($1, $2, $3)', 'INSERT outbox'],
    ['SELECT "Cart"."id" AS "Cart_id" FROM "cart" "Cart" WHERE "Cart"."id" = $1', 'SELECT cart'],
    ['UPDATE stock SET held = held + $2 WHERE variant_id = $1', 'UPDATE stock'],
    ['\n  WITH added AS (INSERT INTO errand (kind) VALUES ($1) RETURNING 1) SELECT 1 FROM added', 'WITH errand'],
    ['COMMIT', 'COMMIT'],
    ['', 'SQL'],
  ])('of %j is %s', (sql, name) => expect(nameStatement(sql).name).toBe(name));

  it('goes with a text in which nobody\'s words stand', () => {
    expect(nameStatement(`SELECT 1 FROM account WHERE email = 'canary@storegraph.example' AND note = 'it''s canary'  AND id = $1`).text)
      .toBe('SELECT 1 FROM account WHERE email = ? AND note = ? AND id = $1');
  });
});
