// The rows of a ledger marked `data-rows="#p"`: a click, or a step by key, brings the person into the pane without
// leaving the page. On a phone, and without this script, a row is a plain link to the person's own page.
import { isPlainClick, isSeen } from "./see.js";

const desk = matchMedia("(min-width: 52.01rem)");
let waiting;

function show(row) {
  const list = row.closest("[data-rows]");
  const address = row.href.split("#")[0];
  list.querySelector("[aria-current]")?.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
  row.focus();
  row.scrollIntoView({ block: "nearest" });
  clearTimeout(waiting); // stepping fast loads only the row one stops at
  waiting = setTimeout(async () => {
    await window.htmx.ajax("GET", address, { target: list.dataset.rows, swap: "outerHTML" });
    history.replaceState(null, "", address);
    document.querySelector(list.dataset.rows)?.scrollTo(0, 0);
  }, 60);
}

export function step(by) {
  const rows = [...document.querySelectorAll("[data-rows] a.row")].filter(isSeen);
  const at = rows.findIndex((row) => row.ariaCurrent === "true");
  const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
  if (!next || rows.indexOf(next) === at) return;
  if (desk.matches) show(next);
  else next.focus();
}

document.addEventListener("click", (event) => {
  const row = event.target.closest?.("[data-rows] a.row");
  if (!row || !desk.matches || !window.htmx || !isPlainClick(event)) return;
  event.preventDefault();
  show(row);
});
