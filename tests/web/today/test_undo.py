"""Undo: the newest act is undone and its person is shown again."""

from django.test import Client

from followthrough.acts.models import Act
from followthrough.followups.models import FollowUp
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast
from tests.web.today.test_today import text


def test_undo_undoes_the_newest_act_and_shows_the_person(at_desk: Client, cast: Cast) -> None:
    before = cast.call_rob.next_starts
    done = at_desk.post(f"/followups/{cast.call_rob.pk}/log", {"outcome": "voicemail"})
    answer = at_desk.post("/undo", headers={"Referer": "http://testserver" + done["Location"]})
    cast.call_rob.refresh_from_db()
    assert cast.call_rob.next_starts == before
    assert not Touch.objects.exists()
    assert answer["Location"].startswith(f"/?p={cast.call_rob.pk}&undone=")
    said = text(at_desk.get(answer["Location"]))
    assert "Undone:" in said
    assert "How to reach Rob" in said


def test_undo_of_another_act_than_the_one_meant_is_refused(at_desk: Client, cast: Cast) -> None:
    at_desk.post(f"/followups/{cast.call_rob.pk}/log", {"outcome": "voicemail"})
    answer = at_desk.post("/undo", {"act": "1"})
    assert answer.status_code == 409
    assert Touch.objects.count() == 1


def test_a_blocked_undo_can_be_tried_again_with_the_same_key(at_desk: Client, cast: Cast) -> None:
    at_desk.post(f"/followups/{cast.call_rob.pk}/log", {"outcome": "voicemail"})
    mine = Act.objects.filter(member=cast.ann).latest("pk")
    ben = Client()
    ben.force_login(cast.ben.user)
    ben.post(f"/followups/{cast.call_rob.pk}/log", {"outcome": "reached"})
    page = at_desk.post("/undo", {"act": str(mine.pk)}).content.decode()
    main = page[page.index("<main") : page.index("</main>")]
    assert "Ben changed it since" in main and '<button class="btn go" data-key="U">' in main
    assert "Try again</button>" in main and "Save" not in main and f'name="act" value="{mine.pk}"' in main


def test_undo_without_an_act_is_refused(at_desk: Client, cast: Cast) -> None:
    at_desk.force_login(cast.zoe.user)
    answer = at_desk.post("/undo")
    assert answer.status_code == 409
    assert "There’s nothing to undo." in text(answer)


def test_undo_stays_on_the_page_it_was_pressed_on(at_desk: Client, cast: Cast) -> None:
    at_desk.post(f"/followups/{cast.call_rob.pk}/log", {"outcome": "voicemail"})
    came = {"Referer": f"http://testserver/contacts/{cast.rob.pk}?did=3"}
    assert at_desk.post("/undo", headers=came)["Location"].startswith(f"/contacts/{cast.rob.pk}?undone=")
    evil = {"Referer": "http://evil.example.com/contacts/1"}
    at_desk.post(f"/followups/{cast.call_rob.pk}/log", {"outcome": "voicemail"})
    assert at_desk.post("/undo", headers=evil)["Location"].startswith("/?p=")


def test_undo_in_focus_shows_the_person_without_earlier_messages(at_desk: Client, cast: Cast) -> None:
    at_desk.post(f"/followups/{cast.call_rob.pk}/log", {"outcome": "voicemail"})
    came = {"Referer": "http://testserver/focus?of=3&p=99&did=4&undone=2"}
    to = at_desk.post("/undo", headers=came)["Location"]
    assert to.startswith(f"/focus?of=3&p={cast.call_rob.pk}&undone=") and "#" not in to


def test_undoing_a_new_follow_up_redirects_to_the_page_it_came_from(at_desk: Client, cast: Cast) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    at_desk.post(f"/contacts/{ada.pk}/start", {"then": "/people?list=idle"})
    act = Act.objects.latest("pk")
    made = FollowUp.objects.get(contact=ada).pk
    assert act.first_of("followup") == made and act.first_of("touch") is None
    answer = at_desk.post("/undo", {"then": "/people?list=idle&did=7"})
    assert answer["Location"] == f"/people?list=idle&undone={act.pk}"


def test_the_first_row_of_an_act_is_one_it_changed(at_desk: Client, cast: Cast) -> None:
    at_desk.post(f"/followups/{cast.call_rob.pk}/log", {"outcome": "voicemail"})
    act = Act.objects.latest("pk")
    assert act.first_of("followup") == cast.call_rob.pk
    assert act.first_of("touch") == Touch.objects.get().pk
