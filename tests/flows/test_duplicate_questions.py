"""Questions about possible duplicates, as pages look them up."""

from datetime import datetime

from followthrough.flows.duplicates import questions
from followthrough.flows.duplicates.find_duplicates import compare_contacts, decline_suggestion
from followthrough.flows.duplicates.merge import merge_contacts
from tests import make
from tests.cast import Cast


def test_similar_contacts_come_with_the_reason_and_others_do_not(cast: Cast) -> None:
    bob = make.contact(by=cast.ann, name="Bob Brook", phone="020 7946 0011", email="")
    robert = make.contact(by=cast.ann, name="Robert Brook", phone="020 7946 0011", email="")
    stranger = make.contact(by=cast.zoe, name="Robert Brook", phone="020 7946 0011", email="")
    found = questions.similar_contacts(cast.ann, bob)
    assert (found[0].id, found[0].name) == (robert.pk, "Robert Brook") and "Same phone" in found[0].why
    assert not {bob.pk, stranger.pk} & {one.id for one in found}


def test_a_pair_is_open_until_it_is_decided(cast: Cast, now: datetime) -> None:
    bob = make.contact(by=cast.ann, name="Bob Brook", phone="020 7946 0011", email="")
    robert = make.contact(by=cast.ann, name="Robert Brook", phone="020 7946 0011", email="")
    assert questions.open_between(cast.ann, bob, robert) is None
    compare_contacts(cast.ann, now)
    asked = questions.open_between(cast.ann, robert, bob)
    assert asked and {asked.contact_id, asked.other_id} == {bob.pk, robert.pk}
    assert questions.open_between(cast.zoe, robert, bob) is None
    decline_suggestion(asked, by=cast.ann, now=now)
    assert questions.open_between(cast.ann, bob, robert) is None


def test_a_merged_contact_leads_to_the_one_that_was_kept(cast: Cast, now: datetime) -> None:
    bob = make.contact(by=cast.ann, name="Bob Brook", phone="", email="bob@example.com")
    robert = make.contact(by=cast.ann, name="Robert Brook", phone="", email="robert@example.com")
    assert questions.merged_into_id(cast.ann, robert.pk) is None
    merge_contacts(bob, robert, by=cast.ann, now=now)
    assert questions.merged_into_id(cast.ann, robert.pk) == bob.pk
    assert questions.merged_into_id(cast.zoe, robert.pk) is None
