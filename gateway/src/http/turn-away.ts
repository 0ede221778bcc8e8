import { GraphQLError } from 'graphql';
import { requestIdOf } from '@storegraph/service/request-id';
import { toFormatted } from '../errors/format-error.ts';
import type { FormatError } from '../errors/format-error.ts';
import type { GatewayMetrics } from '../metrics.ts';
import type { Shedding } from '../shedding/shed.ts';
import { originHeaders } from './cors.ts';
import type { IsAllowedOrigin } from './cors.ts';
import type { FastPathHandler } from './fast-path.ts';
import { httpOf } from './refuse.ts';

export interface TurnAwayOptions {
  readonly shedding: Pick<Shedding, 'demand' | 'isTight'>;
  readonly metrics: Pick<GatewayMetrics, 'errors'>;
  readonly formatError: FormatError;
  readonly isAllowedOrigin: IsAllowedOrigin;
}

/**
 * Turns those away for whom there is no room, to the byte as the usual way does: in a flood they are nearly all, and what
 * each of them costs is missing to those who are let in.
 */
export function createTurnAway({ shedding, metrics, formatError, isAllowedOrigin }: TurnAwayOptions): FastPathHandler {
  return (request, text, response) => {
    if (!shedding.isTight()) return false;
    try {
      shedding.demand({ text, isKnown: false });
      return false;
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      metrics.errors.inc({ code: String(error.extensions.code) });
      const { status, headers } = httpOf(error);
      const requestId = requestIdOf(request.headers['x-request-id']);
      const body = JSON.stringify({ errors: [toFormatted(formatError, error)], extensions: { requestId } });
      response.writeHead(status, {
        'x-request-id': requestId,
        ...originHeaders(request.headers, isAllowedOrigin),
        ...Object.fromEntries(headers),
        'cache-control': 'no-store',
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
      });
      response.end(body);
      return true;
    }
  };
}
