"""The outcome keys, the sentence that is saved, the second breath, and the small forms around a step."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import OUTCOMES
from followthrough.kit import clock
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast
from tests.web.today.test_today import text, three_rows

# The session with its user, the follow-up, its touches and promises, the ways to reach the person, the next days.
PANEL_STATEMENTS = 8


def field(page: str, name: str) -> str:
    found = re.search(rf'name="{re.escape(name)}" value="([^"]*)"', page)
    assert found, name
    return found[1]


def form_of(page: str, panel: str, outcome: str, **more: str) -> dict[str, str]:
    """The outcome form as a browser would send it, with the panel of its key."""
    sent = {name: field(page, name) for name in ("seen", "then", "next")}
    sent["client_key"] = re.findall(r'name="client_key" value="([^"]*)"', page)[-1]
    return sent | step_fields(panel, more.get("agreed", outcome)) | {"outcome": outcome} | more


def step_fields(panel: str, value: str) -> dict[str, str]:
    """The hidden fields of the step that an answer of the panel shows."""
    return dict(re.findall(rf'name="(step-{value}-[^"]+)" value="([^"]*)"', panel))


def address(cast: Cast, verb: str = "log") -> str:
    return f"/followups/{cast.call_rob.pk}/{verb}"


def panel_of(browser: Client, cast: Cast, outcome: str) -> str:
    """The panel of a key, as a script fetches it."""
    answer = browser.get(address(cast, f"outcomes/{outcome}"), headers={"HX-Request": "true"})
    assert answer.status_code == 200
    return str(answer.content.decode())


def filled(browser: Client, cast: Cast, outcome: str, **more: str) -> dict[str, str]:
    """The form of Today after a key was pressed."""
    return form_of(browser.get("/").content.decode(), panel_of(browser, cast, outcome), outcome, **more)


def test_a_voicemail_is_a_promise_only_while_its_tick_stands(at_desk: Client, cast: Cast) -> None:
    assert "makes it a promise" in panel_of(at_desk, cast, "voicemail")
    assert "makes it a promise" not in panel_of(at_desk, cast, "no_answer")
    at_desk.post(address(cast), filled(at_desk, cast, "voicemail", told_asked="1"))
    assert Touch.objects.get().outcome == "voicemail" and not Promise.objects.exists()


def test_a_voicemail_with_its_tick_is_a_promise(at_desk: Client, cast: Cast) -> None:
    at_desk.post(address(cast), filled(at_desk, cast, "voicemail", told_asked="1", told="1"))
    assert Promise.objects.get().side == "ours"


def test_a_voicemail_becomes_call_again_thursday_and_the_next_person_is_there(at_desk: Client, cast: Cast) -> None:
    three_rows(cast)
    page = at_desk.get(f"/?p={cast.call_rob.pk}").content.decode()
    assert "Call again <" not in page  # the words that can be changed are links
    answer = at_desk.post(address(cast), form_of(page, panel_of(at_desk, cast, "voicemail"), "voicemail"))
    assert answer.status_code == 303
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_channel == "call"
    assert Promise.objects.get(followup=cast.call_rob).state == "open"
    there = at_desk.get(answer["Location"])
    assert "How to reach Hyacinth" in text(there)
    assert "Left Rob a voicemail. Next: call" in text(there)


def test_what_was_shown_is_what_is_saved_though_the_clock_moved_on(at_desk: Client, cast: Cast, now: datetime) -> None:
    sent = filled(at_desk, cast, "voicemail")
    with clock.shifted_to(now + timedelta(days=2)):
        at_desk.post(address(cast), sent)
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_starts == sent["step-voicemail-starts"] == "2026-11-25T16:00"


def test_a_changed_word_comes_back_as_its_sentence_and_is_saved(at_desk: Client, cast: Cast) -> None:
    typed = {"next-voicemail": "fri 10"}
    sentence = at_desk.get(address(cast, "outcomes/voicemail/sentence"), typed).content.decode()
    assert "Friday 27 Nov" in sentence
    assert "You said you would." in sentence
    at_desk.post(address(cast), filled(at_desk, cast, "voicemail", **typed) | step_fields(sentence, "voicemail"))
    cast.call_rob.refresh_from_db()
    assert (cast.call_rob.next_starts, cast.call_rob.next_precision) == ("2026-11-27T10:00", "at")


def test_words_typed_after_the_step_was_shown_win_over_it(at_desk: Client, cast: Cast) -> None:
    at_desk.post(address(cast), filled(at_desk, cast, "voicemail", **{"next-voicemail": "fri 10"}))
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_starts == "2026-11-27T10:00"


def test_words_typed_after_a_sentence_for_other_words_win_as_well(at_desk: Client, cast: Cast) -> None:
    preview = {"next-voicemail": "fri 10", "channel-voicemail": "email"}
    sentence = at_desk.get(address(cast, "outcomes/voicemail/sentence"), preview).content.decode()
    sent = filled(at_desk, cast, "voicemail") | step_fields(sentence, "voicemail")
    at_desk.post(address(cast), sent | {"next-voicemail": "mon 11", "channel-voicemail": "email"})
    cast.call_rob.refresh_from_db()
    assert (cast.call_rob.next_starts, cast.call_rob.next_channel) == ("2026-11-30T11:00", "email")


def test_without_script_the_key_leads_to_a_page_that_saves(at_desk: Client, cast: Cast) -> None:
    three_rows(cast)
    page = at_desk.get(f"/?p={cast.call_rob.pk}").content.decode()
    chosen = {name: field(page, name) for name in ("seen", "then", "next")} | {"outcome": "voicemail", "notes": ""}
    answer = at_desk.get(address(cast, "outcomes"), chosen, follow=True)
    assert answer.redirect_chain[0][0].startswith(address(cast, "outcomes/voicemail?then="))
    there = answer.content.decode()
    assert "Rob Okafor: Left voicemail" in there
    assert "Call again tomorrow, Wednesday 25 Nov" in text(answer)
    sent = dict(re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', there))
    assert sent["outcome"] == "voicemail"
    saved = at_desk.post(address(cast), sent | {"notes": "said hello"})
    assert saved.status_code == 303
    assert "Left Rob a voicemail. Next: call" in text(at_desk.get(saved["Location"]))
    assert "How to reach Hyacinth" in text(at_desk.get(saved["Location"]))
    assert Touch.objects.get(followup=cast.call_rob).words == "said hello"


def test_on_the_page_of_a_key_the_typed_words_count(at_desk: Client, cast: Cast) -> None:
    there = at_desk.get(address(cast, "outcomes/voicemail")).content.decode()
    sent = dict(re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', there))
    at_desk.post(address(cast), sent | {"next-voicemail": "fri 10", "channel-voicemail": "email"})
    cast.call_rob.refresh_from_db()
    assert (cast.call_rob.next_starts, cast.call_rob.next_channel) == ("2026-11-27T10:00", "email")


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_outcome_has_its_page_and_its_panel(at_desk: Client, cast: Cast, outcome: str) -> None:
    page = at_desk.get(address(cast, f"outcomes/{outcome}")).content
    assert b"<html" in page and b"Save &amp; next" in page
    assert "<html" not in panel_of(at_desk, cast, outcome)


def test_no_key_chosen_leads_back_and_an_unknown_outcome_nowhere(at_desk: Client, cast: Cast) -> None:
    assert at_desk.get(address(cast, "outcomes"))["Location"] == f"/followups/{cast.call_rob.pk}"
    assert at_desk.get(address(cast, "outcomes/pigeon")).status_code == 404
    assert at_desk.get(address(cast, "outcomes/pigeon/sentence")).status_code == 404
    assert at_desk.get(address(cast, "outcomes/voicemail/agreed")).status_code == 404


def test_today_carries_no_proposal_until_a_key_is_pressed(at_desk: Client, cast: Cast) -> None:
    page = at_desk.get("/").content.decode()
    assert 'name="step-voicemail' not in page and "Call again" not in page
    assert len(page) < 28_000  # 28,983 while it carried them
    assert 'name="step-voicemail-starts"' in panel_of(at_desk, cast, "voicemail")


def test_a_panel_takes_few_statements(at_desk: Client, cast: Cast) -> None:
    """After a try one more: the hours of the day of the next one."""
    for outcome, more in (("voicemail", 1), ("reached", 0)):
        with CaptureQueriesContext(connection) as statements:
            panel_of(at_desk, cast, outcome)
        assert len(statements) == PANEL_STATEMENTS + more


def test_words_that_name_no_date_are_refused_and_kept(at_desk: Client, cast: Cast) -> None:
    typed = {"next-voicemail": "sometime", "notes": "was ill"}
    answer = at_desk.post(address(cast), filled(at_desk, cast, "voicemail", **typed))
    assert answer.status_code == 409
    assert "“sometime” isn’t a date." in text(answer)
    assert 'value="sometime"' in answer.content.decode()
    assert "was ill" in answer.content.decode()
    assert not Touch.objects.exists()


def test_words_that_name_no_date_are_answered_beside_the_sentence_as_it_was(at_desk: Client, cast: Cast) -> None:
    said = text(at_desk.get(address(cast, "outcomes/voicemail/sentence"), {"next-voicemail": "sometime"}))
    assert "Call again tomorrow" in said and "“sometime” isn’t a date." in said


@pytest.mark.parametrize(
    "bent",
    [
        {"step-voicemail-starts": "soon"},
        {"step-voicemail-starts": "2026-11-27T10:00+01:00"},
        {"step-voicemail-starts": "1026-11-27T10:00"},
        {"step-voicemail-channel": "pigeon"},
        {"step-voicemail-zone": "Mars/Base"},
        {"step-voicemail-precision": "roughly"},
        {"step-voicemail-what": "x" * 501},
    ],
)
def test_a_bent_step_is_refused(at_desk: Client, cast: Cast, bent: dict[str, str]) -> None:
    answer = at_desk.post(address(cast), filled(at_desk, cast, "voicemail", notes="said hello") | bent)
    assert answer.status_code == 409
    assert "said hello" in answer.content.decode()  # a page to go on from, and nothing typed is lost
    assert not Touch.objects.exists()
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_channel == "call"


def test_two_promises_of_one_breath_are_shown_and_saved(at_desk: Client, cast: Cast) -> None:
    words = "post the catalogue today, call on Saturday"
    read = at_desk.get(address(cast, "outcomes/reached/agreed"), {"words": words}).content.decode()
    said = re.sub(r"<[^>]+>", "", read)
    assert "Post Rob the catalogue today." in said
    assert "Call Rob Saturday 28 Nov." in said
    sent = filled(at_desk, cast, "reached", words=words) | step_fields(read, "line")
    at_desk.post(address(cast), sent)
    due = FollowUp.objects.filter(contact=cast.rob, state="open").order_by("next_from")
    assert [row.next_starts[:10] for row in due] == ["2026-11-24", "2026-11-28"]
    assert Promise.objects.filter(state="open", side="ours").count() == 2
    assert Touch.objects.get().words == words


def test_the_five_keys_after_reached(at_desk: Client, cast: Cast) -> None:
    at_desk.post(address(cast), filled(at_desk, cast, "reached", agreed="send"))
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_channel == "email"
    assert Promise.objects.get().side == "ours"


def test_not_now_rests_until_a_month(at_desk: Client, cast: Cast) -> None:
    at_desk.post(address(cast), filled(at_desk, cast, "reached", agreed="not_now", **{"next-not_now": "in may"}))
    cast.call_rob.refresh_from_db()
    assert (cast.call_rob.close_reason, str(cast.call_rob.reopen_on)) == ("later", "2027-05-01")


def test_asked_me_to_call_at(at_desk: Client, cast: Cast) -> None:
    assert at_desk.post(address(cast), filled(at_desk, cast, "callback")).status_code == 409
    picked = re.search(r'name="pick-callback" value="([^"]*)"', panel_of(at_desk, cast, "callback"))
    assert picked
    at_desk.post(address(cast), filled(at_desk, cast, "callback", **{"pick-callback": picked[1]}))
    cast.call_rob.refresh_from_db()
    assert (cast.call_rob.next_starts, cast.call_rob.next_precision) == ("2026-11-24T10:00", "at")


def test_busy_is_one_tap_under_no_answer(at_desk: Client, cast: Cast) -> None:
    at_desk.post(address(cast), filled(at_desk, cast, "no_answer", **{"pick-no_answer": "busy"}))
    assert Touch.objects.get().outcome == "busy"
    assert not Promise.objects.exists()


def test_a_double_click_counts_once(at_desk: Client, cast: Cast) -> None:
    sent = filled(at_desk, cast, "voicemail")
    first, second = at_desk.post(address(cast), sent), at_desk.post(address(cast), sent)
    assert first["Location"] == second["Location"]
    assert Touch.objects.count() == 1


def test_somebody_was_faster_and_nothing_typed_is_lost(at_desk: Client, cast: Cast) -> None:
    sent = filled(at_desk, cast, "voicemail", notes="said hello")
    ben = Client()
    ben.force_login(cast.ben.user)
    ben.post(address(cast), {"outcome": "reached", "notes": "happy with it"})
    answer = at_desk.post(address(cast), sent)
    assert answer.status_code == 409
    assert "Ben just updated Rob." in text(answer)
    assert "said hello" in answer.content.decode()
    assert Touch.objects.count() == 1
    again = answer.content.decode()
    assert again.count('name="step-voicemail-starts"') == 1  # the step as it would be now; the old one is left out
    sent = dict(re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', again)) | {"notes": "said hello"}
    assert at_desk.post(address(cast), sent).status_code == 303
    assert Touch.objects.count() == 2


def test_a_panel_fetched_after_somebody_was_faster_is_refused_as_well(at_desk: Client, cast: Cast) -> None:
    page = at_desk.get("/").content.decode()
    ben = Client()
    ben.force_login(cast.ben.user)
    ben.post(address(cast), {"outcome": "reached", "notes": "happy with it"})
    late = at_desk.get(address(cast, "outcomes/voicemail"), {"seen": field(page, "seen"), "then": "/"}).content.decode()
    sent = dict(re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', late))
    for form in (form_of(page, late, "voicemail"), sent):
        answer = at_desk.post(address(cast), form)
        assert answer.status_code == 409
        assert "Ben just updated Rob." in text(answer)
    assert Touch.objects.count() == 1


def test_beside_a_promise_that_stays_a_step_that_was_chosen_is_shown_and_saved(at_desk: Client, cast: Cast) -> None:
    make.promise(by=cast.ann, followup=cast.call_rob)
    assert "Your promise stays." in re.sub(r"<[^>]+>", "", panel_of(at_desk, cast, "sent"))
    typed = {"next-sent": "fri 10"}
    shown = at_desk.get(address(cast, "outcomes/sent/sentence"), typed)
    assert "Friday 27 Nov" in text(shown)
    sent = filled(at_desk, cast, "sent", **typed) | step_fields(shown.content.decode(), "sent")
    at_desk.post(address(cast), sent)
    steps = FollowUp.objects.filter(contact=cast.rob, state="open").order_by("pk").values_list("next_starts", flat=True)
    assert list(steps) == [cast.call_rob.next_starts, "2026-11-27T10:00"]


def test_sent_from_my_own_program(at_desk: Client, cast: Cast) -> None:
    page = at_desk.get("/").content.decode()
    assert "mailto:rob@example.com?subject=" in page
    assert "sms:+442079460018?body=" in page
    assert 'id="sent-email"' in page
    at_desk.post(address(cast), {"outcome": "sent", "channel": "email", "then": "/"})
    assert (Touch.objects.get().channel, Touch.objects.get().outcome) == ("email", "sent")


def test_later_moves_the_step(at_desk: Client, cast: Cast) -> None:
    assert "New date for Rob" in text(at_desk.get(address(cast, "later")))
    fragment = at_desk.get(address(cast, "later"), headers={"HX-Request": "true"}).content
    assert b"<html" not in fragment
    answer = at_desk.post(address(cast, "move"), {"when": "fri 10", "then": "/"})
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_starts == "2026-11-27T10:00"
    assert answer["Location"].startswith("/?did=")


def test_a_promise_is_moved_only_when_they_were_told(at_desk: Client, cast: Cast) -> None:
    promise = make.promise(by=cast.ann, followup=cast.call_rob)
    answer = at_desk.post(address(cast, "move"), {"when": "fri 10", "then": "/"})
    assert answer.status_code == 409
    assert "I told Rob" in text(answer)
    promise.refresh_from_db()
    assert promise.slips == 0
    at_desk.post(address(cast, "move"), {"when": "fri 10", "then": "/", "told": "1"})
    promise.refresh_from_db()
    assert (promise.slips, promise.due_from) == (1, datetime(2026, 11, 27, 10, tzinfo=UTC))


def test_waiting_leaving_and_taking_up_again(at_desk: Client, cast: Cast) -> None:
    at_desk.post(address(cast, "wait"), {"what": "the signed order", "when": "fri", "promised": "on"})
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.is_waiting
    assert Promise.objects.get().side == "theirs"
    assert at_desk.post(address(cast, "close"), {"because": "went_elsewhere"}).status_code == 409  # one line first
    at_desk.post(address(cast, "close"), {"because": "went_elsewhere", "note": "bought elsewhere"})
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.close_reason == "went_elsewhere"
    at_desk.post(address(cast, "reopen"), {"when": "thursday"})
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_starts == "2026-11-26T00:00"


@pytest.mark.parametrize("verb", ["later", "wait", "close", "reopen", "slot/when", "slot/channel", "slot/what"])
def test_every_small_form_is_a_page_and_a_fragment(at_desk: Client, cast: Cast, verb: str) -> None:
    assert b"<html" in at_desk.get(address(cast, verb)).content
    assert b"<html" not in at_desk.get(address(cast, verb), headers={"HX-Request": "true"}).content


def test_the_pool_starts_with_one_key(at_desk: Client, cast: Cast) -> None:
    contact = make.contact(by=cast.ann, name="Ulrika Thorne")
    answer = at_desk.post(f"/contacts/{contact.pk}/start", {"client_key": "k1", "then": "/people?list=idle"})
    assert answer["Location"].startswith("/people?list=idle&did=")
    assert FollowUp.objects.get(contact=contact).is_open


@pytest.mark.parametrize(("verb", "state"), [("keep", "kept"), ("break", "broken"), ("release", "released")])
def test_promises_by_hand(at_desk: Client, cast: Cast, verb: str, state: str) -> None:
    promise = make.promise(by=cast.ann, followup=cast.call_rob)
    at_desk.post(f"/promises/{promise.pk}/{verb}", {"then": "/promises"})
    promise.refresh_from_db()
    assert promise.state == state


def test_no_open_door_to_other_sites(at_desk: Client, cast: Cast) -> None:
    answer = at_desk.post(address(cast), {"outcome": "voicemail", "then": "//evil.example.com/"})
    assert answer["Location"].startswith("/?did=")


def test_an_expired_form_keeps_what_was_typed(cast: Cast, now: datetime) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(cast.ann.user)
    answer = strict.post(address(cast), {"outcome": "voicemail", "notes": "said hello"})
    assert answer.status_code == 403
    assert "said hello" in answer.content.decode()


def test_what_no_keyboard_types_is_left_out(at_desk: Client, cast: Cast) -> None:
    at_desk.post(address(cast), {"outcome": "reached", "notes": "well\0 met"})
    assert Touch.objects.get().words == "well met"
    assert at_desk.get("/?p=%00").status_code == 200


def test_the_panel_after_an_answer_shows_the_promised_call_that_comes_back(at_desk: Client, cast: Cast) -> None:
    now = cast.call_rob.opened_at
    log_touch(cast.call_rob, TouchReport("voicemail", next_words="in 3 days"), by=cast.ann, now=now)
    log_touch(cast.call_rob, TouchReport("received", channel="email"), by=cast.ann, now=now)
    shown = re.sub(r"<[^>]+>", "", panel_of(at_desk, cast, "sent"))
    assert "Your promise stays." in shown and "Call Rob" in shown
