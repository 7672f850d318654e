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
from followthrough.flows.touch.answer_link import ANSWERS, MONTHS, Answer, OpenLink, answer, open_link
from followthrough.kit import windows
from followthrough.kit.dates.style import in_style
from followthrough.kit.dates.words import named_day
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.kit.windows import Window
from followthrough.web.answer.context import AnsweredPage, AnswerPage, EndedPage
from followthrough.web.site.context import Page
from followthrough.web.site.forms import choice_in, words_in
from followthrough.web.site.layout import show
from followthrough.web.site.outside.devices import account_key, client_of
from followthrough.web.site.requests import SiteRequest
from followthrough.words.en.web import answer as say

# The hours of a part of the day, as somebody who wants to be called means them.
PARTS: dict[str, tuple[time, time]] = {
    "morning": (time(9), time(12)), "afternoon": (time(12), time(17)), "evening": (time(17), time(20)),
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
        return show(request, "answer/ended.jinja", EndedPage(frame(say.ENDED)), status=404)
    with in_style(link.owner.workspace.date_style):
        if request.method != "POST":
            return show_answers(request, link)
        return take_answer(request, link)


def take_answer(request: SiteRequest, link: OpenLink) -> HttpResponse:
    what = next((one for one in ANSWERS if one == request.POST.get("answer")), None)
    if what is None:
        return show_answers(request, link, wrong=say.PICK_ONE)
    # Counted for this link and client alone (`is_known`), so that nobody is kept from signing in by it.
    key = account_key(f"answer {link.followup.pk}")
    if sign_in_tries.begin_try(key, client_of(request)[:64], is_known=True, now=request.now) is None:
        return show_answers(request, link, chosen=what, wrong=say.TOO_MANY, status=429)
    window, months = window_in(request, link.owner), months_in(request)
    try:
        answer(link, what, window=window, number=words_in(request.POST, "number"), months=months, now=request.now)
    except AlreadyDone:
        return answered(request, link, say.answered_before(link.owner.first_name))
    except Refused as error:
        return show_answers(request, link, chosen=what, wrong=" ".join(filter(None, (error.why, error.do))), status=409)
    return answered(request, link, thanks(link.owner, what, window, months, link.owner.day_of(request.now)))


def thanks(owner: Member, what: Answer, window: Window | None, months: int, today: date) -> str:
    """The sentence that says what the member will do now."""
    if what == "call":
        asked = window or windows.on_day(today + windows.DAY, owner.zone)
        return say.will_call(owner.first_name, windows.window_words(asked, today))
    if what == "write":
        return say.will_write(owner.first_name)
    return say.will_ask_later(owner.first_name, months) if what == "not_now" else say.wont_ask(owner.first_name)


def window_in(request: SiteRequest, owner: Member) -> Window | None:
    """When they want to be called; None where they did not say, and for a day that cannot be."""
    today = owner.day_of(request.now)
    try:
        day = date.fromisoformat(request.POST.get("other_day") or request.POST.get("day", ""))
    except ValueError:
        return None
    if not windows.DAY <= day - today <= FARTHEST:
        return None
    hours = PARTS.get(request.POST.get("part", ""))
    return windows.window_between(day, *hours, owner.zone) if hours else windows.on_day(day, owner.zone)


def months_in(request: SiteRequest) -> int:
    return int(choice_in(request.POST, "months", [str(months) for months in MONTHS], str(MONTHS[1])))


def show_answers(
    request: SiteRequest, link: OpenLink, *, chosen: str = "call", wrong: str = "", status: int = 200
) -> HttpResponse:
    owner, today = link.owner, link.owner.day_of(request.now)
    context = AnswerPage(
        frame(say.TITLE),
        str(owner),
        owner.first_name,
        owner.workspace.name,
        days=[(day.isoformat(), named_day(day, today)) for day in next_working_days(owner, today)],
        parts=list(say.PARTS.items()),
        months=[(str(months), say.in_months(months)) for months in MONTHS],
        chosen=chosen,
        wrong=wrong,
        until=named_day(link.until, today),
    )
    return show(request, "answer/answer.jinja", context, status=status)


def next_working_days(owner: Member, today: date) -> list[date]:
    ahead = (today + timedelta(days=number) for number in range(1, 15))
    return [day for day in ahead if is_working_day(owner, day)][:DAYS_OFFERED]


def answered(request: SiteRequest, link: OpenLink, said: str) -> HttpResponse:
    context = AnsweredPage(frame(say.TITLE), str(link.owner), link.owner.workspace.name, said)
    return show(request, "answer/answered.jinja", context)


def frame(title: str) -> Page:
    """The frame of a visitor's page, also for a member who tries the link."""
    return Page(title, body_class="is-answer")


urls = [path("a/<str:token>", four_answers, name="four_answers")]
