// The behaviors of pages, a module for each. They find elements by data attributes and listen on the document, so that
// they also work in fragments that htmx inserts later. Every page works without them.
import "./ahead.js"; // first: its keys come before all others
import "./again.js";
import "./away.js"; // before once.js, which counts what is sent
import "./heartbeat.js";
import "./copy.js";
import "./draft.js";
import "./drag.js";
import "./drop.js";
import "./hotkeys.js";
import "./jump.js";
import "./line.js";
import "./minutes.js";
import "./notify.js";
import "./once.js";
import "./outcome.js";
import "./panel.js";
import "./pick.js";
import "./popover.js";
import "./rows.js";
import "./sent.js";
import "./messages.js";
import "./sorting.js";
import "./facts.js";
import "./stages.js";
import "./theme.js";
import "./zone.js";

document.documentElement.classList.add("js");
