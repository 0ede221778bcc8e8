/** A row of a method's table: from a weight and an order value on, per currency as decimal text. */
export type SampleShippingRate = readonly [currency: string, price: string, fromGrams?: number, fromValue?: string];

/** A way in which the sample shop sends orders. */
export interface SampleShippingMethod {
  readonly code: string;
  readonly name: string;
  readonly carrier: string;
  readonly isDefault?: true;
  readonly isPickup?: true;
  readonly maxGrams?: number;
  readonly days: readonly [min: number, max: number];
  readonly rates: readonly SampleShippingRate[];
}

/** Hours in which parcels are brought on some weekdays, 1 is Monday. */
export interface SampleWindow {
  readonly weekdays: readonly number[];
  readonly starts: string;
  readonly ends: string;
  readonly capacity: number;
}

/** Places the sample shop sends to in the same ways. */
export interface SampleZone {
  readonly code: string;
  readonly name: string;
  readonly countries: readonly string[];
  readonly timeZone: string;
  readonly methods: readonly SampleShippingMethod[];
  readonly windows: readonly SampleWindow[];
}

const EUROPEAN_UNION = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const WORKDAYS = [1, 2, 3, 4, 5];
const IN_EUROPE: readonly SampleWindow[] = [
  { weekdays: [...WORKDAYS, 6], starts: '09:00', ends: '12:00', capacity: 12 }, { weekdays: WORKDAYS, starts: '13:00', ends: '17:00', capacity: 20 }, { weekdays: WORKDAYS, starts: '18:00', ends: '21:00', capacity: 8 },
];
const free = (currency: string): SampleShippingRate => [currency, '0'];

/** The zones of the sample shop besides everywhere else. The usual method is free. */
export const SHIPPING_ZONES: readonly SampleZone[] = [
  {
    code: 'eu', name: 'European Union', countries: EUROPEAN_UNION, timeZone: 'Europe/Berlin', windows: IN_EUROPE,
    methods: [
      { code: 'standard', name: 'Standard', carrier: 'Landbote', isDefault: true, days: [2, 4], rates: [free('EUR')] },
      { code: 'express', name: 'Express', carrier: 'Eilfahrt', days: [1, 1], maxGrams: 30_000, rates: [['EUR', '9.90'], ['EUR', '14.90', 5_000], ['EUR', '24.90', 15_000]] },
      { code: 'climate', name: 'By cargo bike', carrier: 'Radkurier', days: [1, 3], maxGrams: 8_000, rates: [['EUR', '4.90'], ['EUR', '0', 0, '100']] },
      { code: 'heavy', name: 'Two hands to the door', carrier: 'Landbote', days: [3, 7], rates: [['EUR', '39', 10_000], ['EUR', '29', 10_000, '500'], ['EUR', '79', 40_000], ['EUR', '59', 40_000, '500']] },
      { code: 'pickup', name: 'To a pickup point', carrier: 'Eckladen', isPickup: true, days: [2, 3], maxGrams: 20_000, rates: [['EUR', '2.90'], ['EUR', '0', 0, '50']] },
    ],
  },
  {
    code: 'us', name: 'United States', countries: ['US'], timeZone: 'America/New_York', windows: [{ weekdays: WORKDAYS, starts: '17:00', ends: '20:00', capacity: 10 }],
    methods: [
      { code: 'standard', name: 'Standard', carrier: 'Bluebird Parcel', isDefault: true, days: [3, 6], rates: [free('USD')] },
      { code: 'express', name: 'Two-day', carrier: 'Swift & Sons', days: [2, 2], maxGrams: 30_000, rates: [['USD', '12.95'], ['USD', '19.95', 5_000], ['USD', '34.95', 15_000]] },
      { code: 'pickup', name: 'To a pickup point', carrier: 'Corner Store', isPickup: true, days: [3, 5], maxGrams: 20_000, rates: [['USD', '3.95'], ['USD', '0', 0, '50']] },
    ],
  },
  {
    code: 'jp', name: 'Japan', countries: ['JP'], timeZone: 'Asia/Tokyo', windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], starts: '14:00', ends: '16:00', capacity: 10 }, { weekdays: [1, 2, 3, 4, 5, 6, 7], starts: '19:00', ends: '21:00', capacity: 10 }],
    methods: [
      { code: 'standard', name: 'Standard', carrier: 'Tsubame', isDefault: true, days: [1, 3], rates: [free('JPY')] },
      { code: 'express', name: 'Express', carrier: 'Hayabusa', days: [1, 1], maxGrams: 30_000, rates: [['JPY', '1200'], ['JPY', '2000', 10_000]] },
      { code: 'pickup', name: 'To a pickup point', carrier: 'Kado', isPickup: true, days: [1, 2], maxGrams: 15_000, rates: [['JPY', '300'], ['JPY', '0', 0, '5000']] },
    ],
  },
];

/** A pickup point of the sample shop. */
export type SamplePoint = readonly [carrier: string, name: string, street: string, postalCode: string, city: string, region: string | null, country: string, latitude: number, longitude: number];

/** Where parcels of the sample shop can be fetched. */
export const PICKUP_POINTS: readonly SamplePoint[] = [
  ['Eckladen', 'Kiosk am Tor', 'Kastanienallee 12', '10435', 'Berlin', null, 'DE', 52.5385, 13.4083],
  ['Eckladen', 'Papier & Mehr', 'Goethestraße 40', '10625', 'Berlin', null, 'DE', 52.509, 13.318],
  ['Eckladen', 'Späti Südstern', 'Fischergasse 3', '10967', 'Berlin', null, 'DE', 52.489, 13.407],
  ['Eckladen', 'Hafenkiosk', 'Brückenstraße 8', '20359', 'Hamburg', null, 'DE', 53.55, 9.963],
  ['Eckladen', 'Buchladen am Fluss', 'Am Mühlbach 21', '80469', 'München', null, 'DE', 48.131, 11.575],
  ['Eckladen', 'Blumen Sonnenweg', 'Sonnenweg 5', '50674', 'Köln', null, 'DE', 50.934, 6.939],
  ['Eckladen', 'Presse des Tilleuls', '14 rue des Tilleuls', '75011', 'Paris', null, 'FR', 48.859, 2.379],
  ['Eckladen', 'Café du Four', '6 rue du Four', '69004', 'Lyon', null, 'FR', 45.777, 4.828],
  ['Eckladen', 'Sigarenwinkel De Haven', 'Oude Haven 30', '1016 GV', 'Amsterdam', null, 'NL', 52.372, 4.882],
  ['Eckladen', 'Edicola dei Mille', 'via dei Mille 9', '20123', 'Milano', 'MI', 'IT', 45.461, 9.18],
  ['Eckladen', 'Hörnan', 'Storgatan 2', '116 34', 'Stockholm', null, 'SE', 59.312, 18.083],
  ['Corner Store', 'Alder Bodega', '210 Alder Avenue', '11215', 'Brooklyn', 'NY', 'US', 40.662, -73.986],
  ['Corner Store', 'Mill Road Market', '18 Mill Road', '97214', 'Portland', 'OR', 'US', 45.515, -122.643],
  ['Corner Store', 'Juniper Grocery', '77 Juniper Lane', '78704', 'Austin', 'TX', 'US', 30.245, -97.769],
  ['Kado', '桜丘町店', '桜丘町2丁目5番', '150-0031', '渋谷区', '東京都', 'JP', 35.655, 139.7],
  ['Kado', '本町店', '本町1丁目8番', '604-8005', '京都市中京区', '京都府', 'JP', 35.01, 135.767],
];
