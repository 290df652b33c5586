import { hide } from './hide.js';

const form = document.querySelector('form');
const leave = document.getElementById('hide');

leave.addEventListener('click', () => hide(leave.dataset.to));

/** Without this the form does the same; with it, the link's address leaves the tab's history too. */
form.addEventListener('submit', async event => {
  event.preventDefault();
  const answer = await fetch(form.action || location.href, { method: 'POST', redirect: 'manual' }).catch(() => null);
  if (answer === null) document.getElementById('trouble').hidden = false;
  else if (answer.type === 'opaqueredirect') location.replace('/chat');
  else location.reload();
});
