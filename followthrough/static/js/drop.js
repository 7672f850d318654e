// `data-drop`: puts files dropped on a label into its file field and shows their names; it does not send them.
const label = (event) => event.target.closest?.("[data-drop]");

for (const name of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(name, (event) => {
    const over = label(event);
    if (!over) return;
    event.preventDefault();
    over.classList.toggle("over", name === "dragover");
    if (name !== "drop" || !event.dataTransfer.files.length) return;
    over.querySelector("input").files = event.dataTransfer.files;
  });
}
