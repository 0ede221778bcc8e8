import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When products are to be shown and to be hidden. A date that has come is taken away; `is_published` says what is. */
export class PublishingDates0012 implements MigrationInterface {
  readonly name = 'PublishingDates1763700000012';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE product
        ADD publish_at timestamptz,
        ADD unpublish_at timestamptz,
        ADD CONSTRAINT product_dates_in_order CHECK (publish_at < unpublish_at);
      CREATE INDEX product_due ON product (least(publish_at, unpublish_at)) WHERE publish_at IS NOT NULL OR unpublish_at IS NOT NULL;
      CREATE TRIGGER product_version_rises_with_dates BEFORE UPDATE ON product
        FOR EACH ROW WHEN ((NEW.publish_at, NEW.unpublish_at) IS DISTINCT FROM (OLD.publish_at, OLD.unpublish_at) AND NEW.version = OLD.version)
        EXECUTE FUNCTION raise_product();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER product_version_rises_with_dates ON product; ALTER TABLE product DROP publish_at, DROP unpublish_at');
  }
}
