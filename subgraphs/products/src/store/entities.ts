import { catalogueEntities } from './catalogue/entities.ts';
import { inventoryEntities } from './inventory/entities.ts';

export const entities = [...catalogueEntities, ...inventoryEntities];
