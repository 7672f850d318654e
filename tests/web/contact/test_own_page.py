"""A thing without a person on the pages: asked about in New, a row of Today, and a page of its own."""

from datetime import datetime

from django.test import Client

from followthrough.flows.followup.hand_over import hand_over
from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.followups.models import FollowUp
from followthrough.web.site.addresses import url
from tests.cast import Cast
from tests.web.requests import page_html, post_form


def own_followup(cast: Cast) -> FollowUp:
    return FollowUp.objects.visible_to(cast.ann).select_related("contact").get(purpose="own")


def test_the_preview_says_for_yourself_and_saving_needs_no_name(at_desk: Client, cast: Cast) -> None:
    shown = page_html(at_desk, url("new", line="buy stamps friday"))
    assert "For yourself" in shown and "Who is it?" not in shown
    post_form(at_desk, url("new"), line="buy stamps friday", shown="buy stamps friday", client_key="a")
    assert own_followup(cast).next_what == "buy stamps"


def test_in_doubt_yourself_is_an_answer(at_desk: Client, cast: Cast) -> None:
    asked = at_desk.post(url("new"), {"line": "send the invoice tomorrow", "shown": "", "client_key": "a"})
    assert asked.status_code == 422 and 'value="yourself"' in asked.content.decode()
    post_form(at_desk, url("new"), line="send the invoice tomorrow", shown="", client_key="b", person="yourself")
    assert own_followup(cast).next_what == "send the invoice"


def test_a_typed_name_wins_over_yourself(at_desk: Client, cast: Cast) -> None:
    post_form(
        at_desk, url("new"), line="send the invoice friday", shown="", client_key="b", person="yourself", name="Bo Li"
    )
    assert not FollowUp.objects.filter(purpose="own").exists()


def test_today_offers_done_and_another_day_only(at_desk: Client, cast: Cast, now: datetime) -> None:
    save_line(understand_line("buy stamps today", by=cast.ann, now=now), by=cast.ann, now=now)
    step = own_followup(cast)
    page = page_html(at_desk, f"{url('today')}?p={step.pk}")
    assert "<b>Buy stamps</b>" in page and "Is it done?" in page
    for never in ("After the beep", "Did you send", ">No answer<", url("close", step.pk), url("wait", step.pk)):
        assert never not in page, never
    assert url("later", step.pk) in page
    assert "Buy stamps" in page_html(at_desk, url("today"))
    for shown in (page, page_html(at_desk, url("contact", step.contact_id))):
        assert "buy stamps today" not in shown  # the title says it already
    panel = page_html(at_desk, url("outcome_panel", step.pk, "noted"))
    assert "Done" in panel or "done" in panel

    post_form(at_desk, url("log", step.pk), outcome="noted", seen=step.changed_by_id, client_key="c")
    own = page_html(at_desk, url("contact", step.contact_id))
    assert "<h1>For yourself</h1>" in own and own.index(">Done</h2>") < own.index("Buy stamps", own.index(">Done</h2>"))


def test_a_thing_of_a_colleague_says_for_whom_it_is(at_desk: Client, cast: Cast, now: datetime) -> None:
    save_line(understand_line("buy stamps today", by=cast.ben, now=now), by=cast.ben, now=now)
    step = own_followup(cast)
    hand_over(cast.ann, followup=step, by=cast.ben, now=now)
    for address in (url("today"), f"{url('today')}?p={step.pk}", url("followup", step.pk)):
        page = page_html(at_desk, address)
        assert "For Ben Carter." in page and "For yourself" not in page, address
    assert "Today, Ann Halloway" in page_html(at_desk, url("contact", step.contact_id))
