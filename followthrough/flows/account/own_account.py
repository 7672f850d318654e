"""Whose account an address is, and how its owner shows that it is theirs. Nobody else gives it a password.

A one-time link is in the hands of whoever made it. So an invitation makes an account only for an address that has
none. The person who has one joins as that person: by their password, or after signing in.
"""

from enum import StrEnum

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from followthrough.accounts.models import User
from followthrough.flows.base.invalid import refuse_invalid
from followthrough.kit.errors import Overtaken, Refused
from followthrough.words.en.flows import account as say

NOT_YOURS = say.NOT_YOURS
NO_NAME = say.YOUR_NAME
ASK_FOR_A_LINK = say.ASK_FOR_LINK


class Proof(StrEnum):
    """The step by which a person joins with a link.

    NEW: there is no account, so they choose a name and a password. PASSWORD: type the password of the account.
    PRESENT: nothing, they are signed in. RENEW: they came by a sign-in link, so they type the password of the account
    or choose another one, because somebody else may know the old one. SIGN_IN: they must sign in first.
    """

    NEW = "new"
    PASSWORD = "password"  # noqa: S105  a word, no password
    PRESENT = "present"
    RENEW = "renew"
    SIGN_IN = "sign_in"


def find_user(email: str) -> User:
    """Return the user with this address, locked until the end of the write block; a new unsaved one without any."""
    return User.objects.select_for_update().filter(email=email).first() or User(email=email)


def proof_needed(user: User, *, signed_in: int | None = None, by_link: bool = False) -> Proof:
    """Return what the user must do. `signed_in` is the id of who is signed in; `by_link` if by a sign-in link."""
    if user.pk is None:
        return Proof.NEW
    if signed_in == user.pk:
        return Proof.RENEW if by_link and user.has_usable_password() else Proof.PRESENT
    return Proof.PASSWORD if user.has_usable_password() else Proof.SIGN_IN


def prove(user: User, proof: Proof, *, name: str, password: str) -> None:
    """Check the proof, and save a new account or a renewed password. Call inside a write block.

    Raises InvalidFields for wrong fields, Refused when the user must sign in first or may not sign in any more.
    """
    if proof is Proof.SIGN_IN:
        raise Refused(say.account_without_password(user.email), do=ASK_FOR_A_LINK)
    if not user.is_active:
        raise Refused(say.account_closed(user.email), do=say.ASK_THE_SERVER)
    if proof is Proof.NEW:
        named = "" if name.strip() else NO_NAME
        refuse_invalid({"name": named, "password": password_error(password, user)})
        save_account(user, name=name, password=password)
    elif proof is Proof.PASSWORD:
        refuse_invalid({"password": "" if user.check_password(password) else NOT_YOURS})
    elif proof is Proof.RENEW and not user.check_password(password):
        refuse_invalid({"password": password_error(password, user)})
        save_account(user, name=user.name, password=password)


def save_account(user: User, *, name: str, password: str) -> None:
    """Save name and password. Raises Overtaken when somebody else made the account meanwhile."""
    user.name = name.strip()[:200]
    user.set_password(password)
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError as error:
        raise Overtaken(say.got_account(user.email), do=say.OPEN_AGAIN) from error


def password_error(password: str, user: User) -> str:
    """The sentences for a password that Django's validators refuse; empty for a good one."""
    try:
        validate_password(password, user)
    except ValidationError as error:
        return " ".join(error.messages)
    return ""
