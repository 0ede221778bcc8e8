import { GraphQLScalarType, Kind } from 'graphql';

/** A scalar that is text of a form. Text that is not of it is refused before a resolver sees it. */
function textScalar(name: string, form: RegExp, like: string): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value === 'string' && value.length <= 2_000 && form.test(value)) return value;
    throw new TypeError(`${name} must be text like ${like}.`);
  };
  return new GraphQLScalarType({
    name, parseValue: read, serialize: (value) => String(value),
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const dateTime = textScalar('DateTime', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, '2026-11-21T09:30:00Z');
dateTime.serialize = (value) => (value instanceof Date ? value.toISOString() : String(value));

/** The resolvers of the scalars in shared.graphql. */
export const scalars = {
  DateTime: dateTime,
  Decimal: textScalar('Decimal', /^-?\d{1,15}(\.\d{1,15})?$/, '19.99'),
  CurrencyCode: textScalar('CurrencyCode', /^[A-Z]{3}$/, 'EUR'),
  CountryCode: textScalar('CountryCode', /^[A-Z]{2}$/, 'DE'),
  URL: textScalar('URL', /^(https?:\/\/|\/)\S*$/, 'https://example.com/lamp.svg'),
  // Whether it is a well-formed address is for the domain to say, with a code of its own.
  EmailAddress: textScalar('EmailAddress', /^[^\n\r]{0,320}$/, 'ada@example.com'),
};
