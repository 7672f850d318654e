"""An owner invites somebody by a link."""

from datetime import datetime

import pytest

from followthrough.accounts import one_time_links
from followthrough.flows.account.invite import invite
from followthrough.flows.base.invalid import InvalidFields
from tests.cast import Cast


def test_the_link_leads_into_the_inviting_members_workspace(cast: Cast, now: datetime) -> None:
    secret = invite("eve@example.com", by=cast.ann, now=now)
    link = one_time_links.open_link("invite", secret, now=now)
    assert (link.workspace, link.email) == (cast.workspace, "eve@example.com")


@pytest.mark.parametrize(("email", "why"), [("no address", "Type an email address"), ("", "Type an email address")])
def test_no_link_without_an_address(cast: Cast, now: datetime, email: str, why: str) -> None:
    with pytest.raises(InvalidFields) as refused:
        invite(email, by=cast.ann, now=now)
    assert why in refused.value.errors["email"]


def test_a_member_is_not_invited_again_and_a_stranger_s_member_is(cast: Cast, now: datetime) -> None:
    with pytest.raises(InvalidFields, match="They’re already a member"):
        invite(cast.ben.user.email, by=cast.ann, now=now)
    assert invite(cast.zoe.user.email, by=cast.ann, now=now)
