// Log in, register, or one's own page.
import { element } from '../../element.js';
import { forgetCart, takeCartAlong } from '../cart.js';
import { act, ask } from '../graph.js';
import { card, field, form, grid, money } from '../parts.js';
import { keepSession, session } from '../session.js';

export async function account(_parts, parameters, { go, refresh }) {
  const found = session() ? (await ask('my-account')).me : null;
  return found ? mine(found, refresh) : door(parameters.get('then'), go);
}

function mine({ displayName, orders, recommendedProducts }, refresh) {
  const leave = async () => {
    await act('log-out', 'logout', { refreshToken: session().refreshToken }).catch(() => {});
    forgetCart();
    keepSession(null);
    await refresh();
  };
  const recommended = (recommendedProducts ?? []).filter(({ product }) => product);
  return [
    element('h1', {}, `Hello ${displayName}`),
    element('p', {}, element('button', { type: 'button', class: 'plain', onclick: leave }, 'Log out')),
    element('h2', {}, 'Your orders'),
    orders?.edges.length ? element('table', {}, element('tbody', {}, ...orders.edges.map(({ node }) => element('tr', {},
      element('td', {}, element('a', { href: `/shop/orders/${node.id}` }, node.number)), element('td', {}, new Date(node.placedAt).toLocaleDateString()),
      element('td', {}, node.displayStatus.toLowerCase().replaceAll('_', ' ')), element('td', { class: 'number' }, money(node.total)))))) : element('p', { class: 'quiet' }, 'None yet.'),
    recommended.length > 0 && [element('h2', {}, 'For you'), grid(recommended.map(({ product, reason }) =>
      card(product, reason.because ? `because of ${reason.because.name}` : 'trending')))],
  ];
}

function door(then, go) {
  const enter = async (next) => {
    keepSession(next);
    await takeCartAlong().catch(() => forgetCart());
    // Only a way within the shop: a link must not lead a customer elsewhere.
    go(then?.startsWith('/shop') ? then : '/shop/account');
  };
  return [
    element('h1', {}, 'Log in'),
    element('p', { class: 'quiet' }, 'The demo accounts were printed when the shop started.'),
    element('div', { class: 'two' },
      form({
        title: 'I have an account', button: 'Log in',
        fields: [field('E-mail', { name: 'email', type: 'email', autocomplete: 'username' }), field('Password', { name: 'password', type: 'password', autocomplete: 'current-password' })],
        submit: async (input) => enter((await act('log-in', 'login', input)).session),
      }),
      form({
        title: 'I am new here', button: 'Register',
        fields: [
          field('Name', { name: 'displayName', autocomplete: 'name' }), field('E-mail', { name: 'email', type: 'email', autocomplete: 'username' }),
          field('Password', { name: 'password', type: 'password', minlength: 10, autocomplete: 'new-password' }),
        ],
        submit: async (input) => enter((await act('register', 'register', input)).session),
      })),
  ];
}
