import { blendSuggestions, parseSuggestionRequest } from '../../domain/search/suggestion.ts';
import type { Resolvers } from '../__generated__/resolvers.ts';

/** Translation between the graph and what is suggested, a line a field. */
export const suggestionResolvers = {
  Query: {
    suggest: async (_, args, { suggestions }) => {
      const request = parseSuggestionRequest(args);
      return blendSuggestions(await suggestions.suggest(request), request.first);
    },
  },
  Suggestion: {
    product: (suggestion, _, { load }) => (suggestion.kind === 'PRODUCT' ? load.product(suggestion.id) : null),
    category: (suggestion, _, { load }) => (suggestion.kind === 'CATEGORY' ? load.category(suggestion.id) : null),
    brand: (suggestion, _, { load }) => (suggestion.kind === 'BRAND' ? load.brand(suggestion.id) : null),
  },
} satisfies Resolvers;
