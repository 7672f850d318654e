// Popovers and dialogs. The popover of a slot is fetched when the slot is hovered or focused (`data-brings`); a choice in
// it is written into the sentence. `data-pop` loads a fragment into the dialog; `data-sheet` opens a dialog of the page.
import { fragment } from "./net.js";
import { isPlainClick } from "./see.js";

const spoken = (field) => {
  if (field.type !== "date") return field.dataset.say || field.value;
  const day = { weekday: "long", day: "numeric", month: "short" };
  const locale = document.body.dataset.dates;
  const words = new Date(`${field.value}T12:00`).toLocaleDateString(locale, day);
  return locale === "en-US" ? words : words.replace(",", "");
};

const slotOf = (pop) => document.querySelector(`.slot:is([href="#${CSS.escape(pop.id)}"], [data-brings="${CSS.escape(pop.id)}"])`);

const enter = (pop) => pop.querySelector?.("input:checked, input")?.focus();

function write(field) {
  const pop = field.closest("[popover]");
  for (const other of pop.querySelectorAll("[data-say]")) {
    if (other === field) continue;
    if (other.type === "radio") other.checked = false;
    else other.value = "";
  }
  const slot = slotOf(pop);
  slot.dataset.was ??= slot.textContent;
  slot.textContent = spoken(field) || slot.dataset.was;
  slot.classList.toggle("changed", slot.textContent !== slot.dataset.was);
}

const coming = new Map();

/** Return the popover of a slot, inside its form; null when it cannot be fetched. */
async function bring(slot) {
  const { href } = slot, place = slot.closest(".then"), there = () => place.querySelector(`#${CSS.escape(slot.dataset.brings)}`);
  if (there()) return there();
  if (!coming.has(href)) coming.set(href, fragment(href).catch(() => null).finally(() => coming.delete(href)));
  const words = await coming.get(href);
  if (words !== null && !there()) place.insertAdjacentHTML("beforeend", words);
  return there();
}

async function choose(slot) {
  const pop = await bring(slot);
  if (!pop) return location.assign(slot.href);
  pop.showPopover();
  enter(pop);
}

for (const look of ["focusin", "pointerover"]) {
  document.addEventListener(look, ({ target }) => target.matches?.(".slot[data-brings]") && bring(target));
}

async function open(link) {
  const words = await fragment(link.href).catch(() => null);
  if (words === null) return location.assign(link.href);
  const pop = document.getElementById("pop");
  pop.innerHTML = words;
  window.htmx?.process(pop);
  pop.showModal();
}

document.addEventListener("input", ({ target }) => target.matches("[popover] [data-say]") && write(target));
document.addEventListener("toggle", ({ target, newState }) => {
  if (newState === "open") return target.contains(document.activeElement) || enter(target);
  if (!target.popover) return;
  const slot = slotOf(target), isWrittenAnew = document.activeElement === document.body;
  if (isWrittenAnew || slot?.matches(".changed")) (target.closest("form")?.querySelector(".then-acts .go") ?? slot)?.focus();
}, true);

document.addEventListener("keydown", (event) => {
  const pop = event.key === "Enter" && event.target.closest?.("[popover]");
  if (!pop || event.target.matches("button")) return;
  event.preventDefault(); // Enter closes the choice; the next Enter accepts the sentence
  pop.hidePopover();
});

document.addEventListener("click", (event) => {
  const from = event.target.closest?.("a.slot, a[data-pop], [data-sheet], [data-close], .pick input");
  if (!from || !isPlainClick(event)) return;
  if (from.matches("input")) return event.detail > 0 ? from.closest("[popover]").hidePopover() : undefined;
  const sheet = document.getElementById(from.dataset.sheet ?? from.hash?.slice(1));
  if (from.matches("[data-close]")) from.closest("[popover]").hidePopover();
  else if (from.dataset.brings) choose(from);
  else if (from.matches(".slot") && sheet?.popover) sheet.showPopover(), enter(sheet); // at once: keys may follow fast
  else if (from.dataset.sheet && sheet) sheet.showModal();
  else if (from.matches("[data-pop]")) open(from);
  else return;
  event.preventDefault();
});
