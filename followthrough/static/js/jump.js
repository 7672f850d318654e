// The options under the search field (people/find_list.jinja): the arrows choose one, Enter opens it. Without a choice the
// form is sent, and the server goes on to what the words mean.
const options = () => [...document.querySelectorAll("#jump [role=option]")];

function choose(field, at) {
  const all = options();
  all.forEach((one, place) => one.setAttribute("aria-selected", String(place === at)));
  if (all[at]) field.setAttribute("aria-activedescendant", all[at].id);
  else field.removeAttribute("aria-activedescendant");
  all[at]?.scrollIntoView({ block: "nearest" });
}

const chosen = () => options().findIndex((one) => one.ariaSelected === "true");

document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!field.matches?.("[data-jump]") || event.isComposing) return;
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by && options().length) {
    event.preventDefault();
    const last = options().length - 1;
    choose(field, Math.min(Math.max(chosen() + by, -1), last));
  } else if (event.key === "Enter" && chosen() >= 0) {
    event.preventDefault();
    options()[chosen()].click();
  }
});

document.addEventListener("input", ({ target }) => target.matches?.("[data-jump]") && choose(target, -1));

document.addEventListener("htmx:afterSwap", () => {
  const field = document.querySelector("[data-jump]");
  if (!field) return;
  field.setAttribute("aria-expanded", String(options().length > 0));
  choose(field, -1);
});
