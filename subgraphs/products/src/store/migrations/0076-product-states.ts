import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a product of a state is published or not follows from its state: taken for chance, few would be expected, and all of them sorted. */
export class ProductStates0076 implements MigrationInterface {
  readonly name = 'ProductStates1763700000076';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE STATISTICS product_states (dependencies, mcv) ON state, is_published FROM product');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP STATISTICS product_states');
  }
}
