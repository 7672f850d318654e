"""Commands for workspaces, claims, invitations and sign-in links."""

from datetime import datetime, timedelta

import pytest
from django.urls import resolve

from followthrough.accounts.models import Member, OneTimeLink
from followthrough.accounts.one_time_links import LINK_LIFETIME
from followthrough.kit import clock
from tests.cast import Cast
from tests.cli.conftest import Tell

pytestmark = pytest.mark.django_db
ANN = ("init", "--owner", "ann@example.com", "--zone", "Europe/London", "--country", "GB", "--json")


def test_init_makes_one_owner_once(tell: Tell) -> None:
    assert tell(*ANN).json["owner"] == "ann@example.com"
    again = tell(*ANN)
    assert (again.code, list(again.json)) == (1, ["refused"])
    assert Member.objects.count() == 1


def test_init_names_every_word_that_is_wrong(tell: Tell) -> None:
    refused = tell("init", "--owner", "ann", "--zone", "Atlantis", "--country", "XX", "--json")
    assert refused.code == 1
    assert "Europe/London" in refused.json["refused"]
    assert not Member.objects.exists()


def test_links_open_once_and_only_their_hash_is_kept(tell: Tell) -> None:
    tell(*ANN)
    for words, kind in ((("claim",), "claim"), (("login-link", "ann@example.com"), "login"),
                        (("invite", "ben@example.com"), "invite")):  # fmt: skip
        url = tell(*words, "--json").json["link"]
        path = "/" + url.split("/", 3)[3]
        secret = path.rsplit("/", 1)[1]
        assert resolve(path).kwargs == {"secret": secret}
        link = OneTimeLink.objects.get(kind=kind)
        assert secret not in link.secret_hash and link.used_at is None


def test_a_claim_is_possible_on_an_empty_installation(tell: Tell) -> None:
    assert "/claim/" in tell("claim", "--json").json["link"]


def test_a_claimed_workspace_cannot_be_claimed_again(cast: Cast, tell: Tell) -> None:
    cast.ann.user.set_password("long enough words")
    cast.ann.user.save()
    refused = tell("claim", "--as", cast.ann.user.email, "--json")
    assert "already been set up" in refused.json["refused"]


def test_strangers_get_no_sign_in_link_and_members_no_invitation(cast: Cast, tell: Tell) -> None:
    as_ann = ("--as", cast.ann.user.email, "--json")
    assert tell("login-link", "stranger@example.com", *as_ann).code == 1
    assert tell("invite", cast.ben.user.email, *as_ann).code == 1
    assert tell("invite", "nonsense", *as_ann).code == 1
    assert tell("invite", "new@example.com", "--as", cast.ben.user.email, "--json").code == 1


def test_a_link_is_good_for_its_time_whatever_now_says(cast: Cast, tell: Tell) -> None:
    as_ann = ("--as", cast.ann.user.email, "--now", "2131-01-01T10:00Z", "--json")
    for words in (("login-link", cast.ben.user.email), ("invite", "new@example.com"), ("claim",)):
        answer = tell(*words, *as_ann).json
        longest = timedelta(days=7) if words[0] == "invite" else LINK_LIFETIME
        assert timedelta(0) < datetime.fromisoformat(answer["until"]) - clock.now() <= longest
    kept = {link.kind: link.until - clock.now() for link in OneTimeLink.objects.all()}
    assert kept["login"] <= LINK_LIFETIME and kept["claim"] <= LINK_LIFETIME and kept["invite"] <= timedelta(days=7)
    assert OneTimeLink.objects.count() == 3


def test_somebody_with_an_account_elsewhere_joins_by_themselves(cast: Cast, tell: Tell) -> None:
    refused = tell("members", "add", cast.zoe.user.email, "--name", "Zoe", "--as", cast.ann.user.email, "--json")
    assert refused.code == 1 and "invite" in refused.json["refused"]
