// The product page: products, reviews and recommendations in one request.
import { element } from '../../element.js';
import { addToCart } from '../cart.js';
import { act, ask } from '../graph.js';
import { card, field, form, grid, money, notice, priceRange, rating, stars } from '../parts.js';
import { newKey } from '../cart.js';
import { session } from '../session.js';

const STOCK = { IN_STOCK: 'in stock', LOW_STOCK: 'only a few left', OUT_OF_STOCK: 'sold out' };

export async function product([slug], _parameters, { go, refresh }) {
  const { product: found } = await ask('product-page', { slug });
  if (!found) return [element('h1', {}, 'There is no such product'), element('p', {}, element('a', { href: '/shop' }, 'Back to the shop'))];
  document.title = `${found.name} · Storegraph shop`;
  return [
    element('article', { class: 'product' },
      element('img', { src: found.imageUrl, alt: found.name, width: 800, height: 600 }),
      element('div', {},
        element('p', { class: 'quiet' }, [found.category.parent?.name, found.category.name].filter(Boolean).join(' › ')),
        element('h1', {}, found.name),
        element('p', {}, rating(found.ratingSummary)),
        element('p', {}, found.description),
        element('p', { class: 'quiet' }, found.brand ? `by ${found.brand}` : ''),
        element('p', {}, element('strong', {}, priceRange(found.priceRange))),
        buy(found.variants, go))),
    recommended('Often bought together', found.boughtTogether),
    recommended('Similar', found.similar),
    reviews(found, refresh),
  ];
}

function buy(variants, go) {
  const options = variants.map(({ id, name, price, availability }) =>
    element('option', { value: id, disabled: availability.status === 'OUT_OF_STOCK' || !price }, `${name} · ${money(price)} · ${STOCK[availability.status]}`));
  return form({
    button: 'Add to cart',
    fields: [
      element('label', {}, 'Variant', element('select', { name: 'variantId', required: true }, ...options)),
      field('Pieces', { name: 'quantity', type: 'number', min: 1, max: 99, value: 1 }),
    ],
    submit: async ({ variantId, quantity }) => {
      await addToCart(variantId, Number(quantity));
      go('/shop/cart');
    },
  });
}

function recommended(title, recommendations) {
  // A service that is away for a moment leaves its part of the page out, not the page.
  const known = (recommendations ?? []).filter(({ product: each }) => each);
  return known.length > 0 && [element('h2', {}, title), grid(known.map(({ product: each }) => card(each)))];
}

function reviews({ id: productId, reviews: page }, refresh) {
  if (!page) return notice('Reviews cannot be shown just now.');
  return [
    element('h2', {}, `Reviews (${page.totalCount ?? page.edges.length})`),
    ...page.edges.map(({ node }) =>
      element('div', { class: 'review' },
        stars(node.rating), ' ', element('strong', {}, node.title), ' ', node.isVerified && element('span', { class: 'badge' }, 'verified purchase'),
        element('p', {}, node.body), element('p', { class: 'quiet' }, `${node.author?.displayName ?? 'A customer'}, ${new Date(node.createdAt).toLocaleDateString()}`))),
    session() && form({
      title: 'Write a review', button: 'Send review',
      fields: [
        field('Stars', { name: 'rating', type: 'number', min: 1, max: 5, value: 5 }),
        field('Headline', { name: 'title', maxlength: 120 }),
        element('label', {}, 'Your review', element('textarea', { name: 'body', required: true, maxlength: 5000, rows: 3 })),
      ],
      submit: async ({ rating: given, title, body }) => {
        await act('submit-review', 'submitReview', { productId, rating: Number(given), title, body, idempotencyKey: newKey() });
        await refresh();
      },
    }),
  ];
}
