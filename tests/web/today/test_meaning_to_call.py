"""The contact whom Today offers to call: on the page and in Focus, called, dated, put off, begun with."""

import re
from datetime import datetime, timedelta

import pytest
from django.test import Client

from followthrough.flows.contact import sort_people
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast, beside_cast
from tests.web.requests import count_statements, page_html, post_form, refused_html


def ada_is_meant(cast: Cast) -> Contact:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    sort_people.sort_contact(ada, "call", by=cast.ann, now=make.LONG_AGO)
    return Contact.objects.get(pk=ada.pk)


ada = beside_cast(ada_is_meant)


def hidden(page: str, action: str) -> dict[str, str]:
    """Return the hidden fields of the last form that is sent to `action`."""
    form = [each for each in page.split("<form")[1:] if f'action="{action}"' in each.split(">")[0]][-1]
    fields = re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', form.split("</form>")[0])
    return {name: value.replace("&amp;", "&") for name, value in fields}


def test_the_list_and_the_pane_show_who_is_offered(at_desk: Client, cast: Cast, ada: Contact) -> None:
    page = page_html(at_desk, f"/?p=-{ada.pk}")
    assert "You’ve been meaning to call Ada." in page and "How to reach Ada" in page
    assert f'action="/followups/-{ada.pk}/log"' in page and "Not today" in page
    assert f'href="/?p=-{ada.pk}#p"' in page_html(at_desk, "/")
    assert "Ada Brook" in page_html(at_desk, f"/focus?p=-{ada.pk}")


def test_the_row_takes_no_statement_more(at_desk: Client, cast: Cast, ada: Contact) -> None:
    assert count_statements(at_desk, "/?minutes=30") == count_statements(at_desk, f"/?p=-{ada.pk}") == 8


def test_voicemail_is_two_keys_as_for_any_row(at_desk: Client, cast: Cast, ada: Contact) -> None:
    page = page_html(at_desk, f"/?p=-{ada.pk}")
    panel = page_html(at_desk, f"/followups/-{ada.pk}/outcomes/voicemail", **{"HX-Request": "true"})
    fields = hidden(page, f"/followups/-{ada.pk}/log")
    shown = dict(re.findall(r'type="hidden" name="(step-[^"]*)" value="([^"]*)"', panel))
    to = post_form(
        at_desk, f"/followups/-{ada.pk}/log", outcome="voicemail", told_asked="1", told="on", **fields, **shown
    )
    assert f"p={cast.call_rob.pk}" in to
    [followup] = FollowUp.objects.filter(contact=ada)
    assert (followup.state, Touch.objects.get(contact=ada).followup_id) == ("open", followup.pk)
    assert followup.next_starts > "2026-11-24T24" and followup.owner == cast.ann
    assert "Ada Brook" not in page_html(at_desk, "/").split('class="ledger"')[1].split("</section>")[0]


def test_undo_of_the_call_brings_the_offer_back(at_desk: Client, cast: Cast, ada: Contact) -> None:
    post_form(at_desk, f"/followups/-{ada.pk}/log", outcome="voicemail")
    post_form(at_desk, "/undo")
    assert f'action="/followups/-{ada.pk}/log"' in page_html(at_desk, f"/?p=-{ada.pk}")
    assert not FollowUp.objects.filter(contact=ada).exists()


def test_later_gives_a_day_and_counts_no_slip(at_desk: Client, cast: Cast, ada: Contact) -> None:
    form = page_html(at_desk, f"/followups/-{ada.pk}/later")
    post_form(at_desk, f"/followups/-{ada.pk}/move", when="fri", **hidden(form, f"/followups/-{ada.pk}/move"))
    [followup] = FollowUp.objects.filter(contact=ada)
    assert (followup.next_starts[:10], followup.moves) == ("2026-11-27", 0)


def test_one_key_begins_a_follow_up_for_today(at_desk: Client, cast: Cast, ada: Contact) -> None:
    fields = hidden(page_html(at_desk, f"/?p=-{ada.pk}"), f"/contacts/{ada.pk}/start")
    post_form(at_desk, f"/contacts/{ada.pk}/start", **fields)
    [followup] = FollowUp.objects.filter(contact=ada)
    assert followup.next_starts[:10] == "2026-11-24"
    assert f'href="/?p={followup.pk}#p"' in page_html(at_desk, "/")


def test_not_today_leaves_the_day_to_the_others(at_desk: Client, cast: Cast, ada: Contact) -> None:
    fields = hidden(page_html(at_desk, f"/?p=-{ada.pk}"), f"/contacts/{ada.pk}/put-off")
    to = post_form(at_desk, f"/contacts/{ada.pk}/put-off", **fields)
    page = page_html(at_desk, to)
    assert "Not today. Ada comes after the others you’re meaning to call." in page
    assert "Ada Brook" not in page.split('class="ledger"')[1]
    assert "Ada Brook" in page_html(at_desk, "/people?list=call")


def test_who_was_called_by_a_colleague_meanwhile_is_not_begun_with_twice(
    at_desk: Client, cast: Cast, ada: Contact, now: datetime
) -> None:
    make.followup(by=cast.ben, contact=ada, due=make.window(now), opened=now)
    assert at_desk.get(f"/followups/-{ada.pk}/outcomes/voicemail").status_code == 404
    assert at_desk.post(f"/followups/-{ada.pk}/log", {"outcome": "voicemail"}).status_code == 404


def test_a_card_that_was_changed_meanwhile_is_refused(at_desk: Client, cast: Cast, ada: Contact, now: datetime) -> None:
    sort_people.sort_contact(ada, "call", by=cast.ben, now=now - timedelta(minutes=1))
    refused = refused_html(at_desk, f"/followups/-{ada.pk}/log", outcome="voicemail", seen=ada.changed_by_id)
    assert "Ben" in refused and not FollowUp.objects.filter(contact=ada).exists()


@pytest.mark.parametrize("page", ["wait", "close", "slot/when", "reopen", "hand-over"])
def test_other_pages_of_a_follow_up_do_not_know_it(at_desk: Client, ada: Contact, page: str) -> None:
    assert at_desk.get(f"/followups/-{ada.pk}/{page}").status_code in (404, 405)
