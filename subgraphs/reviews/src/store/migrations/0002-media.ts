import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DROP_MEDIA_TABLES, createMediaTables } from '@storegraph/media/library/media-tables';

/** Pictures of reviews. */
export class Media0002 implements MigrationInterface {
  readonly name = 'Media1763700000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(createMediaTables('review'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DROP_MEDIA_TABLES);
  }
}
