"""The page of four answers: GET shows it and changes nothing, POST answers. The signed link is the authorization."""

from datetime import date, time, timedelta

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from followthrough.accounts import sign_in_tries
from followthrough.accounts.models import Member
from followthrough.accounts.working_days import is_working_day
from followthrough.flows.history.answer import ANSWERS, LONGEST_NUMBER, MONTHS, GivenAnswer, answer_by_link
from followthrough.flows.touch.answer_link import OpenLink, open_link
from followthrough.kit import windows
from followthrough.kit.dates.style import in_style
from followthrough.kit.dates.words import named_day, weekday
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.kit.serving import trusted_proxy
from followthrough.kit.windows import Window
from followthrough.web.answer.context import AnsweredPage, AnswerPage, EndedPage, TypedAnswer
from followthrough.web.site.addresses import url
from followthrough.web.site.context import Page
from followthrough.web.site.forms import choice_in, words_in
from followthrough.web.site.layout import show
from followthrough.web.site.outside.devices import account_key, client_of
from followthrough.web.site.requests import SiteRequest
from followthrough.words.en.web import answer as say
from followthrough.words.engine.sentence_forms import capitalized

# The hours of a part of the day, as somebody who wants to be called means them.
PARTS: dict[str, tuple[time, time]] = {
    "morning": (time(9), time(12)), "noon": (time(12), time(14)), "afternoon": (time(14), time(17)),
    "evening": (time(17), time(20)),
}  # fmt: skip
DAYS_OFFERED = 3
FARTHEST = timedelta(days=365)


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def four_answers(request: SiteRequest, token: str) -> HttpResponse:
    """Show the page, or take the answer. The form has no token against forged requests: whoever can forge one needs
    the link, and with it may answer anyway."""
    try:
        link = open_link(token, now=request.now)
    except Refused:
        return unlisted(show(request, "answer/ended.jinja", EndedPage(frame(say.ENDED)), status=404))
    with in_style(link.owner.workspace.date_style):
        if request.method == "POST":
            return unlisted(take_answer(request, link, token))
        if link.given and (link.is_final or "change" not in request.GET):
            return unlisted(answered_before(request, link, token))
        return unlisted(show_answers(request, link))


def unlisted(answer: HttpResponse) -> HttpResponse:
    """The answer, which no search engine is to keep."""
    answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer


def take_answer(request: SiteRequest, link: OpenLink, token: str) -> HttpResponse:
    typed, today = typed_in(request), link.owner.day_of(request.now)
    kind = next((one for one in ANSWERS if one == typed.answer), None)
    if kind is None:
        return show_answers(request, link, typed, wrong=say.PICK_ONE, status=422)
    try:
        window = window_in(typed, link.owner, today) if kind == "call" else None
    except ValueError:
        return show_answers(request, link, typed, wrong=say.PICK_A_DAY, status=422)
    if not may_answer(request, link):
        return show_answers(request, link, typed, wrong=say.TOO_MANY, status=429)
    given = GivenAnswer(kind, window, typed.number, int(typed.months))
    try:
        answer_by_link(link, given, now=request.now)
    except AlreadyDone:
        return answered_before(request, link, token, is_final=True)
    except Refused:
        return show_answers(request, link, typed, wrong=say.could_not(link.owner.first_name), status=409)
    said, more = thanks(link.owner, given, typed.part, today)
    return answered(request, link, said, more, change=url_to_change(token))


def may_answer(request: SiteRequest, link: OpenLink) -> bool:
    """Count the answer for this client and for this link; False when there were too many in the last minutes.

    The counts are no tries at a password (`is_known`, and names of their own), so that nobody is kept from signing in.
    """
    client, counts = client_of(request), [(f"link {link.followup.pk}", "answers")]
    if not trusted_proxy.is_loopback(client):  # everybody comes from there behind a proxy that was not named
        counts.append(("answers", f"answers of {client}"[:64]))
    tries = [sign_in_tries.begin_try(account_key(what), who, is_known=True, now=request.now) for what, who in counts]
    return None not in tries


