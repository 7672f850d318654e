"""Sentences of the commands about members and sign-in links."""

from followthrough.words.en.flows.account import ALREADY_CLAIMED as ALREADY_CLAIMED
from followthrough.words.en.flows.account import ASK_AN_OWNER as ASK_AN_OWNER
from followthrough.words.en.flows.account import NO_SUCH_CLOCK as NO_SUCH_CLOCK
from followthrough.words.en.flows.account import NO_SUCH_DAYS as NO_SUCH_DAYS
from followthrough.words.en.flows.account import SIGN_THEM_IN as SIGN_THEM_IN

FIRST_SIGN_IN = "Set a password: followthrough claim."
INVITE_FIRST = "Invite them first: followthrough invite EMAIL."
ONLY_OWNERS_INVITE = "Only an owner can invite people."
WORKS_ONCE = "It works once, within 30 minutes."
WORKS_ONCE_IN_A_WEEK = "It works once, within seven days."
ADD_OR_LIST = "Without “add” or “remove” it lists the members."
NO_NAME_TO_REMOVE = "To remove a member, give an email, and --to for who gets their follow-ups."
TO_WITH_REMOVE = "--to goes with “remove”."
EMAIL_AND_NAME = "A new member needs an email and a name."

KEY_FOR_ZONE = "Only a new time zone is an act, so --key is for that alone."
VALUE_MISSING = "A setting needs a value."
SETTINGS_USAGE = "followthrough settings NAME VALUE"


def setting_is(name: str, value: str) -> str:
    return f"{name} is {value} now."


def cant_read_days(typed: str) -> str:
    return f"I can’t read “{typed}” as days of the week."


def no_such_clock(typed: str) -> str:
    return f"There’s no “{typed}” clock."


def workspace_made(name: str, email: str) -> str:
    return f"“{name}” is ready, and {email} is the owner."


def not_an_owner(email: str) -> str:
    return f"{email} isn’t an owner."


def sign_in_with(email: str) -> str:
    return f"Get a sign-in link: followthrough login-link {email}."


def nobody_with_email(email: str) -> str:
    return f"Nobody here has the email {email}."


def not_an_email(typed: str) -> str:
    return f"“{typed}” isn’t an email address."


def already_a_member(email: str) -> str:
    return f"{email} is already a member."


def they_sign_in(email: str) -> str:
    return f"They sign in with a link: followthrough login-link {email}."
