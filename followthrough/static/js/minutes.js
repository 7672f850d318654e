// 'I have 15, 30, 60 minutes': what is shown is plain CSS; this only carries the choice along to the next page.
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
  if (radio) radio.checked = true; // the outcome is taken back, not the time one has
}));
