// Behaviours, each in its own module and attached by data attributes. Every page works without them.
document.documentElement.classList.add("js");
