"""The page of notes and letters: written with a date, mailed, and counted."""

import re

from django.test import Client

from followthrough.flows.letter.post_letter import write_letter
from followthrough.kit import clock
from followthrough.letters.models import Letter
from followthrough.promises.models import Promise
from tests import make
from tests.cast import Cast


def words(at_desk: Client) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", at_desk.get("/letters").content.decode()))


def test_a_note_is_written_mailed_and_counted_on_the_page(at_desk: Client, cast: Cast) -> None:
    cast.call_rob.write(make.act(by=cast.ann), next_channel="note")
    assert "1 to write, 0 to post" in words(at_desk) and "No street address" in words(at_desk)
    assert (
        at_desk.post("/letters/rates", {"home": "2", "abroad": "5", "note": "0.73", "currency": "USD"}).status_code
        == 303
    )
    assert at_desk.post(f"/letters/{cast.call_rob.pk}/written", {"call": "in two weeks"}).status_code == 303
    assert "0 to write, 1 to post" in words(at_desk) and "Says you’ll call" in words(at_desk)
    assert at_desk.post(f"/letters/{cast.call_rob.pk}/posted").status_code == 303
    assert "1 note, $0.73" in words(at_desk) and Promise.objects.get().channel == "call"


def test_what_arrives_after_its_date_can_be_kept_or_changed(at_desk: Client, cast: Cast) -> None:
    cast.call_rob.write(make.act(by=cast.ann), next_channel="note")
    assert at_desk.post(f"/letters/{cast.call_rob.pk}/written", {"call": "today"}).status_code == 409
    write_letter(cast.call_rob, call_words="in two weeks", by=cast.ann, now=clock.now())
    Letter.objects.update(says_starts="2020-01-01T00:00", says_ends="2020-01-02T00:00")
    assert "after the date in it" in words(at_desk) and "Posted as it is" in words(at_desk)
    assert at_desk.post(f"/letters/{cast.call_rob.pk}/posted").status_code == 409
    assert Letter.objects.get().posted_at is None
    assert at_desk.post(f"/letters/{cast.call_rob.pk}/posted", {"call": "in three weeks"}).status_code == 303
    assert at_desk.get("/letters").status_code == 200
