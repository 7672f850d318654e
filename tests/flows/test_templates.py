"""One's own words for a situation: kept, used wherever they are said, put back, and never left with a blank."""

from datetime import datetime

import pytest

from followthrough.accounts.memberships import memberships_of
from followthrough.flows.account.edit_template import reset_template, set_template
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.touch.fill_script import fill_script
from followthrough.kit.errors import Overtaken, Refused
from followthrough.message_templates.models import Template
from followthrough.message_templates.own_texts import own_texts
from tests.cast import Cast

TEXT = "Hi {first_name}[ at {company}]. Shall we talk about {topic}? Hello again. {next_step_again} {next_date}."


def said(cast: Cast, now: datetime, medium: str = "voicemail") -> str:
    return fill_script(cast.rob, "met", medium, by=cast.ann, now=now).script.text  # type: ignore[arg-type]


def test_own_words_are_said_in_place_of_the_original(cast: Cast, now: datetime) -> None:
    before = said(cast, now)
    set_template("met", "voicemail", TEXT, by=cast.ann, now=now)

    assert said(cast, now) == (
        "Hi Rob at Saltmarsh Bakery. Shall we talk about the price list? Hello again. "
        "I’ll call you again tomorrow between 16:00 and 18:00."
    )
    reset_template("met", "voicemail", by=cast.ann, now=now)
    assert said(cast, now) == before


def test_a_sentence_whose_fact_is_missing_is_left_out(cast: Cast, now: datetime) -> None:
    cast.rob.organization = None
    cast.rob.save()
    set_template("met", "voicemail", TEXT.replace("{topic}", "{quote_number}"), by=cast.ann, now=now)

    assert said(cast, now).startswith("Hi Rob. Hello again. I’ll call you again")


def test_undo_brings_back_the_words_before(cast: Cast, now: datetime) -> None:
    set_template("met", "voicemail", TEXT, by=cast.ann, now=now)
    set_template("met", "voicemail", "Good day, {first_name}. Please call me.", by=cast.ann, now=now)
    undo_newest(by=cast.ann, now=now)
    assert Template.objects.get().text == TEXT
    undo_newest(by=cast.ann, now=now)
    assert not Template.objects.exists()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Hi {first_nam}, call me.", "No fact is called {first_nam}."),
        ("Hi {first_name, call me.", "A brace"),
        ("Hi {first_name}[, it’s {my_name}. Call me.", "A bracket [ is not closed."),
        ("Call] me.", "A bracket ] was never opened."),
        ("Subject: Hello\nHi {first_name}. Call me.", "Only an email has a subject."),
        ("   ", "The template is empty."),
        ("Hi {first_name}. " + "x" * 5000, "A template has at most 4,000 characters."),
        ("Hi {first_name}. We met {met_where}.", "nothing but the greeting"),
    ],
)
def test_what_cannot_be_a_template_is_refused_and_named(cast: Cast, now: datetime, text: str, why: str) -> None:
    with pytest.raises(Refused) as refused:
        set_template("met", "voicemail", text, by=cast.ann, now=now)

    assert why in refused.value.why
    assert refused.value.do
    assert not Template.objects.exists()


def test_who_was_slower_is_told(cast: Cast, now: datetime) -> None:
    set_template("met", "call", "Hi {first_name}. Is this a good time?", by=cast.ben, now=now, seen=0)
    with pytest.raises(Overtaken):
        set_template("met", "call", "Hi {first_name}. Me again.", by=cast.ann, now=now, seen=0)


def test_a_situation_without_words_in_the_medium_is_refused(cast: Cast, now: datetime) -> None:
    for situation, medium in (("third", "email"), ("met", "pigeon"), ("nothing", "call")):
        with pytest.raises(Refused, match="There’s no template"):
            set_template(situation, medium, "Hi {first_name}. Hello.", by=cast.ann, now=now)


def test_the_texts_come_with_the_membership(
    cast: Cast, now: datetime, django_assert_num_queries: pytest.FixtureRequest
) -> None:
    set_template("met", "call", "Hi {first_name}. Is this a good time?", by=cast.ann, now=now)
    [member] = memberships_of(cast.ann.user_id)
    own_texts(member)
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert own_texts(member) == {("met", "call"): "Hi {first_name}. Is this a good time?"}

    set_template("met", "call", "Hi {first_name}. Good day.", by=cast.ann, now=now)
    [member] = memberships_of(cast.ann.user_id)
    assert own_texts(member)["met", "call"] == "Hi {first_name}. Good day."
