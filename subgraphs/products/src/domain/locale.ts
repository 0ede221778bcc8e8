/** The languages the catalogue can be read in. */
export type Locale = 'EN' | 'DE' | 'FR' | 'ES' | 'JA';
