// Hides a message with `data-fades` after some seconds; keys and screen readers still reach its button. Esc hides the
// newest message at once.
//
// `data-dismiss`: a form whose bar goes at once; the server is told, so that the next page does not show it again.
// `data-drops`: a link to the page without a message; here the message alone goes.
import { post } from "./net.js";
import { isPlainClick } from "./see.js";

const seconds = 8;

function fade(slip) {
  setTimeout(() => (slip.matches(":hover, :focus-within") ? fade(slip) : slip.classList.add("gone")), seconds * 1000);
}

document.querySelectorAll("[data-fades]").forEach(fade);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || document.querySelector("dialog[open], [popover]:popover-open, .outcome :checked")) return;
  document.querySelector(".slips > .slip:not(.gone):last-of-type")?.classList.add("gone");
});
document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-dismiss]")) return;
  event.preventDefault();
  post(event.target.action, new FormData(event.target)).catch(() => {});
  event.target.remove();
});
document.addEventListener("click", (event) => {
  const drop = event.target.closest?.("[data-drops]");
  if (!drop || !isPlainClick(event)) return;
  event.preventDefault();
  history.replaceState(history.state, "", drop.href + location.hash);
  drop.closest(".slip").remove();
});
