// After a call: Change opens the text field under the sentence; taking back restores the sentence as it was offered.
// Which sentence shows is plain CSS; the keys 1 to 5, Enter and Esc are plain elements with `data-key`.
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

document.addEventListener("change", ({ target }) => {
  if (target.name !== "outcome" || isSeen(target)) return;
  target.form.querySelector("[name=agreed]")?.focus(); // the second breath took the place of the first
});

document.addEventListener("input", ({ target }) => {
  if (!target.matches(".change .in") || !target.value) return; // what is written last is meant
  for (const other of target.form.querySelectorAll(`[popover] [name="${CSS.escape(target.name)}"]`)) {
    if (other.type === "radio") other.checked = false;
    else other.value = "";
  }
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
