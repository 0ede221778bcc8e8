import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What carriers make for parcels; parcels that were lost; what carriers told, by parcel. */
export class Labels0050 implements MigrationInterface {
  readonly name = 'Labels1763700500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- What is lost has left the house.
      INSERT INTO shipment_status VALUES ('LOST', 1, 1, 1, 0);
      CREATE INDEX carrier_event_by_parcel ON carrier_event (tracking_number, occurred_at);

      CREATE TABLE shipment_label (
        shipment_id uuid PRIMARY KEY REFERENCES shipment,
        service text,
        status text NOT NULL CHECK (status IN ('REQUESTED', 'MADE', 'REFUSED', 'VOIDING', 'VOIDED')),
        url text,
        reason text,
        requested_at timestamptz NOT NULL,
        made_at timestamptz,
        -- When the carrier is to be asked: the first time, or again.
        due_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        CHECK (status <> 'MADE' OR (url IS NOT NULL AND made_at IS NOT NULL))
      );
      CREATE INDEX shipment_label_due ON shipment_label (due_at) WHERE status IN ('REQUESTED', 'VOIDING');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE shipment_label;
      DROP INDEX carrier_event_by_parcel;
      UPDATE shipment SET status = 'DELIVERY_FAILED' WHERE status = 'LOST';
      DELETE FROM shipment_status WHERE status = 'LOST';
    `);
  }
}
