"""Sentences of the flows about members, workspaces and settings."""

from followthrough.words.en.flows.base import ZONE_EXAMPLE as ZONE_EXAMPLE
from followthrough.words.en.flows.base import no_such_zone as no_such_zone

THEIR_NAME = "Type their name the way others should see it."
NO_MEMBERS_IN_DEMO = "You can’t add people to the demo."
ADD_TO_YOUR_OWN = "Add them to your own workspace."
ONLY_OWNERS_ADD = "Only an owner can add members."
ASK_AN_OWNER = "Ask an owner."
SIGN_THEM_IN = "Get them a sign-in link: followthrough login-link EMAIL."
INVITE_THEM = "Invite them instead: followthrough invite EMAIL."
YOUR_NAME = "Type your name the way others should see it."
ALREADY_HERE = "They’re already a member."
NOBODY_WITH_EMAIL = "Nobody here has that email anymore."
GET_A_LINK = "Get a link to it: followthrough claim."
NEW_WORKSPACE = "My contacts"
WORKSPACE_NAME = "Type a name: your company’s or your own."
ALREADY_CLAIMED = "This has already been set up."
ASK_FOR_INVITE = "Ask the owner to invite you."
START_WITH_INIT = "Start with: followthrough init."
SIGN_IN_INSTEAD = "Sign in with your password."
EMAIL_EXAMPLE = "Type an email address, like ann@example.com."
COUNTRY_EXAMPLE = "Type a country or its two letters."
NOT_YOURS = "That’s not your password here."
ASK_FOR_LINK = "Ask the person who runs this server for a sign-in link, sign in with it, then open this link again."
ASK_THE_SERVER = "Ask the person who runs this server."
OPEN_AGAIN = "Open the link again."
ONLY_OWNERS_CHANGE_DATES = "Only an owner can change how dates are written."
EMAIL_TAKEN = "Someone already signs in with that email."
ONLY_OWNERS_CHANGE_COMPANY = "Only an owner can change the business name and country."
ENTER_NAME = "Type a name."
ONE_WORKING_DAY = "Choose at least one day you work."
BACK_ON_A_DAY = "Type the day you’re back, after today and within a year, like Jan 4."
YOU_ARE_BACK = "You’re back."
NOT_YOURSELF = "Someone else has to cover for you."
COVER_ON_TEAM = "Pick someone on your team."
SET_IT_AGAIN = "Set it again in Settings, My days."
NO_SUCH_DAYS = "Type the days you work, like mon-fri or tue, thu, sat."
NO_SUCH_CLOCK = "Type 12 or 24."


def is_a_member(user: object) -> str:
    return f"{user} is a member now."


def already_a_member(email: str) -> str:
    return f"{email} is already a member."


def already_has_account(email: str) -> str:
    return f"{email} already has an account here."


def minutes_up_to(most: int) -> str:
    return f"Type a number of minutes up to {most}, like 60."


def already_has_workspace(email: str) -> str:
    return f"{email} already has a workspace."


def not_the_owner(email: str) -> str:
    return f"{email} isn’t the owner anymore."


def account_without_password(email: str) -> str:
    return f"{email} already has an account here, without a password."


def account_closed(email: str) -> str:
    return f"The account of {email} is closed."


def got_account(email: str) -> str:
    return f"{email} got an account in the meantime."


def one_start_and_end(start: str, end: str) -> str:
    return f"Type one start and one end, like {start} and {end}."


def which_city(cities: str) -> str:
    return f"Which one? Type {cities}."


def two_times(start: str, end: str) -> str:
    return f"Type two times of the day, like {start} and {end}."


def away_until(day: str) -> str:
    return f"You’re away until {day}."


def away_with_cover(day: str, who: object) -> str:
    return f"You’re away until {day}. {who} covers for you."


def is_away_too(who: object, day: str) -> str:
    return f"{who} is away until {day}. Pick someone else."


def you_cover(who: str, day: str) -> str:
    return f"You cover for {who} until {day}. Ask them to pick someone else first."


def cant_undo_absence(why: str) -> str:
    return f"Can’t undo. {why}"
