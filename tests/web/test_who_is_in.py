"""Who is signed in is read with every column in its place."""

from followthrough.accounts.access import member_of
from followthrough.accounts.models import User
from tests.cast import Cast


def test_the_member_of_a_session_has_their_own_name_address_and_password(cast: Cast) -> None:
    found = member_of(cast.ann.user_id)
    kept = User.objects.get(pk=cast.ann.user_id)
    assert found
    assert (found.user.name, found.user.email, found.user.password) == (kept.name, kept.email, kept.password)
    assert (found.workspace.name, found.workspace.zone) == (cast.workspace.name, cast.workspace.zone)
