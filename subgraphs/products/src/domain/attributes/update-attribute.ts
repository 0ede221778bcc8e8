import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { expectVersion } from '../expect-version.ts';
import { parseName } from '../parse-texts.ts';
import type { Stores } from '../ports.ts';
import { tellAttribute } from '../tell-taxonomy.ts';
import type { AllowedValue, AttributeWithValues } from './attribute.ts';
import { parseAllowedValues, parseUnit } from './parse-definition.ts';
import type { AllowedValueInput } from './parse-definition.ts';
import { attributeNotFound, valueInUse } from './refusals.ts';

/** What of an attribute changes, as a client sends it: what is left out stays; its code and its type always do. */
export interface UpdateAttributeInput {
  readonly attributeId: string;
  readonly name?: string | null | undefined;
  /** Null takes it away. */
  readonly unit?: string | null | undefined;
  readonly isFilterable?: boolean | null | undefined;
  /** All that it allows from now on. */
  readonly values?: readonly AllowedValueInput[] | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

/** Changes an attribute. Answers its id. Refuses with INVALID_ID, ATTRIBUTE_NOT_FOUND, VERSION_CONFLICT, INVALID_NAME, VALUE_IN_USE, and what `parse-definition` refuses. */
export type UpdateAttribute = (input: UpdateAttributeInput) => Promise<Id<'attr'>>;

/** Makes the use case. */
export function createUpdateAttribute(deps: { transact: Transact<Stores> }): UpdateAttribute {
  return async ({ attributeId, expectedVersion, ...input }) => {
    const id = parseId('attr', attributeId, ['attributeId']);
    const name = input.name == null ? undefined : parseName(input.name);
    return deps.transact(async ({ attributes, outbox }) => {
      const attribute = await attributes.lock(id);
      if (!attribute) throw attributeNotFound(['attributeId']);
      expectVersion(attribute, expectedVersion);
      const unit = input.unit === undefined ? undefined : parseUnit(input.unit, attribute.type);
      if (input.values != null) {
        const allowed = parseAllowedValues(input.values, attribute.type);
        const productCount = await attributes.countProducts(id, codesGone(attribute, allowed));
        if (productCount > 0) throw valueInUse(productCount);
        await attributes.allow(id, allowed);
      }
      await attributes.change(id, { name, unit, isFilterable: input.isFilterable ?? undefined });
      await tellAttribute({ id, version: attribute.version + 1 }, outbox);
      return id;
    });
  };
}

function codesGone({ values }: AttributeWithValues, allowed: readonly AllowedValue[]): readonly string[] {
  const stay = new Set(allowed.map(({ code }) => code));
  return values.map(({ code }) => code).filter((code) => !stay.has(code));
}
