"""What the commands about things to send, and about letters, say."""

NAME_OR_NUMBER = "Say which one."
MATERIALS_EXAMPLE = "For example: followthrough materials add “Spring catalog” --file catalog.pdf."
SEE_MATERIALS = "See the list for its number: followthrough materials."
NO_MATERIALS = "Nothing to send yet: followthrough materials add NAME --link URL."

# Help.
MATERIALS = "What you can send, and who got it; add a link, a file or paper, or retire one."
MATERIAL_NAME = "its name, or its number"
LINK = "the address of a page"
FILE = "a file of up to 20 MB; it’s kept with your data"
SAYS = "who it’s for, in a sentence"
WITH = "what goes with it: the number or name of a material"


def no_material(typed: str) -> str:
    return f"There’s no material “{typed}”."


def two_materials(typed: str) -> str:
    return f"Two materials are called “{typed}”."


def no_file(name: str) -> str:
    return f"There’s no file {name}."


def material_line(number: int, name: str, kind: str, people: int, last_to: str | None) -> str:
    count = "1 person" if people == 1 else f"{people} people"
    sent = f", sent to {count}, last to {last_to}" if last_to else ""
    return f"{number:>6}  {name}, {kind}{sent}"


def given_line(day: str, person: str, channel: str) -> str:
    return f"{day}  {person}, {channel}"


def given_to_none(name: str) -> str:
    return f"“{name}” wasn’t sent yet."


# Letters.
LETTERS_EXAMPLE = "For example: followthrough letters written 12 --call “friday”."
LETTERS = "Notes and letters to write and to mail; say that one is written or mailed, and what the mail takes."
LETTER_ID = "the number of its row"
LETTER_CALL = "the day that’s written in it"
LETTER_WORDS = "what it says"
LETTER_KEEP = "mail it although it arrives after its date"
DAYS_HOME = "working days the mail takes at home"
DAYS_ABROAD = "working days it takes abroad"
NOTE_RATE = "postage of a note, such as 0.73"
LETTER_RATE = "postage of a letter"
CURRENCY = "three letters, such as USD"
STATES = {"due": "to write", "written": "written, to mail", "posted": "mailed"}


def letter_line(number: int, person: str, kind: str, state: str) -> str:
    return f"{number:>6}  {person}, {kind}, {STATES.get(state, state)}"


def posted_this_month(notes: int, letters: int, postage: str) -> str:
    """'4 notes, $2.92'."""
    counts = [f"{notes} note{'' if notes == 1 else 's'}"] if notes or not letters else []
    counts += [f"{letters} letter{'' if letters == 1 else 's'}"] if letters else []
    return "Mailed this month: " + ", ".join([*counts, *([postage] if postage else [])])
