"""Claiming the workspace, signing in and out, one-time links, invitations, the own password."""

import re
from datetime import datetime, timedelta

import pytest
from django.core.cache import cache
from django.test import Client

from followthrough.accounts import one_time_links
from followthrough.accounts.models import Member, OneTimeLink, User, Workspace
from followthrough.flows.account import open_workspace
from followthrough.flows.base.invalid import InvalidFields
from followthrough.kit import clock
from followthrough.kit.errors import Refused
from tests.cast import Cast

GOOD = "a long enough secret"
CLAIM = {"name": "Noor Halloway", "workspace": "Alder & Finch", "country": "United Kingdom", "zone": "Europe/London",
         "password": GOOD}  # fmt: skip


@pytest.fixture(autouse=True)
def no_earlier_tries() -> None:
    cache.clear()


def signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_the_owner_claims_what_init_made_and_is_signed_in(client: Client, db: None) -> None:
    member = open_workspace.create_workspace(
        owner="Noor@example.com", zone="Europe/Paris", country="FR", now=clock.now()
    )
    secret = one_time_links.make_link("claim", now=clock.now(), workspace=member.workspace, email=member.user.email)
    assert "noor@example.com" in client.get(f"/claim/{secret}").content.decode()
    assert client.post(f"/claim/{secret}", CLAIM)["Location"] == "/"
    assert signed_in(client)
    member = Member.objects.select_related("workspace", "user").get()
    assert (str(member), str(member.workspace), member.workspace.country, member.zone) == (
        "Noor Halloway", "Alder & Finch", "GB", "Europe/London"
    )  # fmt: skip
    assert client.get(f"/claim/{secret}").status_code == 409


def test_a_first_claim_needs_no_init(client: Client, db: None) -> None:
    secret = one_time_links.make_link("claim", now=clock.now())
    client.post(f"/claim/{secret}", CLAIM | {"email": "Noor@Example.com"})
    assert signed_in(client)
    assert Workspace.objects.get().name == "Alder & Finch"
    second = one_time_links.make_link("claim", now=clock.now())
    answer = Client().post(f"/claim/{second}", CLAIM | {"email": "eve@example.com"})
    assert answer.status_code == 409 and Workspace.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"password": "short"}, "too short"),
        ({"password": "password123"}, "too common"),
        ({"zone": "Mars/Base"}, "America/Chicago or Europe"),
        ({"country": "Nowhere"}, "two letters"),
        ({"name": " "}, "Type your name"),
        ({"email": "nobody"}, "Type an email address"),
    ],
)
def test_a_claim_that_does_not_fit_keeps_what_was_typed_and_the_link(
    client: Client, db: None, wrong: dict[str, str], why: str
) -> None:
    secret = one_time_links.make_link("claim", now=clock.now())
    answer = client.post(f"/claim/{secret}", CLAIM | {"email": "noor@example.com"} | wrong)
    page = answer.content.decode()
    assert answer.status_code == 422 and why in page and "Alder &amp; Finch" in page
    assert GOOD not in page and not User.objects.exists()
    assert OneTimeLink.objects.get().is_open(clock.now())


def test_sign_in_and_out(client: Client, cast: Cast) -> None:
    cast.ann.user.set_password(GOOD)
    cast.ann.user.save()
    form = {"login": cast.ann.user.email.upper(), "password": GOOD, "next": "/people"}
    assert client.post("/sign-in", form)["Location"] == "/people"
    assert signed_in(client) and client.get("/people").status_code == 200
    assert client.get("/sign-out").status_code == 405
    client.post("/sign-out")
    assert not signed_in(client) and client.get("/people")["Location"] == "/sign-in?next=/people"


def test_a_wrong_password_says_so_and_keeps_the_address_only(client: Client, cast: Cast) -> None:
    answer = client.post("/sign-in", {"login": cast.ann.user.email, "password": "wrong and long"})
    page = answer.content.decode()
    assert "Wrong email or password" in page and cast.ann.user.email in page and "wrong and long" not in page
    unknown = client.post("/sign-in", {"login": "eve@example.com", "password": "wrong and long"}).content.decode()
    assert "Wrong email or password" in unknown


