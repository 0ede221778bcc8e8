// The cart and the way out of it.
import { element } from '../../element.js';
import { forgetCart, newKey, setQuantity, showCart } from '../cart.js';
import { act } from '../graph.js';
import { field, form, money, notice } from '../parts.js';
import { session } from '../session.js';

const METHODS = [
  ['tok_success', 'A card that is charged at once'],
  ['tok_needs_action', 'A card that asks for your confirmation'],
  ['tok_late', 'A bank transfer that takes a moment'],
  ['tok_decline', 'A card that is declined'],
];

export async function cart(_parts, _parameters, { go, refresh }) {
  const found = await showCart();
  if (!found || found.lines.length === 0) return [element('h1', {}, 'Your cart is empty'), element('p', {}, element('a', { href: '/shop' }, 'Look around'))];
  return [
    element('h1', {}, 'Your cart'),
    ...found.problems.map(({ message }) => notice(message)),
    element('table', {},
      element('thead', {}, element('tr', {}, element('th', {}, 'What'), element('th', { class: 'number' }, 'Each'), element('th', { class: 'number' }, 'Pieces'), element('th', { class: 'number' }, 'Together'))),
      element('tbody', {}, ...found.lines.map((line) => row(line, refresh))),
      element('tfoot', {}, element('tr', {}, element('th', { colspan: 3 }, 'Total'), element('th', { class: 'number', id: 'total' }, money(found.total))))),
    session() ? checkout(found, go, refresh) : element('p', {}, element('a', { class: 'button', href: '/shop/account?then=/shop/cart' }, 'Log in to order')),
  ];
}

function row({ id, name, quantity, unitPrice, total, variant }, refresh) {
  const change = async (event) => {
    try {
      await setQuantity(id, Number(event.target.value));
    } finally {
      await refresh();
    }
  };
  return element('tr', {},
    element('td', {}, variant?.product ? element('a', { href: `/shop/products/${variant.product.slug}` }, name) : name),
    element('td', { class: 'number' }, money(unitPrice)),
    element('td', { class: 'number' }, element('input', { type: 'number', min: 0, max: 99, value: quantity, 'aria-label': `Pieces of ${name}`, onchange: change })),
    element('td', { class: 'number' }, money(total)));
}

function checkout({ id: cartId, version: cartVersion, total: expectedTotal }, go, refresh) {
  // One key for this form: sending it twice orders once.
  const idempotencyKey = newKey();
  const { user } = session();
  return form({
    title: 'Order', button: `Order and pay ${money(expectedTotal)}`,
    fields: [
      field('Recipient', { name: 'recipient', value: user.displayName, autocomplete: 'name' }),
      field('Street and number', { name: 'street', value: 'Am Kanal 7', autocomplete: 'street-address' }),
      field('Postal code', { name: 'postalCode', value: '10999', autocomplete: 'postal-code' }),
      field('City', { name: 'city', value: 'Berlin', autocomplete: 'address-level2' }),
      field('Country', { name: 'country', value: 'DE', maxlength: 2, autocomplete: 'country' }),
      element('label', {}, 'Pay with', element('select', { name: 'paymentMethodToken' }, ...METHODS.map(([value, text]) => element('option', { value }, text)))),
    ],
    submit: async ({ paymentMethodToken, ...shippingAddress }) => {
      try {
        const { order } = await act('place-order', 'placeOrder', { cartId, cartVersion, expectedTotal: { amount: expectedTotal.amount, currency: expectedTotal.currency }, shippingAddress, paymentMethodToken, idempotencyKey });
        forgetCart();
        go(`/shop/orders/${order.id}`);
      } catch (error) {
        if (error.codes?.some((code) => code === 'PRICE_CHANGED' || code === 'CART_CHANGED')) await refresh();
        throw error;
      }
    },
  });
}
