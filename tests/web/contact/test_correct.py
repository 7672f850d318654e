"""The form that corrects a touch."""

import pytest
from django.test import Client

from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast
from tests.web.requests import page_html, refused_html


def test_a_line_is_corrected_and_the_old_one_is_no_longer_shown(at_desk: Client, cast: Cast) -> None:
    touch = make.touch(by=cast.ann, contact=cast.rob, outcome="reached", words="Wants rye")
    form = {"outcome": "voicemail", "words": "Left a message", "at": "2026-11-03T09:30"}
    assert at_desk.post(f"/touches/{touch.pk}/correct", form).status_code == 303
    page = page_html(at_desk, f"/contacts/{cast.rob.pk}")
    assert "Left a message" in page and "Wants rye" not in page


@pytest.mark.parametrize("wrong", [{"at": "yesterday"}, {"outcome": "flew"}, {"at": "2099-01-01T10:00"}])
def test_a_refused_correction_keeps_its_words(at_desk: Client, cast: Cast, wrong: dict[str, str]) -> None:
    touch = make.touch(by=cast.ann, contact=cast.rob)
    form = {"outcome": "reached", "words": "Left a message", "at": "2026-11-03T09:30"} | wrong
    answer = at_desk.post(f"/touches/{touch.pk}/correct", form)
    assert answer.status_code == 409 and "Left a message" in answer.content.decode()
    assert Touch.objects.count() == 1


def test_the_form_shows_the_line_at_the_reader_s_hour_as_a_page_and_a_popover(at_desk: Client, cast: Cast) -> None:
    touch = make.touch(by=cast.ann, contact=cast.rob, outcome="voicemail", words="Left a <message>")
    to = f"/touches/{touch.pk}/correct"
    page, pop = page_html(at_desk, to), page_html(at_desk, to, **{"HX-Request": "true"})
    assert "<html" in page and "<html" not in pop
    for html in (page, pop):
        assert 'value="2026-11-03T09:00"' in html and "Left a &lt;message&gt;" in html
        assert '<option value="voicemail" selected>' in html


def test_a_time_that_cannot_be_read_says_how_to_write_it(at_desk: Client, cast: Cast) -> None:
    touch = make.touch(by=cast.ann, contact=cast.rob)
    page = refused_html(at_desk, f"/touches/{touch.pk}/correct", outcome="reached", words="", at="<soon>")
    assert "“&lt;soon&gt;” isn’t a date and time. Type it like 2026-11-19 10:30." in page


def test_a_line_of_another_workspace_is_not_found(at_desk: Client, cast: Cast) -> None:
    theirs = make.touch(by=cast.zoe, contact=make.contact(by=cast.zoe, name="Cy Elsewhere"))
    assert at_desk.get(f"/touches/{theirs.pk}/correct").status_code == 404
