// Sorting people: a key shows the next person at once, and the decisions are sent in the background, one after the other.
// Each answer holds further people. When a decision cannot be sent, the page is reloaded and shows the stored state.
const gone = new Set();
const waiting = [];
let settled = null; // the key that was pressed while a decision was being sent
let since = 0; // the time when the present person appeared
const TWICE = 350; // milliseconds: a click this soon is the second half of a double click

const cards = () => document.getElementById("sort-cards");
const shown = () => cards()?.querySelector("[data-card]:not([hidden])");

function show(card) {
  if (!card) return;
  card.hidden = false;
  since = performance.now();
  document.getElementById("sort-count").textContent = card.dataset.count;
  document.getElementById("sort-skip").href = card.dataset.skip;
  card.querySelector("h1").focus({ preventScroll: true });
  scrollTo(0, 0);
}

function take(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const id of ["sort-undo", "sort-over"]) document.getElementById(id).replaceWith(page.getElementById(id));
  for (const card of page.querySelectorAll("[data-card]")) {
    const id = card.dataset.card;
    if (!gone.has(id) && !cards().querySelector(`[data-card="${id}"]`)) cards().append(card);
  }
}

function plainly({ url, body }) {
  const form = document.createElement("form");
  Object.assign(form, { method: "post", action: url, hidden: true });
  for (const [name, value] of body) form.append(Object.assign(document.createElement("input"), { name, value }));
  document.body.append(form);
  form.submit();
}

async function send() {
  const { url, body } = waiting[0];
  const headers = { "X-Cards": "1" };
  const answer = await fetch(url, { method: "POST", headers, body, keepalive: true }).catch(() => null);
  if (answer?.status === 409) return plainly(waiting[0]); // refused: send it as a form, so that the answer is shown as a page
  if (!answer?.ok) return location.reload();
  take(await answer.text());
  waiting.shift();
  if (waiting.length) return send();
  if (!shown()) show(cards().querySelector("[data-card]"));
  if (settled) document.querySelector(settled)?.click();
  else if (!shown()) location.assign(cards().dataset.here);
  settled = null;
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-sort]") || event.defaultPrevented) return;
  event.preventDefault();
  const card = form.closest("[data-card]"), next = card.nextElementSibling;
  const body = new URLSearchParams(new FormData(form, event.submitter));
  gone.add(card.dataset.card);
  card.remove();
  show(next);
  if (waiting.push({ url: form.action, body }) === 1) send();
});

document.addEventListener("click", (event) => {
  if (event.detail < 2 || performance.now() - since > TWICE || !event.target.closest?.("[data-card]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

document.addEventListener("click", (event) => {
  const to = event.target.closest?.("[data-settled]");
  if (!to || !waiting.length) return;
  event.preventDefault();
  settled = to.matches("button") ? "#sort-undo button" : to.id ? `#${to.id}` : ".focus-bar > a";
});
