// The log-in at the top of the page.
import { element } from '../element.js';
import { forget } from './memory.js';
import { logIn, logOut, session } from './session.js';
import { notice } from './store.js';

const OTHER = 'other';
const roleNames = (roles) => roles.map((role) => role.toLowerCase().replaceAll('_', ' ')).join(', ');

/** Shows who is logged in, or a way to be. `accounts` are the demo shop's; without any, e-mail address and password are asked. */
export function showAccount(place, accounts) {
  const draw = (current) => place.replaceChildren(current ? whoIs(current) : door(accounts));
  session.watch(draw);
  draw(session.get());
}

function whoIs({ user }) {
  return element('p', { class: 'who' },
    element('span', {}, 'Logged in as ', element('strong', {}, user.displayName), element('span', { class: 'quiet' }, ` (${roleNames(user.roles)})`)),
    element('button', { type: 'button', class: 'plain', onclick: () => { forget(); return logOut(); } }, 'Log out'));
}

function door(accounts) {
  const select = element('select', { name: 'account', 'aria-label': 'Account' },
    ...accounts.map(({ displayName, roles }, index) => element('option', { value: index }, `${displayName} (${roleNames(roles)})`)),
    element('option', { value: OTHER }, 'Another account …'));
  const email = element('input', { name: 'email', type: 'email', autocomplete: 'username', placeholder: 'E-mail', 'aria-label': 'E-mail' });
  const password = element('input', { name: 'password', type: 'password', autocomplete: 'current-password', placeholder: 'Password', 'aria-label': 'Password' });
  const button = element('button', { type: 'submit' }, 'Log in');
  const turn = () => { for (const field of [email, password]) field.hidden = select.value !== OTHER; };
  select.addEventListener('change', turn);
  turn();
  return element('form', {
    class: 'door',
    onsubmit: async (event) => {
      event.preventDefault();
      button.disabled = true;
      const chosen = accounts[Number(select.value)] ?? { email: email.value, password: password.value };
      try {
        forget();
        await logIn(chosen.email, chosen.password);
        notice.set(undefined);
      } catch (error) {
        notice.set(`Not logged in: ${error.message}`);
      } finally {
        button.disabled = false;
      }
    },
  }, accounts.length > 0 && select, email, password, button);
}
