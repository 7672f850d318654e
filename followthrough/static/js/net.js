// POST requests with Django's CSRF token, for fetch and for htmx.
const token = () => document.querySelector('meta[name="csrf-token"]')?.content ?? "";

/** A request that says whether the server answered at all: the events `answered` and `unanswered` (away.js). */
export const request = (url, how) => fetch(url, how).then(
  (answer) => (document.dispatchEvent(new Event("answered")), answer),
  (error) => { document.dispatchEvent(new Event("unanswered")); throw error; });

export const post = (url, fields = {}) =>
  request(url, { method: "POST", headers: { "X-CSRFToken": token() }, body: new URLSearchParams(fields) });

/** Return the fragment that an address answers to htmx, null for any other answer. */
export async function fragment(url) {
  const answer = await request(url, { headers: { "HX-Request": "true" } });
  return answer.ok && !answer.redirected ? answer.text() : null;
}

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRFToken"] = token();
});