def test_too_many_tries_are_refused_for_a_while(client: Client, cast: Cast) -> None:
    answers = [client.post("/sign-in", {"login": cast.ann.user.email, "password": f"wrong {n}"}) for n in range(8)]
    assert "Too many tries" in answers[-1].content.decode()
    cast.ann.user.set_password(GOOD)
    cast.ann.user.save()
    client.post("/sign-in", {"login": cast.ann.user.email, "password": GOOD})
    assert not signed_in(client)


def test_next_never_redirects_to_another_site(client: Client, cast: Cast) -> None:
    cast.ann.user.set_password(GOOD)
    cast.ann.user.save()
    form = {"login": cast.ann.user.email, "password": GOOD, "next": "https://evil.example.com/"}
    assert "evil" not in client.post("/sign-in", form)["Location"]


def test_there_is_no_sign_up(client: Client, cast: Cast) -> None:
    assert [client.get(to).status_code for to in ("/signup", "/accounts/signup/", "/register")] == [404] * 3


def test_a_login_link_is_used_up_by_a_post_only(client: Client, cast: Cast) -> None:
    secret = one_time_links.make_link("login", now=clock.now(), email=cast.ann.user.email)
    for _ in range(2):
        assert client.get(f"/login/{secret}").status_code == 200
    assert not signed_in(client)
    client.post(f"/login/{secret}")
    assert signed_in(client)
    assert Client().post(f"/login/{secret}").status_code == 409


def test_a_login_link_is_stored_as_a_hash_and_lasts_half_an_hour(cast: Cast, now: datetime) -> None:
    secret = one_time_links.make_link("login", now=now, email=cast.ann.user.email)
    assert secret not in str(OneTimeLink.objects.values().get())
    assert one_time_links.open_link("login", secret, now=now + timedelta(minutes=29))
    for kind, later in (("login", timedelta(minutes=30)), ("claim", timedelta())):
        with pytest.raises(Refused):
            one_time_links.open_link(kind, secret, now=now + later)


def test_a_link_works_once(cast: Cast, now: datetime) -> None:
    secret = one_time_links.make_link("login", now=now, email=cast.ann.user.email)
    first, second = (one_time_links.open_link("login", secret, now=now) for _ in range(2))
    one_time_links.use_link(first, now=now)
    with pytest.raises(Refused, match="just used"):
        one_time_links.use_link(second, now=now)


def test_a_link_of_a_former_member_does_not_work(client: Client, cast: Cast) -> None:
    secret = one_time_links.make_link("login", now=clock.now(), email=cast.ben.user.email)
    Member.objects.filter(pk=cast.ben.pk).update(left_at=clock.now())
    assert client.post(f"/login/{secret}").status_code == 409 and not signed_in(client)


def test_an_invited_person_joins_with_a_name_and_a_password(client: Client, cast: Cast) -> None:
    client.force_login(cast.ann.user)
    page = client.post("/settings/invite", {"email": "Eve@example.com"}).content.decode()
    found = re.search(r"/invite/([\w-]+)", page)
    assert found
    guest = Client()
    assert "eve@example.com" in guest.get(found[0]).content.decode()
    weak = guest.post(found[0], {"name": "Eve Dale", "password": "short"})
    assert weak.status_code == 422 and "Eve Dale" in weak.content.decode()
    assert guest.post(found[0], {"name": "Eve Dale", "password": GOOD})["Location"] == "/"
    assert guest.get("/people").status_code == 200
    eve = Member.objects.get(user__email="eve@example.com")
    assert (eve.workspace, eve.role, eve.zone) == (cast.workspace, "member", "Europe/London")


