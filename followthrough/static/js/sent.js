// Touches from one's own phone and programs: after a link with `data-sent` (mail, text, chat, call) was used, the page
// asks on return: 'Sent?' in #sent-<channel>, or how the call went. The question survives a reload of the page.
const slot = "asked-on-return";

// The person of the page: the question is never asked about another person.
const person = () => document.getElementById("outcome")?.getAttribute("action");

function remember(channel) {
  sessionStorage.setItem(slot, JSON.stringify({ channel, page: location.pathname, person: person(), at: Date.now() }));
}

function ask() {
  const left = JSON.parse(sessionStorage.getItem(slot) ?? "null");
  if (!left || left.page !== location.pathname || left.person !== person() || Date.now() - left.at < 800) return;
  sessionStorage.removeItem(slot);
  if (Date.now() - left.at > 60 * 60 * 1000) return;
  const question = document.getElementById(`sent-${left.channel}`) ?? document.getElementById("outcome");
  if (!question) return;
  question.classList.add("open");
  question.scrollIntoView({ block: "nearest" });
  question.querySelector("button.go:not([hidden]), .keys input")?.focus({ preventScroll: true });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-sent]");
  if (link) remember(link.dataset.sent);
  const not = event.target.closest?.("[data-unsent]");
  if (not) {
    event.preventDefault();
    not.closest(".sent-ask").classList.remove("open");
    if (location.hash.startsWith("#sent-")) location.hash = document.getElementById("p") ? "#p" : "#main";
  }
});
document.addEventListener("visibilitychange", () => document.hidden || ask());
window.addEventListener("focus", ask);
ask();
