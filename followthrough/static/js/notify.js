// Desktop notifications: permission is requested only by a click on `data-notify`.
const can = "Notification" in window;

export function ring(text, href, tag) {
  if (!can || Notification.permission !== "granted") return;
  const note = new Notification("Followthrough", { body: text, tag: `due-${tag}` });
  note.onclick = () => {
    window.focus();
    location.assign(href);
  };
}

function offer() {
  const words = { granted: "Notifications are on", denied: "Notifications are blocked in your browser’s settings" };
  for (const button of document.querySelectorAll("[data-notify]")) {
    button.hidden = !can;
    if (!can || Notification.permission === "default") continue;
    button.textContent = words[Notification.permission];
    button.disabled = true;
  }
}

document.addEventListener("click", async (event) => {
  if (!event.target.closest?.("[data-notify]")) return;
  await Notification.requestPermission();
  offer();
});
offer();
