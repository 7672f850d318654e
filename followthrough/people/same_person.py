"""Decide whether a person of a file is surely one who is known, by the names, addresses and company of both.

Sure enough to be joined without asking is only agreement: an equal e-mail address or number and the whole name; or the
whole name at one company, and no other address. Pairs that are only likely become suggestions (capture/duplicates).
"""

from collections.abc import Iterable

from followthrough.kit import text
from followthrough.matching.whole_names import FULL_MATCH, NO_MATCH, compare_names
from followthrough.people.known_person import (
    TELLING_KINDS,
    KnownPerson,
    MethodKey,
    birthdays_differ,
    says_nothing_new,
)
from followthrough.people.write import PersonDraft

# Mailboxes that a company or a family shares.
_HOUSES = (
    "info office kontakt contact mail email hello hallo sales verkauf vertrieb service support team admin post hi"
    " buero buro zentrale reception empfang bookings orders bestellung accounts accounting buchhaltung rechnung"
    " billing invoice hr jobs press presse marketing enquiries enquiry welcome family familie noreply no-reply"
    " webmaster postmaster shop store hotel praxis kanzlei studio ventas contacto bonjour accueil"
)
SHARED_MAILBOXES = frozenset(_HOUSES.split())
# Mailboxes are shared also with a name behind these: info.berlin@, family.okafor@.
_BEFORE_A_NAME = frozenset({"info", "office", "family", "familie", "kontakt", "contact", "sales", "team"})


def is_shared_mailbox(mail: str) -> bool:
    """True for addresses that many people use: info@, sales@, family.okafor@."""
    box = mail.partition("@")[0].rstrip("0123456789")
    return box in SHARED_MAILBOXES or box.replace("-", ".").replace("_", ".").partition(".")[0] in _BEFORE_A_NAME


class KnownPeople:
    """The known people by address and by name.

    `names_at` holds all names seen at an address, also of rows that are still to be matched, so that the order of the
    rows decides nothing.
    """

    def __init__(self, people: Iterable[KnownPerson]) -> None:
        self.by_key: dict[MethodKey, list[KnownPerson]] = {}
        self.by_name: dict[str, list[KnownPerson]] = {}
        self.names_at: dict[MethodKey, set[str]] = {}
        for known in people:
            self.add(known)

    def add(self, known: KnownPerson) -> None:
        for name in {known.fold, text.fold(known.name)}:
            self.by_name.setdefault(name, []).append(known)
        for key in known.keys:
            self.add_key(known, key)

    def add_key(self, known: KnownPerson, key: MethodKey) -> None:
        self.by_key.setdefault(key, []).append(known)
        self.expect(known.fold, key)

    def expect(self, fold: str, key: MethodKey) -> None:
        """Note that a person of this name has the address."""
        if key[0] in TELLING_KINDS:
            self.names_at.setdefault(key, set()).add(fold)

    def find(self, card: PersonDraft, keys: set[MethodKey]) -> KnownPerson | None:
        """Return the known person that this surely is; None if it is a new person, or only perhaps a known one."""
        fold = card.compared_name()
        for key in sorted(key for key in keys if key[0] in TELLING_KINDS):
            for known in self.by_key.get(key, ()):
                if self.is_same_at(key, fold, known.fold) and not birthdays_differ(
                    card.birthday, known.value("birthday")
                ):
                    return known
        if card.is_nameless():
            return self.only_holder(card, keys)
        namesakes = self.by_name.get(text.fold(card.full), ())
        return next((known for known in namesakes if is_same_by_name(card, keys, known)), None)

    def is_same_at(self, key: MethodKey, fold: str, known: str) -> bool:
        """True if the whole names agree, and nobody else at the address agrees with one and contradicts the other.

        Of Rob, Rob A. and Rob B. Okafor with one number nobody is joined.
        """
        if fold == known:
            return True
        if compare_names(fold, known) < FULL_MATCH:
            return False
        others = self.names_at.get(key, set()) - {fold, known}
        return not any(
            FULL_MATCH in found and NO_MATCH in found
            for found in ((compare_names(other, fold), compare_names(other, known)) for other in others)
        )

    def only_holder(self, card: PersonDraft, keys: set[MethodKey]) -> KnownPerson | None:
        """Return the only person with the address of a row that has no name, if the row says nothing else."""
        holders = {known.id: known for key in keys for known in self.by_key.get(key, ())}
        known = next(iter(holders.values())) if len(holders) == 1 else None
        return known if known and says_nothing_new(card, keys, known) else None


def is_same_by_name(card: PersonDraft, keys: set[MethodKey], known: KnownPerson) -> bool:
    """True for a person of the same name and company without a new address.

    A name alone is little: without a company the row must not say anything new.
    """
    company = text.fold(card.organization)
    if company != known.company or compare_names(card.compared_name(), known.fold) < FULL_MATCH:
        return False
    if birthdays_differ(card.birthday, known.value("birthday")):
        return False
    return keys <= known.keys if company else says_nothing_new(card, keys, known)
