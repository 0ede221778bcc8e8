import { CREATE_HEARD, DROP_HEARD } from '@storegraph/postgres/delivery-tables';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events that all have heard are not sent again to a broker that lost them. */
export class Heard0095 implements MigrationInterface {
  readonly name = 'Heard1763700950000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CREATE_HEARD);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_HEARD);
  }
}
