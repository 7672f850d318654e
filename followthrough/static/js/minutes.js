// 'I have 15, 30, 60 minutes': CSS shows the rows; this script adds the choice to links and forms.
let chosen = document.querySelector("[name=minutes]:checked")?.value;

document.addEventListener("change", ({ target }) => {
  if (target.name !== "minutes") return;
  chosen = target.value;
  for (const link of document.querySelectorAll("a.row, a[data-minutes]")) {
    const to = new URL(link.href);
    to.searchParams.set("minutes", chosen);
    link.href = to;
  }
});

document.addEventListener("reset", () => setTimeout(() => {
  const radio = document.querySelector(`[name=minutes][value="${chosen}"]`);
  if (radio) radio.checked = true; // a reset of the outcome keeps the chosen minutes
}));
