"""Facts that the templates of settings, sign-in and the one-time links show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from followthrough.accounts.models import Member, OneTimeLink
from followthrough.flows.account.change_settings import Settings
from followthrough.flows.account.open_workspace import Claim
from followthrough.web.site.context import HiddenField, Page

# What is wrong with a field, in one sentence, by its name.
Errors = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation that was just made; `link` is shown this once."""

    email: str
    link: str


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """account/settings.jinja. `pace` says how long steps take, a sentence each; `themes` are value and label."""

    page: Page
    typed: Settings
    errors: Errors
    fields: Sequence[HiddenField]
    zones: Sequence[str]
    pace: Sequence[str]
    themes: Sequence[tuple[str, str]]
    theme: str
    team: Sequence[Member]
    is_owner: bool
    in_demo: bool
    invited: Invited | None = None
    invite_email: str = ""


@dataclass(frozen=True, slots=True)
class SynonymsPage:
    """account/synonyms.jinja."""

    page: Page
    typed: str
    wrong: str


@dataclass(frozen=True, slots=True)
class PasswordPage:
    """account/password.jinja."""

    page: Page
    errors: Errors


@dataclass(frozen=True, slots=True)
class SignInPage:
    """account/sign_in.jinja. `keeper` is the only workspace's name, '' when there are several; `unclaimed` when there
    is none; `next` the page to go on to."""

    page: Page
    keeper: str
    unclaimed: bool
    next: str
    email: str
    errors: Sequence[str]


@dataclass(frozen=True, slots=True)
class LoginLinkPage:
    """account/login_link.jinja."""

    page: Page
    email: str


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """account/claim.jinja. `zones` and `countries` are the lists beside their fields."""

    page: Page
    link: OneTimeLink
    typed: Claim
    zones: Sequence[str]
    countries: Sequence[str]
    errors: Errors = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class InvitePage:
    """account/invite.jinja. `known`: the invited person has a password here already and must give it."""

    page: Page
    link: OneTimeLink
    known: bool
    name: str
    errors: Errors = field(default_factory=dict)
