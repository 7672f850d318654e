"""What is kept of an answer that a person gave by the link in a message, and why a link cannot be made."""

NO_PUBLIC_URL = "This installation has no public address, so nobody could open the link."
SET_PUBLIC_URL = "Set FOLLOWTHROUGH_URL to the address under which others reach it."
FOLLOWUP_CLOSED = "This follow-up is closed."
REOPEN_IT = "Reopen it first."
LINK_ENDED = "This link has ended."
WRITE_TO_ME = "By your link: write to me instead. No calls."
NO_THANKS = "By your link: no, thanks."


def call_me(when: str, number: str) -> str:
    """'By your link: call me Friday, Dec 4, in the morning. At 555-0102.'"""
    return f"By your link: call me {when}.{f' At {number}.' if number else ''}"


def not_now(months: int) -> str:
    return f"By your link: not now. Ask me again in {months} month{'s' if months > 1 else ''}."
