// The rows of a list with `data-rows`. With `data-rows="#p"` (Today) a click or a step by key loads the person into the
// pane; on a phone, and without this script, a row is a link to a page. With an empty `data-rows` a step moves the focus
// from one `data-row` to the next.
import { isPlainClick, isSeen } from "./see.js";

const desk = matchMedia("(min-width: 52.01rem)");
let waiting;

function show(row, pane) {
  const address = row.href.split("#")[0];
  row.closest("[data-rows]").querySelector("[aria-current]")?.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
  clearTimeout(waiting); // fast steps load only the last row
  waiting = setTimeout(async () => {
    await window.htmx.ajax("GET", address, { target: pane, swap: "outerHTML" });
    history.replaceState(null, "", address);
    document.querySelector(pane)?.scrollTo(0, 0);
  }, 60);
}

export function step(by) {
  const rows = [...document.querySelectorAll("[data-rows] :is(a.row, [data-row])")].filter(isSeen);
  const near = document.activeElement?.closest("[data-rows] :is(tr, li)"); // its box may have the focus
  const focused = rows.findIndex((row) => row === document.activeElement || near?.contains(row));
  const at = focused < 0 ? rows.findIndex((row) => row.ariaCurrent === "true") : focused;
  const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
  if (!next || next === rows[at]) return;
  next.focus();
  next.scrollIntoView({ block: "nearest" });
  const pane = next.closest("[data-rows]").dataset.rows;
  if (pane && desk.matches) show(next, pane);
}

document.addEventListener("click", (event) => {
  const row = event.target.closest?.("[data-rows] a.row");
  const pane = row?.closest("[data-rows]").dataset.rows;
  if (!pane || !desk.matches || !window.htmx || !isPlainClick(event)) return;
  event.preventDefault();
  row.focus();
  show(row, pane);
});
