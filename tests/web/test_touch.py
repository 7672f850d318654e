"""The outcome keys, the sentence that is saved, the second breath, and the small forms around a step."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from followthrough.followups.models import FollowUp
from followthrough.kit import clock, windows
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from followthrough.web.followup import signed_step
from tests import make
from tests.cast import Cast
from tests.web.today.test_today import text, three_rows

LATER = "Europe/London"


def field(page: str, name: str) -> str:
    found = re.search(rf'name="{re.escape(name)}" value="([^"]*)"', page)
    assert found, name
    return found[1]


def form_of(page: str, outcome: str, **more: str) -> dict[str, str]:
    """The outcome form as a browser would send it."""
    sent = {name: field(page, name) for name in ("seen", "then", "next")}
    sent["client_key"] = re.findall(r'name="client_key" value="([^"]*)"', page)[-1]
    value = more.get("agreed", outcome)
    for name in (f"proposal-{value}", f"read-{value}"):
        if f'name="{name}"' in page:
            sent[name] = field(page, name)
    return sent | {"outcome": outcome} | more


def address(cast: Cast, verb: str = "log") -> str:
    return f"/followups/{cast.call_rob.pk}/{verb}"


def test_a_voicemail_becomes_call_again_thursday_and_the_next_person_is_there(at_desk: Client, cast: Cast) -> None:
    three_rows(cast)
    page = at_desk.get(f"/?p={cast.call_rob.pk}").content.decode()
    assert "Call again <" not in page  # the words that can be changed are links
    answer = at_desk.post(address(cast), form_of(page, "voicemail"))
    assert answer.status_code == 303
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_channel == "call"
    assert Promise.objects.get(followup=cast.call_rob).state == "open"
    there = at_desk.get(answer["Location"])
    assert "Ways to reach Hyacinth" in text(there)
    assert "Voicemail for Rob. Next: call" in text(there)


def test_what_was_shown_is_what_is_saved_though_the_clock_moved_on(at_desk: Client, cast: Cast, now: datetime) -> None:
    page = at_desk.get("/").content.decode()
    shown = signed_step.read(field(page, "proposal-voicemail"), cast.call_rob.pk)
    with clock.shifted_to(now + timedelta(days=2)):
        at_desk.post(address(cast), form_of(page, "voicemail"))
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.window == shown.window


def test_a_changed_word_comes_back_as_its_sentence_and_is_saved(at_desk: Client, cast: Cast) -> None:
    page = at_desk.get("/").content.decode()
    offer = at_desk.get(address(cast, "offer/voicemail"), {"next-voicemail": "fri 10"}).content.decode()
    assert "Friday 27 Nov" in offer
    assert "You said you would." in offer
    sent = form_of(page, "voicemail", **{"next-voicemail": "fri 10"})
    sent |= {name: field(offer, name) for name in ("proposal-voicemail", "read-voicemail")}
    at_desk.post(address(cast), sent)
    cast.call_rob.refresh_from_db()
    assert (cast.call_rob.next_starts, cast.call_rob.next_precision) == ("2026-11-27T10:00", "at")


def test_without_script_the_typed_words_count(at_desk: Client, cast: Cast) -> None:
    page = at_desk.get("/").content.decode()
    sent = form_of(page, "voicemail", **{"next-voicemail": "fri 10", "channel-voicemail": "email"})
    at_desk.post(address(cast), sent)
    cast.call_rob.refresh_from_db()
    assert (cast.call_rob.next_starts, cast.call_rob.next_channel) == ("2026-11-27T10:00", "email")


def test_words_that_name_no_date_are_refused_and_kept(at_desk: Client, cast: Cast) -> None:
    page = at_desk.get("/").content.decode()
    typed = {"next-voicemail": "sometime", "notes": "was ill"}
    answer = at_desk.post(address(cast), form_of(page, "voicemail", **typed))
    assert answer.status_code == 409
    assert "“sometime” names no date." in text(answer)
    assert 'value="sometime"' in answer.content.decode()
    assert "was ill" in answer.content.decode()
    assert not Touch.objects.exists()


def test_a_bent_step_is_refused(at_desk: Client, cast: Cast) -> None:
    page = at_desk.get("/").content.decode()
    other = make.followup(by=cast.ann, contact=cast.rob, due=make.window(datetime(2026, 12, 1)))
    window = windows.window_at(datetime(2026, 11, 27, 10), LATER)
    for value in (
        "nonsense",
        field(page, "proposal-voicemail")[:-2] + "xx",
        signed_step.written(step(window), other.pk),
    ):
        sent = form_of(page, "voicemail") | {"proposal-voicemail": value}
        answer = at_desk.post(address(cast), sent)
        assert answer.status_code == 409
        assert "cannot be read" in text(answer)
    assert not Touch.objects.exists()


def step(window: windows.Window):
    from followthrough.followups.policy import Step

    return Step("call", "", window)


def test_a_step_survives_its_way_through_the_form(cast: Cast) -> None:
    window = windows.window_at(datetime(2026, 11, 27, 10), LATER)
    assert signed_step.read(signed_step.written(step(window), 7), 7) == step(window)


def test_two_promises_of_one_breath_are_shown_and_saved(at_desk: Client, cast: Cast) -> None:
    words = "post the catalogue today, call on Saturday"
    page = at_desk.get("/").content.decode()
    read = at_desk.get(address(cast, "agreed"), {"words": words}).content.decode()
    said = re.sub(r"<[^>]+>", "", read)
    assert "Post Rob the catalogue today." in said
    assert "Call Rob Saturday 28 Nov." in said
    sent = form_of(page, "reached", words=words)
    sent |= {"read-words": field(read, "read-words"), "read-kind": field(read, "read-kind")}
    sent["read-step"] = re.findall(r'name="read-step" value="([^"]*)"', read)
    at_desk.post(address(cast), sent)
    due = FollowUp.objects.filter(contact=cast.rob, state="open").order_by("next_from")
    assert [row.next_starts[:10] for row in due] == ["2026-11-24", "2026-11-28"]
    assert Promise.objects.filter(state="open", side="ours").count() == 2
    assert Touch.objects.get().words == words


def test_the_five_keys_after_reached(at_desk: Client, cast: Cast) -> None:
    page = at_desk.get("/").content.decode()
    at_desk.post(address(cast), form_of(page, "reached", agreed="send"))
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_channel == "email"
    assert Promise.objects.get().side == "ours"


def test_not_now_rests_until_a_month(at_desk: Client, cast: Cast) -> None:
    page = at_desk.get("/").content.decode()
    at_desk.post(address(cast), form_of(page, "reached", agreed="not_now", **{"next-not_now": "in may"}))
    cast.call_rob.refresh_from_db()
    assert (cast.call_rob.close_reason, str(cast.call_rob.reopen_on)) == ("later", "2027-05-01")


def test_asked_me_to_call_at(at_desk: Client, cast: Cast) -> None:
    page = at_desk.get("/").content.decode()
    assert at_desk.post(address(cast), form_of(page, "callback")).status_code == 409
    picked = re.search(r'name="pick-callback" value="([^"]*)"', page)
    assert picked
    at_desk.post(address(cast), form_of(page, "callback", **{"pick-callback": picked[1]}))
    cast.call_rob.refresh_from_db()
    assert (cast.call_rob.next_starts, cast.call_rob.next_precision) == ("2026-11-24T10:00", "at")


def test_busy_is_one_tap_under_no_answer(at_desk: Client, cast: Cast) -> None:
    page = at_desk.get("/").content.decode()
    at_desk.post(address(cast), form_of(page, "no_answer", **{"pick-no_answer": "busy"}))
    assert Touch.objects.get().outcome == "busy"
    assert not Promise.objects.exists()


def test_a_double_click_counts_once(at_desk: Client, cast: Cast) -> None:
    sent = form_of(at_desk.get("/").content.decode(), "voicemail")
    first, second = at_desk.post(address(cast), sent), at_desk.post(address(cast), sent)
    assert first["Location"] == second["Location"]
    assert Touch.objects.count() == 1


def test_somebody_was_faster_and_nothing_typed_is_lost(client: Client, at_desk: Client, cast: Cast) -> None:
    page = at_desk.get("/").content.decode()
    ben = Client()
    ben.force_login(cast.ben.user)
    ben.post(address(cast), {"outcome": "reached", "notes": "happy with it"})
    answer = at_desk.post(address(cast), form_of(page, "voicemail", notes="said hello"))
    assert answer.status_code == 409
    assert "Ben was faster" in text(answer)
    assert "said hello" in answer.content.decode()
    assert Touch.objects.count() == 1
    again = answer.content.decode()
    sent = dict(re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', again)) | {"notes": "said hello"}
    assert at_desk.post(address(cast), sent).status_code == 303
    assert Touch.objects.count() == 2


def test_sent_from_my_own_program(at_desk: Client, cast: Cast) -> None:
    page = at_desk.get("/").content.decode()
    assert "mailto:rob@example.com?subject=" in page
    assert "sms:+442079460018?body=" in page
    assert 'id="sent-email"' in page
    at_desk.post(address(cast), {"outcome": "sent", "channel": "email", "then": "/"})
    assert (Touch.objects.get().channel, Touch.objects.get().outcome) == ("email", "sent")


def test_later_moves_the_step(at_desk: Client, cast: Cast) -> None:
    assert "When instead, for Rob?" in text(at_desk.get(address(cast, "later")))
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
