"""Every address of the URL table: 404 for members of other workspaces, sign-in for visitors."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver

from tests import make
from tests.cast import Cast, beside_cast

# Public addresses: sign-in, one-time links, the four answers, and the health check.
OPEN = {"account_login", "account_logout", "claim", "login_link", "invite", "four_answers", "health", "ask_health"}
# First part of a path: the kind of row whose id follows.
ROWS = ("followups", "contacts", "touches", "promises", "import", "reminders", "today", "focus")


def table() -> Iterator[tuple[str, str]]:
    for pattern in get_resolver().url_patterns:
        if isinstance(pattern, URLPattern) and pattern.name:
            yield pattern.name, str(pattern.pattern)


def address(route: str, ids: dict[str, int]) -> str:
    """Return the route with the id of one of Ann's rows, and a plausible word for each other argument."""
    kind = route.split("/")[0]
    filled = re.sub(r"<(?:id|step):\w+>", str(ids.get(kind, 1)), route)
    words = {"slot": "when", "outcomes": "reached", "promises": "keep"}
    word = next((each for name, each in words.items() if name in route), "x")
    return "/" + re.sub(r"<(slug|str):\w+>", word, filled)


ADDRESSES = sorted(table())


def rows_of_ann(cast: Cast) -> dict[str, int]:
    """Make a row of each kind; return ids of Ann's rows by the first word of the address."""
    promise = make.promise(by=cast.ann, followup=cast.call_rob)
    touch = make.touch(by=cast.ann, contact=cast.rob, followup=cast.call_rob)
    act = make.act(by=cast.ann, verb="import")
    return {
        "followups": cast.call_rob.pk, "contacts": cast.rob.pk, "touches": touch.pk, "promises": promise.pk,
        "import": act.pk, "reminders": 1, "settings": cast.ben.pk,
    }  # fmt: skip


ids = beside_cast(rows_of_ann)


@pytest.mark.parametrize(("name", "route"), [one for one in ADDRESSES if one[0] not in OPEN])
def test_signed_out_every_page_redirects_to_sign_in(client: Client, ids: dict[str, int], name: str, route: str) -> None:
    to = address(route, ids)
    for answer in (client.get(to), client.post(to)):
        if answer.status_code == 302:
            assert answer["Location"].startswith("/sign-in?next=")
        else:
            assert answer.status_code in (401, 405)


@pytest.mark.parametrize(("name", "route"), [one for one in ADDRESSES if re.search("<(id|step):", one[1])])
def test_a_member_of_another_workspace_gets_404_for_every_row(
    client: Client, cast: Cast, ids: dict[str, int], name: str, route: str
) -> None:
    client.force_login(cast.zoe.user)
    to = address(route, ids)
    assert client.get(to).status_code in (404, 405)
    assert client.post(to, {"outcome": "voicemail"}).status_code in (404, 405)


@pytest.mark.parametrize(("name", "route"), [one for one in ADDRESSES if one[0] not in OPEN])
def test_a_member_never_meets_a_broken_page(
    client: Client, cast: Cast, ids: dict[str, int], name: str, route: str
) -> None:
    client.force_login(cast.ann.user)
    answer = client.get(address(route, ids))
    assert answer.status_code in (200, 204, 302, 303, 404, 405, 409)


def test_a_member_of_another_workspace_sees_no_person_of_ours_on_any_list(client: Client, cast: Cast) -> None:
    client.force_login(cast.zoe.user)
    for to in ("/", "/people", "/find?q=rob", "/waiting", "/promises", "/people/deleted", "/import", "/settings",
               "/new/understood?line=called+Rob+Okafor"):  # fmt: skip
        said = client.get(to, headers={"HX-Request": "true"} if "understood" in to else {}).content.decode()
        assert "Saltmarsh" not in said and "Ann Halloway" not in said
