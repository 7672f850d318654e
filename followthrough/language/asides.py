"""Small remarks of a line that decide what it comes to: a wish, a plain refusal, who did it, who was told.

Patterns over the written line, one set a language like the tables; English is the only one so far.
"""

import re

_I = re.IGNORECASE
# 'Rob called', 'Ada finally wrote': read right behind the name.
_THEY_DID = re.compile(r"\s+(just |finally )?(called|rang|phoned|e?mailed|texted|wrote|messaged|replied|asked)\b", _I)
_ASKED_NOT = re.compile(
    r"\b(off (the|my|our|your|this) (mailing )?list|unsubscribe|(do not|don't|stop) (call|contact|writ|mail|email))", _I
)
_WISH = re.compile(
    r"\b(?:wants?|wanted|needs?|asked (?:for|about)|would like|interested in)\s+(?:to \w+ )?([^,.;]+)", _I
)
_TOLD = re.compile(r"(^|[^\w])(will|i'll|we'll|promised|told|agreed|said (i|we))\b", _I)
_SAID_THEY_WOULD = re.compile(r"^(has |have )?(promised|said|will)\s+", _I)


def wish(text: str) -> str:
    """What they want, in the line's words: 'wants a price for 50 jars' -> 'a price for 50 jars'; '' without a wish."""
    found = _WISH.search(text)
    return found.group(1).strip() if found else ""


def asked_not(text: str) -> bool:
    """Plainer than a mere no: they are not to be contacted at all."""
    return bool(_ASKED_NOT.search(text))


def they_did(text: str, behind: int) -> bool:
    """Whether the words right behind a name (its end, in characters) say that they were in touch with us."""
    return bool(_THEY_DID.match(text, behind))


def was_told(text: str) -> bool:
    """Whether the line says that somebody heard it from us: 'will call back', 'told them Friday'."""
    return bool(_TOLD.search(text))


def without_their_word(words: str) -> str:
    """'promised the drawing' -> 'the drawing'."""
    return _SAID_THEY_WOULD.sub("", words)
