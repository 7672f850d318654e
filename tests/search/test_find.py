"""Find contacts by any of their words, the best match first, in a bounded number of statements."""

from datetime import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followthrough.directory import find
from followthrough.flows.contact import delete_contact
from followthrough.flows.history import correct_touch, undo
from followthrough.flows.touch import log_touch
from followthrough.flows.touch.log_touch import TouchReport
from followthrough.people import queries, write
from followthrough.people.models import Contact
from followthrough.people.write import PersonDraft
from followthrough.search.find import find_contacts
from followthrough.search.similar_names import people_with_similar_name
from tests import make
from tests.cast import Cast


def somebody(cast: Cast, name: str, **card: object) -> Contact:
    act = make.act(by=cast.ann)
    return write.make_contact(act, PersonDraft(full=name, **card), country="GB", now=make.LONG_AGO)  # type: ignore[arg-type]


def names(cast: Cast, words: str) -> list[str]:
    found = find_contacts(cast.ann, words)
    people = Contact.objects.in_bulk([one.id for one in found])
    return [people[one.id].full for one in found]


@pytest.mark.parametrize(
    "words",
    ["jürgen", "JURGEN mul", "juergen", "mueller", "müller jürg", "muler", "jurgne", "mülller", "hafen logistik",
     "logistk", "muller logistik", "einkauf", "fair", "paletten", "tee", "0171 5550123", "+49 171 5550123",
     "0171/5550123", "+49 (0)171 555-0123", "5550123", "50123", "171555", "0123 müller", "j.mueller@hafen.example",
     "j.muel", "@hafen", "mueller@hafen.ex", "ljubica"],
)  # fmt: skip
def test_a_contact_is_found_by_any_of_its_words_and_numbers(cast: Cast, words: str) -> None:
    somebody(
        cast, "Jürgen Müller-Ljubica", organization="Hafen Logistik", title="Einkauf", tags=["Fair 2026"],
        note="Wants new paletten. Drinks tee.", phones=[("+49 171 5550123", "")],
        emails=[("j.mueller@hafen.example", "")],
    )  # fmt: skip
    assert names(cast, words) == ["Jürgen Müller-Ljubica"]


@pytest.mark.parametrize("words", ["", " ", "@", "nobody at all", "zz", "okafor muller", "999999", "'", "%", "a" * 500])
def test_words_that_no_contact_has_find_no_one(cast: Cast, words: str) -> None:
    assert names(cast, words) == []


def test_names_rank_before_company_work_and_note_and_whole_words_before_prefixes(cast: Cast) -> None:
    somebody(cast, "Uma Reed", note="likes the brook")
    somebody(cast, "Ada Vale", title="Brook keeper")
    somebody(cast, "Eli Marsh", organization="Brook Foundry")
    somebody(cast, "Ida Brookside")
    somebody(cast, "Zoe Brook")
    assert names(cast, "brook") == ["Zoe Brook", "Ida Brookside", "Eli Marsh", "Ada Vale", "Uma Reed"]
    assert names(cast, "broook")[0] == "Zoe Brook"


def test_a_nickname_finds_the_full_name_after_exact_matches(cast: Cast) -> None:
    for name in ("Robert Vale", "Bob Reed", "William Marsh"):
        somebody(cast, name)
    assert names(cast, "bob") == ["Bob Reed", "Rob Okafor", "Robert Vale"]
    assert names(cast, "bill marsh") == ["William Marsh"]


def test_words_match_in_any_order_also_split_or_joined(cast: Cast) -> None:
    for typed in ("saltmarsh rob", "okafor, rob", "rob from saltmarsh", "salt marsh", "rob okafor saltmarsh bakery"):
        assert names(cast, typed) == ["Rob Okafor"], typed
    somebody(cast, "Seán O'Malley")
    assert names(cast, "omalley") == names(cast, "o'malley sean") == ["Seán O'Malley"]