def test_an_invited_person_with_a_password_must_type_it(client: Client, cast: Cast) -> None:
    cast.zoe.user.set_password(GOOD)
    cast.zoe.user.save()
    secret = one_time_links.make_link("invite", now=clock.now(), workspace=cast.workspace, email=cast.zoe.user.email)
    assert client.post(f"/invite/{secret}", {"name": "Mallory", "password": "another long one"}).status_code == 422
    client.post(f"/invite/{secret}", {"password": GOOD})
    assert "Rob Okafor" in client.get("/people").content.decode()
    cast.zoe.user.refresh_from_db()
    assert cast.zoe.user.name == "Zoe Quill"


def test_an_invitation_is_no_way_to_guess_a_password(client: Client, cast: Cast) -> None:
    cast.zoe.user.set_password(GOOD)
    cast.zoe.user.save()
    secret = one_time_links.make_link("invite", now=clock.now(), workspace=cast.workspace, email=cast.zoe.user.email)
    for n in range(6):
        client.post(f"/invite/{secret}", {"password": f"a wrong guess {n}"})
    answer = client.post(f"/invite/{secret}", {"password": GOOD})
    assert answer.status_code == 422 and "Too many tries" in answer.content.decode()


def test_only_an_owner_invites(client: Client, cast: Cast) -> None:
    client.force_login(cast.ben.user)
    assert client.post("/settings/invite", {"email": "eve@example.com"}).status_code == 404
    assert not OneTimeLink.objects.exists()


def test_a_member_changes_their_password(client: Client, cast: Cast) -> None:
    cast.ann.user.set_password(GOOD)
    cast.ann.user.save()
    client.force_login(cast.ann.user)
    new = {"new_password1": "another long secret", "new_password2": "another long secret"}
    assert client.post("/settings/password", new | {"old_password": "wrong"}).status_code == 422
    assert client.post("/settings/password", new | {"old_password": GOOD}).status_code == 303
    assert client.get("/people").status_code == 200
    cast.ann.user.refresh_from_db()
    assert cast.ann.user.check_password("another long secret")


def test_init_refuses_invalid_values(db: None, now: datetime) -> None:
    with pytest.raises(InvalidFields) as refused:
        open_workspace.create_workspace(owner="nobody", zone="Mars", country="", now=now)
    assert set(refused.value.errors) == {"owner", "zone", "country"}
    open_workspace.create_workspace(owner="a@example.com", zone="Europe/London", country="GB", now=now)
    with pytest.raises(Refused, match="already has a workspace"):
        open_workspace.create_workspace(owner="A@example.com", zone="Europe/London", country="GB", now=now)


def invitation(cast: Cast, email: str) -> str:
    return "/invite/" + one_time_links.make_link("invite", now=clock.now(), workspace=cast.workspace, email=email)


def test_an_invitation_gives_no_password_to_somebody_who_has_an_account(client: Client, cast: Cast) -> None:
    link = invitation(cast, cast.zoe.user.email)
    assert "login-link" in client.get(link).content.decode()
    for signed_in in (None, cast.ann.user):
        if signed_in:
            client.force_login(signed_in)
        answer = client.post(link, {"name": "Mallory", "password": GOOD})
        assert answer.status_code == 409 and "sign-in link" in answer.content.decode()
    cast.zoe.user.refresh_from_db()
    assert not cast.zoe.user.has_usable_password() and cast.zoe.user.name == "Zoe Quill"
    assert not Member.objects.filter(user=cast.zoe.user, workspace=cast.workspace).exists()
    assert client.get(link).status_code == 200


def test_somebody_with_an_account_signs_in_by_a_link_and_joins(client: Client, cast: Cast) -> None:
    link = invitation(cast, cast.zoe.user.email)
    client.post("/login/" + one_time_links.make_link("login", now=clock.now(), email=cast.zoe.user.email))
    assert 'name="password"' not in client.get(link).content.decode()
    assert client.post(link)["Location"] == "/"
    assert "Rob Okafor" in client.get("/people").content.decode()
    cast.zoe.user.refresh_from_db()
    assert not cast.zoe.user.has_usable_password()


def test_a_former_member_signs_in_to_join_again(client: Client, cast: Cast) -> None:
    Member.objects.filter(pk=cast.ben.pk).update(left_at=clock.now())
    link = invitation(cast, cast.ben.user.email)
    client.post("/login/" + one_time_links.make_link("login", now=clock.now(), email=cast.ben.user.email))
    assert client.post(link)["Location"] == "/"
    assert client.get("/people").status_code == 200


