"""The pane of one person: the notes about them, and the way to log a line."""

from datetime import timedelta

from django.test import Client

from followthrough.people.models import Contact
from tests import make
from tests.cast import Cast
from tests.web.requests import page_html


def test_the_note_on_the_card_and_an_older_note_of_mine_are_shown(at_desk: Client, cast: Cast) -> None:
    Contact.objects.filter(pk=cast.rob.pk).update(note="Imported: " + "likes rye. " * 40 + "The end.")
    told = {"by": cast.ann, "contact": cast.rob}
    make.touch(**told, channel="other", outcome="noted", words="two boys", at=make.LONG_AGO)
    for day in (1, 2, 3):
        make.touch(**told, outcome="no_answer", at=make.LONG_AGO + timedelta(days=day))

    for page in (page_html(at_desk, "/"), page_html(at_desk, "/focus")):
        assert "<b>Note:</b> Imported: likes rye." in page and "<summary>More</summary>" in page and "The end." in page
        assert "<b>Your note:</b> two boys" in page


def test_log_leads_to_a_line_about_the_person_and_back(at_desk: Client, cast: Cast) -> None:
    assert f'href="/new?beside={cast.rob.pk}&amp;then=%2F"' in page_html(at_desk, "/")
    assert 'href="#jot"' in page_html(at_desk, f"/contacts/{cast.rob.pk}")
