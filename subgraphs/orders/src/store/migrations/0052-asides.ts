import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '@storegraph/postgres/migrate';

/** What other services tell of an order that does not move it: its timeline shows it beside the changes of the order. */
export class Asides0052 implements MigrationInterface {
  readonly name = 'Asides1763700520000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE order_aside (
        order_id uuid NOT NULL REFERENCES "order",
        event_id uuid NOT NULL,
        -- The order's version when it was heard.
        version integer NOT NULL,
        event text NOT NULL,
        actor text NOT NULL,
        occurred_at timestamptz NOT NULL,
        subject_id uuid,
        quantity integer CHECK (quantity > 0),
        PRIMARY KEY (order_id, event_id)
      );
    `);
    await makeAppendOnly(queryRunner, 'order_aside');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE order_aside');
  }
}
