import type { Random } from '../random.ts';
import type { SampleReview } from '../shape.ts';
import { RATING_SHARES, REVIEWS_FROM_HOME, REVIEW_WORDS } from '../words/review-words.ts';

/** Writes a review of a kind of product by somebody who lives in a country. */
export function writeReview(noun: string, countryCode: string, random: Random): Pick<SampleReview, 'rating' | 'title' | 'body'> {
  const rating = random.pickWeighted(RATING_SHARES);
  const fromHome = REVIEWS_FROM_HOME[countryCode];
  if (fromHome && rating >= 4 && random.chance(0.25)) {
    const [title, body] = random.pick(fromHome);
    return { rating, title, body };
  }
  const { titles, openings, details, closings } = REVIEW_WORDS[rating];
  const sentences = [random.pick(openings), ...random.shuffle(details).slice(0, random.int(1, 2)), ...(random.chance(0.7) ? [random.pick(closings)] : [])];
  const fill = (text: string) => text.replace(/\b(a) \{noun\}/gi, /^[aeiou]/.test(noun) ? '$1n {noun}' : '$1 {noun}').replaceAll('{noun}', noun);
  return { rating, title: fill(random.pick(titles)), body: fill(sentences.join(' ')) };
}
