import { describe, expect, it } from '@jest/globals';
import { buildSchema, validate, parse } from 'graphql';
import { compose } from './compose.ts';
import { composeContract, readContracts } from './contracts.ts';
import { readSubgraphs, type Subgraph } from './read-subgraphs.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])';
const subgraph = (name: string, sdl: string): Subgraph => ({ name, url: 'http://127.0.0.1/graphql', schemaFolder: `${name}.graphql`, sdl: `${LINK} ${sdl}` });
const OURS = { name: 'ours', include: ['ours'], exclude: ['internal'] };
const contractOf = (...sdls: readonly string[]) => composeContract(compose(sdls.map((sdl, index) => subgraph(`s${index}`, sdl))), OURS);
const O = '@tag(name: "ours")';

describe('a contract', () => {
  it('has the fields that are tagged, and the types they lead to', () => {
    const { apiSdl } = contractOf(`
      type Query { lamp(by: Search): Lamp ${O} secret: Secret }
      input Search { id: ID kind: Kind } enum Kind { DESK FLOOR }
      type Lamp @key(fields: "id") { id: ID! watts: Int ${O} cost: Int } type Secret { word: Word } scalar Word`);
    expect(apiSdl).toBe('enum Kind {\n  DESK\n  FLOOR\n}\n\ntype Lamp {\n  watts: Int\n}\n\ntype Query {\n  lamp(by: Search): Lamp\n}\n\ninput Search {\n  id: ID\n  kind: Kind\n}\n');
  });

  it('has all fields of a type that is tagged but those that are excluded', () => {
    expect(contractOf(`type Query { lamp: Lamp ${O} } type Lamp ${O} { watts: Int cost: Int @tag(name: "internal") }`).apiSdl).toContain('type Lamp {\n  watts: Int\n}');
  });

  it('has what any subgraph tagged', () => {
    const { apiSdl } = contractOf(`type Query { lamp: Lamp ${O} } type Lamp @key(fields: "id") { id: ID! ${O} }`, `type Lamp @key(fields: "id") { id: ID! stars: Int ${O} votes: Int }`);
    expect(apiSdl).toContain('type Lamp {\n  id: ID!\n  stars: Int\n}');
  });

  it('keeps an enum to which no field leads: it tells of the graph itself', () => {
    expect(contractOf(`type Query { on: Boolean ${O} } enum QueryErrorCode { NOT_FOUND }`).apiSdl).toContain('enum QueryErrorCode');
  });

  it('is not composed when a field of it gives what has no field of it', () => {
    expect(() => contractOf(`type Query { lamp: Lamp ${O} } type Lamp { watts: Int }`)).toThrow(/Lamp/);
  });
});

describe('the contract partner', () => {
  const [partner] = readContracts().filter(({ name }) => name === 'partner');
  const { apiSdl, supergraphSdl } = composeContract(compose(readSubgraphs()), partner!);
  const problems = (text: string) => validate(buildSchema(apiSdl), parse(text)).map(({ message }) => message);

  it.each([
    ['reads the catalogue', '{ searchProducts(query: "lamp") { edges { node { name priceRange { min { amount currency } } variants { price { amount } availability { status } } ratingSummary { average } } } } }'],
    ['fills a cart', 'mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { id version total { amount } lines { name } } userErrors { code } } }'],
    ['orders', 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id number total { amount } } userErrors { code } } }'],
    ['looks after an order', '{ orderByNumber(number: "SG-1") { displayStatus trackingNumber paymentStatus payments { nextAction { url } } } }'],
    ['follows an order', 'subscription { orderStatusChanged(orderId: "1") { id displayStatus } }'],
  ])('%s', (_, text) => {
    expect(problems(text)).toEqual([]);
  });

  it.each([
    ['stock', '{ variant(sku: "a") { stock { available } } }'],
    ['other people’s orders', '{ orders { edges { node { id } } } }'],
    ['who placed an order', '{ order(id: "1") { customer { id } } }'],
    ['accounts', '{ me { email } }'],
    ['other partners', '{ partners { edges { node { id } } } }'],
    ['the catalogue’s and the staff’s mutations', 'mutation ($input: SetPriceInput!) { setPrice(input: $input) { userErrors { code } } }'],
    ['refunds', 'mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { userErrors { code } } }'],
  ])('has nothing of %s', (_, text) => {
    expect(problems(text)).not.toEqual([]);
  });

  it('is planned on the whole graph: keys that partners do not see are there', () => {
    expect(supergraphSdl).toContain('@join__type(graph: PRODUCTS, key: "id")');
    expect(supergraphSdl).toContain('stock: StockLevel @join__field(graph: PRODUCTS) @tag(name: "internal") @inaccessible');
  });
});
