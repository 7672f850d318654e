// `data-copy` copies its words to the clipboard; `data-share` opens the share sheet of the phone, if it has one.
async function copy(words) {
  if (navigator.clipboard) return navigator.clipboard.writeText(words);
  const field = document.createElement("textarea"); // without https browsers have no clipboard object
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
