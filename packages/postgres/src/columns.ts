import type { EntitySchemaColumnOptions, ValueTransformer } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id, IdKind } from '@storegraph/kernel/ids';

const idTransformer = (kind: IdKind): ValueTransformer => ({
  to: (id: Id | null | undefined) => (id == null ? id : toUuid(id)),
  from: (uuid: string | null) => (uuid === null ? null : fromUuid(kind, uuid)),
});

/** A column that holds an id: `uuid` in the database, a TypeID everywhere else. */
export function idColumn(kind: IdKind, options: Partial<EntitySchemaColumnOptions> = {}): EntitySchemaColumnOptions {
  return { type: 'uuid', transformer: idTransformer(kind), ...options };
}

/** A column that holds an amount in minor units: the driver hands out `bigint` as text. */
export function amountColumn(options: Partial<EntitySchemaColumnOptions> = {}): EntitySchemaColumnOptions {
  return {
    type: 'bigint',
    transformer: { to: (amount: bigint | null | undefined) => amount?.toString() ?? amount, from: (text: string | null) => (text === null ? null : BigInt(text)) },
    ...options,
  };
}
