// `data-theme-pick`: applies the chosen theme at once; the server stores it.
document.addEventListener("change", ({ target }) => {
  if (!target.matches?.("[data-theme-pick]")) return;
  if (target.value) document.documentElement.dataset.theme = target.value;
  else delete document.documentElement.dataset.theme;
});
