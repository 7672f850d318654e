// POST requests with Django's CSRF token, for fetch and for htmx.
const token = () => document.querySelector('meta[name="csrf-token"]')?.content ?? "";

export const post = (url, fields = {}) =>
  fetch(url, { method: "POST", headers: { "X-CSRFToken": token() }, body: new URLSearchParams(fields) });

/** Return the fragment that an address answers to htmx, null for any other answer. */
export async function fragment(url) {
  const answer = await fetch(url, { headers: { "HX-Request": "true" } });
  return answer.ok && !answer.redirected ? answer.text() : null;
}

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRFToken"] = token();
});
