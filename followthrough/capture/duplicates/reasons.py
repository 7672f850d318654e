"""Why two rows may be one person, in words: 'Same number, and Rob is short for Robert.'

Every reason is put together from this one table over what was seen (alike.Likeness.signs).
"""

from followthrough.capture.duplicates.likelihood import Likeness, Somebody
from followthrough.kit import text
from followthrough.matching import nicknames
from followthrough.words.engine.forms import capital

# What was seen -> how it is said. In braces: {a} and {b} the two first names, {short} and {long} by their length, {x}
# and {y} the two family names, {company}.
ADDRESS = {
    ("phone", "email"): "same number and mail address",
    ("phone",): "same number",
    ("email",): "same mail address",
    ("local",): "mail addresses that begin alike",
    ("birthday",): "same birthday",
    ("house",): "same mail address of the company",
}
NAMES = {
    ("same", "same"): "same name",
    ("same", "sound"): "names sound alike",
    ("same", "slip"): "{x} is nearly {y}",
    ("same", "part"): "{x} is part of {y}",
    ("same", "other"): "same first name",
    ("same", ""): "only a first name on one",
    ("", ""): "only one name on each",
    ("other", "same"): "same family name",
}
GIVEN = {
    "short": "{short} is short for {long}",
    "nick": "{a} and {b} are one name",
    "initial": "{short} may be {long}",
    "slip": "{a} is nearly {b}",
    "middle": "{short} is a second name",
}
FAMILY = {"sound": "family names sound alike", "slip": "{x} is nearly {y}", "part": "{x} is part of {y}"}
TURNED = "the names are turned round"
COMPANY = "both at {company}"
# Joined by 'and' where it is a sentence of its own.
LONGEST = 200


def why(a: Somebody, b: Somebody, likeness: Likeness) -> str:
    """One sentence without its full stop, the surest sign first."""
    words = words_for(a, b)
    parts = [said.format(**words) for said in (address(likeness), *names(a, b, likeness), company(likeness)) if said]
    sentence = capital(parts[0]) if parts else "Names alike"
    for part in parts[1:]:
        sentence += (", and " if " is " in part or " are " in part or " may " in part else ", ") + part
    return sentence[:LONGEST]


def words_for(a: Somebody, b: Somebody) -> dict[str, str]:
    firsts = sorted((a.first or a.last, b.first or b.last), key=len)
    lasts = sorted((a.last, b.last), key=len)
    company = min((row.company_name for row in (a, b) if row.company_name), key=len, default="")
    words = {"a": a.first, "b": b.first, "short": firsts[0], "long": firsts[1], "x": lasts[0], "y": lasts[1]}
    return words | {"company": company}


def address(likeness: Likeness) -> str:
    signs = likeness.signs
    seen = tuple(kind for kind in ("phone", "email") if signs.get(kind) == "same")
    if not seen:
        other = [kind for kind in ("local", "birthday") if kind in signs]
        seen = (*other[:1],) or (("house",) if signs.get("email") == "house" else ())
    return ADDRESS.get(seen, "")


def names(a: Somebody, b: Somebody, likeness: Likeness) -> list[str]:
    signs = likeness.signs
    given, family = signs.get("given", ""), signs.get("family", "")
    if "turned" in signs:
        return [TURNED]
    if not a.first or not b.first:
        return []
    if (given, family) in NAMES:
        return [NAMES[given, family]]
    if given == "nick" and is_short_for(a.first, b.first):
        given = "short"
    return [said for said in (GIVEN.get(given, ""), FAMILY.get(family, "")) if said]


def is_short_for(a: str, b: str) -> bool:
    """The longer of the two is the name the table's line begins with."""
    short, long = sorted((text.fold(a), text.fold(b)), key=len)
    return len(short) < len(long) and nicknames.is_whole(long)


def company(likeness: Likeness) -> str:
    return COMPANY if "company" in likeness.signs else ""
