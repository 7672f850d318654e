// Selecting people of a list: the boxes of the form #pick. Shift selects a range, and the bar says how many are selected.
let last;

const boxes = () => [...document.querySelectorAll('input[form="pick"]')];

function count() {
  const words = document.querySelector("[data-picked]");
  if (!words) return;
  const picked = boxes().filter((box) => box.checked).length;
  words.firstElementChild.textContent = picked;
  words.hidden = !picked;
}

document.addEventListener("click", (event) => {
  const box = event.target.closest?.('input[form="pick"]');
  if (!box) return;
  const all = boxes();
  if (event.shiftKey && all.includes(last)) {
    const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
    for (const each of all.slice(from, to + 1)) each.checked = box.checked;
  }
  last = box;
  count();
});

addEventListener("pageshow", count); // a browser that goes back keeps the boxes
count();
