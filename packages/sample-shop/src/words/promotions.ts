/** A promotion of the sample shop, in the words of `createPromotion`; amounts are decimal text by currency. */
export interface SamplePromotion {
  readonly name: string;
  readonly trigger: 'AUTOMATIC' | 'CODE';
  readonly codes?: readonly string[];
  readonly group?: string;
  readonly from: string;
  readonly until?: string;
  readonly audience?: 'CUSTOMERS' | 'FIRST_ORDER';
  readonly minimumSubtotal?: Readonly<Record<string, string>>;
  readonly benefit:
    | { readonly kind: 'PERCENTAGE'; readonly basisPoints: number }
    | { readonly kind: 'AMOUNT'; readonly amounts: Readonly<Record<string, string>> }
    | { readonly kind: 'BUY_X_GET_Y'; readonly buy: number; readonly get: number; readonly basisPoints: number }
    | { readonly kind: 'FREE_SHIPPING' }
    /** Of the least expensive thing of the shop. */
    | { readonly kind: 'GIFT'; readonly quantity: number };
  readonly stacking?: 'EXCLUSIVE';
  readonly customerGroup?: string;
  readonly usageLimit?: number;
  readonly usageLimitPerCustomer?: number;
}

/** What runs by itself takes off only the shipping, so that a basket costs what its prices say until a code is entered. */
export const PROMOTIONS: readonly SamplePromotion[] = [
  {
    name: 'Free shipping from 75', trigger: 'AUTOMATIC', group: 'shipping', from: '2026-01-01',
    minimumSubtotal: { EUR: '75', USD: '75', JPY: '9000' }, benefit: { kind: 'FREE_SHIPPING' },
  },
  {
    name: 'Ten per cent off your first order', trigger: 'CODE', codes: ['WELCOME10'], group: 'welcome', from: '2026-01-01', audience: 'FIRST_ORDER',
    usageLimitPerCustomer: 1, benefit: { kind: 'PERCENTAGE', basisPoints: 1_000 },
  },
  {
    name: 'Five off from 40', trigger: 'CODE', codes: ['FIVE-OFF'], group: 'season', from: '2026-03-01',
    minimumSubtotal: { EUR: '40', USD: '40', JPY: '5000' }, benefit: { kind: 'AMOUNT', amounts: { EUR: '5', USD: '5', JPY: '600' } },
  },
  { name: 'Three for two', trigger: 'CODE', codes: ['TAKE-THREE'], group: 'season', from: '2026-06-01', benefit: { kind: 'BUY_X_GET_Y', buy: 2, get: 1, basisPoints: 10_000 } },
  {
    name: 'A quarter off for the first hundred', trigger: 'CODE', codes: ['FIRST-HUNDRED'], from: '2026-10-01', audience: 'CUSTOMERS',
    usageLimit: 100, usageLimitPerCustomer: 1, benefit: { kind: 'PERCENTAGE', basisPoints: 2_500 },
  },
  {
    name: 'Something small on us from 120', trigger: 'CODE', codes: ['ON-THE-HOUSE'], from: '2026-09-01', audience: 'CUSTOMERS',
    minimumSubtotal: { EUR: '120', USD: '120', JPY: '15000' }, benefit: { kind: 'GIFT', quantity: 1 },
  },
  {
    name: 'For friends of the house', trigger: 'CODE', codes: ['FRIENDS'], from: '2026-09-01', stacking: 'EXCLUSIVE', customerGroup: 'Friends of the house',
    benefit: { kind: 'PERCENTAGE', basisPoints: 2_000 },
  },
  { name: 'Summer sale', trigger: 'CODE', codes: ['SUMMER26'], from: '2026-07-01', until: '2026-09-01', benefit: { kind: 'PERCENTAGE', basisPoints: 1_500 } },
];

/** Gift cards of the sample shop, whose codes everybody may know: code, worth, currency. */
export const GIFT_CARDS: readonly (readonly [code: string, amount: string, currency: string])[] = [
  ['STORE-GRAPH-CARDA-EUR50', '50', 'EUR'], ['STORE-GRAPH-CARDB-EUR05', '5', 'EUR'], ['STORE-GRAPH-CARDC-USD50', '50', 'USD'], ['STORE-GRAPH-CARDD-JPY5K', '5000', 'JPY'],
];

/** Customer groups, and the demo customers in them. */
export const CUSTOMER_GROUPS: Readonly<Record<string, readonly string[]>> = { 'Friends of the house': ['ada@storegraph.example'] };
