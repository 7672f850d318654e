"""The keys of the second breath, and how an answer is written in a form."""

from followthrough.followups import policy
from followthrough.followups.outcomes import REACHED

Keys = tuple[tuple[str, str], ...]

AGREED: Keys = (
    ("send", "Send something"), ("meet", "Meet"), ("quote", "Quote"), ("ordered", "Ordered"), ("not_now", "Not now")
)  # fmt: skip


def outcome_and_agreed(value: str) -> tuple[str, str]:
    """An answer as outcome and, after a talk, what was agreed: 'send' is ('reached', 'send')."""
    outcome, _, kind = value.partition("+")
    return (REACHED, outcome) if outcome in policy.AGREED else (outcome, kind)


def words_and_channel(next_words: str, channel: str) -> str:
    """For which words a proposal was made; when others come with it, it is made anew."""
    return f"{next_words.strip()}|{channel}"
