// `data-copy` puts its words on the clipboard; `data-share` hands them to the phone's share sheet, where there is one.
async function copy(words) {
  if (navigator.clipboard) return navigator.clipboard.writeText(words);
  const field = document.createElement("textarea"); // plain http on the local network has no clipboard object
  field.value = words;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-copy], [data-share]");
  if (!button) return;
  if (button.dataset.share) return navigator.share({ text: button.dataset.share }).catch(() => {});
  await copy(button.dataset.copy);
  const label = button.querySelector("span") ?? button;
  const was = label.textContent;
  if (was === "Copied") return;
  label.textContent = "Copied";
  button.classList.add("copied");
  setTimeout(() => {
    label.textContent = was;
    button.classList.remove("copied");
  }, 2000);
});

const offer = () => document.querySelectorAll("[data-share]").forEach((each) => (each.hidden = !navigator.share));
document.addEventListener("htmx:afterSwap", offer);
offer();
