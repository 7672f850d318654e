// A row with `data-drag` can be dragged onto another `data-day`; the form #drag sends the day to the row's address.
let dragged;

const over = (day) => {
  for (const each of document.querySelectorAll("[data-day].over")) if (each !== day) each.classList.remove("over");
  day?.classList.add("over");
};
const target = (event) => dragged && event.target.closest?.("[data-day]");

document.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.("[data-drag]");
  if (!dragged) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged.textContent.trim());
  dragged.classList.add("dragged");
});

document.addEventListener("dragover", (event) => {
  const day = target(event);
  if (!day) return;
  event.preventDefault();
  over(day);
});

document.addEventListener("drop", (event) => {
  const day = target(event);
  if (!day || day.contains(dragged)) return;
  event.preventDefault();
  const form = document.getElementById("drag");
  form.action = dragged.dataset.drag;
  form.elements.when.value = day.dataset.day;
  form.requestSubmit();
});

document.addEventListener("dragend", () => {
  dragged?.classList.remove("dragged");
  dragged = undefined;
  over();
});
