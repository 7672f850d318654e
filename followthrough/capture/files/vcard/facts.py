"""Keep the properties of a card that have no field here as lines for the note, and name those that cannot be a line."""

from collections import Counter

from followthrough.capture.files.person.birthdays import parse_birthday
from followthrough.capture.files.person.labels import own_label
from followthrough.capture.files.person.person import ImportedPerson
from followthrough.capture.files.vcard.parse import Property, VCard

# Property -> what the line says. For related people and dates the label of the property goes before these words.
_LINES = {
    "NICKNAME": "Nickname", "ROLE": "Role", "HOBBY": "Hobby", "INTEREST": "Interest", "EXPERTISE": "Expertise",
    "IMPP": "Chat", "X-AIM": "AIM", "X-ICQ": "ICQ", "X-JABBER": "Jabber", "X-MSN": "MSN", "X-SKYPE": "Skype",
    "X-SKYPE-USERNAME": "Skype", "X-YAHOO": "Yahoo", "X-GOOGLE-TALK": "Google Talk", "X-QQ": "QQ",
    "X-GTALK": "Google Talk",
    "X-TWITTER": "Twitter", "X-MATRIX": "Matrix", "X-SIGNAL": "Signal", "X-TELEGRAM": "Telegram",
    "X-SOCIALPROFILE": "Profile", "X-SPOUSE": "Spouse", "X-EVOLUTION-SPOUSE": "Spouse", "X-MS-SPOUSE": "Spouse",
    "X-KADDRESSBOOK-X-SPOUSESNAME": "Spouse", "X-MANAGER": "Manager", "X-EVOLUTION-MANAGER": "Manager",
    "X-MS-MANAGER": "Manager", "X-KADDRESSBOOK-X-MANAGERSNAME": "Manager", "X-ASSISTANT": "Assistant",
    "X-EVOLUTION-ASSISTANT": "Assistant", "X-MS-ASSISTANT": "Assistant", "X-KADDRESSBOOK-X-ASSISTANTSNAME": "Assistant",
    "X-KADDRESSBOOK-X-PROFESSION": "Profession", "X-DEPARTMENT": "Department",
    "X-KADDRESSBOOK-X-DEPARTMENT": "Department",
    "X-MS-CHILD": "Child", "X-CHILDREN": "Children",
}  # fmt: skip
_DATES = {
    "ANNIVERSARY": "Anniversary", "X-ANNIVERSARY": "Anniversary", "X-EVOLUTION-ANNIVERSARY": "Anniversary",
    "X-MS-ANNIVERSARY": "Anniversary", "X-KADDRESSBOOK-X-ANNIVERSARY": "Anniversary", "X-ABDATE": "Date",
    "DEATHDATE": "Died",
}  # fmt: skip
_RELATED = {"RELATED": "Related", "X-ABRELATEDNAMES": "Related"}
# Android's own fields: 'vnd.android.cursor.item/relation;Bob;...'.
_ANDROID = "X-ANDROID-CUSTOM"
# Read elsewhere, or about the file and not about the person.
_OF_THE_FILE = (
    "BEGIN END VERSION PRODID REV UID SOURCE NAME PROFILE MAILER SORT-STRING CLIENTPIDMAP XML KIND MEMBER AGENT LABEL"
    " N FN TEL EMAIL ORG TITLE ADR URL BDAY NOTE CATEGORIES X-CATEGORIES CLASS X-ABLABEL X-ABADR X-ABSHOWAS X-ABUID"
    " X-FOLLOWTHROUGH-DOES X-ADDRESSBOOKSERVER-KIND X-ADDRESSBOOKSERVER-MEMBER X-IMAGEHASH X-IMAGETYPE CREATED"
    " X-ABCROP-RECTANGLE X-SHARED-PHOTO-DISPLAY-PREF X-MS-OL-DESIGN X-MS-OL-DEFAULT-POSTAL-ADDRESS X-MS-TEXT"
    " X-EVOLUTION-FILE-AS X-EVOLUTION-WEBDAV-ETAG X-MOZILLA-HTML X-RADICALE-NAME X-GENERATOR"
)
_NOT_ABOUT_PERSON = frozenset(_OF_THE_FILE.split())
# Property that cannot be a line -> its name.
_NAMES = {
    "PHOTO": "photo", "X-MS-CARDPICTURE": "photo", "LOGO": "logo", "SOUND": "sound", "KEY": "key", "GEO": "position",
    "TZ": "time zone", "GENDER": "gender", "LANG": "language", "FBURL": "calendar address",
    "CALURI": "calendar address", "CALADRURI": "calendar address", "X-GENDER": "gender", "X-WAB-GENDER": "gender",
    "X-PHONETIC-FIRST-NAME": "phonetic name", "X-PHONETIC-LAST-NAME": "phonetic name",
    "X-PHONETIC-MIDDLE-NAME": "phonetic name", "X-PHONETIC-ORG": "phonetic name",
}  # fmt: skip


