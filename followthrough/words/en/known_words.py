"""How well one knows somebody, in words: how near, and whether they keep what they promise. Counts, never a rate."""

from datetime import date

from followthrough.words.en import numbers

_NEAR = {"near": "Near", "short": "Short term", "long": "Long term"}


def how_near(near: str, touched: date | None, *, today: date) -> str:
    """'Near: in touch three weeks ago.' 'In touch 14 months ago.' 'Not in touch yet.'"""
    said = f"in touch {ago((today - touched).days)}" if touched else "not in touch yet"
    return f"{_NEAR[near]}: {said}." if near in _NEAR else f"{said[0].upper()}{said[1:]}."


def ago(days: int) -> str:
    if days <= 1:
        return "yesterday" if days == 1 else "today"
    if days < 14:
        return f"{numbers.count(days)} days ago"
    if days < 60:
        return f"{numbers.count(days // 7)} weeks ago"
    if days < 2 * 365:
        return f"{numbers.count(days // 30)} months ago"
    return f"{numbers.count(days // 365)} years ago"


def keeps(*, kept: int = 0, late: int = 0, broken: int = 0) -> str:
    """'Kept three promises, one of them late; two not kept.' '' for somebody who promised nothing yet."""
    done = kept + late
    said = f"Kept {numbers.count_of(done, 'promise')}" if done else ""
    if late and done:
        said += ", late" if late == done else f", {numbers.count(late)} of them late"
    if broken:
        missed = numbers.count(broken) if said else numbers.count_of(broken, "promise")
        said += f"; {missed} not kept" if said else f"{missed[0].upper()}{missed[1:]} not kept"
    return f"{said}." if said else ""
