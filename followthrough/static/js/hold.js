// Keys that are pressed while the page waits for a panel: they are held, and pressed again in their order once it is
// there. Who writes in a field is not held up.
import { isSeen, isWriting } from "./see.js";

let held = null;

/** From now on keys wait. */
export const hold = () => (held ??= []);

/** Press the held keys now; after a failure all but Enter, which would save something that was never shown. */
export function letGo(isThere = true) {
  const keys = held ?? [];
  held = null;
  for (const key of keys) if (isThere || key !== "Enter") press(key);
}

function press(key) {
  const at = document.activeElement;
  if (isWriting(at)) return write(at, key);
  if (key === "Tab") return next(at)?.focus();
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  (at ?? document.body).dispatchEvent(event);
  if (!event.defaultPrevented && key.length === 1 && isWriting(document.activeElement)) write(document.activeElement, key);
}

function write(field, key) {
  if (key === "Enter") return field.form?.requestSubmit();
  if (key.length !== 1) return;
  field.setRangeText(key, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Where Tab leads from here: radio buttons of one name are one stop. */
function next(at) {
  const stops = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), textarea, summary")].filter(isSeen);
  const from = stops.indexOf(at);
  return stops.slice(from + 1).find((stop) => stop.type !== "radio" || stop.name !== at.name);
}

addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, isTrusted } = event;
  if (!held || !isTrusted || ctrlKey || metaKey || altKey || isWriting(document.activeElement)) return;
  if (key.length > 1 && !["Enter", "Tab", "Escape"].includes(key)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held.push(key);
}, true);
