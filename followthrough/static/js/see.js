// Predicates about elements, for several behaviors.
export const isSeen = (el) => el.checkVisibility?.({ visibilityProperty: true }) ?? el.offsetParent !== null;

export const isWriting = (el) =>
  !!el?.matches?.('textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"], [type="submit"])');

export const isPlainClick = (event) =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
