"""The card of a person to decide about, and the progress through all of them."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from followthrough.capture.models import Import
from followthrough.directory import unsorted
from followthrough.directory.unsorted import Scope, UnsortedContact
from followthrough.followups import intervals
from followthrough.kit.contactpoints import international_form
from followthrough.web.people.context import Fact, SortCard, Term
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.web.site.forms import fresh_fields
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers
from followthrough.words.en.web import people as say

# The keys for 'how often', in their order.
TERMS = tuple(Term(days, intervals.interval_words(days).capitalize()) for days in intervals.TERMS.values())
LONGEST_NOTE = 300
# The newest files whose names are looked up for a page.
MOST_FILES = 200


def sort_address(scope: Scope, **more: int) -> str:
    """Return the address of the page for these people; `more` are further numbers of the query, 0 is left out."""
    asked = {"import": scope.brought_by, "tag": scope.tag} | more
    return url("sort", **{name: value for name, value in asked.items() if value})


class SortProgress:
    """'37 of 800, about 9 minutes left at your pace'. For all people only today's decisions count, else all of the
    list."""

    def __init__(self, request: MemberRequest, scope: Scope, shown: int) -> None:
        member = request.member
        self.left = max(shown, unsorted.count_unsorted(member, scope))
        self.sitting = unsorted.current_sitting(member, now=request.now)
        self.done = unsorted.count_sorted(member, scope) if scope.brought_by or scope.tag else self.sitting.today

    def words(self, place: int) -> str:
        """Return the words on the card at this place, as if the people before it were decided about."""
        at, left = self.done + place + 1, self.left - place
        if self.left > unsorted.COUNTED:
            return say.at_of_many(at=at, more_than=unsorted.COUNTED)
        return say.at_of(at=at, total=self.done + self.left, minutes=self.minutes(left))

    def minutes(self, left: int) -> str:
        if self.sitting.seconds is None:
            return ""
        about = max(1, round(left * self.sitting.seconds / 60))
        return f", about {numbers.counted_figure(about, 'minute')} left at your pace"

    @property
    def note(self) -> str:
        """Return a sentence when the ten minutes are over, '' before."""
        over = self.sitting
        return say.ten_minutes_over(over.here) if over.is_over else ""


@dataclass
class Cards:
    """Makes the cards of one page. `after` is the id of the person before the first one, 0 for none."""

    request: MemberRequest
    scope: Scope
    after: int
    progress: SortProgress

    def card(self, one: UnsortedContact, place: int) -> SortCard:
        return SortCard(
            one.id,
            one.name,
            line=", ".join(part for part in (one.title, one.organization) if part and part != one.name),
            does=one.does,
            note=one.note[:LONGEST_NOTE],
            facts=self.facts(one),
            count=self.progress.words(place),
            action=url("sort_contact", one.id),
            fields=[*fresh_fields(), ("seen", one.seen), ("then", sort_address(self.scope, after=self.after))],
            terms=TERMS,
            skip=sort_address(self.scope, after=one.id),
        )

    def facts(self, one: UnsortedContact) -> list[Fact]:
        """Return the number, the mail address, the last touch and the origin of the person."""
        return [
            Fact("phone", international_form(one.phone) or say.NO_PHONE),
            Fact("mail", one.email or say.NO_EMAIL),
            Fact("clock", self.last_touch(one)),
            Fact("import" if one.brought_by else "note", f"{self.origin(one)} {self.day(one.made_at)}"),
        ]

    def last_touch(self, one: UnsortedContact) -> str:
        if one.last is None:
            return say.NO_HISTORY
        return f"{labels.outcome_heading(one.last[1], one.last[0])}, {self.day(one.last[3])}"

    def origin(self, one: UnsortedContact) -> str:
        """Return 'Came with people.csv,' or 'Written down', to be followed by a day."""
        if not one.brought_by:
            return say.ADDED
        name = self.files.get(one.brought_by)
        return say.from_file(name) if name else say.IMPORTED

    @cached_property
    def files(self) -> dict[int, str]:
        """The names of the imported files by the id of their act; fetched when the first card needs one."""
        imports = Import.objects.visible_to(self.request.member).filter(act__isnull=False).order_by("-pk")
        return dict(imports.values_list("act_id", "name")[:MOST_FILES])

    def day(self, at: datetime) -> str:
        member = self.request.member
        return labels.day_in_sentence(member.day_of(at), member.day_of(self.request.now))
