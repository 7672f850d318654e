"""Sentences of every page around its own matter: errors, shortcuts, labels."""

SEND_AGAIN = "Send again"
TRY_AGAIN = "Try again"
AFTER_MEETING = "After meeting"
THEIR_MESSAGE = "Reply"
AFTER_SALE = "After the sale"
KEEP_IN_TOUCH = "Keep in touch"
CALL_LIST = "Call list"
IMPORT = "Import"
ALSO_OR_INSTEAD = "Also, or instead?"
SOMEONE_YOU_KNOW = "Someone you know?"
CHECK_WHAT_WAS_READ = "Check what was read"
TOO_LARGE = "Too large"
SILENT = "Reminders are off."
WRONG_ADDRESS = "That’s not the address of Followthrough."
NOT_FOUND = "Page not found"
NOT_ALLOWED = "Not allowed"
NOT_READABLE = "Can’t be read"
SOMETHING_WRONG = "Something went wrong"
CLOCK_WAS_WRONG = "Clock error: the last check is in the future."
SHORTCUTS = "Keyboard shortcuts"
YOUR_LINE = "Your line"
WHAT_YOU_AGREED = "What you agreed on"
WHAT_ABOUT = "What about"
SEQUENCES = "Sequences"
TEMPLATES = "Templates"
MATERIALS = "Materials"
LETTERS = "Letters and notes"
SAVE_MINE_TOO = "Save mine too"
YOURS_IS_SAFE = "Your words are safe. Save yours too, or see what’s new first."
NOTHING_CHANGED = "Nothing was changed."


def to_do_about(step: str, thing: str) -> str:
    return f"to {step} about {thing}"


def seconds_ago(age: int) -> str:
    return f"{age} s ago"


def form_came_from(sender: str, expected: str) -> str:
    return f"This form came from {sender}, but Followthrough expects {expected}."


def advice_for_proxy(setting: str) -> str:
    return (
        f"If you typed that address, ask the person who runs Followthrough to start it{setting}. A proxy in "
        "front of it has to pass on the Host header."
    )


def came_by(host: str, expected: str) -> str:
    return f"You used “{host}”, but Followthrough expects {expected}."


def saved_elsewhere(name: str) -> str:
    return f"You updated {name} in another window."


def just_updated_by(who: str, name: str) -> str:
    return f"{who} just updated {name}."


def who_and_when(who: str, moment: str) -> str:
    return f"{who}, {moment.removeprefix('at ')}"
