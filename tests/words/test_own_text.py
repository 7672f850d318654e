"""A template as one text: what ships says the same in it, a fact that is not known takes its sentence along."""

from dataclasses import replace

import pytest

from followthrough.words.engine.facts import Facts
from followthrough.words.engine.sentence_forms import text_of
from followthrough.words.own_text import MOST_SECONDS, check_text, fill_own, seconds_of
from followthrough.words.scripts import MEDIA, WITHOUT_DATE, Medium, editable_text, rows_of, script, words_to_say
from tests.words.cast import MESSAGES, PLAIN, THURSDAY
from tests.words.wording import RICH

EVERY = [(row, medium) for medium in MEDIA for row in rows_of(medium)]
TRIED = {
    "second": {"attempts": MESSAGES[:1], "tries": 1},
    "third": {"attempts": MESSAGES, "tries": 2},
    "retry": {"attempts": MESSAGES[:1], "tries": 1},
}


def known_in(row: str, facts: Facts) -> tuple[Facts, str]:
    """The facts and the situation in which the row is said."""
    return replace(facts, **TRIED.get(row, {})), "inquiry" if row in TRIED else row


@pytest.mark.parametrize(("row", "medium"), EVERY)
@pytest.mark.parametrize("known", [RICH, PLAIN], ids=["rich", "plain"])
def test_what_ships_says_the_same_as_one_text(row: str, medium: Medium, known: Facts) -> None:
    facts, situation = known_in(row, known)
    shipped = script(facts, medium=medium, as_situation=situation, next=THURSDAY)
    text = editable_text(row, medium)

    check_text(text, medium=medium)
    filled = fill_own(text, words_to_say(facts, medium, next=THURSDAY))
    assert (text_of(filled.parts), filled.subject) == (shipped.text, shipped.subject)


def test_every_voicemail_takes_at_most_twenty_seconds_and_ends_with_our_date() -> None:
    for row in rows_of("voicemail"):
        facts, situation = known_in(row, RICH)
        text = script(facts, medium="voicemail", as_situation=situation, next=THURSDAY).text
        assert seconds_of(text) <= MOST_SECONDS, text
        assert text.endswith("on Thursday before 10.") or situation in WITHOUT_DATE, text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hello Mr. {company}. Call me.", "Call me."),
        ("It costs approx. {quote_amount}. Bye then.", "Bye then."),
        ("See Dr. {referrer} at No. {quote_number}. I’ll be there. J. {company} too.", "I’ll be there."),
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str, said: str) -> None:
    assert text_of(fill_own(text, {"first": "Rob"}).parts) == said
