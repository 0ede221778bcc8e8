import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DROP_MEDIA_TABLES, createMediaTables } from '@storegraph/media/library/media-tables';

/** Pictures of products. `picture_url` is that of a product's first one; `image_url` is shown while it has none. */
export class Media0035 implements MigrationInterface {
  readonly name = 'Media1763700000035';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${createMediaTables('product')} ALTER TABLE product ADD picture_url text;`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE product DROP picture_url; ${DROP_MEDIA_TABLES}`);
  }
}
