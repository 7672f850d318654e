"""Settings of allauth and Django for signing in: no sign-up, and one query for user and member of a session."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.http import HttpRequest

from followthrough.accounts.memberships import memberships_of
from followthrough.accounts.models import User

BACKEND = f"{__name__}.MemberBackend"


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes sign-up: members join by a claim link or an invitation."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class MemberBackend(AuthenticationBackend):  # type: ignore[misc]
    """allauth's sign-in. Every page needs the user and the member, so one query fetches both."""

    def get_user(self, user_id: int | str) -> User | None:
        """Return the active user with their memberships filled in; None when there is none.

        Django asks for the user of a session here and checks the session's hash against the answer
        (django.contrib.auth.get_user).
        """
        memberships = memberships_of(user_id)
        user: User | None = memberships[0].user if memberships else super().get_user(user_id)
        if user is None or not self.user_can_authenticate(user):
            return None
        for member in memberships:
            member.user = user
        user.memberships = memberships
        return user
