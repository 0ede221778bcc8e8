import { parseOptional, parseTrackingNumber } from '../order/parse-texts.ts';
import { invalidCarrier, invalidTrackingUrl } from './refusals.ts';

/** How a parcel can be followed, as a client sends it. */
export interface TrackingInput {
  readonly carrier?: string | null | undefined;
  readonly trackingNumber?: string | null | undefined;
  readonly trackingUrl?: string | null | undefined;
}

/** How a parcel can be followed; null where nothing is said. */
export interface Tracking {
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
}

/** Reads how a parcel can be followed. Refuses with INVALID_CARRIER, INVALID_TRACKING_NUMBER, INVALID_TRACKING_URL. */
export function parseTracking({ carrier, trackingNumber, trackingUrl }: TrackingInput): Tracking {
  return { carrier: parseOptional(carrier, 100, invalidCarrier), trackingNumber: parseTrackingNumber(trackingNumber), trackingUrl: parseUrl(trackingUrl) };
}

/** People are sent there: nothing but the web will do. */
function parseUrl(text: string | null | undefined): string | null {
  const url = parseOptional(text, 500, invalidTrackingUrl);
  if (url !== null && !/^https?:\/\/[^\s/?#]+\S*$/.test(url)) throw invalidTrackingUrl();
  return url;
}
