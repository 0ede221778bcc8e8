import { fromUuid } from '@storegraph/kernel/ids';
import type { AllowedValue, Attribute, AttributeType } from '../../domain/attributes/attribute.ts';

/** A row of `SELECT ${ATTRIBUTE_COLUMNS} FROM attribute a`. */
export interface AttributeRow {
  id: string;
  version: number;
  code: string;
  name: string;
  type: AttributeType;
  unit: string | null;
  is_filterable: boolean;
}

export const ATTRIBUTE_COLUMNS = 'a.id, a.version, a.code, a.name, a.type, a.unit, a.is_filterable';

export const toAttribute = ({ id, version, code, name, type, unit, is_filterable }: AttributeRow): Attribute => ({
  id: fromUuid('attr', id), version, code, name, type, unit, isFilterable: is_filterable,
});

/** A row of `SELECT ${VALUE_COLUMNS} FROM attribute_value v`. */
export interface ValueRow extends AllowedValue {
  attribute_id: string;
}

export const VALUE_COLUMNS = 'v.attribute_id, v.code, v.label, v.swatch';

export const toAllowedValue = ({ code, label, swatch }: ValueRow): AllowedValue => ({ code, label, swatch });