def add_facts(card: VCard, person: ImportedPerson, left_out: Counter[str]) -> None:
    """Add a line to the person's facts for each property without a field; count the others in `left_out`, once a card.

    Call when name, title, numbers and addresses are set.
    """
    _add_organizations(card, person)
    _add_other_values(card, person)
    named = set()
    for name, properties in card.properties.items():
        if name in _LINES or name in _RELATED or name in _DATES:
            for one in properties:
                _add_line(card, one, person)
        elif name == _ANDROID:
            for one in properties:
                kind, _, rest = one.text().partition(";")
                person.add_fact(kind.rpartition("/")[2].replace("_", " ").capitalize(), rest.partition(";")[0])
        elif name not in _NOT_ABOUT_PERSON and any(one.raw.strip() for one in properties):
            named.add(_NAMES.get(name, name.removeprefix("X-").lower().replace("-", " ")))
    left_out.update(named)


def _add_organizations(card: VCard, person: ImportedPerson) -> None:
    """Keep the departments behind a company, and companies beside the first."""
    for one in card.all("ORG"):
        company, *departments = [" ".join(part.split()) for part in one.parts()]
        if company and company != person.org:
            person.add_fact("Company", company)
        for department in departments:
            person.add_fact("Department", department)


def _add_other_values(card: VCard, person: ImportedPerson) -> None:
    """Keep titles and postal addresses beside the first."""
    for one in card.all("TITLE"):
        if (title := one.text().strip()) and title != person.title:
            person.add_fact("Title", title)
    for one in card.all("ADR"):
        address = " ".join(part for text in one.parts() if (part := " ".join(text.split())))
        if address and address != person.address:
            person.add_fact("Address", address)


def _add_line(card: VCard, one: Property, person: ImportedPerson) -> None:
    name, text = one.head.name, " ".join(one.text().split())
    if not text or text in (person.title, person.full):
        return
    if name in _DATES:
        person.add_fact(_label(card, one) or _DATES[name], parse_birthday(text) or text)
    elif name in _RELATED:
        kinds = sorted(one.head.types - {"pref", "text", "uri"})
        label = _label(card, one) or " ".join(kinds).replace("-", " ").capitalize()
        person.add_fact(label or _RELATED[name], text)
    elif not _is_taken(text, person):
        person.add_fact(_label(card, one) or _LINES[name], text)


def _is_taken(text: str, person: ImportedPerson) -> bool:
    """True for a profile that is a web address of the person, and for a chat by telephone number."""
    number = "".join(sign for sign in text if sign.isdecimal())
    return text in person.urls or any(number and phone.e164.removeprefix("+") == number for phone in person.phones)


def _label(card: VCard, one: Property) -> str:
    label = card.label(one.head.group)
    return own_label(label).capitalize() if label else ""
