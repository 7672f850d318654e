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
