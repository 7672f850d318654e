"""Search words of an earlier version, without kinds, are rebuilt by an update."""

import pytest

from followthrough.flows.system import upgrade
from followthrough.people.models import Contact, Posting, SearchWord
from followthrough.search.find import find_contacts
from tests import make
from tests.cast import Cast


@pytest.fixture
def old(cast: Cast) -> list[int]:
    """Three contacts with search words of an earlier version, and no word list."""
    ids = [make.contact(by=cast.ann, name=f"Ada Brook{n}", email="").pk for n in ("lea", "side")]
    Contact.objects.filter(pk=ids[0]).update(does="roofs")
    Posting.objects.all().delete()
    SearchWord.objects.all().delete()
    for pk in (cast.rob.pk, *ids):
        for word in Contact.objects.get(pk=pk).fold.split():
            Posting.objects.create(workspace=cast.workspace, contact_id=pk, word=word)
    return ids


def test_every_contact_has_words_with_kinds_afterwards(cast: Cast, old: list[int]) -> None:
    assert upgrade.rebuild_old_words() == 3
    assert not Posting.objects.filter(kind="").exists()
    assert [one.id for one in find_contacts(cast.ann, "roofs")] == [old[0]]
    assert [one.id for one in find_contacts(cast.ann, "broklea")] == [old[0]]
    assert upgrade.rebuild_old_words() == 0


def test_an_interrupted_rebuild_continues(cast: Cast, old: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upgrade, "BLOCK", 1)
    (one,) = upgrade.contacts_with_old_words().values()
    upgrade.write.rebuild_all_words(cast.workspace.pk, one)
    assert upgrade.rebuild_old_words() == 2


def test_a_deleted_contact_is_rebuilt_too_and_not_found(cast: Cast, old: list[int], now) -> None:
    Contact.objects.filter(pk=old[1]).update(deleted_at=now)
    assert upgrade.rebuild_old_words() == 3
    assert find_contacts(cast.ann, "brookside") == []
