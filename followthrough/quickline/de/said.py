"""German patterns of what was promised, asked and owed, in both directions."""

import re

from followthrough.quickline.core.sayings import Pattern, Sayings

PATTERNS: tuple[Pattern, ...] = ()
SAYINGS = Sayings(PATTERNS, re.compile(r"(?:^|[,.;:!?()\n–—&+/-]|\b(?:und|aber|dann|ich|wir|habe|haben))\s*$"))
