import type { Currency } from '@storegraph/kernel/money';
import { Refusal } from '@storegraph/kernel/refusal';
import type { Locale } from '../locale.ts';

/** A market with prices of its own. */
export interface Channel {
  /** Capital letters and digits: `EU`. */
  readonly id: string;
  readonly name: string;
  /** No two channels have the same: a currency stands for its channel. */
  readonly currency: Currency;
  readonly pricesIncludeTax: boolean;
  /** Where it sells, by ISO 3166-1. */
  readonly countries: readonly string[];
  readonly defaultLocale: Locale;
}

/** All channels of the shop, to look up. */
export interface Channels {
  /** By id, A to Z. */
  readonly all: readonly Channel[];
  byId(id: string): Channel | undefined;
  byCurrency(currency: Currency): Channel | undefined;
}

/** Makes these channels findable. */
export function createChannels(all: readonly Channel[]): Channels {
  const [byId, byCurrency] = [new Map(all.map((channel) => [channel.id, channel])), new Map(all.map((channel) => [channel.currency, channel]))];
  return { all, byId: (id) => byId.get(id), byCurrency: (currency) => byCurrency.get(currency) };
}

const CHANNEL_ID = /^[A-Z][A-Z0-9]{1,15}$/;

/** Takes a text for the id of a channel. Refuses with INVALID_ID when it can be none. */
export function parseChannelId(text: string): string {
  if (CHANNEL_ID.test(text)) return text;
  throw new Refusal('INVALID_ID', 'This is not an id of a channel.', { field: ['id'] });
}

/** Which prices a client asks for: those of a channel when it names one, else those in a currency. Undefined when the shop has no such channel. */
export function currencyAskedFor(channels: Channels, { channel, currency }: { readonly channel?: string | null | undefined; readonly currency: Currency }): Currency | undefined {
  return channel == null ? currency : channels.byId(channel)?.currency;
}