def thanks(owner: Member, given: GivenAnswer, part: str, today: date) -> tuple[str, str]:
    """The sentence that says what the member will do now, and the whole date of a call."""
    first = owner.first_name
    if given.kind == "call" and given.window:
        asked = given.window
        hours = windows.part_words(asked) if part else ""
        said = say.will_call(first, day_label(asked.day, today), part)
        return said, say.on_date(named_day(asked.day, today, full=True), hours)
    if given.kind == "write":
        return say.will_write(first), ""
    return (say.will_ask_later(first, given.months) if given.kind == "not_now" else say.wont_ask(first)), ""


def day_label(day: date, today: date) -> str:
    """'tomorrow', the name of a day within a week, else the whole date."""
    if day - today == windows.DAY:
        return say.TOMORROW
    return weekday(day) if day - today < timedelta(days=7) else named_day(day, today)


def window_in(typed: TypedAnswer, owner: Member, today: date) -> Window:
    """When they want to be called. Raises ValueError for a day that is none, has come, or is too far away."""
    day = date.fromisoformat(typed.other_day or typed.day)
    if not windows.DAY <= day - today <= FARTHEST:
        raise ValueError(day)
    hours = PARTS.get(typed.part)
    return windows.window_between(day, *hours, owner.zone) if hours else windows.on_day(day, owner.zone)


def typed_in(request: SiteRequest) -> TypedAnswer:
    """The fields of the form as they were sent; '' for a choice that is none."""
    sent = request.POST
    return TypedAnswer(
        answer=choice_in(sent, "answer", ANSWERS, ""),
        day=words_in(sent, "day"),
        other_day=words_in(sent, "other_day"),
        part=choice_in(sent, "part", list(PARTS), ""),
        number=words_in(sent, "number")[:LONGEST_NUMBER],
        months=choice_in(sent, "months", [str(months) for months in MONTHS], str(MONTHS[1])),
    )


def show_answers(
    request: SiteRequest, link: OpenLink, typed: TypedAnswer | None = None, *, wrong: str = "", status: int = 200
) -> HttpResponse:
    """The form, with what was typed before where something was `wrong`."""
    owner, today = link.owner, link.owner.day_of(request.now)
    days = [(day.isoformat(), capitalized(day_label(day, today))) for day in next_working_days(owner, today)]
    context = AnswerPage(
        frame(say.TITLE),
        str(owner),
        owner.first_name,
        owner.workspace.name,
        days=days,
        parts=list(say.PARTS.items()),
        months=[(str(months), say.in_months(months)) for months in MONTHS],
        typed=typed or TypedAnswer("call", days[0][0] if days else "", "", "", "", str(MONTHS[1])),
        wrong=wrong,
        until=named_day(link.until, today),
    )
    return show(request, "answer/answer.jinja", context, status=status)


def next_working_days(owner: Member, today: date) -> list[date]:
    ahead = (today + timedelta(days=number) for number in range(1, 15))
    return [day for day in ahead if is_working_day(owner, day)][:DAYS_OFFERED]


def answered_before(request: SiteRequest, link: OpenLink, token: str, *, is_final: bool = False) -> HttpResponse:
    """The page after an answer, for whoever opens the link again: it does not say which one was given."""
    if is_final or link.is_final:
        return answered(request, link, say.ANSWERED, say.call_to_change(link.owner.first_name))
    return answered(request, link, say.ANSWERED, say.has_answer(link.owner.first_name), change=url_to_change(token))


def url_to_change(token: str) -> str:
    return url("four_answers", token, change="1")


def answered(request: SiteRequest, link: OpenLink, said: str, more: str = "", *, change: str = "") -> HttpResponse:
    context = AnsweredPage(frame(say.DONE), str(link.owner), link.owner.workspace.name, said, more, change)
    return show(request, "answer/answered.jinja", context)


def frame(title: str) -> Page:
    """The frame of a visitor's page, also for a member who tries the link."""
    return Page(title, body_class="is-answer")


urls = [path("a/<str:token>", four_answers, name="four_answers")]
