// Nothing typed is lost: unsent words of a form with `data-draft` are kept in this window, and come back after an
// error, a conflict or a closed lid. A page that shows a kept slip has saved them; then they are let go.
const name = (form) => `draft:${form.dataset.draft}`;
const fields = (form) => [...form.querySelectorAll('textarea, input[type="text"], input:not([type])')];

document.addEventListener("input", ({ target }) => {
  const form = target.form?.closest("[data-draft]");
  if (!form) return;
  const words = fields(form).filter((each) => each.name && each.value).map((each) => [each.name, each.value]);
  const elsewhere = form.dataset.panels ? kept(name(form)).filter(([field]) => !form.elements[field]) : []; // in a panel that is away
  sessionStorage.setItem(name(form), JSON.stringify([...elsewhere, ...words]));
});

document.addEventListener("submit", ({ target }) => {
  if (target.dataset?.draft) sessionStorage.setItem("draft-sent", JSON.stringify([name(target), ...earlier(target)]));
});
document.addEventListener("reset", ({ target }) => target.dataset?.draft && sessionStorage.removeItem(name(target)));

// A line begun beside a person may be asked about on a page of its own: saved there, it is let go here as well.
const before = new WeakMap();
const earlier = (form) => before.get(form) ?? [];
const kept = (draft) => JSON.parse(sessionStorage.getItem(draft) ?? "[]");
const holds = (form, words) => words.length && words.every(([field, said]) => form.elements[field]?.value === said);

function restore() {
  for (const form of document.querySelectorAll("[data-draft]")) {
    for (const [field, words] of kept(name(form))) {
      const at = fields(form).find((each) => each.name === field && !each.value);
      if (!at) continue;
      at.value = words;
      at.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}

const sent = kept("draft-sent");
if (document.querySelector('.slip[data-kind="kept"]')) for (const draft of sent) sessionStorage.removeItem(draft);
else if (sent.length) {
  for (const form of document.querySelectorAll("[data-draft]")) if (holds(form, kept(sent[0]))) before.set(form, sent);
}
sessionStorage.removeItem("draft-sent");
restore();
for (const event of ["htmx:afterSwap", "panel"]) document.addEventListener(event, restore);
