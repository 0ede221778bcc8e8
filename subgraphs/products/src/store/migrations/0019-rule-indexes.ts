import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What rules of collections ask for that few products are: a price in a rare range, an option few have. Without these, all products are looked at. */
export class RuleIndexes0019 implements MigrationInterface {
  readonly name = 'RuleIndexes1763700000019';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX price_by_amount ON price (currency, amount_minor, variant_id);
      CREATE INDEX variant_by_option ON variant USING gin (options jsonb_path_ops);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX price_by_amount, variant_by_option');
  }
}
