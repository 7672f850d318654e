// After a call: Change opens the text field under the sentence; the day with room is written there; taking back restores
// the sentence as it was offered. What stands behind an answer (`data-later`) is fetched when the answer is chosen.
// Which sentence shows is plain CSS; the keys 1 to 5, Enter and Esc are plain elements with `data-key`.
import { fragment } from "./net.js";
import { isSeen } from "./see.js";

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-change]");
  if (!button) return;
  const fields = [...button.form.querySelectorAll(".then .change")];
  const change = fields.find((each) => isSeen(each.parentElement));
  const field = change?.querySelector("input") ?? button.form.querySelector("[name=words]");
  change?.classList.add("open");
  field?.focus();
});

async function bringFurther(place) {
  const parsed = document.createElement("template");
  parsed.innerHTML = (await fragment(place.dataset.later).catch(() => null)) ?? "";
  const answers = [...parsed.content.children];
  if (!answers.length || !place.isConnected) return;
  place.replaceWith(...answers);
  for (const answer of answers) window.htmx?.process(answer);
}

function look() {
  const chosen = document.querySelector(".outcome [name=outcome]:checked");
  const place = chosen?.form.querySelector(`[data-later][data-of="${CSS.escape(chosen.value)}"]:not([data-asked])`);
  if (!place) return;
  place.dataset.asked = "1";
  bringFurther(place);
}

document.addEventListener("change", ({ target }) => target.name === "outcome" && look());
document.addEventListener("htmx:afterSwap", look);
look();

document.addEventListener("click", (event) => {
  const button = event.target.closest?.(".then [data-take]");
  if (!button) return;
  event.preventDefault();
  const answer = button.closest(".then");
  const field = answer.querySelector(".change .in");
  field.value = button.value;
  forget(field);
  answer.dispatchEvent(new Event("taken", { bubbles: true }));
});

document.addEventListener("change", ({ target }) => {
  if (target.name !== "outcome" || isSeen(target)) return;
  target.form.querySelector("[name=agreed]")?.focus(); // the second breath took the place of the first
});

function forget(field) {
  for (const other of field.form.querySelectorAll(`[popover] [name="${CSS.escape(field.name)}"]`)) {
    if (other.type === "radio") other.checked = false;
    else other.value = "";
  }
}

document.addEventListener("input", ({ target }) => {
  if (target.matches(".change .in") && target.value) forget(target); // what is written last is meant
});

const kept = new WeakMap();
document.addEventListener("htmx:beforeSwap", ({ target }) => {
  if (!target.matches(".offer") || target.dataset.changed) return;
  kept.set(target, target.cloneNode(true));
  target.dataset.changed = "1";
});

document.addEventListener("reset", (event) => {
  const form = event.target;
  for (const each of form.querySelectorAll(".change.open")) each.classList.remove("open");
  for (const offer of form.querySelectorAll(".offer[data-changed]")) offer.replaceWith(kept.get(offer));
  for (const slot of form.querySelectorAll(".slot.changed")) {
    slot.textContent = slot.dataset.was;
    slot.classList.remove("changed");
  }
  if (form.matches(".outcome")) setTimeout(() => form.querySelector(".ask-how input")?.focus());
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches("textarea[data-enter]")) return;
  event.preventDefault();
  event.target.form.requestSubmit();
});
