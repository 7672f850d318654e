"""Sentences of the pages of accounts and settings."""

from followthrough.words.en.flows.followup import still_owns as still_owns

TOO_MANY_TRIES = "Too many tries. Wait five minutes, then try again."
SET_UP = "Set up your account"
SIGN_IN = "Sign in"
MATCH_SYSTEM = "Match system"
SETTINGS_SAVED = "Your settings are saved."
CREDENTIAL_CHANGED = "Your password is changed."
TOO_MANY_TRIES_HERE = (
    "Too many tries. Wait five minutes, then try again. You can also try on a device you’ve used before."
)
NOT_A_MEMBER = "You’re not a member here anymore. If that’s a mistake, ask the owner for an invitation."
WRONG_SIGN_IN = "Wrong email or password."
TITLE_OF_CHANGE = "Your password"
SYNONYMS = "Synonyms"
ADDRESS_CHANGED = "Your sign-in email is changed."
TITLE_OF_ADDRESS = "Your sign-in email"
MAIL, POST = "mail", "post"


def by_country(example: str) -> str:
    return f"By country ({example})"


def away(day: str) -> str:
    return f"away until {day}"


def remove_title(who: object) -> str:
    return f"Remove {who}"
