"""Today, Focus and the pane of a member who covers for a colleague who is away."""

import pytest
from django.test import Client

from followthrough.accounts.models import Member
from followthrough.flows.account.go_away import HERE, change_absence, go_away
from followthrough.flows.system.tick import reminder_key
from followthrough.followups.models import FollowUp
from followthrough.ledger import due_rows
from tests import make
from tests.cast import TUESDAY, Cast, beside_cast
from tests.web.requests import count_statements, page_html


def promised_by_ben(cast: Cast) -> FollowUp:
    nora = make.contact(by=cast.ben, name="Nora Pell", email="")
    call = make.followup(by=cast.ben, contact=nora, due=make.window(TUESDAY))
    make.promise(by=cast.ben, followup=call)
    go_away(cast.ben, "monday", cover=cast.ann.pk, now=TUESDAY)
    return call


call_nora = beside_cast(promised_by_ben)


@pytest.mark.parametrize("page", ["/?p={}", "/focus?p={}"])
def test_the_row_says_for_whom_it_is(at_desk: Client, cast: Cast, call_nora: FollowUp, page: str) -> None:
    shown = page_html(at_desk, page.format(call_nora.pk))
    assert '<p class="whose"><span class="tag">for Ben, back Monday</span></p>' in shown
    assert "Ben told Nora" in shown and "You told Nora" not in shown
    own = page_html(at_desk, page.format(cast.call_rob.pk))
    assert 'class="whose"' not in own
    pane = at_desk.get(f"/?p={call_nora.pk}", headers={"HX-Request": "true"}).content.decode()
    assert "Nora Pell" in pane and "for Ben, back Monday" in pane


def test_the_page_takes_two_statements_more_and_none_where_nobody_is_away(
    at_desk: Client, cast: Cast, call_nora: FollowUp
) -> None:
    covering = count_statements(at_desk, "/?minutes=30")
    ben = Member.objects.get(pk=cast.ben.pk)
    change_absence(ben, HERE, now=TUESDAY)
    assert "Nora Pell" not in page_html(at_desk, "/")
    assert count_statements(at_desk, "/?minutes=30") == covering - 2 == 8


def test_a_reminder_reaches_who_covers(at_desk: Client, cast: Cast, call_nora: FollowUp) -> None:
    due_rows.owe("remind", reminder_key(call_nora), due_at=TUESDAY, member_id=cast.ben.pk, subject_id=call_nora.pk)
    [due] = at_desk.get("/beat").json()["due"]
    assert "Nora" in due["text"] and due["text"].endswith("(for Ben, back Monday)")
    assert at_desk.post(f"/reminders/{due['id']}/shown").status_code == 200
    assert at_desk.get("/beat").json()["due"] == []