def test_open_follow_ups_and_recent_touches_rank_first_among_equals(cast: Cast) -> None:
    people = [somebody(cast, f"Ada {family}") for family in ("Brook", "Reed", "Vale")]
    make.touch(by=cast.ann, contact=people[1])
    make.followup(by=cast.ann, contact=people[2], due=make.window(datetime(2026, 12, 1)))
    hits = find.find_people(cast.ann, "ada")
    assert [hit.entry.name for hit in hits] == ["Ada Vale", "Ada Reed", "Ada Brook"]


def test_a_deleted_contact_is_found_again_only_after_undo(cast: Cast, now: datetime) -> None:
    delete_contact.delete_contact(cast.rob, by=cast.ann, now=now)
    assert names(cast, "okafor") == names(cast, "okafro") == []
    undo.undo_newest(by=cast.ann, now=now)
    assert names(cast, "okafor") == ["Rob Okafor"]


def test_a_noted_line_is_found_also_after_correction_and_undo(cast: Cast, now: datetime) -> None:
    log_touch.log_touch(cast.call_rob, TouchReport("noted", words="collects stamps"), by=cast.ann, now=now)
    assert names(cast, "stamps") == ["Rob Okafor"]
    (line,) = find.find_people(cast.ann, "stamps")
    assert line.why == "“collects stamps”"
    touch = cast.rob.touches.get()
    correct_touch.correct_touch(touch, outcome="noted", words="collects maps", at=now, by=cast.ann, now=now)
    assert names(cast, "stamps") == [] and names(cast, "maps") == ["Rob Okafor"]
    undo.undo_newest(by=cast.ann, now=now)
    assert names(cast, "stamps") == ["Rob Okafor"] and names(cast, "maps") == []
    undo.undo_newest(by=cast.ann, now=now)
    assert names(cast, "stamps") == []


def test_another_workspace_finds_none_of_our_contacts(cast: Cast) -> None:
    assert find_contacts(cast.zoe, "okafor") == [] and people_with_similar_name(cast.zoe, "Okafer") == []
    assert queries.people_named_in(cast.zoe, "rob okafor") == []


def test_a_line_finds_the_contacts_it_names_by_name_only(cast: Cast) -> None:
    for name in ("Rob Aaron", "Ada Okafor"):
        somebody(cast, name, organization="Rob Foundry", note="okafor")
    found = [full for _, full, _ in queries.people_named_in(cast.ann, "called rob okafor of the bakery")]
    assert found == ["Rob Okafor", "Ada Okafor", "Rob Aaron"]


def test_a_line_finds_nicknames_and_names_that_sound_alike(cast: Cast) -> None:
    somebody(cast, "Wilhelmine Schmidt")
    somebody(cast, "Robert Meyer")
    assert [full for _, full, _ in people_with_similar_name(cast.ann, "called Bob about the lids")] == [
        "Rob Okafor",
        "Robert Meyer",
    ]
    assert [full for _, full, _ in people_with_similar_name(cast.ann, "Maier rang")] == ["Robert Meyer"]
    assert [full for _, full, _ in people_with_similar_name(cast.ann, "call from Schmitt")] == ["Wilhelmine Schmidt"]
    assert people_with_similar_name(cast.ann, "nothing of the kind") == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.one_of(st.text(max_size=60), st.text("abrokß@.+0179 ü'-", max_size=40)))
def test_any_text_is_searched_in_few_statements(cast: Cast, words: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        found = find_contacts(cast.ann, words.replace("\0", ""))
    assert len(asked) <= 40 and len(found) <= 20


def test_one_contact_and_many_take_the_same_number_of_statements(cast: Cast) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as statements:
            find.find_people(cast.ann, "ada stamps")
        return len(statements)

    somebody(cast, "Ada Vale", note="stamps", tags=["fair"])
    one = asked()
    for n in range(5):
        somebody(cast, f"Ada Vale{n}", note="stamps", tags=["fair"])
    assert asked() == one
