"""Read the people of a vCard file (2.1, 3.0, 4.0) as phones and mail programs write it."""

import re
from collections import Counter
from collections.abc import Iterator

from followthrough.capture.files.limits import ENOUGH_ROWS, MOST_ROWS
from followthrough.capture.files.person import encodings
from followthrough.capture.files.person.birthdays import parse_birthday
from followthrough.capture.files.person.fill_person import NameParts, add_emails, add_numbers, name_person
from followthrough.capture.files.person.labels import label_of, own_label, tags_of
from followthrough.capture.files.person.person import ImportedNumber, ImportedPerson, RowError
from followthrough.capture.files.vcard.facts import add_facts
from followthrough.capture.files.vcard.parse import Property, VCard, cards_of
from followthrough.kit.contactpoints import clean_text
from followthrough.matching import names

_TEL_ADDRESS = re.compile(r"(?:tel|sms|x-apple|whatsapp):([^;]*)((?:;.*)?)", re.IGNORECASE | re.DOTALL)
_EXTENSION = re.compile(r";ext=(\d{1,7})", re.IGNORECASE)
# The number of a messaging account, used only if the card has no phone number.
_TELEPHONE = re.compile(rb"(?:tel|sms|whatsapp|x-apple):\+?\d", re.IGNORECASE)
# The UID of a card that we exported begins so.
OWN_UID_PREFIX = "followthrough-"
# The parameter in which our export says how a number is dialled that is written without its country code.
OWN_DIALLED = "X-FOLLOWTHROUGH-DIALLED"
# KINDs that are no person -> what to call them.
_NO_PERSON = {"group": "a group of cards", "location": "a place", "application": "a program", "device": "a device"}


def people_of_cards(
    data: bytes, region: str, errors: list[RowError], left_out: Counter[str]
) -> Iterator[ImportedPerson]:
    """Yield each person of the file. Problems are added to `errors`, and properties left out are counted, meanwhile."""
    plain = encodings.as_utf8(data).replace(b"\0", b"")
    card = None
    for card in cards_of(plain, encodings.code_page(plain, region)):
        if card.number > MOST_ROWS:
            errors.append(RowError(card.number, ENOUGH_ROWS))
            return
        try:
            person = _person_of(card, region, left_out)
        except Exception as error:  # noqa: BLE001 (one card must never stop the others)
            errors.append(RowError(card.number, f"This card couldn’t be read ({error}); the others were."))
            continue
        errors.extend(RowError(card.number, why, person is not None) for why in card.problems)
        if person:
            yield person
    if card is None:
        errors.append(RowError(0, "No card in this file could be read. Export it again."))


def _person_of(card: VCard, region: str, left_out: Counter[str]) -> ImportedPerson | None:
    """Return the person of a card; None if it holds none. Problems are added to the card."""
    kind = (card.text("KIND") or card.text("X-ADDRESSBOOKSERVER-KIND")).lower()
    if kind in _NO_PERSON:
        card.complain(f"‘{card.text('FN') or 'This card'}’ is {_NO_PERSON[kind]}, not a person; it was left out.")
        return None
    person = ImportedPerson(card.number)
    person.org = next((org for one in card.all("ORG") if (org := one.parts()[0].strip())), "")
    person.title = card.text("TITLE") or card.text("ROLE")
    _set_name(card, person, is_company=kind == "org")
    _add_emails(card, person)
    _add_phones(card, person, region, country=_set_address(card, person))
    _add_urls(card, person)
    _add_details(card, person)
    add_facts(card, person, left_out)
    if not person.is_somebody():
        card.complain("There’s no name, company, email or phone in this card; it was left out.")
        return None
    for why in person.cut():
        card.complain(why)
    return person


def _is_own(card: VCard) -> bool:
    """True if we exported the card; it is then read back unchanged."""
    return card.text("UID").startswith(OWN_UID_PREFIX)


def _set_name(card: VCard, person: ImportedPerson, *, is_company: bool) -> None:
    if _is_own(card):
        person.full = next((one.text() for one in card.all("FN")), "")
        person.family, person.given, *_ = (*next((one.parts() for one in card.all("N")), []), "", "")
    else:
        is_company = is_company or card.text("X-ABSHOWAS").upper() == "COMPANY"
        name_person(person, _name_parts(card), is_company=is_company)


