/** What the page asks of the service. Only this host is ever spoken to. */

export const phones = find => ask(`/simulator/api/phones?find=${encodeURIComponent(find)}`);

export const phone = number => ask(`/simulator/api/phones/${encodeURIComponent(number)}`);

export const why = text => ask('/simulator/api/why', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ text }),
});

export const text = (from, words) => ask('/simulator/api/texts', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ from, text: words }),
});

export const link = number => ask(`/simulator/api/phones/${encodeURIComponent(number)}/link`, { method: 'POST' });

async function ask(path, options) {
  const answer = await fetch(path, options).catch(() => { throw new Error('The service does not answer. Is it running?'); });
  if (answer.ok) return answer.json();
  const problem = await answer.json().catch(() => ({}));
  throw new Error(problem.detail ?? `The service answered ${answer.status}.`);
}
