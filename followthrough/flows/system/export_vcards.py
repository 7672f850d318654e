"""Write contacts as vCard 3.0, which every phone and program reads (RFC 2426; lines folded at 75 octets)."""

from collections.abc import Sequence

from followthrough.capture.files.vcard.people import OWN_DIALLED, OWN_UID_PREFIX
from followthrough.flows.system.export_rows import Method, Person

LINE = 75
# {our label: vCard TYPE}. Other labels are written as Apple does, in a group with an X-ABLabel.
TYPES = {"mobile": "CELL", "work": "WORK", "home": "HOME", "fax": "FAX", "pager": "PAGER"}


def vcard_of(person: Person) -> str:
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"UID:{OWN_UID_PREFIX}{person.workspace}-{person.id}",
        f"N:{escape(person.family)};{escape(person.given)};;;",
        f"FN:{escape(person.full)}",
        *property_lines("ORG", person.organization),
        *property_lines("TITLE", person.title),
        *(line for place, method in enumerate(person.methods, 1) for line in method_lines(method, place)),
        *([f"ADR:;;{escape(person.address)};;;;"] if person.address else []),
        *property_lines("BDAY", person.birthday),
        *property_lines("NOTE", person.note),
        *tag_line(person.tags),
        *property_lines("X-FOLLOWTHROUGH-DOES", person.does),
        *(["CLASS:PRIVATE"] if person.is_personal else []),
        "END:VCARD",
    ]
    card = "\r\n".join(lines)
    if not card.isascii() or max(map(len, lines)) > LINE:
        card = "\r\n".join(map(fold_line, lines))
    return card + "\r\n"


def property_lines(name: str, value: str) -> list[str]:
    return [f"{name}:{escape(value)}"] if value else []


def tag_line(tags: Sequence[str]) -> list[str]:
    return [f"CATEGORIES:{','.join(map(escape, tags))}"] if tags else []


def method_lines(method: Method, place: int) -> list[str]:
    """The lines of one contact method; `place` numbers its group."""
    name = {"phone": "TEL", "email": "EMAIL", "url": "URL"}[method.kind]
    kind = TYPES.get(method.label.casefold(), "")
    if method.kind == "phone" and not method.value.startswith("+"):
        name += f";{OWN_DIALLED}={method.normal}"
    if kind or not method.label:
        return [f"{name};TYPE={kind}:{escape(method.value)}" if kind else f"{name}:{escape(method.value)}"]
    return [f"item{place}.{name}:{escape(method.value)}", f"item{place}.X-ABLabel:{escape(method.label)}"]


def escape(text: str) -> str:
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def fold_line(line: str) -> str:
    """Fold a long line: it continues after a line break and a space. A character of several octets is not cut."""
    if len(line) <= LINE and line.isascii():
        return line
    parts, part, size = [], "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > LINE:
            parts.append(part)
            part, size = "", 1
        part, size = part + sign, size + octets
    return "\r\n ".join([*parts, part])
