"""People from the cards of a vCard file (2.1, 3.0, 4.0), as telephones and mail programs write them."""

import re
from collections.abc import Iterator

from followthrough.capture.files.person import encodings
from followthrough.capture.files.person.birthdays import birthday
from followthrough.capture.files.person.fill_person import Name, add_emails, add_numbers, name_person
from followthrough.capture.files.person.labels import label_of, own_label, tags_of
from followthrough.capture.files.person.person import Person, RowError
from followthrough.capture.files.vcard.parse import Card, Property, cards
from followthrough.kit.contactpoints import clean
from followthrough.matching import names

_TEL_ADDRESS = re.compile(r"(?:tel|sms|x-apple|whatsapp):([^;]*)((?:;.*)?)", re.IGNORECASE | re.DOTALL)
_EXTENSION = re.compile(r";ext=(\d{1,7})", re.IGNORECASE)
# A number somebody is only written to by: better than none.
_TELEPHONE = re.compile(rb"(?:tel|sms|whatsapp|x-apple):\+?\d", re.IGNORECASE)
# How the UID of a card we wrote begins.
OWN = "followthrough-"
_NOBODY = {"group": "a group of cards", "location": "a place", "application": "a program", "device": "a device"}


def people(data: bytes, region: str, errors: list[RowError]) -> Iterator[Person]:
    """Each person of the file; what was wrong is added to `errors` as the reading goes on."""
    plain = encodings.as_utf8(data).replace(b"\0", b"")
    card = None
    for card in cards(plain, encodings.code_page(plain, region)):
        try:
            person = _person(card, region)
        except Exception as error:  # noqa: BLE001 (one card must never take the others along)
            errors.append(RowError(card.number, f"This card could not be read ({error}); the others were."))
            continue
        errors.extend(RowError(card.number, why, person is not None) for why in card.problems)
        if person:
            yield person
    if card is None:
        errors.append(RowError(0, "There is no card in this file that could be read. Export it once more."))


def _person(card: Card, region: str) -> Person | None:
    kind = (card.text("KIND") or card.text("X-ADDRESSBOOKSERVER-KIND")).lower()
    if kind in _NOBODY:
        card.complain(f"‘{card.text('FN') or 'This card'}’ is {_NOBODY[kind]}, not a person; it was left out.")
        return None
    person = Person(card.number)
    person.org = next((parts[0].strip() for one in card.all("ORG") if (parts := one.parts()) and parts[0].strip()), "")
    person.title = card.text("TITLE") or card.text("ROLE")
    is_own = card.text("UID").startswith(OWN)
    if is_own:
        _name_as_written(card, person)
    else:
        is_company = kind == "org" or card.text("X-ABSHOWAS").upper() == "COMPANY"
        name_person(person, _name(card), is_company=is_company)
    _add_ways(card, person, region)
    _add_rest(card, person)
    if is_own:
        person.tags = [tag for one in card.all("CATEGORIES") for tag in one.parts(",") if tag]
    if not person.is_somebody():
        card.complain("There is no name, company, e-mail address or phone number in this card; it was left out.")
        return None
    for why in person.cut():
        card.complain(why)
    return person


def _name_as_written(card: Card, person: Person) -> None:
    """A card of ours comes back word by word."""
    person.full = next((one.text() for one in card.all("FN")), "")
    person.family, person.given, *_ = (*next((one.parts() for one in card.all("N")), []), "", "")


def _name(card: Card) -> Name:
    parts: list[str] = next((found for one in card.all("N") if any(found := _blank_joined(one))), [])
    if len(parts) == 1:  # no semicolon at all: a name written whole in the wrong place
        return Name(" ".join(card.text("FN").split()) or names.turned(parts[0]))
    family, given, middle, prefix, suffix = (*parts, "", "", "", "", "")[:5]
    middle = middle.replace(",", " ")
    full = " ".join(card.text("FN").split()) or " ".join(card.text("NICKNAME").split()) * (not parts)
    return Name(full, given, family, prefix, middle, suffix)


def _blank_joined(one: Property) -> list[str]:
    return [" ".join(clean(part).split()) for part in one.parts()]


def _add_ways(card: Card, person: Person, region: str) -> None:
    for one in card.all("EMAIL"):
        if "x400" not in one.head.types:
            for why in add_emails(person, "".join(one.text().split("\n")), _label(card, one)):
                card.complain(why)
    country = _add_address(card, person)
    dialled = card.all("TEL") or [one for one in card.all("IMPP") if _TELEPHONE.search(one.raw)]
    written = [(text, _label(card, one)) for one in dialled if (text := _number(one))]
    for why in add_numbers(person, written, region=region, country=country):
        card.complain(why)
    for one in card.all("URL"):
        person.add_url("".join(one.text().split()))
    for one in card.all("X-SOCIALPROFILE"):
        if "://" in (url := "".join(one.text().split())):
            person.add_url(url)


def _number(one: Property) -> str:
    """As written; of 'tel:+1-212-555-0101;ext=7;phone-context=...' the number and its extension (RFC 3966)."""
    text = clean(one.text())
    if address := _TEL_ADDRESS.fullmatch(text):
        extension = _EXTENSION.search(address[2])
        return address[1] + (f" ext. {extension[1]}" if extension else "")
    return text


def _label(card: Card, one: Property) -> str:
    label = card.label(one.head.group)
    if label and card.text("UID").startswith(OWN):
        return label
    return own_label(label) or label_of(*one.head.types)


def _add_address(card: Card, person: Person) -> str:
    """Set the address; answers the country it says."""
    for one in card.all("ADR"):
        parts = [" ".join(part.split()) for part in one.parts()]
        if any(parts):
            person.address = " ".join(part for part in parts if part)
            return parts[6] if len(parts) > 6 and parts[6] else _apple_country(card, one.head.group)
        if label := " ".join(one.head.params.get("LABEL", [])):
            person.address = " ".join(label.replace("\\n", " ").replace("\\,", ",").split())
            return ""
    person.address = " ".join(card.text("LABEL").split())
    return ""


def _apple_country(card: Card, group: str) -> str:
    return next((one.text() for one in card.properties.get("X-ABADR", []) if group and one.head.group == group), "")


def _add_rest(card: Card, person: Person) -> None:
    person.note = "\n".join(text for one in card.properties.get("NOTE", []) if (text := one.text().strip()))
    categories = card.all("CATEGORIES") + card.all("X-CATEGORIES")
    person.tags = tags_of("\n".join(" ".join(text.split()) for one in categories for text in one.parts(",;")), "\n")
    person.does = card.text("X-FOLLOWTHROUGH-DOES")
    person.is_private = card.text("CLASS").upper() in ("PRIVATE", "CONFIDENTIAL")
    person.photo = any(one.raw.strip() for name in ("PHOTO", "X-MS-CARDPICTURE") for one in card.all(name))
    _add_birthday(card, person)


def _add_birthday(card: Card, person: Person) -> None:
    for one in card.all("BDAY"):
        text = one.text().strip()
        day = birthday(text)
        if day is None:
            card.complain(f"The birthday ‘{text[:40]}’ could not be read and was left out.")
        elif day:
            is_omitted = day[:4] in one.head.params.get("X-APPLE-OMIT-YEAR", [])
            person.birthday = f"--{day[5:]}" if is_omitted and day[0] != "-" else day
            return
