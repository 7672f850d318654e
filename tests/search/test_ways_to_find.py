"""Find one of several contacts by each thing a user may remember, with an equal number of statements for 1 and 3."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from followthrough.people import write
from followthrough.people.models import Contact
from followthrough.people.search_words import DOES, EMAIL, NAME, NOTE, ORGANIZATION, PHONE, TAG
from followthrough.people.write import PersonDraft
from followthrough.search.find import find_contacts
from followthrough.search.vocabulary import similar_words
from tests import make
from tests.cast import Cast


@pytest.fixture
def tilda(cast: Cast) -> Contact:
    """Tilda Quillgate, with two people who share nothing with her but the town."""
    make_contact(cast, PersonDraft("Hugo Ashham", note="Lives in Leeds.", phones=[("020 7946 0777", "")]))
    make_contact(cast, PersonDraft("Octavia Fairmore", note="Moved to Leeds.", organization="Fairmore Press"))
    return make_contact(
        cast,
        PersonDraft(
            "Tilda Quillgate", organization="Dunmere Optics", title="Head of Purchasing", does="microscopes",
            phones=[("+44 20 7011 5523", "work")], emails=[("tilda@dunmere.example", "")],
            tags=["Spring fair"], note="Keeps bees. Lives in Leeds.",
        ),
    )  # fmt: skip


def make_contact(cast: Cast, card: PersonDraft) -> Contact:
    return write.make_contact(make.act(by=cast.ann), card, country="GB", now=make.LONG_AGO)


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("til", NAME),  # a prefix
        ("quillg", NAME),
        ("quilgate", NAME),  # a letter is missing
        ("quillgaet", NAME),  # two letters are exchanged
        ("tilda quilgate", NAME),
        ("70115523", PHONE),  # the number without the area code
        ("5523", PHONE),  # its last digits
        ("020 7011", PHONE),  # its first digits
        ("optics", ORGANIZATION),
        ("purchasing", DOES),
        ("microscope", DOES),
        ("spring", TAG),
        ("sprign fair", TAG),  # mistyped
        ("bees", NOTE),
        ("tilda bees", NOTE),  # the weakest of both words
        ("tilda@dun", EMAIL),
    ],
)
def test_a_contact_is_found_by_what_one_remembers(cast: Cast, tilda: Contact, typed: str, kind: str) -> None:
    (found,) = find_contacts(cast.ann, typed)
    assert (found.id, found.kind) == (tilda.pk, kind)


def test_every_word_must_match(cast: Cast, tilda: Contact) -> None:
    assert len(find_contacts(cast.ann, "leeds")) == 3
    assert [found.id for found in find_contacts(cast.ann, "leeds bees")] == [tilda.pk]
    assert find_contacts(cast.ann, "hugo bees") == []


def test_a_mistyped_word_is_only_tried_if_the_word_itself_finds_no_one(cast: Cast, tilda: Contact) -> None:
    tilde = make_contact(cast, PersonDraft("Tilde Reed"))
    assert [found.id for found in find_contacts(cast.ann, "tilde")] == [tilde.pk]
    assert {found.id for found in find_contacts(cast.ann, "tildo")} == {tilda.pk, tilde.pk}


def test_fewer_typos_come_first_and_long_words_may_have_two(cast: Cast, tilda: Contact) -> None:
    near = similar_words("quillgat", workspace_id=cast.ann.workspace_id)
    assert near[0] == ("quillgate", 1)
    assert similar_words("qilgate", workspace_id=cast.ann.workspace_id)[0] == ("quillgate", 2)
    assert similar_words("xuilgate", workspace_id=cast.ann.workspace_id) == []


@pytest.mark.parametrize("typed", ["leeds", "leeds bees", "quilgate", "0777", "lee ds"])
def test_one_match_and_three_take_the_same_number_of_statements(cast: Cast, typed: str) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as asked:
            found.append(len(find_contacts(cast.ann, typed)))
        return len(asked)

    found: list[int] = []
    make_contact(cast, PersonDraft("Ada Quillgate", note="Bees in Leeds.", phones=[("020 7946 0777", "")]))
    alone = statements()
    for name in ("Bea Quillgate", "Cyd Quillgate"):
        make_contact(cast, PersonDraft(name, note="Bees in Leeds.", phones=[("020 7946 0777", "")]))
    assert statements() == alone
    assert found == [1, 3]
