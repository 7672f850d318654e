// In the panel after a call: Change opens the text field under the sentence; the day with room is written there. Which
// sentence shows is plain CSS; the keys 1 to 5, Enter and Esc are plain elements with `data-key`.
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

function forget(field) {
  for (const other of field.form.querySelectorAll(`[popover] [name="${CSS.escape(field.name)}"]`)) {
    if (other.type === "radio") other.checked = false;
    else other.value = "";
  }
}

document.addEventListener("input", ({ target }) => {
  if (target.matches(".change .in") && target.value) forget(target); // what is written last is meant
});

document.addEventListener("reset", ({ target: form }) => {
  if (form.matches(".outcome")) setTimeout(() => form.querySelector(".ask-how input")?.focus());
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches("textarea[data-enter]")) return;
  event.preventDefault();
  event.target.form.requestSubmit();
});
