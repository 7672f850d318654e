"""The empty list of Today: a new workspace, a finished day, a day with nothing due."""

from datetime import datetime, timedelta

from django.test import Client

from followthrough.desk.day_report import DayReport, NextStart, next_start, report_day
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from tests import make
from tests.cast import Cast
from tests.web.requests import page_html, post_form


def test_a_new_workspace_is_asked_for_its_first_line(at_desk: Client, cast: Cast) -> None:
    at_desk.force_login(cast.zoe.user)
    page = page_html(at_desk, "/")
    assert "Who did you last talk to?" in page and "is-today is-first" in page
    assert 'action="/demo/in"' in page and 'href="/import"' in page


def test_people_without_a_step_make_an_empty_day_and_no_first_morning(at_desk: Client, cast: Cast) -> None:
    make.contact(by=cast.zoe, name="Cy Dale")
    at_desk.force_login(cast.zoe.user)
    page = page_html(at_desk, "/")
    assert "Nothing left to do today." in page and 'href="/people?list=idle"' in page and "is-first" not in page


def test_a_day_with_nothing_due_says_when_the_next_begins(at_desk: Client, cast: Cast) -> None:
    FollowUp.objects.filter(pk=cast.call_rob.pk).delete()
    make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 11, 27)))
    page = page_html(at_desk, "/")
    assert "Friday" in page and "Next up: Rob Okafor, Friday." in page and "All done for today." not in page


def test_the_report_counts_steps_people_and_promises_of_today(at_desk: Client, cast: Cast, now: datetime) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)
    ada = make.contact(by=cast.ann, name="Ada Brook")
    call_ada = make.followup(by=cast.ann, contact=ada, due=make.window(now))
    post_form(at_desk, f"/followups/{cast.call_rob.pk}/log", outcome="reached")
    post_form(at_desk, f"/followups/{call_ada.pk}/log", outcome="voicemail")
    assert report_day(cast.ann, now=now) == DayReport(steps=2, reached=1, kept=1)
    assert report_day(cast.ben, now=now) == DayReport(0, 0, 0)
    assert report_day(cast.ann, now=now + timedelta(days=1)) == DayReport(0, 0, 0)


def test_undone_acts_are_not_in_the_report(at_desk: Client, cast: Cast, now: datetime) -> None:
    post_form(at_desk, f"/followups/{cast.call_rob.pk}/log", outcome="reached")
    post_form(at_desk, "/undo")
    assert report_day(cast.ann, now=now) == DayReport(0, 0, 0)


def test_the_next_start_is_the_members_first_step_after_today(cast: Cast, now: datetime) -> None:
    assert next_start(cast.ann, now=now) is None
    make.followup(by=cast.ben, contact=cast.rob, due=make.window(datetime(2026, 11, 25)))
    make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 11, 26)))
    assert next_start(cast.ann, now=now) == NextStart(datetime(2026, 11, 26), False, "Rob Okafor")
    at = windows.window_at(datetime(2026, 11, 25, 9, 30), "Europe/London")
    make.followup(by=cast.ann, contact=cast.rob, due=at)
    assert next_start(cast.ann, now=now) == NextStart(datetime(2026, 11, 25, 9, 30), True, "Rob Okafor")
