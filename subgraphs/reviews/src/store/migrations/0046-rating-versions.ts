import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each change of what a product was rated with has a number that rises, so that who hears of several knows the last. */
export class RatingVersions0046 implements MigrationInterface {
  readonly name = 'RatingVersions1763700000046';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE rating_count ADD version integer NOT NULL DEFAULT 1;
      CREATE FUNCTION raise_rating_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.version := OLD.version + 1;
        RETURN NEW;
      END $$;
      CREATE TRIGGER rating_count_rises BEFORE UPDATE ON rating_count FOR EACH ROW EXECUTE FUNCTION raise_rating_version();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER rating_count_rises ON rating_count; DROP FUNCTION raise_rating_version(); ALTER TABLE rating_count DROP version');
  }
}
