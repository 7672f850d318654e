// The facts of a template: a button with `data-insert` writes its fact at the place of the cursor.
document.addEventListener("click", (event) => {
  const chip = event.target.closest?.("[data-insert]");
  const field = chip?.closest("form")?.querySelector("textarea");
  if (!field) return;
  field.focus();
  field.setRangeText(chip.dataset.insert, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
});
