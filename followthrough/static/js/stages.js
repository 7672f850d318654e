// The form of a sequence: the days of a step are selected when their field gets the focus, so that typing replaces them.
document.addEventListener("focusin", ({ target }) => target.matches?.(".edit-seq .days") && target.select());
