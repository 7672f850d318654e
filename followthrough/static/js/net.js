// Posting with Django's CSRF token, for our own requests and for htmx.
const token = () => document.querySelector('meta[name="csrf-token"]')?.content ?? "";

export const post = (url, fields = {}) =>
  fetch(url, { method: "POST", headers: { "X-CSRFToken": token() }, body: new URLSearchParams(fields) });

/** The fragment an address answers to htmx, or null when it answers something else. */
export async function fragment(url) {
  const answer = await fetch(url, { headers: { "HX-Request": "true" } });
  return answer.ok && !answer.redirected ? answer.text() : null;
}

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRFToken"] = token();
});
