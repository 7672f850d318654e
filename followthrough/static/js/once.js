// `data-once`: a form is sent once, however often the button is hit. The server refuses the second by `client_key`;
// this only spares the wait. Coming back to the page makes the form usable again, under a new key.
const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-once]")) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  if (!form.elements.client_key) {
    const key = Object.assign(document.createElement("input"), { type: "hidden", name: "client_key", value: fresh() });
    form.append(key);
  }
});

window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    if (form.elements.client_key) form.elements.client_key.value = fresh();
  }
});
