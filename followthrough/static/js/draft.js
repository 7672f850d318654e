// Nothing typed is lost: unsent words of a form with `data-draft` are kept in this window, and come back after an
// error, a conflict or a closed lid. A page that shows a kept slip has saved them; then they are let go.
const name = (form) => `draft:${form.dataset.draft}`;
const fields = (form) => [...form.querySelectorAll('textarea, input[type="text"], input:not([type])')];

document.addEventListener("input", ({ target }) => {
  const form = target.form?.closest("[data-draft]");
  if (!form) return;
  const words = fields(form).filter((each) => each.name && each.value).map((each) => [each.name, each.value]);
  sessionStorage.setItem(name(form), JSON.stringify(words));
});

document.addEventListener("submit", ({ target }) => {
  if (target.dataset?.draft) sessionStorage.setItem("draft-sent", name(target));
});
document.addEventListener("reset", ({ target }) => target.dataset?.draft && sessionStorage.removeItem(name(target)));

function restore() {
  for (const form of document.querySelectorAll("[data-draft]")) {
    for (const [field, words] of JSON.parse(sessionStorage.getItem(name(form)) ?? "[]")) {
      const at = fields(form).find((each) => each.name === field && !each.value);
      if (!at) continue;
      at.value = words;
      at.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}

const sent = sessionStorage.getItem("draft-sent");
if (sent && document.querySelector('.slip[data-kind="kept"]')) sessionStorage.removeItem(sent);
sessionStorage.removeItem("draft-sent");
restore();
document.addEventListener("htmx:afterSwap", restore);
