// `data-again="5"`: the page of a database that is busy sends its form again by itself after so many seconds, and each
// answer that is still busy does the same. Its client key stays, so it counts once. Whoever types stops it.
const form = document.querySelector("form[data-again]");

if (form) {
  const say = document.querySelector("[data-again-say]");
  if (say) say.hidden = false;
  const timer = setTimeout(() => form.requestSubmit(), Number(form.dataset.again) * 1000);
  form.addEventListener("input", () => {
    clearTimeout(timer);
    if (say) say.hidden = true;
  });
}
