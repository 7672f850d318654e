// Typing ahead: once a link to another page was followed, no key acts on this page any more. The characters go into the
// text field that has the focus on the next page. Escape stops the loading, and the keys act here again.
import { isPlainClick, isWriting } from "./see.js";

const STORE = "typed-ahead", FRESH = 5000;
let typed = null; // the characters since a link was followed; null while the page stays

const isSamePage = (link) => link.href.includes("#") && link.href.split("#")[0] === location.href.split("#")[0];

addEventListener("click", (event) => { // on the window: popovers, rows and htmx have taken their links by now
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || !isPlainClick(event)) return;
  if (/^https?:$/.test(link.protocol) && !isSamePage(link) && !link.target && !link.hasAttribute("download")) typed ??= "";
});

addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  if (typed === null || ctrlKey || metaKey || altKey || isComposing || isWriting(document.activeElement)) return;
  event.stopImmediatePropagation();
  if (key === "Escape") return void (typed = null);
  const isCharacter = [...key].length === 1;
  if (isCharacter || ["Backspace", "Enter"].includes(key)) event.preventDefault();
  if (key === "Backspace") typed = [...typed].slice(0, -1).join("");
  else if (isCharacter && !event.repeat) typed += key; // a key held down too long types nothing
}, true);

addEventListener("pagehide", () => {
  if (typed) sessionStorage.setItem(STORE, JSON.stringify({ typed, at: Date.now() }));
});

addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  typed = null;
  sessionStorage.removeItem(STORE);
});

// On the next page. What the browser itself put into the field meanwhile was typed later, and stays behind.
const field = document.querySelector(":is(textarea, input:not([type]), input[type=text], input[type=search])[autofocus]");
const hasLater = !!field && field.value !== field.defaultValue;
const { typed: before = "", at = 0 } = JSON.parse(sessionStorage.getItem(STORE) ?? "{}");
sessionStorage.removeItem(STORE);
if (document.activeElement === document.body) field?.focus();

addEventListener("DOMContentLoaded", () => { // after the draft was restored, and htmx listens
  if (!field || !before || Date.now() - at > FRESH) return;
  if (hasLater) field.setRangeText(before, 0, 0, "preserve");
  else field.setRangeText(before, field.value.length, field.value.length, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
});
