// `data-drop`: files dropped on a label go into its file field; the choice is shown, nothing is sent by itself.
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
