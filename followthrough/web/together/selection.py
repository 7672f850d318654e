"""The people selected on a page, as the fields of a form, and the page to go back to."""

from dataclasses import dataclass

from django.http import QueryDict

from followthrough.flows.bulk.act_on_many import MOST_PEOPLE
from followthrough.segments.chosen import people_of
from followthrough.segments.segment import Segment
from followthrough.web.people.lists import LISTS_OF_PAGE, PeopleList, tag_in
from followthrough.web.site.addresses import url
from followthrough.web.site.context import HiddenField
from followthrough.web.site.forms import choice_in, ids_in, is_own_path
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import together as say


@dataclass(frozen=True, slots=True)
class Selection:
    """The people chosen: one by one, or the whole list they were shown on. `then` is the page they were chosen on; ''
    for a list."""

    shown: PeopleList
    is_all: bool
    picked: list[int]
    then: str

    @property
    def fields(self) -> list[HiddenField]:
        chosen: list[HiddenField] = [("all", 1)] if self.is_all else [("contact", pk) for pk in self.picked]
        return [*self.shown.query.items(), *([("then", self.then)] if self.then else []), *chosen]

    @property
    def back(self) -> str:
        return self.then or url("people", **self.shown.query)

    @property
    def back_label(self) -> str:
        return say.BACK if self.then else self.shown.title

    def ids(self, request: MemberRequest) -> list[int]:
        if not self.is_all:
            return self.picked
        tag = self.shown.tag
        segment = Segment(tags=(tag.name,)) if tag else Segment(list=self.shown.name)
        found = people_of(segment, by=request.member, now=request.now)
        return list(found.values_list("pk", flat=True)[: MOST_PEOPLE + 1])


def selection_in(request: MemberRequest, asked: QueryDict) -> Selection:
    """Return the selection in the fields. Raises Http404 for an unknown tag."""
    tag = tag_in(asked, request.member)
    shown = PeopleList("tag", tag) if tag else PeopleList(choice_in(asked, "list", LISTS_OF_PAGE, "everyone"))
    picked = list(dict.fromkeys(ids_in(asked, "contact", most=MOST_PEOPLE + 1)))
    then = asked.get("then", "")
    return Selection(shown, is_all="all" in asked, picked=picked, then=then if is_own_path(then) else "")
