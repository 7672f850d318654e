"""The words of a contact's history by which it is found (kind SAID): those of its touches, follow-ups and promises.

An act adds the words that it wrote when it is finished, so a long history costs it nothing. Words that it replaced are
dropped if nothing else says them.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self

from django.db.models import QuerySet

from followthrough.acts.models import Act, Undoable
from followthrough.kit.sql import Condition
from followthrough.people.models import Contact, Posting
from followthrough.people.search_index import add_said_words, drop_said_words
from followthrough.people.search_words import SAID, SAID_MARK, said_words_of

Texts = dict[str, str]  # {column: text}


class SaidOfContact(Undoable):
    """Base of tables with texts about a contact: the contact is found by their words, however they are written."""

    # The columns whose words count, and the way from the row to its contact.
    SEARCHED: ClassVar[tuple[str, ...]] = ()
    TO_CONTACT: ClassVar[str] = "contact"

    class Meta:
        abstract = True

    @classmethod
    def make(cls, act: Act, **columns: Any) -> Self:
        row = super().make(act, **columns)
        row.note_texts(act, {}, row.texts())
        return row

    @classmethod
    def make_many(cls, act: Act, columns: Iterable[dict[str, Any]]) -> list[Self]:
        rows = super().make_many(act, columns)
        for row in rows:
            row.note_texts(act, {}, row.texts())
        return rows

    @classmethod
    def write_many(cls, act: Act, rows: Sequence[Self], **columns: Any) -> None:
        was = [row.texts() for row in rows]
        super().write_many(act, rows, **columns)
        for row, texts in zip(rows, was, strict=True):
            row.note_texts(act, texts, row.texts())

    def write(self, act: Act, **columns: Any) -> None:
        was = self.texts()
        super().write(act, **columns)
        self.note_texts(act, was, self.texts())

    def write_if(self, act: Act, condition: Condition, **columns: Any) -> bool:
        was = self.texts()
        is_written = super().write_if(act, condition, **columns)
        if is_written:
            self.note_texts(act, was, self.texts())
        return is_written

    def remove(self, act: Act) -> None:
        self.replace_texts(act)
        super().remove(act)

    def replace_texts(self, act: Act) -> None:
        """Let the contact no longer be found by the words of this row, as another one says it better."""
        self.note_texts(act, self.texts(), dict.fromkeys(self.SEARCHED, ""))

    def texts(self) -> Texts:
        return {name: getattr(self, name) for name in self.SEARCHED}

    def note_texts(self, act: Act, was: Texts, now: Texts) -> None:
        """Note the texts that the act found and those it wrote, for the end of the act."""
        changed = {name: text for name, text in now.items() if text != was.get(name, "")}
        if changed:
            row = (self._meta.model_name or "", self.pk)
            act.deferred_work(ActTexts).note(self.contact_of_row(), row, was, changed)

    def contact_of_row(self) -> int:
        """Return the id of the contact that the texts are about."""
        row: Any = self
        *steps, last = self.TO_CONTACT.split("__")
        for step in steps:
            row = getattr(row, step)
        return int(getattr(row, f"{last}_id"))

    @classmethod
    def texts_about(cls, contacts: Collection[int]) -> Iterable[tuple[Any, ...]]:
        """Return (contact id, text, ...) of every row that counts, the newest first; one statement."""
        rows: QuerySet[Any] = cls._default_manager.filter(**{f"{cls.TO_CONTACT}__in": contacts}).order_by("-pk")
        return rows.values_list(cls.TO_CONTACT, *cls.SEARCHED)


@dataclass(slots=True)
class ActTexts:
    """The texts that one act found and wrote, by contact and row."""

    was: dict[int, dict[object, Texts]] = field(default_factory=dict)
    now: dict[int, dict[object, Texts]] = field(default_factory=dict)

    def note(self, contact_id: int, row: object, was: Texts, now: Texts) -> None:
        """Note the changed columns of a row: of the texts found the first counts, of those written the last."""
        found = self.was.setdefault(contact_id, {}).setdefault(row, {})
        found |= {name: was.get(name, "") for name in now if name not in found}
        self.now.setdefault(contact_id, {}).setdefault(row, {}).update(now)

    def carry_out(self, act: Act) -> None:
        """Index the words that are new, and drop those that nothing says any more. Two statements, or four more."""
        said, gone = dict[int, set[str]](), dict[int, set[str]]()
        for contact_id, rows in self.now.items():
            words = words_in(rows.values())
            before = words_in(self.was[contact_id].values())
            said[contact_id], gone[contact_id] = words - before, before - words
        add_said_words(act.workspace_id, said)
        for contact_id, words in gone.items():
            drop_said_words(contact_id, unsaid_words(contact_id, words))


def words_in(rows: Iterable[Texts]) -> set[str]:
    return said_words_of(text for row in rows for text in row.values())


def unsaid_words(contact_id: int, words: set[str]) -> set[str]:
    """Return those of the words that no text about the contact has. Only texts with their letters are split."""
    left = set(words)
    for text in texts_about([contact_id]).get(contact_id, ()) if left else ():
        plain = text.casefold() if text.isascii() else ""
        if not plain or any(word.removeprefix(SAID_MARK) in plain for word in left):
            left -= said_words_of([text])
    return left


def texts_about(contacts: Collection[int]) -> dict[int, list[str]]:
    """Return {contact id: every text of its history}; one statement for each table."""
    found: dict[int, list[str]] = {}
    for table in SaidOfContact.__subclasses__():
        for pk, *texts in table.texts_about(contacts):
            found.setdefault(pk, []).extend(text for text in texts if text)
    return found


def rebuild_said_words(workspace_id: int, contacts: Collection[int]) -> None:
    """Compare the index with the history of some hundred contacts, and write what differs. A deleted one has none."""
    kept = set(Contact.objects.kept().filter(pk__in=contacts).values_list("pk", flat=True))
    texts = texts_about(kept)
    had: dict[int, set[str]] = {pk: set() for pk in contacts}
    for pk, word in Posting.objects.filter(contact__in=contacts, kind=SAID).values_list("contact", "word"):
        had[pk].add(word)
    wanted = {pk: said_words_of(texts.get(pk, ())) for pk in contacts}
    add_said_words(workspace_id, {pk: words - had[pk] for pk, words in wanted.items()})
    for pk, words in had.items():
        if gone := words - wanted[pk]:
            drop_said_words(pk, gone)
