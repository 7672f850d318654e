"""What is kept of an answer that a person gave by the link in a message, and why a link cannot be made."""

NO_PUBLIC_URL = "This installation has no public address, so nobody could open the link."
SET_PUBLIC_URL = "Set FOLLOWTHROUGH_URL to the address under which others reach it."
FOLLOWUP_CLOSED = "This follow-up is closed."
REOPEN_IT = "Reopen it first."
LINK_ENDED = "This link has ended."
ANSWERED = "You’ve answered already."
BY_LINK = "By your link: "
WRITE_TO_ME = f"{BY_LINK}write to me instead. No calls."
NO_THANKS = f"{BY_LINK}no, thanks."


def call_me(when: str, number: str) -> str:
    """'By your link: call me on Friday, December 4, between 9 and noon. At 555-0102.'"""
    return f"{BY_LINK}call me {when}.{f' At {number}.' if number else ''}"


def not_now(months: int) -> str:
    return f"{BY_LINK}not now. Ask me again in {months} month{'s' if months > 1 else ''}."


def told(first: str, words: str) -> str:
    """'Rob answered your message: no, thanks.'"""
    return f"{first} answered your message: {words.removeprefix(BY_LINK)}"
