import { HeardTable0095 } from '@storegraph/postgres/events/heard-table';
import { Catalogue0001 } from './0001-catalogue.ts';
import { Search0002 } from './0002-search.ts';
import { Inventory0003 } from './0003-inventory.ts';
import { Deletion0010 } from './0010-deletion.ts';
import { Options0011 } from './0011-options.ts';
import { PublishingDates0012 } from './0012-publishing-dates.ts';
import { Categories0015 } from './0015-categories.ts';
import { Brands0016 } from './0016-brands.ts';
import { Attributes0017 } from './0017-attributes.ts';
import { Collections0018 } from './0018-collections.ts';
import { RuleIndexes0019 } from './0019-rule-indexes.ts';
import { Channels0020 } from './0020-channels.ts';
import { Prices0021 } from './0021-prices.ts';
import { Translations0022 } from './0022-translations.ts';
import { ScheduledPrices0023 } from './0023-scheduled-prices.ts';
import { Warehouses0025 } from './0025-warehouses.ts';
import { Transfers0026 } from './0026-transfers.ts';
import { HoldExpiry0027 } from './0027-hold-expiry.ts';
import { StockAlerts0028 } from './0028-stock-alerts.ts';
import { Backorder0029 } from './0029-backorder.ts';
import { Import0040 } from './0040-import.ts';
import { Export0041 } from './0041-export.ts';
import { Media0035 } from './0035-media.ts';
import { ListIndexes0045 } from './0045-list-indexes.ts';
import { SearchLocales0056 } from './0056-search-locales.ts';
import { SearchFacts0055 } from './0055-search-facts.ts';
import { BackorderIsSearched0050 } from './0050-backorder-is-searched.ts';
import { Suggestions0060 } from './0060-suggestions.ts';
import { VariantMedia0061 } from './0061-variant-media.ts';
import { Metadata0070 } from './0070-metadata.ts';
import { OldSearch0071 } from './0071-old-search.ts';
import { ManagedProducts0072 } from './0072-managed-products.ts';
import { SearchIndex0030 } from './0030-search-index.ts';
import { ProductRating0031 } from './0031-product-rating.ts';
import { SearchRebuild0032 } from './0032-search-rebuild.ts';
import { Parcels0075 } from './0075-parcels.ts';
import { ProductStates0076 } from './0076-product-states.ts';
import { RuleMatches0080 } from './0080-rule-matches.ts';
import { VariantTerms0081 } from './0081-variant-terms.ts';

/** All migrations, oldest first. */
export const migrations = [
  Catalogue0001, Search0002, Inventory0003,
  Deletion0010, Options0011, PublishingDates0012,
  Categories0015, Brands0016, Attributes0017, Collections0018, RuleIndexes0019,
  Channels0020, Prices0021, Translations0022, ScheduledPrices0023,
  Warehouses0025, Transfers0026, HoldExpiry0027, StockAlerts0028, Backorder0029,
  SearchIndex0030, ProductRating0031, SearchRebuild0032,
  Import0040, Export0041,
  Media0035,
  ListIndexes0045,
  BackorderIsSearched0050,
  SearchFacts0055, SearchLocales0056,
  Suggestions0060, VariantMedia0061,
  Metadata0070, OldSearch0071, ManagedProducts0072,
  Parcels0075,
  ProductStates0076,
  RuleMatches0080, VariantTerms0081,
  HeardTable0095,
];
