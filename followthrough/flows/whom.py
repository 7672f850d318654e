"""Whom a quick line is about: the reader's choice first, then the address book, then a new name; else it is asked."""

import re

from followthrough.accounts.models import Member
from followthrough.kit import text
from followthrough.language.quickline import Line
from followthrough.people.models import Contact

Somebody = tuple[int, str, str]  # (id, full name, organization); id 0 is somebody new


def whom(
    line: Line, known: list[Somebody], *, by: Member, person_id: int | None, name: str
) -> tuple[Somebody, bool, tuple[Somebody, ...]]:
    """Who it is, whether that must be asked, and whom it could be. What the reader chose wins."""
    if person_id:
        found = Contact.objects.visible_to(by).kept().select_related("organization").filter(pk=person_id).first()
        if found:
            return (found.pk, found.full, str(found.organization or "")), False, ()
    if name.strip():
        return (0, " ".join(name.split()), ""), False, ()
    said = set(text.words(line.person or line.text))
    near = tuple(one for one in known if said & set(text.words(one[1])))[:5]
    match = next((one for one in known if one[0] == line.person_id), None)
    if match and not speaks_against(line, match):
        return match, False, ()
    if match or line.person is None or "person" in line.uncertain:
        return (0, written(line) if match else line.person or "", ""), True, near
    return (0, line.person, ""), False, near


def speaks_against(line: Line, match: Somebody) -> bool:
    """'Rob at Acme', 'Rob Smith': by the first name alone it would be Rob Okafor of the bakery."""
    said = written(line)
    if len(text.words(said)) > 1 and not set(text.words(said)) <= set(text.words(match[1])):
        return True
    here, there = set(text.words(line.org or "")), set(text.words(match[2]))
    return text.fold(said) != text.fold(match[1]) and bool(here and there) and not here & there


def written(line: Line) -> str:
    """The name as it stands in the line, with a capitalised word right behind it."""
    starts, ends = line.spans["person"]
    more = re.match(r"\s+[A-Z][\w'’-]+", line.text[ends:])
    return line.text[starts:ends] + (more.group() if more else "")
