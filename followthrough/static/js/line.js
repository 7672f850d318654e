// The quick line: fetches the preview again after a change below the line (a chip, a day, a name), for a popover when it
// closes. The focus returns to the same field.
const place = () => document.getElementById("understood");
let last = "";

function settle(selector) {
  last = selector;
  place()?.dispatchEvent(new Event("settled", { bubbles: true }));
}

document.addEventListener("change", ({ target }) => {
  if (!target.closest?.("#understood") || target.closest("[popover]")) return;
  settle(`[name="${CSS.escape(target.name)}"]` + (target.matches("[type=checkbox], [type=radio]") ? `[value="${CSS.escape(target.value)}"]` : ""));
});

document.addEventListener("toggle", ({ target, newState }) => {
  if (newState !== "closed" || !target.closest?.("#understood")) return;
  const chosen = [...target.querySelectorAll("input")].some((each) => (each.type === "radio" ? each.checked : each.value));
  if (chosen) settle(`.slot[href="#${CSS.escape(target.id)}"]`);
}, true);

document.addEventListener("htmx:afterSwap", ({ target }) => {
  if (target.id !== "understood" || !last || document.activeElement !== document.body) return;
  target.querySelector(last)?.focus();
  last = "";
});
