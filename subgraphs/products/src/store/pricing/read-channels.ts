import type { EntityManager } from 'typeorm';
import { createChannels } from '../../domain/pricing/channel.ts';
import type { Channels } from '../../domain/pricing/channel.ts';
import type { Locale } from '../../domain/locale.ts';

interface Row {
  id: string;
  name: string;
  currency: string;
  prices_include_tax: boolean;
  countries: string[];
  default_locale: Locale;
}

/** Reads all channels. Only migrations change them, so that once, when the service starts, is often enough. */
export async function readChannels(manager: EntityManager): Promise<Channels> {
  const rows = await manager.query<Row[]>('SELECT id, name, currency, prices_include_tax, countries, default_locale FROM channel ORDER BY id');
  return createChannels(rows.map(({ prices_include_tax, default_locale, ...channel }) => ({ ...channel, pricesIncludeTax: prices_include_tax, defaultLocale: default_locale })));
}
