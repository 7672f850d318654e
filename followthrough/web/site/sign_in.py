"""Settings of allauth and Django for signing in: no sign-up, our limits, own pages only, and one query each for
a session and for its user and member."""

from copy import deepcopy
from functools import lru_cache
from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions
from django.http import HttpRequest

from followthrough.accounts.memberships import memberships_of
from followthrough.accounts.models import User
from followthrough.kit import clock, sql
from followthrough.web.site.forms import is_own_path
from followthrough.web.site.outside import devices
from followthrough.web.site.requests import SiteRequest

BACKEND = f"{__name__}.MemberBackend"
SESSION = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s"


class SessionStore(DatabaseSessions):
    """The sessions of the database, as Django keeps them, read by hand: every page reads one."""

    def load(self) -> dict[str, Any]:
        """Return the data of the session; nothing for a key that is unknown or has expired."""
        found = sql.read_rows(SESSION, self.session_key, clock.now()) if self.session_key else []
        if found:
            return deepcopy(data_of_session(found[0][0], settings.SECRET_KEY))
        self._session_key = None
        return {}


@lru_cache(maxsize=1024)
def data_of_session(stored: str, key: str) -> dict[str, Any]:
    """Return what a session holds, nothing for one that another key than `key`, the present one, has signed.

    Cached: each page of a reader brings the same text. When the session expires stands in the database.
    """
    return dict(SessionStore().decode(stored))


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Closes sign-up: members join by a claim link or an invitation. Limits the tries, and shows own pages only."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        if not devices.take_try(cast(SiteRequest, request), credentials.get("email", "")):
            raise self.validation_error("too_many_login_attempts")

    def _rollback_login_failed_rl_usage(self) -> None:
        """allauth calls this when the password was right."""
        devices.forget_try(cast(SiteRequest, self.request))

    def get_client_ip(self, request: HttpRequest) -> str:
        return devices.client_of(request)

    def is_safe_url(self, url: str) -> bool:
        """True for a path of this site, whatever hosts are allowed."""
        return is_own_path(url)


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