def test_a_password_that_somebody_else_chose_does_not_come_along(client: Client, cast: Cast) -> None:
    theirs = Member.objects.select_related("workspace").get(pk=cast.zoe.pk).workspace
    secret = one_time_links.make_link("invite", now=clock.now(), workspace=theirs, email="eve@example.com")
    mallory = Client()
    mallory.post(f"/invite/{secret}", {"name": "Eve Dale", "password": GOOD})
    assert signed_in(mallory)
    link = invitation(cast, "eve@example.com")
    client.post("/login/" + one_time_links.make_link("login", now=clock.now(), email="eve@example.com"))
    assert client.post(link).status_code == 422
    assert client.post(link, {"password": "another long secret"})["Location"] == "/"
    assert "Rob Okafor" in client.get("/people").content.decode()
    assert mallory.get("/people").status_code != 200
    assert not User.objects.get(email="eve@example.com").check_password(GOOD)


def test_a_closed_account_does_not_join(client: Client, cast: Cast) -> None:
    cast.zoe.user.set_password(GOOD)
    cast.zoe.user.is_active = False
    cast.zoe.user.save()
    assert client.post(invitation(cast, cast.zoe.user.email), {"password": GOOD}).status_code == 409
    assert client.post("/login/" + one_time_links.make_link(
        "login", now=clock.now(), email=cast.zoe.user.email)).status_code == 409  # fmt: skip


def test_a_claim_replaces_no_password(client: Client, db: None) -> None:
    noor = "noor@example.com"
    early = one_time_links.make_link("claim", now=clock.now())
    owner = open_workspace.create_workspace(owner=noor, zone="Europe/Paris", country="FR", now=clock.now())
    links = [early] + [
        one_time_links.make_link("claim", now=clock.now(), workspace=owner.workspace, email=noor) for _ in range(2)
    ]
    assert client.post(f"/claim/{links[1]}", CLAIM)["Location"] == "/"
    for link in (early, links[2]):
        answer = Client().post(
            f"/claim/{link}", CLAIM | {"email": "noor@example.com", "password": "another long secret"}
        )
        assert answer.status_code == 409
    assert User.objects.get().check_password(GOOD)


def test_a_first_claim_gives_no_password_to_an_account_that_exists(client: Client, cast: Cast) -> None:
    Member.objects.update(left_at=clock.now())
    secret = one_time_links.make_link("claim", now=clock.now())
    assert client.post(f"/claim/{secret}", CLAIM | {"email": cast.ben.user.email}).status_code == 409
    assert not User.objects.get(pk=cast.ben.user_id).has_usable_password()


def test_a_claim_of_somebody_who_owns_it_no_longer_is_refused(client: Client, cast: Cast) -> None:
    secret = one_time_links.make_link("claim", now=clock.now(), workspace=cast.workspace, email=cast.ann.user.email)
    Member.objects.filter(pk=cast.ann.pk).update(role="member")
    assert client.post(f"/claim/{secret}", CLAIM).status_code == 409


def test_a_shifted_clock_makes_no_link_that_lasts_longer(cast: Cast) -> None:
    later = clock.now() + timedelta(days=2000)
    with clock.shifted_to(later):
        secret = one_time_links.make_link("login", now=clock.now(), email=cast.ann.user.email)
        assert one_time_links.open_link("login", secret, now=clock.now())
    link = OneTimeLink.objects.get()
    assert link.until - clock.now() <= one_time_links.LINK_LIFETIME
    assert one_time_links.open_link("login", secret, now=clock.now())


def test_a_link_of_the_future_is_not_open_yet(cast: Cast) -> None:
    later = clock.now() + timedelta(days=2000)
    secret = one_time_links.make_link("login", now=later, email=cast.ann.user.email)
    with pytest.raises(Refused):
        one_time_links.open_link("login", secret, now=clock.now())