def _name_parts(card: VCard) -> NameParts:
    parts: list[str] = next((found for one in card.all("N") if any(found := _clean_parts(one))), [])
    full = " ".join(card.text("FN").split())
    if len(parts) == 1:  # no semicolon: the whole name was written into N
        return NameParts(full or names.given_name_first(parts[0]))
    family, given, middle, prefix, suffix = (*parts, "", "", "", "", "")[:5]
    if not full and not parts:
        full = " ".join(card.text("NICKNAME").split())
    return NameParts(full, given, family, prefix, middle.replace(",", " "), suffix)


def _clean_parts(one: Property) -> list[str]:
    return [" ".join(clean_text(part).split()) for part in one.parts()]


def _add_emails(card: VCard, person: ImportedPerson) -> None:
    for one in card.all("EMAIL"):
        if "x400" not in one.head.types:
            for why in add_emails(person, "".join(one.text().split("\n")), _label(card, one)):
                card.complain(why)


def _add_phones(card: VCard, person: ImportedPerson, region: str, *, country: str) -> None:
    if _is_own(card):
        _add_own_phones(card, person, region)
        return
    dialled = card.all("TEL") or [one for one in card.all("IMPP") if _TELEPHONE.search(one.raw)]
    written = [(text, _label(card, one)) for one in dialled if (text := _number(one))]
    for why in add_numbers(person, written, region=region, country=country):
        card.complain(why)


def _add_own_phones(card: VCard, person: ImportedPerson, region: str) -> None:
    """Take the numbers of a card that we exported as they were written and read then."""
    for one in card.all("TEL"):
        dialled = "".join(one.head.params.get(OWN_DIALLED, []))
        if dialled:
            e164 = dialled if dialled[0] == "+" else ""
            person.add_number(ImportedNumber(e164, _label(card, one), "", one.text()))
        else:
            add_numbers(person, [(one.text(), _label(card, one))], region=region)


def _add_urls(card: VCard, person: ImportedPerson) -> None:
    for one in card.all("URL"):
        person.add_url("".join(one.text().split()))
    for one in card.all("X-SOCIALPROFILE"):
        if "://" in (url := "".join(one.text().split())):
            person.add_url(url)


def _number(one: Property) -> str:
    """Return the number as written; of a tel: address (RFC 3966) only the number and its extension."""
    text = clean_text(one.text())
    if address := _TEL_ADDRESS.fullmatch(text):
        extension = _EXTENSION.search(address[2])
        return address[1] + (f" ext. {extension[1]}" if extension else "")
    return text


def _label(card: VCard, one: Property) -> str:
    label = card.label(one.head.group)
    if label and _is_own(card):
        return label
    return own_label(label) or label_of(*one.head.types)


def _set_address(card: VCard, person: ImportedPerson) -> str:
    """Set the postal address; return the name or code of its country, '' if it has none."""
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


def _apple_country(card: VCard, group: str) -> str:
    return next((one.text() for one in card.properties.get("X-ABADR", []) if group and one.head.group == group), "")


def _add_details(card: VCard, person: ImportedPerson) -> None:
    """Set note, tags, what they do, private, photo, birthday."""
    person.note = "\n".join(text for one in card.properties.get("NOTE", []) if (text := one.text().strip()))
    person.tags = _tags_of(card)
    person.does = card.text("X-FOLLOWTHROUGH-DOES")
    person.is_personal = card.text("CLASS").upper() in ("PRIVATE", "CONFIDENTIAL")
    person.photo = any(one.raw.strip() for name in ("PHOTO", "X-MS-CARDPICTURE") for one in card.all(name))
    _set_birthday(card, person)


def _tags_of(card: VCard) -> list[str]:
    if _is_own(card):
        return [tag for one in card.all("CATEGORIES") for tag in one.parts(",") if tag]
    categories = card.all("CATEGORIES") + card.all("X-CATEGORIES")
    return tags_of("\n".join(" ".join(text.split()) for one in categories for text in one.parts(",;")), "\n")


def _set_birthday(card: VCard, person: ImportedPerson) -> None:
    for one in card.all("BDAY"):
        text = one.text().strip()
        day = parse_birthday(text)
        if day is None:
            card.complain(f"The birthday ‘{text[:40]}’ couldn’t be read and was left out.")
        elif day:
            is_omitted = day[:4] in one.head.params.get("X-APPLE-OMIT-YEAR", [])
            person.birthday = f"--{day[5:]}" if is_omitted and day[0] != "-" else day
            return
