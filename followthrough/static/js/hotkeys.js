// Single keys. The script knows no letters: pressing a key clicks (or focuses) the first visible element whose
// `data-key` says so; G waits for the letter of a `data-go`; `data-next`/`data-previous` name the keys of a list.
import { step } from "./rows.js";
import { isSeen, isWriting } from "./see.js";

const html = document.documentElement;
const named = { Escape: "Esc" };
let going = 0;

function seen(attribute, key) {
  const open = document.querySelector("dialog[open], [popover]:popover-open") ?? document;
  return [...open.querySelectorAll(`[${attribute}="${CSS.escape(key)}"]`)].find(isSeen);
}

function press(el) {
  if (el.matches("fieldset")) return turn([...el.querySelectorAll("input")]);
  if (isWriting(el)) return el.focus();
  if (el.matches("input")) el.focus();
  el.click();
  if (el.matches("summary")) el.parentElement.querySelector("textarea, input")?.focus();
}

function turn(radios) {
  const next = radios[(radios.findIndex((r) => r.checked) + 1) % radios.length];
  next.focus();
  next.click();
}

function leaveField(el) {
  const chosen = el.form?.querySelector("input:checked");
  if (chosen && isSeen(chosen)) chosen.focus();
  else el.blur();
}

function showCaps() {
  html.classList.add("caps");
  localStorage.setItem("caps", "1");
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat && !seen("data-next", event.key.toUpperCase())) return;
  const key = named[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const at = document.activeElement;
  if (isWriting(at)) return key === "Esc" && !at.closest("[popover], dialog") ? leaveField(at) : undefined;
  if (key === "Shift") return;
  showCaps();
  if (key === "Enter" && at?.matches("a, button, summary")) return;
  if (document.body.dataset.keys === "off" && !["Enter", "Esc"].includes(key)) return;

  const wentG = Date.now() - going < 1500;
  going = key === "G" && !wentG ? Date.now() : 0;
  const target = (wentG && seen("data-go", key)) || seen("data-key", key);
  if (target) {
    event.preventDefault();
    press(target);
  } else if (seen("data-next", key)) step(1);
  else if (seen("data-previous", key)) step(-1);
});

if (localStorage.getItem("caps")) html.classList.add("caps");
