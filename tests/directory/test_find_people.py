"""Find by what is remembered of somebody: in which order they come, and why each was found."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.directory.find import Hit, find_people
from followthrough.directory.find_everything import find_everything, may_be_a_trade
from followthrough.flows.contact import delete_contact
from followthrough.flows.followup import close
from followthrough.flows.history.correct_touch import correct_touch
from followthrough.people import write
from followthrough.people.models import Contact
from followthrough.people.write import PersonDraft
from tests import make
from tests.cast import Cast


def add(cast: Cast, name: str, *, phone: str = "", email: str = "", **about: str | list[str]) -> Contact:
    """A contact with anything that a draft holds: does, note, tags, organization."""
    methods = {"phones": [(phone, "")] if phone else [], "emails": [(email, "")] if email else []}
    act = make.act(by=cast.ann)
    draft = PersonDraft(full=name, **methods, **about)  # type: ignore[arg-type]  # texts and tags by name
    row = write.make_contact(act, draft, country="GB", now=make.LONG_AGO)
    act.finish("")
    return row


def names(hits: list[Hit]) -> list[str]:
    return [hit.entry.name for hit in hits]


def test_of_equal_names_the_one_followed_up_comes_first_then_the_last_touched_then_by_name(
    cast: Cast, now: datetime
) -> None:
    people = [add(cast, f"{family} Marsh") for family in ("Zoe", "Ada", "Cleo", "Bea")]
    zoe, _, cleo, bea = people
    make.followup(by=cast.ann, contact=zoe, due=make.window(now))
    for contact, days in ((bea, 2), (cleo, 5)):
        make.touch(by=cast.ann, contact=contact, at=make.LONG_AGO + timedelta(days=days))

    assert names(find_people(cast.ann, "marsh")) == ["Zoe Marsh", "Cleo Marsh", "Bea Marsh", "Ada Marsh"]


def test_a_closed_follow_up_does_not_bring_a_person_forward(cast: Cast, now: datetime) -> None:
    add(cast, "Ada Marsh")
    zoe = add(cast, "Zoe Marsh")
    followup = make.followup(by=cast.ann, contact=zoe, due=make.window(now))
    assert names(find_people(cast.ann, "marsh")) == ["Zoe Marsh", "Ada Marsh"]

    close.close(followup, because="other", note="moved", by=cast.ann, now=now)

    assert names(find_people(cast.ann, "marsh")) == ["Ada Marsh", "Zoe Marsh"]


def test_a_name_comes_before_a_note_with_the_same_word(cast: Cast, now: datetime) -> None:
    noted = add(cast, "Ada Vale", note="Sister of Marsh.")
    make.followup(by=cast.ann, contact=noted, due=make.window(now))
    add(cast, "Zoe Marsh")

    assert [(hit.entry.name, hit.by_name) for hit in find_people(cast.ann, "marsh")] == [
        ("Zoe Marsh", True), ("Ada Vale", False)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("about", "asked", "why", "by_name"),
    [
        ({"organization": "Tidewater Lamps"}, "tidewater", "", True),
        ({"tags": ["Bakers", "Gardeners"]}, "gardeners", "Tagged Gardeners", False),
        ({"note": "Likes rye. Plays the bassoon on Sundays."}, "bassoon", "“Plays the bassoon on Sundays.”", False),
        ({"phone": "020 7946 0044"}, "020 7946 0044", "020 7946 0044", True),
        ({"email": "nora@tidewater.example"}, "nora@tidewater.example", "nora@tidewater.example", True),
    ],
    ids=["company", "tag", "note", "number", "address"],
)
def test_a_person_is_found_with_the_text_that_says_why(
    cast: Cast, about: dict[str, str], asked: str, why: str, by_name: bool
) -> None:
    add(cast, "Nora Pell", **about)

    [hit] = find_people(cast.ann, asked)

    assert (hit.entry.name, hit.why, hit.by_name) == ("Nora Pell", why, by_name)


def test_a_name_needs_no_reason(cast: Cast) -> None:
    add(cast, "Nora Pell", note="Pell is a rare name.")

    [hit] = find_people(cast.ann, "nora")

    assert (hit.why, hit.words) == ("", frozenset({"nora"}))


def test_a_web_address_is_no_reason(cast: Cast) -> None:
    add(cast, "Nora Pell", email="nora@tidewater.example", urls=["https://tidewater.example"])

    assert [hit.why for hit in find_people(cast.ann, "nora@tidewater.example")] == ["nora@tidewater.example"]


def test_a_note_written_in_a_touch_is_quoted_and_its_corrected_form_is_not(cast: Cast, now: datetime) -> None:
    nora = add(cast, "Nora Pell")
    wrong = make.touch(by=cast.ann, contact=nora, outcome="noted", words="Plays the bassoon.")
    assert [hit.why for hit in find_people(cast.ann, "bassoon")] == ["“Plays the bassoon.”"]

    correct_touch(wrong, outcome="noted", words="Plays the oboe.", by=cast.ann, now=now)

    assert find_people(cast.ann, "bassoon") == []
    assert [hit.why for hit in find_people(cast.ann, "oboe")] == ["“Plays the oboe.”"]


def test_no_more_are_found_than_asked_for_and_those_are_the_best(cast: Cast, now: datetime) -> None:
    for number in range(4):
        contact = add(cast, f"Person{number} Marsh")
        make.touch(by=cast.ann, contact=contact, at=make.LONG_AGO + timedelta(days=number))

    assert names(find_people(cast.ann, "marsh", limit=2)) == ["Person3 Marsh", "Person2 Marsh"]


def test_neither_the_deleted_nor_another_workspaces_people_are_found(cast: Cast, now: datetime) -> None:
    make.contact(by=cast.zoe, name="Nora Elsewhere")
    nora = add(cast, "Nora Pell")
    assert names(find_people(cast.ann, "nora")) == ["Nora Pell"]

    delete_contact.delete_contact(nora, by=cast.ann, now=now)

    assert find_people(cast.ann, "nora") == []


@pytest.mark.parametrize("asked", ["", "   ", "?", "nobody of that name"])
def test_nothing_is_found_for_nothing(cast: Cast, asked: str) -> None:
    assert find_people(cast.ann, asked) == []


def test_one_and_three_people_found_take_the_same_statements(cast: Cast) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as seen:
            find_people(cast.ann, "marsh")
        return len(seen)

    def more(name: str) -> None:
        contact = add(cast, f"{name} Marsh", email=f"{name}@marsh.example", tags=["marsh"], note="From the marsh.")
        make.touch(by=cast.ann, contact=contact, outcome="noted", words="A marsh.")

    more("Ada")
    one = statements()
    for name in ("Bea", "Cy"):
        more(name)
    assert statements() == one


def test_find_everything_has_each_person_in_the_first_group_that_is_theirs(cast: Cast, now: datetime) -> None:
    add(cast, "Otto Plumber", does="plumber")
    add(cast, "Ada Vale", does="plumbing and heating")
    add(cast, "Bea Cole", note="Her brother is a plumber.")
    add(cast, "Cy Dale", note="Looking for a plumber.")

    found = find_everything(cast.ann, "plumber", now=now, limit=10)

    assert names(found.named) == ["Otto Plumber"]
    assert [answer.entry.name for answer in found.do] == ["Ada Vale"]
    assert [answer.entry.name for answer in found.know] == ["Bea Cole"]
    assert names(found.mentioned) == ["Cy Dale"]


def test_what_was_said_is_no_trade_but_may_be_one(cast: Cast, now: datetime) -> None:
    ada, bea = add(cast, "Ada Vale"), add(cast, "Bea Cole")
    make.touch(by=cast.ann, contact=ada, words="Knows a good plumber.")
    make.touch(by=cast.ann, contact=bea, words="Does plumbing at weekends.")

    found = find_everything(cast.ann, "plumber", now=now, limit=10)

    assert (found.named, found.do, found.know) == ([], [], [])
    assert [(hit.entry.name, hit.said) for hit in found.mentioned] == [("Ada Vale", "Knows a good plumber.")]
    assert [(one.entry.name, one.why) for one in found.may_do] == [("Bea Cole", "Does plumbing at weekends.")]


@pytest.mark.parametrize(
    ("words", "is_trade"),
    [("tax", True), ("Übe", True), ("be", False), ("1234567", False), ("rob@example.com", False), ("", False),
     ("a b c", True)],
)  # fmt: skip
def test_a_trade_is_asked_for_in_at_least_three_letters_and_without_an_address(words: str, is_trade: bool) -> None:
    assert may_be_a_trade(words) is is_trade


def test_an_address_asks_for_no_trade(cast: Cast, now: datetime) -> None:
    found = find_everything(cast.ann, "rob@example.com", now=now, limit=10)

    assert (names(found.named), found.do, found.know, found.mentioned) == (["Rob Okafor"], [], [], [])


def test_find_everything_takes_at_most_so_many_for_each_question(cast: Cast, now: datetime) -> None:
    for number in range(3):
        add(cast, f"Person{number} Vale", does="roofing")
        add(cast, f"Person{number} Roofing")

    found = find_everything(cast.ann, "roofing", now=now, limit=2)

    assert (len(found.named), len(found.do)) == (2, 2)
