"""The section of docs/grammar.md about wishes: an example, what is kept of it, and the rule behind it."""

from collections.abc import Iterable
from typing import NamedTuple

from followthrough.quickline.line.wishes import Wish

HEAD = """
## How they want to be reached

Read from every line that is saved, whatever else it says; what is not read stays in the words of the line. Hours are
read as they are typed on a person's page (`consent/parse_hours.py`). (`line/wishes.py`)

"""


class WishRule(NamedTuple):
    """`keeps` is what `written` gives for the wishes of the example."""

    example: str
    keeps: str
    why: str


RULES = (
    WishRule("Dana prefers email", "prefers email", "A way they prefer, like, want 'only' or would 'rather' use."),
    WishRule("Dana hates calls, email only", "not call, prefers email",
             "A way they hate, do not take or that is 'never' to be used is one they do not want."),
    WishRule("no text from Dana yet", "nothing", "What did not come, what they do not have and what we did not do is "
             "no wish."),
    WishRule("don't call Dana until Monday", "nothing", "A day is a step of ours and no wish: it holds until then."),
    WishRule("Rob said take me off the list", "nothing", "Who wants no contact at all has said more than a wish."),
    WishRule("reached Dana, only call after 6pm", "hours after 6pm", "Hours in a clause about being reached."),
    WishRule("Dana, no calls before 10", "hours not before 10", "'No', 'never' and 'not' before the hours turn them "
             "round."),
    WishRule("Dana: at home, evenings", "hours home", "The evenings at home are the hours 'at home'."),
    WishRule("Dana not before 10", "hours not before 10", "An hour with 'not before' in a line that plans nothing."),
    WishRule("call Dana not before 10", "nothing", "With a planned verb the hour is that of the step."),
    WishRule("reached Dana, prefers email, not before 10", "prefers email, hours not before 10",
             "A clause that holds only hours belongs to the wish beside it, and is no step."),
    WishRule("reached Dana, prefers email, tomorrow at 10", "prefers email", "A clause with a day is a step."),
    WishRule("Rob, call after 5 only", "hours after 5 pm", "A bare hour from 1 to 7 is in the afternoon."),
)  # fmt: skip


def written(wishes: Iterable[Wish]) -> str:
    """'prefers email, hours not before 10'; 'nothing' for none."""
    return ", ".join(f"{wish.says} {wish.channel or wish.hours}" for wish in wishes) or "nothing"


def page() -> str:
    """The section as Markdown."""
    return HEAD + "".join(f"- **{rule.example}** → {rule.keeps}: {rule.why}\n" for rule in RULES)
