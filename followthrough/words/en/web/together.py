"""Sentences of the pages that do one thing for many people."""

PUT_ON_DAY, MOVE_THEM, TAG_THEM, KEEP_THEM = "Put on a day", "Move to another day", "Tag", "Keep in touch"
HAND_OVER_THEM, EXPORT_THEM, CLOSE_THEM = "Hand over", "Export", "Close"
NO_ONE_LEFT = "No one is left to do this for."
OVER_ONE_WEEK, OVER_TWO_WEEKS = "Spread over a week", "Spread over two weeks"
CSV, CARDS = "Table (CSV)", "Contact cards (vCard)"
WORKING, FINISHED, STOPPED, FAILED = "Working", "Done", "Stopped", "Something went wrong"
UNDOING, UNDONE = "Undoing", "Undone"
ALMOST_DONE = "Almost done."
PROGRESS = "Progress"
BACK = "Back"
BUTTONS = {
    "start": "Put {people} on a day", "move": "Move {people}", "tag": "Tag {people}",
    "keep": "Keep in touch with {people}", "hand": "Hand over {people}", "export": "Export {people}",
    "close": "Close for {people}",
}  # fmt: skip


def chosen_for(people: str) -> str:
    return f"This is for {people}."


def button_for(words: str, people: str) -> str:
    """A button of BUTTONS with its count: 'Put 10 people on a day'."""
    return words.format(people=people)


def left_out_here(reason: str) -> str:
    return f"Left out: {reason}."


def so_far(*, done: int, total: int) -> str:
    return f"{done:,} of {total:,} people so far."


def stopped_after(*, done: int, total: int) -> str:
    return f"Stopped after {done:,} of {total:,} people."


def failed_after(*, done: int, total: int) -> str:
    return f"Something went wrong after {done:,} of {total:,} people."


def left_to_undo(people: int) -> str:
    return f"{people:,} people left to undo." if people else ALMOST_DONE


def stayed(people: str) -> str:
    return f"{people} stayed as they are: someone worked with them since."
