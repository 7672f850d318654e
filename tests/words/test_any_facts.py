"""Properties: any subset of the facts gives whole sentences, without blanks and inventions."""

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date, datetime, time
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from followthrough.words import links, sentences
from followthrough.words.en import outcome_words, vocabulary
from followthrough.words.en.sentence_table import MESSAGES, REASONS, TABLE
from followthrough.words.engine import phrases
from followthrough.words.engine.facts import Facts, PlannedStep
from followthrough.words.engine.sentence_forms import fill_parts, fill_text, text_of
from followthrough.words.scripts import MEDIA, SITUATIONS, WITHOUT_DATE, script
from tests.words.cast import FULL, THURSDAY, VARIANTS, faults, is_closed

WORDS = (
    "send the price list", "the price list", "call back", "call with the samples", "wants a price for 50 jars",
    "Our lids curl. Badly", "how it went", "find another number", "quote 1190", "", "my samples.",
)  # fmt: skip
PURPOSES = (
    "",
    "met",
    "inquiry",
    "reply",
    "quote",
    "promise",
    "after_sale",
    "keep_in_touch",
    "waiting",
    "referral",
    "round",
)
STEPS = (
    None,
    FULL.step,
    PlannedStep("email", THURSDAY, "send the price list"),
    PlannedStep("other", THURSDAY, "find another number"),
)


def thinned(draw: st.DrawFn, full: Any) -> Any:
    """The same dataclass with some of its optional fields at their default, at every depth."""
    kept = {}
    for field in fields(full):
        value = getattr(full, field.name)
        if field.default is MISSING:
            continue
        if not draw(st.booleans()):
            kept[field.name] = field.default
        elif is_dataclass(value) and field.name not in ("window", "due", "first_due"):
            kept[field.name] = thinned(draw, value)
        elif field.name in ("what", "about", "words"):
            kept[field.name] = draw(st.sampled_from((value, *WORDS)))
    return replace(full, **kept)


@st.composite
def any_facts(draw: st.DrawFn) -> Facts:
    facts: Facts = thinned(draw, draw(st.sampled_from(list(VARIANTS.values()))))
    channel = draw(st.sampled_from(["", *outcome_words.CHANNELS]))
    return replace(facts, purpose=draw(st.sampled_from(PURPOSES)), channel=channel, tries=draw(st.integers(0, 12)))


def all_said(facts: Facts, step: PlannedStep | None) -> Iterator[str]:
    """Every sentence that these facts can make."""
    yield sentences.reason_for_today(facts)
    yield from (sentences.reason_for_today(facts, as_situation=name) for name in REASONS)
    lead = sentences.lead_in(facts)
    yield from [lead.text] if lead else []
    yield sentences.text_of(sentences.next_step_sentence(facts, as_step=step))
    yield sentences.text_of(sentences.waiting_sentence(facts, as_step=step or facts.step))
    for outcome in (*outcome_words.HEADINGS, "not_now", "send"):
        yield sentences.text_of(sentences.proposal_sentence(outcome, facts=facts, step=step))
        yield sentences.text_of(
            sentences.proposal_sentence(outcome, facts=facts, step=step, asks=True, reopen_on=date(2027, 5, 1))
        )
        yield sentences.message_after("log", facts=facts, step=step, outcome=outcome)
    for verb in MESSAGES:
        yield sentences.message_after(verb, facts=facts, step=step, touched=facts.last)
        yield sentences.message_after(
            verb, facts=facts, count=3, to="Ben", zone="America/New_York", undone="Voicemail for Rob"
        )
    yield sentences.reminder_line(facts)
    yield sentences.overtaken_message(facts=facts, who="Ben", did="reached", at=datetime(2026, 11, 24, 9, 52))
    yield sentences.waiting_line(facts)
    yield sentences.next_begins(date(2026, 11, 25), name=facts.name, today=date(2026, 11, 24), at=time(9, 30))
    yield from (
        sentences.touch_line(touched, facts=facts) for touched in facts.attempts + ((facts.last,) if facts.last else ())
    )


@settings(max_examples=150, deadline=None)
@given(facts=any_facts(), step=st.sampled_from(STEPS))
def test_any_subset_of_facts_makes_whole_sentences(facts: Facts, step: PlannedStep | None) -> None:
    for said in all_said(facts, step):
        assert is_closed(said), said
        assert not faults(said), said


@settings(max_examples=100, deadline=None)
@given(facts=any_facts())
def test_each_group_gives_only_the_words_listed_for_it(facts: Facts) -> None:
    for group, names in vocabulary.GROUPS.items():
        assert group(facts, facts.step, facts.day).keys() <= set(names.split())
    assert len(vocabulary.GROUP_OF) == sum(len(names.split()) for names in vocabulary.GROUPS.values())


@settings(max_examples=100, deadline=None)
@given(facts=any_facts())
def test_text_and_parts_of_a_sentence_agree(facts: Facts) -> None:
    for row in (row for rows in TABLE.values() for row in rows.values()):
        assert fill_text(row, vocabulary.words_of(facts)) == text_of(fill_parts(row, vocabulary.words_of(facts)))


@settings(max_examples=200, deadline=None)
@given(facts=any_facts(), medium=st.sampled_from(MEDIA), name=st.sampled_from(["", *SITUATIONS]))
def test_any_subset_of_facts_makes_a_whole_script(facts: Facts, medium: Any, name: str) -> None:
    made = script(facts, medium=medium, as_situation=name, next=THURSDAY)
    assert not faults(made.text), made.text
    assert not faults(made.subject), made.subject
    assert bool(made.subject) == (medium == "email")
    undated = "Thanks for letting me know" in made.text or name in WITHOUT_DATE
    tells_date = medium != "call" or name == "no_news"
    dated = "on Thursday before 10" in made.text or "on Thursday 26 November before 10" in made.text
    assert dated == (tells_date and not undated and (facts.today or facts.now) is not None)


@settings(max_examples=60, deadline=None)
@given(words=st.text(max_size=60), facts=any_facts())
def test_any_words_of_the_user_fit_into_every_sentence(words: str, facts: Facts) -> None:
    odd = replace(facts, name=words, first="", what=words, about=words, org=words, me=words)
    for said in all_said(odd, PlannedStep("call", THURSDAY, words)):
        assert said.strip()
        assert "\n" not in said
    for medium in MEDIA:
        assert "  " not in script(odd, medium=medium, next=THURSDAY).text
    assert "\n" not in phrases.quoted(words)
    links.mailto("rob@example.com", subject=words, body=words)
