import { describe, expect, it } from '@jest/globals';
import type { AttributeType, AttributeWithValues } from './attribute.ts';
import { parseValue } from './parse-value.ts';
import type { ValueInput } from './parse-value.ts';

const attribute = (type: AttributeType): AttributeWithValues => ({
  id: 'attr_1', version: 1, code: 'x', name: 'X', type, unit: null, isFilterable: false,
  values: ['oak', 'ash', 'elm'].map((code) => ({ code, label: code, swatch: null })),
});
const read = (type: AttributeType, input: ValueInput) => parseValue(attribute(type), input, ['set', '0']);

describe('what is said by an attribute', () => {
  it.each<[AttributeType, ValueInput, string[]]>([
    ['TEXT', { text: ' Made in Ålesund ' }, ['Made in Ålesund']], ['BOOLEAN', { boolean: true }, ['true']], ['BOOLEAN', { boolean: false }, ['false']], ['DATE', { date: '2024-02-29' }, ['2024-02-29']],
    ['NUMBER', { number: '1.50' }, ['1.5']], ['NUMBER', { number: '-007' }, ['-7']], ['NUMBER', { number: '-0.0' }, ['0']], ['NUMBER', { number: '10' }, ['10']], ['NUMBER', { number: '0.05' }, ['0.05']],
    ['SELECT', { values: ['oak'] }, ['oak']], ['SWATCH', { values: ['ash', 'ash'] }, ['ash']], ['MULTISELECT', { values: ['oak', 'elm', 'oak'] }, ['oak', 'elm']],
  ])('as %s is read from %j', (type, input, values) => expect(read(type, input)).toEqual(values));

  it.each<[AttributeType, ValueInput, string]>([
    ['TEXT', {}, 'text'], ['TEXT', { number: '1' }, 'text'], ['NUMBER', { text: '1' }, 'number'], ['BOOLEAN', { boolean: true, text: 'yes' }, 'boolean'], ['DATE', { text: '2026-11-21' }, 'date'],
    ['SELECT', { text: 'oak' }, 'values'], ['MULTISELECT', { values: null }, 'values'],
  ])('as %s is not %j', (type, input, given) => {
    expect(() => read(type, input)).toThrow(expect.objectContaining({ code: 'VALUE_TYPE_MISMATCH', field: ['set', '0'], message: expect.stringContaining(`\`${given}\``) }));
  });

  it.each<[AttributeType, ValueInput, string]>([
    ['TEXT', { text: ' ' }, 'text'], ['TEXT', { text: 'x'.repeat(501) }, 'text'], ['DATE', { date: '2026-02-29' }, 'date'], ['DATE', { date: '21.11.2026' }, 'date'], ['DATE', { date: '2026-11-21T00' }, 'date'],
    ['SELECT', { values: [] }, 'values'], ['SELECT', { values: ['oak', 'ash'] }, 'values'], ['SWATCH', { values: ['oak', 'ash'] }, 'values'], ['MULTISELECT', { values: [] }, 'values'],
  ])('as %s is refused when it is %j', (type, input, given) => {
    expect(() => read(type, input)).toThrow(expect.objectContaining({ code: 'INVALID_VALUE', field: ['set', '0', given] }));
  });

  it.each<AttributeType>(['SELECT', 'MULTISELECT', 'SWATCH'])('as %s is on the list', (type) => {
    expect(() => read(type, { values: ['oak', 'plastic'] })).toThrow(expect.objectContaining({ code: 'VALUE_NOT_ALLOWED', field: ['set', '0', 'values', '1'] }));
  });
});
