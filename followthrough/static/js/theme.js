// `data-theme-pick`: shows the choice at once; the server keeps it.
document.addEventListener("change", ({ target }) => {
  if (!target.matches?.("[data-theme-pick]")) return;
  if (target.value) document.documentElement.dataset.theme = target.value;
  else delete document.documentElement.dataset.theme;
});
