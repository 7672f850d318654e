"""The fields of the forms about a person, as they are stored and as they were typed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from django.http import QueryDict

from followthrough.flows.contact.edit_contact import AS_IT_IS, ContactEdit
from followthrough.kit import windows
from followthrough.kit.dates.words import birthday_words
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact
from followthrough.people.queries import methods_of
from followthrough.people.write import PersonDraft
from followthrough.web.people.interval_choices import days_written
from followthrough.web.people.tags import split_tags
from followthrough.web.site.forms import clean_text, words_in
from followthrough.words.en.web import contact as say

NEW = ("full", "organization", "title", "phone", "email", "note")


@dataclass(frozen=True, slots=True)
class NewContact:
    """The form that adds a person."""

    full: str = ""
    organization: str = ""
    title: str = ""
    phone: str = ""
    email: str = ""
    note: str = ""

    @classmethod
    def typed(cls, post: QueryDict) -> Self:
        return cls(**{name: words_in(post, name) for name in NEW})

    def card(self) -> PersonDraft:
        return PersonDraft(
            full=self.full,
            organization=self.organization,
            title=self.title,
            phones=[(self.phone, "")] if self.phone else [],
            emails=[(self.email, "")] if self.email else [],
            note=self.note,
        )


Labelled = tuple[str, str]  # a number or an address, and its label
LINES = ("full", "organization", "title", "does", "address", "birthday", "note", "zone")


@dataclass(frozen=True, slots=True)
class ContactFields:
    """The form that edits a person.

    `chosen_interval` is the value of the choice of an interval, None when the form does not show them; `every` is a
    number of weeks. `tags` are those left on, `add_tags` further ones with commas between them.
    """

    full: str
    organization: str
    title: str
    does: str
    address: str
    birthday: str
    note: str
    zone: str
    phones: list[Labelled]
    emails: list[Labelled]
    is_personal: bool
    tags: list[str]
    has_tags: bool = True
    add_tags: str = ""
    chosen_interval: str | None = None
    every: str = ""

    @classmethod
    def stored(cls, contact: Contact) -> Self:
        """Return the fields as they are stored; two queries."""
        found = methods_of(contact)
        return cls(
            full=contact.full,
            organization=str(contact.organization or ""),
            title=contact.title,
            does=contact.does,
            address=contact.address,
            birthday=birthday_words(contact.birthday),
            note=contact.note,
            zone=contact.zone,
            phones=[(way.value, way.label) for way in found if way.kind == "phone"],
            emails=[(way.value, way.label) for way in found if way.kind == "email"],
            is_personal=contact.is_personal,
            tags=list(contact.tagged.order_by("tag__fold").values_list("tag__name", flat=True)),
        )

    @classmethod
    def typed(cls, post: QueryDict) -> Self:
        taken_off = set(post.getlist("untag"))
        return cls(
            **{name: words_in(post, name) for name in LINES},
            phones=labelled(post, "phone"),
            emails=labelled(post, "email"),
            is_personal="is_personal" in post,
            tags=[clean_text(name) for name in post.getlist("tag") if name not in taken_off],
            has_tags="has_tags" in post,
            add_tags=words_in(post, "add_tags"),
            chosen_interval=post.get("rhythm"),
            every=words_in(post, "every"),
        )

    def is_another(self, before: Self) -> bool:
        """Return True when a name, a number or an address changed, which may make the person a duplicate."""
        return (self.full, self.phones, self.emails) != (before.full, before.phones, before.emails)

    def page(self) -> ContactEdit:
        """Return the fields for flows/contact/edit_contact.py. Raises Refused for an interval that is not allowed."""
        names = ("full", "organization", "title", "does", "address", "birthday", "note", "phones", "emails")
        return ContactEdit(
            PersonDraft(**{name: getattr(self, name) for name in names}),
            zone=self.zone,
            is_personal=self.is_personal,
            tags=[*self.tags, *split_tags(self.add_tags)] if self.has_tags else None,
            keep_in_touch_days=self.interval(),
        )

    def interval(self) -> int | None:
        """Return the days between touches, None for those of the tags; AS_IT_IS when the form shows no intervals."""
        return (
            AS_IT_IS
            if self.chosen_interval is None
            else days_written({"rhythm": self.chosen_interval, "every": self.every})
        )


def labelled(post: QueryDict, name: str) -> list[Labelled]:
    """Return (value, label) of the rows that are filled in; an emptied row is removed."""
    values, labels = post.getlist(name), post.getlist(f"{name}_label")
    labels += [""] * (len(values) - len(labels))
    return [
        (clean_text(value), clean_text(label))
        for value, label in zip(values, labels, strict=False)
        if clean_text(value)
    ]


@dataclass(frozen=True, slots=True)
class TouchFields:
    """The form that corrects a touch; `at` is a wall time, '2026-11-19T10:30'."""

    outcome: str
    words: str
    at: str

    @classmethod
    def typed(cls, post: QueryDict) -> Self:
        return cls(words_in(post, "outcome"), words_in(post, "words"), words_in(post, "at"))

    def moment(self, zone: str) -> datetime:
        """Return `at`, a time in `zone`, in UTC. Raises Refused for text that is no day and hour."""
        try:
            wall = datetime.fromisoformat(self.at)
        except ValueError:
            raise Refused(say.not_a_time(self.at), do=say.TIME_EXAMPLE) from None
        return windows.to_utc(wall.replace(tzinfo=None), zone)
