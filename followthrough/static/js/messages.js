// A saved slip steps out of the way after a while; its button stays reachable by key and by screen reader.
// Esc puts the newest away at once.
const seconds = 8;

function fade(slip) {
  setTimeout(() => (slip.matches(":hover, :focus-within") ? fade(slip) : slip.classList.add("gone")), seconds * 1000);
}

document.querySelectorAll("[data-fades]").forEach(fade);
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || document.querySelector("dialog[open], [popover]:popover-open, .outcome :checked")) return;
  document.querySelector(".slips > .slip:not(.gone):last-of-type")?.classList.add("gone");
});
