import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseIdempotencyKey } from '@storegraph/kernel/idempotency-key';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { parseName } from '../parse-texts.ts';
import type { Stores } from '../ports.ts';
import { tellAttribute } from '../tell-taxonomy.ts';
import type { AttributeType } from './attribute.ts';
import { parseAllowedValues, parseCode, parseUnit } from './parse-definition.ts';
import type { AllowedValueInput } from './parse-definition.ts';
import { tooManyAttributes } from './refusals.ts';

/** How many attributes the shop can have: they are read as a whole. */
const MAX_ATTRIBUTES = 500;

/** A new attribute, as a client sends it. */
export interface CreateAttributeInput {
  readonly code: string;
  readonly name: string;
  readonly type: AttributeType;
  readonly unit?: string | null | undefined;
  readonly isFilterable?: boolean | null | undefined;
  readonly values?: readonly AllowedValueInput[] | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Adds an attribute. Answers its id. Refuses with INVALID_NAME, CODE_TAKEN, TOO_MANY_ATTRIBUTES, what `parse-definition` refuses, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT. */
export type CreateAttribute = (caller: Caller, input: CreateAttributeInput) => Promise<Id<'attr'>>;

/** Makes the use case. */
export function createCreateAttribute(deps: { transact: Transact<Stores>; newId: () => Id<'attr'> }): CreateAttribute {
  return async (caller, { idempotencyKey, type, ...input }) => {
    const actor = requireUser(caller);
    const key = idempotencyKey == null ? undefined : parseIdempotencyKey(idempotencyKey);
    const wanted = {
      type, code: parseCode(input.code, ['code']), name: parseName(input.name), unit: parseUnit(input.unit ?? null, type),
      isFilterable: input.isFilterable ?? false, values: parseAllowedValues(input.values ?? [], type),
    };
    return deps.transact(({ attributes, idempotency, outbox }) =>
      idempotency.once({ actor, operation: 'createAttribute', key, input: wanted }, async () => {
        if ((await attributes.count()) >= MAX_ATTRIBUTES) throw tooManyAttributes(MAX_ATTRIBUTES);
        const id = deps.newId();
        await attributes.add({ ...wanted, id });
        await tellAttribute({ id, version: 1 }, outbox);
        return id;
      }),
    );
  };
}
