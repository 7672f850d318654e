"""What the pages about things to send say."""

MATERIALS = "Materials"
RETIRED = "Retired"
ADD = "Add something to send"
INTRO = "Something useful to send."
EMPTY = "Nothing here yet. Add a link, a file or a leaflet, and it can go with a message, a note or a call."
KINDS = {"link": "Link", "file": "File", "paper": "Paper"}
NOT_SENT = "Not sent yet."
NO_ANSWER = "no answer yet"
FILE_GONE = "That file isn’t on this server. Restore a backup, or add it again."


def how_soon(*, met: int, got: int, half: str) -> str:
    """How soon the people met lately got something. `half` is a span, such as '35 min'."""
    whom = "1 person" if met == 1 else f"{met} people"
    if not got:
        return f"You met {whom} in the last 90 days; nothing was sent in the week after."
    if met < 4:
        return f"{got} of {whom} met in the last 90 days got something within a week."
    return f"{got} of {whom} met in the last 90 days got something within a week, half of those within {half}."


def span(minutes: int) -> str:
    """'9 min', '6 h', '3 days'."""
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{round(minutes / 60)} h"
    return f"{round(minutes / 1440)} days"


def after_meeting(minutes: int) -> str:
    return f"{span(minutes)} after you met"


def size(count: int) -> str:
    """Bytes as '310 KB' or '1.2 MB'."""
    return f"{max(1, round(count / 1000))} KB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"


def sent_to(people: int, last_to: str) -> str:
    if not people:
        return NOT_SENT
    if people == 1:
        return f"Sent to {last_to}."
    return f"Sent to {people} people, last to {last_to}."


def count_of_week(count: int) -> str:
    return f"{count} so far"
