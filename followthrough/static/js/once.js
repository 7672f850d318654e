// `data-once`: sends a form once, also after a double click. The server refuses a second one by `client_key` anyway; this
// saves the request. When the page is shown again from the history, the form gets a new key and can be sent again.
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
