"""One thing for the people selected on a list: a page with its fields and with who is left out, then one act."""

from dataclasses import dataclass
from datetime import timedelta

from django.http import HttpResponse, QueryDict
from django.urls import path

from followthrough.acts.models import Act
from followthrough.flows.bulk.act_on_many import (
    MOST_PEOPLE,
    Counted,
    Job,
    act_on_many,
    count_without_checks,
    reason_words,
    refuse_count,
)
from followthrough.flows.bulk.close_many import FOR_MANY, CloseMany
from followthrough.flows.bulk.keep_many import KeepMany
from followthrough.flows.bulk.start_on_day import StartOnDay
from followthrough.flows.bulk.tag_many import TagMany
from followthrough.followups import intervals
from followthrough.kit.errors import Refused
from followthrough.segments.chosen import people_of
from followthrough.segments.segment import Segment
from followthrough.web.people.context import Option, TogetherPage
from followthrough.web.people.lists import LISTS_OF_PAGE, PeopleList, tag_in
from followthrough.web.site import labels
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.context import HiddenField
from followthrough.web.site.forms import (
    choice_in,
    client_key,
    fresh_fields,
    ids_in,
    number_of,
    redirect_after,
    seen_act_id,
    words_in,
)
from followthrough.web.site.layout import page, show
from followthrough.web.site.redirects import act_once
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en import numbers
from followthrough.words.en.web import people as say

TITLES = {"start": say.PUT_ON_DAY, "tag": say.TAG_THEM, "keep": say.KEEP_THEM, "close": say.CLOSE_THEM}
# Days from today on that are offered, and the interval and the reason that are chosen first.
DAYS, USUAL_DAYS, USUAL_REASON = 8, "90", "other"
DIGITS = 5


@dataclass(frozen=True, slots=True)
class Selection:
    """The people chosen: one by one, or the whole list they were shown on."""

    shown: PeopleList
    is_all: bool
    picked: list[int]

    @property
    def fields(self) -> list[HiddenField]:
        chosen: list[HiddenField] = [("all", 1)] if self.is_all else [("contact", pk) for pk in self.picked]
        return [*self.shown.query.items(), *chosen]

    def ids(self, request: MemberRequest) -> list[int]:
        if not self.is_all:
            return self.picked
        tag = self.shown.tag
        segment = Segment(tags=(tag.name,)) if tag else Segment(list=self.shown.name)
        return list(people_of(segment, by=request.member, now=request.now).values_list("pk", flat=True))


@members_only
def together(request: MemberRequest) -> HttpResponse:
    """Show the fields with the counts; POST does it."""
    asked = request.POST if request.method == "POST" else request.GET
    do, chosen = choice_in(asked, "do", TITLES, "start"), selection_in(request, asked)
    ids = chosen.ids(request)
    if request.method == "POST":
        act = act_once(request, lambda: do_it(request, job_in(do, asked), ids))
        return redirect_after(url("people", **chosen.shown.query), act)
    return show(request, "people/together.jinja", together_page(request, do, chosen, ids))


def selection_in(request: MemberRequest, asked: QueryDict) -> Selection:
    """Return the selection in the fields. Raises Http404 for an unknown tag."""
    tag = tag_in(asked, request.member)
    shown = PeopleList("tag", tag) if tag else PeopleList(choice_in(asked, "list", LISTS_OF_PAGE, "everyone"))
    picked = list(dict.fromkeys(ids_in(asked, "contact", most=MOST_PEOPLE + 1)))
    return Selection(shown, is_all="all" in asked, picked=picked)


def job_in(do: str, asked: QueryDict) -> Job:
    """Return the job with what was typed; a day that was typed counts before one that was chosen."""
    choice = words_in(asked, "choice", longest=200)
    if do == "tag":
        return TagMany(words_in(asked, "new_tag", longest=80))
    if do == "keep":
        return KeepMany(number_of(choice or USUAL_DAYS, digits=DIGITS) or 0)
    if do == "close":
        return CloseMany(choice or USUAL_REASON, note=words_in(asked, "note", longest=500))
    return StartOnDay(words_in(asked, "when", longest=200) or choice, about=words_in(asked, "about", longest=500))


def do_it(request: MemberRequest, job: Job, ids: list[int]) -> Act:
    return act_on_many(
        job, ids, by=request.member, now=request.now, seen=seen_act_id(request), client_key=client_key(request)
    )[0]


def together_page(request: MemberRequest, do: str, chosen: Selection, ids: list[int]) -> TogetherPage:
    """Return the page: its counts, or the sentence why nothing can be done."""
    counted, refused = Counted(), ""
    seen = Act.objects.visible_to(request.member).order_by("-pk").values_list("pk", flat=True).first() or 0
    try:
        refuse_count(ids)
        counted = count_without_checks(job_in(do, request.GET), ids, by=request.member, now=request.now)
    except Refused as error:
        refused = str(error)
    people = numbers.counted_figure(counted.people, "person", "people")
    return TogetherPage(
        page(request, TITLES[do], current="People"),
        title=TITLES[do],
        do=do,
        count=say.chosen_for(people) if counted.people else say.NO_ONE_LEFT,
        left=[say.left_out_here(reason_words(why, left)) for why, left in counted.reasons()],
        button=say.button_for(TITLES[do], people) if counted.people else "",
        options=options_of(request, do),
        typed={name: words_in(request.GET, name) for name in ("when", "about", "new_tag", "note")},
        fields=[("do", do), *chosen.fields, ("seen", seen), *fresh_fields()],
        back=url("people", **chosen.shown.query),
        back_label=chosen.shown.title,
        refused=refused,
    )


def options_of(request: MemberRequest, do: str) -> list[Option]:
    """Return the days from today on, the intervals or the reasons."""
    chosen = words_in(request.GET, "choice")
    if do == "start":
        today = request.member.day_of(request.now)
        days = [today + timedelta(days=ahead) for ahead in range(DAYS)]
        return [Option(day.isoformat(), labels.day_label(day, today), day.isoformat() == chosen) for day in days]
    if do == "keep":
        terms = {str(days): intervals.interval_words(days).capitalize() for days in intervals.TERMS.values()}
        return [Option(value, label, value == (chosen or USUAL_DAYS)) for value, label in terms.items()]
    if do == "close":
        reasons = {name: labels.close_reason_words(name) for name in FOR_MANY}
        return [Option(name, words.capitalize(), name == (chosen or USUAL_REASON)) for name, words in reasons.items()]
    return []


urls = [path("people/together", together, name="together")]
