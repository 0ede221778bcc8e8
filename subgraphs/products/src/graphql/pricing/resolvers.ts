import { parseChannelId } from '../../domain/pricing/channel.ts';
import type { Resolvers } from '../__generated__/resolvers.ts';

/** Translation between the graph and what things cost where, a line a field. */
export const pricingResolvers = {
  Query: {
    channels: (_, _args, { channels }) => channels.all,
    channel: (_, { id }, { channels }) => channels.byId(parseChannelId(id)) ?? null,
  },
} satisfies Resolvers;
