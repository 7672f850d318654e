// The server does not answer on Save: the words stay on the page, a message says so, and the form is sent when the server
// is back. Whether it answers is known from any recent answer; else a small file is asked for, so that a Save waits for
// that only after some seconds without an answer. Forms that htmx sends are not concerned: their page stays anyway.
const FRESH = 4_000, BETWEEN = 3_000, PATIENCE = 5_000;
const SAID = "The server isn’t answering. What you wrote is safe here, and it’s saved as soon as the server is back.";
let heard = Date.now(); // when the server last answered: it sent this page
let asking = null;
let waiting = null; // the form that is sent when the server is back, with its button
let passes = null; // the form whose next submit is let through

const small = document.querySelector('link[rel="icon"]')?.href;

async function answers() {
  try {
    await fetch(small, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    heard = Date.now();
    return true;
  } catch {
    heard = 0;
    return false;
  }
}

/** Ask once at a time. */
const ask = () => (asking ??= answers().finally(() => (asking = null)));
const isFresh = () => navigator.onLine && Date.now() - heard < FRESH;

function send({ form, submitter }) {
  waiting = null;
  passes = form;
  form.requestSubmit(submitter?.isConnected ? submitter : undefined);
}

function slip() {
  const said = document.createElement("div");
  said.className = "slip bad away-slip";
  const words = Object.assign(document.createElement("p"), { textContent: SAID });
  const stop = Object.assign(document.createElement("button"), { className: "btn bare", type: "button", textContent: "Don’t save" });
  stop.addEventListener("click", () => forget());
  said.append(words, stop);
  document.querySelector(".slips").append(said);
}

function forget() {
  waiting = null;
  document.querySelector(".away-slip")?.remove();
}

async function keepTrying(held) {
  if (await ask()) return waiting === held && send(held);
  if (waiting !== held) return;
  if (!document.querySelector(".away-slip")) slip();
  setTimeout(() => waiting === held && held.form.isConnected && keepTrying(held), BETWEEN);
}

addEventListener("submit", (event) => {
  const form = event.target;
  if (!small || !form.matches('form[method="post"][data-once]') || form.matches("[hx-post]")) return;
  if (passes === form) return void (passes = null);
  if (isFresh() && !waiting) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (waiting?.form === form) return;
  waiting = { form, submitter: event.submitter };
  keepTrying(waiting);
}, true);

// While somebody types, the server is asked ahead, so that the Save itself need not wait.
addEventListener("input", ({ target }) => target.form?.matches("[data-once]") && (isFresh() || waiting || ask()));
for (const event of ["htmx:afterOnLoad", "answered"]) document.addEventListener(event, () => (heard = Date.now()));
for (const event of ["htmx:sendError", "unanswered"]) document.addEventListener(event, () => (heard = 0));
