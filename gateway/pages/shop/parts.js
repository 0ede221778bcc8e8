// Pieces that several views show.
import { element } from '../element.js';

const formats = new Map();
/** An amount as people of the browser's language write it. */
export function money(value) {
  if (!value) return '–';
  const { amount, currency } = value;
  if (!formats.has(currency)) formats.set(currency, new Intl.NumberFormat(undefined, { style: 'currency', currency }));
  return formats.get(currency).format(amount);
}

export const priceRange = (range) =>
  !range ? 'not for sale here' : range.min.amount === range.max.amount ? money(range.min) : `${money(range.min)} – ${money(range.max)}`;

export const stars = (rating) =>
  element('span', { class: 'stars', role: 'img', 'aria-label': `${rating} of 5 stars` }, '★'.repeat(Math.round(rating)) + '☆'.repeat(5 - Math.round(rating)));

export const rating = (summary) =>
  summary?.count ? element('span', {}, stars(summary.average), ` ${summary.average} `, element('span', { class: 'quiet' }, `(${summary.count})`)) : element('span', { class: 'quiet' }, 'no reviews yet');

export function card(product, note) {
  return element('li', { class: 'card' },
    element('a', { href: `/shop/products/${product.slug}` },
      element('img', { src: product.imageUrl, alt: '', loading: 'lazy', width: 400, height: 300 }),
      element('div', { class: 'text' },
        element('div', { class: 'name' }, product.name),
        element('div', {}, priceRange(product.priceRange)),
        product.ratingSummary !== undefined && rating(product.ratingSummary),
        note && element('div', { class: 'quiet' }, note))));
}

export const grid = (products) => element('ul', { class: 'grid' }, products);

export const notice = (text, isBad = false) => element('p', { class: isBad ? 'notice bad' : 'notice', role: isBad ? 'alert' : 'status' }, text);

export const field = (label, properties) => element('label', {}, label, element('input', { required: true, ...properties }));

/** A form that shows what went wrong beside its button, and cannot be sent twice at once. */
export function form({ title, button, fields, submit }) {
  const problem = element('div');
  const send = element('button', {}, button);
  const made = element('form', { class: 'sheet' }, title && element('h2', {}, title), ...fields, problem, element('div', {}, send));
  made.addEventListener('submit', async (event) => {
    event.preventDefault();
    send.disabled = true;
    problem.replaceChildren();
    try {
      await submit(Object.fromEntries(new FormData(made)));
    } catch (error) {
      problem.replaceChildren(notice(error.message, true));
    } finally {
      send.disabled = false;
    }
  });
  return made;
}
