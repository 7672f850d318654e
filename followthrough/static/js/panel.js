// After a call: choosing a key brings its panel, the sentence that Enter would save. It is fetched when the key is
// pressed; the two likeliest are fetched ahead once the page has stood for a while. What is pressed before the panel is
// there waits for it. A panel is kept for its address, which carries the act that the page stands on (`seen`).
import { hold, letGo } from "./hold.js";
import { fragment } from "./net.js";
import { isSeen, isWriting } from "./see.js";

const fetched = new Map(); // address -> promise of the panel's words
const open = new WeakMap(); // form -> Map of address -> panel with what was typed into it
const AHEAD = 2, STANDS_FOR = 1000;
const placeOf = (form) => form.querySelector(".panel");

function addressOf(form, value) {
  const asked = new URLSearchParams();
  for (const name of ["then", "next", "seen"]) if (form.elements[name]?.value) asked.set(name, form.elements[name].value);
  return `${form.dataset.panels}/${value}?${asked}`;
}

function bring(address) {
  if (!fetched.has(address)) fetched.set(address, fragment(address).catch(() => null));
  fetched.get(address).then((words) => words ?? fetched.delete(address)); // a failure is asked for again
  return fetched.get(address);
}

function draw(form, address, words) {
  const panels = open.get(form) ?? open.set(form, new Map()).get(form);
  if (!panels.has(address)) {
    const made = document.createElement("template");
    made.innerHTML = words;
    panels.set(address, [...made.content.childNodes]);
  }
  placeOf(form).replaceChildren(...panels.get(address));
  form.append(form.querySelector(".to-panel")); // the first button of the form is what Enter in a field means
  window.htmx?.process(placeOf(form));
  form.dispatchEvent(new Event("panel", { bubbles: true }));
  const key = form.querySelector("[name=outcome]:checked"); // the keys after Reached take the place of the first ones
  if (!isSeen(key) && !isWriting(document.activeElement)) form.querySelector("[name=agreed]")?.focus();
}

function fail(form, address) {
  const said = Object.assign(document.createElement("p"), { className: "wrong-why", role: "alert" });
  const again = Object.assign(document.createElement("a"), { className: "retry", href: address, textContent: "Try again" });
  said.append("Couldn’t load what’s next. Nothing is lost. ", again);
  placeOf(form).replaceChildren(said);
  if (!isWriting(document.activeElement)) again.focus();
}

async function show(form) {
  const value = form.querySelector("[name=outcome]:checked")?.value;
  if (!value) return;
  const address = addressOf(form, value), place = placeOf(form);
  place.dataset.wants = address;
  place.replaceChildren();
  hold();
  const words = await bring(address);
  if (!form.isConnected || place.dataset.wants !== address) return form.isConnected || letGo();
  if (words === null) fail(form, address);
  else draw(form, address, words);
  letGo(words !== null);
}

function look() {
  const form = document.querySelector("form[data-panels]");
  if (form?.querySelector("[name=outcome]:checked") && !placeOf(form).dataset.wants) show(form);
  if (form) setTimeout(() => form.isConnected && ahead(form), STANDS_FOR);
}

function ahead(form) {
  for (const key of [...form.querySelectorAll("[name=outcome]")].slice(0, AHEAD)) bring(addressOf(form, key.value));
}

document.addEventListener("change", ({ target }) => target.name === "outcome" && show(target.form));
document.addEventListener("htmx:afterSwap", look);
look();

document.addEventListener("click", (event) => {
  if (!event.target.matches?.(".panel .retry")) return;
  event.preventDefault();
  show(event.target.closest("form"));
});

document.addEventListener("reset", ({ target }) => {
  if (!target.matches("[data-panels]")) return;
  open.delete(target); // as it was offered, when the key is pressed again
  placeOf(target).replaceChildren();
  delete placeOf(target).dataset.wants;
  letGo(false);
});
