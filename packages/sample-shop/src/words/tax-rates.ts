/** A rate the sample shop knows: where, of what, how much in per cent, and since when. */
export interface SampleTaxRate {
  readonly country: string;
  /** Empty for the whole country. */
  readonly region: string;
  readonly category: 'STANDARD' | 'REDUCED' | 'SUPER_REDUCED';
  readonly percent: string;
  readonly since: string;
}

const OF_OLD = '2020-01-01';

/** Country, standard rate, reduced rate and, where there is one, the lowest. */
const VALUE_ADDED: readonly (readonly [country: string, standard: string, reduced?: string, lowest?: string])[] = [
  ['AT', '20', '10'], ['BE', '21', '6'], ['BG', '20', '9'], ['CY', '19', '9', '5'], ['CZ', '21', '12'], ['DE', '19', '7'], ['DK', '25'],
  ['EE', '22', '9'], ['ES', '21', '10', '4'], ['FI', '24', '14', '10'], ['FR', '20', '10', '5.5'], ['GR', '24', '13', '6'], ['HR', '25', '13', '5'],
  ['HU', '27', '18', '5'], ['IE', '23', '13.5', '9'], ['IT', '22', '10', '4'], ['LT', '21', '9', '5'], ['LU', '17', '8', '3'], ['LV', '21', '12', '5'],
  ['MT', '18', '7', '5'], ['NL', '21', '9'], ['PL', '23', '8', '5'], ['PT', '23', '13', '6'], ['RO', '19', '9', '5'], ['SE', '25', '12', '6'],
  ['SI', '22', '9.5', '5'], ['SK', '20', '10', '5'], ['JP', '10', '8'],
];

/** Rates that changed since. */
const CHANGED: readonly SampleTaxRate[] = [
  { country: 'FI', region: '', category: 'STANDARD', percent: '25.5', since: '2024-09-01' },
  { country: 'SK', region: '', category: 'STANDARD', percent: '23', since: '2025-01-01' },
  { country: 'SK', region: '', category: 'REDUCED', percent: '19', since: '2025-01-01' },
  { country: 'EE', region: '', category: 'STANDARD', percent: '24', since: '2025-07-01' },
  { country: 'RO', region: '', category: 'STANDARD', percent: '21', since: '2025-08-01' },
  { country: 'RO', region: '', category: 'REDUCED', percent: '11', since: '2025-08-01' },
];

/** Sales tax of states of the USA, and whether they tax food and drink. */
const SALES_TAX: readonly (readonly [state: string, percent: string, food: string])[] = [
  ['CA', '7.25', '0'], ['FL', '6', '0'], ['IL', '6.25', '1'], ['MA', '6.25', '0'], ['MN', '6.875', '0'], ['NY', '4', '0'], ['OR', '0', '0'], ['TX', '6.25', '0'],
  ['VT', '6', '0'], ['WA', '6.5', '0'],
];

/** All rates the sample shop starts with: value added tax of the European Union and Japan, and the sales tax of some states. */
export const TAX_RATES: readonly SampleTaxRate[] = [
  ...VALUE_ADDED.flatMap(([country, ...percents]) => percents.map((percent = '', index) =>
    ({ country, region: '', category: (['STANDARD', 'REDUCED', 'SUPER_REDUCED'] as const)[index] ?? 'STANDARD', percent, since: OF_OLD }))),
  ...CHANGED,
  ...SALES_TAX.flatMap(([region, standard, food]) => [
    { country: 'US', region, category: 'STANDARD' as const, percent: standard, since: OF_OLD }, { country: 'US', region, category: 'REDUCED' as const, percent: food, since: OF_OLD },
  ]),
];

/** What a piece of a category weighs, in grams, and how it is taxed when that is not as usual; by the category's slug. */
export const CATEGORY_TERMS: Readonly<Record<string, readonly [weightGrams: number, taxCategory?: 'REDUCED']>> = {
  tea: [250, 'REDUCED'], 'coffee-brewing': [900], 'pots-pans': [2_400], 'knives-boards': [800], baking: [700], 'plates-bowls': [600], 'glasses-carafes': [450],
  'pens-pencils': [60], notebooks: [350], 'desk-lamps': [1_800], 'desk-organisers': [900], lamps: [2_600], candles: [400], 'cushions-throws': [900], vases: [1_300],
  'shelves-hooks': [3_500], 'bed-linen': [1_500], towels: [600], 'soap-care': [250], 'camp-kitchen': [700], 'camp-comfort': [1_900], 'bags-bottles': [500],
  'garden-tools': [1_600], 'pots-planters': [3_200],
};
