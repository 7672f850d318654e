// The state of the clock: fetches it every 20 s, shows its age in Settings, turns the masthead red when the clock has
// stopped, and shows due reminders. The server lets exactly one window show each reminder.
import { post, request } from "./net.js";
import { ring } from "./notify.js";

const foot = document.querySelector("[data-beat]");
let misses = 0;

function stale(words) {
  const say = document.querySelector("[data-stale-say]");
  document.querySelector(".mast")?.toggleAttribute("data-stale", !!words);
  if (!say) return;
  say.hidden = !words;
  if (words) say.querySelector("span").textContent = words;
}

async function show({ id, text, href }) {
  const answer = await post(`/reminders/${id}/shown`);
  if (answer.status !== 200) return;
  const slip = document.getElementById("due-slip").content.cloneNode(true);
  slip.querySelector("p").textContent = text;
  slip.querySelector("a").href = href;
  document.querySelector(".slips").append(slip);
  ring(text, href, id);
}

async function look() {
  try {
    const answer = await request(foot.dataset.beat, { headers: { accept: "application/json" }, redirect: "error" });
    if (!answer.ok) throw new Error(answer.status);
    const beat = await answer.json();
    misses = 0;
    document.querySelector("[data-beat-age]")?.replaceChildren(beat.age);
    stale(beat.stale ? beat.words || beat.away || "Reminders are off right now. They may come late." : "");
    for (const item of beat.due ?? []) await show(item);
  } catch {
    misses += 1;
    if (misses > 1) stale("The server isn’t answering. Your words are kept in this window until it does.");
  }
}

if (foot) {
  setInterval(look, 20_000);
  setTimeout(look, 1_000);
  document.addEventListener("visibilitychange", () => document.hidden || look());
}
