"""The tables of outcomes and channels: the effect of each column, tested through the code that reads it."""

from datetime import datetime

import pytest

from followthrough.followups.channels import CHANNELS, channel_named, first_possible
from followthrough.followups.outcomes import (
    COMMAND_NAMES,
    OUTCOMES,
    alternatives_to,
    channel_done,
    keys_after,
    outcome_for_command,
    outcome_for_reached,
    outcome_named,
)
from followthrough.touches.past_touches import tries_after
from followthrough.words.en.outcome_words import heading_of, try_words
from followthrough.words.engine.facts import TouchFact

pytestmark = pytest.mark.pure
WRITTEN = {"email", "text", "chat", "letter", "note", "social"}


def names_where(column: str) -> set[str]:
    return {name for name, row in OUTCOMES.items() if getattr(row, column)}


@pytest.mark.parametrize(
    ("column", "names"),
    [
        ("unanswered", {"voicemail", "no_answer", "busy"}),
        ("is_missed", {"voicemail", "no_answer", "busy", "wrong_number", "no_show"}),
        ("heard", {"reached", "met", "received", "callback", "said_no"}),
        ("restarts_keep_in_touch", {"reached", "met", "sent", "received", "callback", "voicemail", "asked", "no_news"}),
        ("talked", {"reached", "met"}),
    ],
)
def test_which_outcomes_a_column_names(column: str, names: set[str]) -> None:
    assert names_where(column) == names


def test_no_outcome_is_both_heard_and_unanswered() -> None:
    assert not names_where("heard") & names_where("unanswered")


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_a_try_counts_when_the_row_says_unanswered(outcome: str) -> None:
    made = TouchFact("call", outcome, datetime(2026, 11, 24, 9))

    assert bool(tries_after((), made)) == (outcome in {"voicemail", "no_answer", "busy"})


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_which_promise_a_touch_keeps(outcome: str) -> None:
    """A call that was made, even unanswered; a thing that was sent, on any channel; a meeting held."""
    by_call = outcome in {"reached", "voicemail", "no_answer", "busy", "callback", "said_no"}
    for channel in CHANNELS:
        kept = {
            promised for promised in (*CHANNELS, "") if outcome_named(outcome).keeps_promise(promised, channel=channel)
        }
        expected = {"met": {"call", "meeting"}, "sent": WRITTEN}.get(outcome, set())

        assert kept == ({"call"} if by_call and channel == "call" else expected), channel


@pytest.mark.parametrize(
    ("outcome", "planned", "made_by"),
    [
        ("reached", "email", "call"),
        ("reached", "meeting", "meeting"),
        ("met", "call", "meeting"),
        ("voicemail", "meeting", "call"),
        ("sent", "letter", "letter"),
        ("sent", "call", "email"),
        ("received", "", "call"),
        ("said_no", "text", "text"),
        ("", "", "call"),
    ],
)
def test_the_channel_of_a_touch_when_only_the_outcome_is_known(outcome: str, planned: str, made_by: str) -> None:
    assert channel_done(outcome, planned) == made_by


@pytest.mark.parametrize("channel", CHANNELS)
def test_five_keys_after_every_channel(channel: str) -> None:
    keys = [row.name for row in keys_after(channel)]

    assert len(set(keys)) == 5
    assert keys[3:] == ["callback", "said_no"]
    assert [row.name for row in keys_after(channel, promised=True)] == [*keys, "no_news"]


def test_busy_is_found_under_no_answer_after_a_call_only() -> None:
    assert [row.name for row in alternatives_to("no_answer", "call")] == ["busy", "wrong_number"]
    assert alternatives_to("no_answer", "other") == ()
    assert alternatives_to("reached", "call") == ()


def test_reached_on_a_mail_step_was_by_phone() -> None:
    assert outcome_named("reached").label_on("email") == "Reached by phone"
    assert outcome_named("reached").label_on("call") == "Reached"


@pytest.mark.parametrize(
    ("channel", "label"),
    [
        ("call", "They called"),
        ("email", "They wrote"),
        ("text", "They wrote"),
        ("letter", "They wrote"),
        ("meeting", "They came by"),
        ("other", "Heard from them"),
    ],
)
def test_the_channel_says_how_we_heard_from_them(channel: str, label: str) -> None:
    assert outcome_named("received").label_on(channel) == label
    assert heading_of("received", channel) == label
    assert try_words("received", channel) == label[0].lower() + label[1:]


def test_other_outcomes_are_called_the_same_on_every_channel() -> None:
    assert {heading_of("voicemail", channel) for channel in ("", *CHANNELS)} == {"Voicemail"}
    assert {try_words("asked", channel) for channel in ("", *CHANNELS)} == {"asked them to call"}


def test_every_name_of_the_log_command_is_an_outcome() -> None:
    assert set(COMMAND_NAMES) == {
        "reached", "voicemail", "no-answer", "busy", "wrong-number", "callback", "met", "sent", "no-show", "said-no",
        "asked", "no-news", "they-called", "they-wrote", "done",
    }  # fmt: skip
    assert {outcome_for_command(name)[0] for name in COMMAND_NAMES} <= OUTCOMES.keys()


def test_they_called_and_they_wrote_name_the_channel() -> None:
    assert outcome_for_command("they-called") == ("received", "call")
    assert outcome_for_command("they-wrote") == ("received", "email")
    assert outcome_for_command("they-wrote", "text") == ("received", "text")
    assert outcome_for_command("they-wrote", "call") == ("received", "email")
    assert outcome_for_command("no-answer", "email") == ("no_answer", "")


@pytest.mark.parametrize("name", ["received", "noted", "no_answer", "", "they"])
def test_a_name_the_log_command_does_not_take(name: str) -> None:
    with pytest.raises(KeyError):
        outcome_for_command(name)


def test_reached_by_mail_in_a_line_means_they_wrote() -> None:
    assert [outcome_for_reached(name) for name in ("email", "meeting", "call", "")] == [
        "received", "met", "reached", "reached"
    ]  # fmt: skip


def test_a_first_step_is_a_call_where_there_is_a_number() -> None:
    kinds = ({"phone", "email"}, {"email"}, {"url"}, set())
    assert [first_possible(each) for each in kinds] == ["call", "email", "other", "other"]


def test_an_unknown_name_means_noted_and_other() -> None:
    assert channel_named("pigeon").name == "other"
    assert outcome_named("levitated").name == "noted"


def test_a_promised_call_takes_more_minutes() -> None:
    assert [CHANNELS["call"].minutes_of(promised=promised) for promised in (False, True)] == [4, 8]
    assert CHANNELS["email"].minutes_of(promised=True) == CHANNELS["email"].minutes_of(promised=False)
