"""Say in words why two rows may be one person: 'Same phone, and Rob is short for Robert'.

Every reason is built from these tables over the signs of a comparison (`Likeness.signs`).
"""

from followthrough.capture.duplicates.evidence import ComparedPerson, Likeness
from followthrough.kit import text
from followthrough.matching.nicknames import is_full_form
from followthrough.words.engine.sentence_forms import capitalized

# Signs -> words. {a} and {b} are the two first names, {short} and {long} the same by length, {x} and {y} the two family
# names by length, {company} the company.
ADDRESS = {
    ("phone", "email"): "same phone and email",
    ("phone",): "same phone",
    ("email",): "same email",
    ("local",): "emails that start the same",
    ("birthday",): "same birthday",
    ("house",): "same company email",
}
NAMES = {
    ("same", "same"): "same name",
    ("same", "sound"): "the names sound alike",
    ("same", "typo"): "{x} is close to {y}",
    ("same", "part"): "{x} is part of {y}",
    ("same", "other"): "same first name",
    ("same", ""): "one has only a first name",
    ("", ""): "each has only one name",
    ("other", "same"): "same last name",
}
GIVEN = {
    "short": "{short} is short for {long}",
    "nick": "{a} and {b} are the same name",
    "initial": "{short} may be {long}",
    "typo": "{a} is close to {b}",
    "middle": "{short} is a middle name",
}
FAMILY = {"sound": "the last names sound alike", "typo": "{x} is close to {y}", "part": "{x} is part of {y}"}
TURNED = "the names are switched"
COMPANY = "both at {company}"
# The longest reason that a suggestion stores.
LONGEST = 200
# A part with one of these is a sentence of its own and is joined by 'and'.
VERBS = (" is ", " are ", " may ", " sound ", " has ")


def reason_for(a: ComparedPerson, b: ComparedPerson, likeness: Likeness) -> str:
    """Return one sentence without its full stop, the surest sign first."""
    words = words_of_pair(a, b)
    reasons = (address_reason(likeness), *name_reasons(a, b, likeness), company_reason(likeness))
    parts = [reason.format(**words) for reason in reasons if reason]
    sentence = capitalized(parts[0]) if parts else "Similar names"
    for part in parts[1:]:
        sentence += (", and " if any(verb in part for verb in VERBS) else ", ") + part
    return sentence[:LONGEST]


def words_of_pair(a: ComparedPerson, b: ComparedPerson) -> dict[str, str]:
    """Return the values for the braces of the tables."""
    firsts = sorted((a.first or a.last, b.first or b.last), key=len)
    lasts = sorted((a.last, b.last), key=len)
    company = min((row.company_name for row in (a, b) if row.company_name), key=len, default="")
    words = {"a": a.first, "b": b.first, "short": firsts[0], "long": firsts[1], "x": lasts[0], "y": lasts[1]}
    return words | {"company": company}


def address_reason(likeness: Likeness) -> str:
    signs = likeness.signs
    seen = tuple(kind for kind in ("phone", "email") if signs.get(kind) == "same")
    if not seen:
        other = [kind for kind in ("local", "birthday") if kind in signs]
        seen = (*other[:1],) or (("house",) if signs.get("email") == "house" else ())
    return ADDRESS.get(seen, "")


def name_reasons(a: ComparedPerson, b: ComparedPerson, likeness: Likeness) -> list[str]:
    """Return one reason for both names, else one each for given and family name."""
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
    """True if the longer name is a full form, so that the other can be its short form."""
    short, long = sorted((text.fold(a), text.fold(b)), key=len)
    return len(short) < len(long) and is_full_form(long)


def company_reason(likeness: Likeness) -> str:
    return COMPANY if "company" in likeness.signs else ""
