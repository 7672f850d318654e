"""A relationship in words: how near a contact is, and which promises they kept. Counts, never a rate."""

from datetime import date

from followthrough.words.en import numbers

_NEAR = {"near": "Monthly", "short": "Quarterly", "long": "Twice a year"}


def how_near(near: str, touched: date | None, *, today: date) -> str:
    """'Monthly: last contact three weeks ago.' 'Last contact 14 months ago.' 'No contact yet.'"""
    last = f"last contact {days_ago((today - touched).days)}" if touched else "no contact yet"
    return f"{_NEAR[near]}: {last}." if near in _NEAR else f"{last[0].upper()}{last[1:]}."


def days_ago(days: int) -> str:
    """'today', 'yesterday', 'three days ago', 'two weeks ago', '14 months ago', 'three years ago'."""
    if days <= 1:
        return "yesterday" if days == 1 else "today"
    if days < 14:
        return f"{numbers.number_words(days)} days ago"
    if days < 60:
        return f"{numbers.number_words(days // 7)} weeks ago"
    if days < 2 * 365:
        return f"{numbers.number_words(days // 30)} months ago"
    return f"{numbers.number_words(days // 365)} years ago"


def promises_kept(*, kept: int = 0, late: int = 0, broken: int = 0) -> str:
    """'Kept three promises, one of them late; two broken.' '' for a contact without closed promises."""
    done = kept + late
    sentence = f"Kept {numbers.counted_words(done, 'promise')}" if done else ""
    if late and done:
        sentence += ", late" if late == done else f", {numbers.number_words(late)} of them late"
    if broken:
        missed = numbers.number_words(broken) if sentence else numbers.counted_words(broken, "promise")
        sentence += f"; {missed} broken" if sentence else f"{missed[0].upper()}{missed[1:]} broken"
    return f"{sentence}." if sentence else ""
