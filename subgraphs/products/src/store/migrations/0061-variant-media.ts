import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures of variants beside those of products: a picture says of which kind what it is shown of is. */
export class VariantMedia0061 implements MigrationInterface {
  readonly name = 'VariantMedia1763700000061';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE media
        DROP CONSTRAINT media_subject_id_fkey,
        ADD subject_kind text NOT NULL DEFAULT 'prod' CHECK (subject_kind IN ('prod', 'var'));
      ALTER TABLE media
        ADD product_id uuid GENERATED ALWAYS AS (CASE WHEN subject_kind = 'prod' THEN subject_id END) STORED REFERENCES product,
        ADD variant_id uuid GENERATED ALWAYS AS (CASE WHEN subject_kind = 'var' THEN subject_id END) STORED REFERENCES variant;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      UPDATE media SET state = 'REMOVED', subject_id = NULL, position = NULL WHERE subject_kind = 'var';
      ALTER TABLE media DROP product_id, DROP variant_id, DROP subject_kind, ADD CONSTRAINT media_subject_id_fkey FOREIGN KEY (subject_id) REFERENCES product;
    `);
  }
}
