import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeAppendOnly } from '@storegraph/postgres/migrate';

/** What is set aside is taken parcel by parcel, each once; what is called off before it leaves is never taken. */
export class ShipmentCharges0020 implements MigrationInterface {
  readonly name = 'ShipmentCharges1763700020000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE account
        -- What the parcels that left are to be paid with in all.
        ADD COLUMN shipped_minor bigint NOT NULL DEFAULT 0 CHECK (shipped_minor >= 0),
        -- What was granted back of pieces that never left, and of that what was not taken and never will be.
        ADD COLUMN unsent_minor bigint NOT NULL DEFAULT 0 CHECK (unsent_minor >= 0),
        ADD COLUMN spared_minor bigint NOT NULL DEFAULT 0,
        ADD CONSTRAINT account_spared CHECK (0 <= spared_minor AND spared_minor <= unsent_minor);
      CREATE TABLE shipment_charge (
        shipment_id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES account,
        amount_minor bigint NOT NULL CHECK (amount_minor >= 0)
      );
    `);
    await makeAppendOnly(queryRunner, 'shipment_charge');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE shipment_charge;
      ALTER TABLE account DROP COLUMN spared_minor, DROP COLUMN unsent_minor, DROP COLUMN shipped_minor;
    `);
  }
}
