"""The choices of Settings about dates: order, clock, first day of the week, and 'mail' or 'post'."""

from datetime import date, time

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.accounts.models import Workspace
from followthrough.flows.account.change_dates import DateChoices, change_dates, date_choices
from followthrough.kit.dates.style import DateStyle, in_style, style_of_country
from followthrough.kit.dates.words import DAY_NAMES, clock_words, month_day
from followthrough.web.account.context import DateQuestions
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import redirect_after, texts_in
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web.account import MAIL, POST, by_country

# Shown as examples.
DAY, HOUR = date(2026, 12, 3), time(16, 30)


@members_only
@require_POST
def change(request: MemberRequest) -> HttpResponse:
    """Save the choices; a member who is no owner gets a refusal."""
    change_dates(request.member, DateChoices(**texts_in(request, "order", "clock", "week", "mail")))
    return redirect_after(url("settings", saved="dates") + "#dates")


def date_questions(workspace: Workspace) -> DateQuestions:
    """Return the choices, each with an example, and what is chosen. '' is as in the workspace's country."""
    own = style_of_country(workspace.country)
    return DateQuestions(
        chosen=date_choices(workspace),
        orders=[("", by_country(day_of(own))), ("month", "Dec 3"), ("day", "3 Dec")],
        clocks=[("", by_country(hour_of(own))), ("12", "4:30 pm"), ("24", "16:30")],
        weeks=[("", by_country(DAY_NAMES[own.week_starts])), *((str(day), DAY_NAMES[day]) for day in (6, 0, 5))],
        mails=[("", by_country(own.mail_word)), ("mail", MAIL), ("post", POST)],
    )


def day_of(style: DateStyle) -> str:
    with in_style(style):
        return month_day(DAY)


def hour_of(style: DateStyle) -> str:
    with in_style(style):
        return clock_words(HOUR)


urls = [path("settings/dates", change, name="dates")]
