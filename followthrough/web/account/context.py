"""Contexts of the templates of account/: settings, sign-in and the one-time links."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from followthrough.accounts.models import Member, OneTimeLink
from followthrough.flows.account.change_company import Company
from followthrough.flows.account.change_dates import DateChoices
from followthrough.flows.account.change_days import MyDays
from followthrough.flows.account.change_settings import Settings
from followthrough.flows.account.open_workspace import Claim
from followthrough.flows.account.own_account import Proof
from followthrough.web.site.context import HiddenField, Page

# Name of a field: a sentence about the error in it.
Errors = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Invited:
    """A new invitation; `link` is shown only once. `only_here` is the host in it when no other machine has it by that
    name, such as 127.0.0.1; '' otherwise."""

    email: str
    link: str
    only_here: str = ""


@dataclass(frozen=True, slots=True)
class DateQuestions:
    """The choices of an owner about dates; each list has (value, label), and `chosen` their values."""

    chosen: DateChoices
    orders: Sequence[tuple[str, str]]
    clocks: Sequence[tuple[str, str]]
    weeks: Sequence[tuple[str, str]]
    mails: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class SettingsPage:
    """Context of account/settings.jinja. `pace` are sentences about the time steps take; `themes` are (value, label).

    `zones` are (city, zone), `day_names` (key, name of the day), `covers` the members who can cover, `away` by id until
    when members are away. `dates`, `company` and `backup`, the sentence about the last nightly backup, are for an
    owner.
    """

    page: Page
    typed: Settings
    errors: Errors
    fields: Sequence[HiddenField]
    zones: Sequence[tuple[str, str]]
    pace: Sequence[str]
    themes: Sequence[tuple[str, str]]
    theme: str
    team: Sequence[Member]
    is_owner: bool
    in_demo: bool
    backup: str
    days: MyDays
    covers: Sequence[Member]
    away: Mapping[int, str]
    day_names: Sequence[tuple[str, str]]
    dates: DateQuestions | None
    company: Company
    countries: Sequence[str]
    invited: Invited | None = None
    invite_email: str = ""


@dataclass(frozen=True, slots=True)
class RemoveMemberPage:
    """Context of account/remove_member.jinja. `owned` is a sentence about what the member still follows up, '' for
    nothing; `heirs` are (id, name) of those who can get it; `wrong` says why nothing was changed."""

    page: Page
    member: Member
    owned: str
    heirs: Sequence[tuple[int, str]]
    fields: Sequence[HiddenField]
    wrong: str


@dataclass(frozen=True, slots=True)
class SynonymsPage:
    """Context of account/synonyms.jinja. `wrong` is a sentence about an error, '' for none."""

    page: Page
    typed: str
    wrong: str


@dataclass(frozen=True, slots=True)
class AddressPage:
    """Context of account/address.jinja."""

    page: Page
    typed: str
    errors: Errors


@dataclass(frozen=True, slots=True)
class PasswordPage:
    """Context of account/password.jinja."""

    page: Page
    errors: Errors


@dataclass(frozen=True, slots=True)
class SignInPage:
    """Context of account/sign_in.jinja. `keeper` is the name of the only workspace, '' for several; `unclaimed` is True
    without any; `next` is the page to show after signing in."""

    page: Page
    keeper: str
    unclaimed: bool
    next: str
    email: str
    errors: Sequence[str]


@dataclass(frozen=True, slots=True)
class LoginLinkPage:
    """Context of account/login_link.jinja."""

    page: Page
    email: str


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """Context of account/claim.jinja. `zones` and `countries` are the suggestions of their fields."""

    page: Page
    link: OneTimeLink
    typed: Claim
    zones: Sequence[str]
    countries: Sequence[str]
    errors: Errors = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class InvitePage:
    """Context of account/invite.jinja. `proof` is what the person must do to join."""

    page: Page
    link: OneTimeLink
    proof: Proof
    name: str
    errors: Errors = field(default_factory=dict)
