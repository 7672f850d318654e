// Single keys. A key clicks (or focuses) the visible element with this `data-key`: in the row that has the focus, else the
// first one on the page. Letters go into a field that is open for typing (`data-letters`). After G, a letter follows the
// link with this `data-go`. `data-next` and `data-previous` name the keys that move through a list.
import { step } from "./rows.js";
import { isSeen, isWriting } from "./see.js";

const html = document.documentElement;
const named = { Escape: "Esc", ArrowUp: "↑", ArrowDown: "↓", Delete: "Del" };
let going = 0;

function seen(attribute, key) {
  const wanted = `[${attribute}="${CSS.escape(key)}"]`;
  const open = [...document.querySelectorAll("dialog[open], [popover]:popover-open")].pop();
  const near = document.activeElement?.closest("li, tr");
  for (const place of open ? [open] : [near, document]) {
    const found = [...(place?.querySelectorAll(wanted) ?? [])].find(isSeen);
    if (found) return found;
  }
}

function press(el, shiftKey) {
  if (el.matches("fieldset")) return turn([...el.querySelectorAll("input")]);
  if (isWriting(el)) return el.focus();
  if (el.matches("input")) el.focus();
  if (shiftKey && el.matches("[type=checkbox]")) return el.dispatchEvent(new MouseEvent("click", { bubbles: true, shiftKey }));
  el.click();
  if (el.matches("summary")) el.parentElement.querySelector("textarea, input, summary + a")?.focus();
}

function turn(radios) {
  const next = radios[(radios.findIndex((each) => each.checked) + 1) % radios.length];
  next.focus();
  next.click();
}

function leave(field) {
  const chosen = field.form?.querySelector("input:checked");
  if (chosen && isSeen(chosen)) chosen.focus();
  else field.blur();
}

const field = () => [...document.querySelectorAll(":is(dialog[open], [popover]:popover-open) .in")].find(isSeen);

function showCaps() {
  html.classList.add("caps");
  localStorage.setItem("caps", "1");
}

document.addEventListener("keydown", (event) => {
  const { key: pressed, ctrlKey, metaKey, altKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing || pressed === "Shift") return;
  const key = named[pressed] ?? (pressed.length === 1 ? pressed.toUpperCase() : pressed);
  const at = document.activeElement;
  if (isWriting(at)) return key === "Esc" && !at.closest("[popover], dialog") ? leave(at) : undefined;
  showCaps();
  if (pressed === "Tab" || (pressed === "Enter" && at?.matches("a, button, summary"))) return;
  if (document.body.dataset.keys === "off" && !["Enter", "Esc"].includes(key)) return;

  const line = /^\p{L}$/u.test(pressed) && [...document.querySelectorAll("[data-letters]")].find(isSeen);
  if (line) return line.focus(); // letters go into a field that is open for typing

  const wentG = Date.now() - going < 1500;
  going = key === "G" && !wentG ? Date.now() : 0;
  const target = (wentG && seen("data-go", key)) || (!event.repeat && seen("data-key", key));
  if (target) {
    event.preventDefault();
    press(target, event.shiftKey);
  } else if (seen("data-next", key)) step(1);
  else if (seen("data-previous", key)) step(-1);
  else if (pressed.length === 1 && pressed !== " ") field()?.focus(); // letters in a popover go into its field
});

if (localStorage.getItem("caps")) html.classList.add("caps");
