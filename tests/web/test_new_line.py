"""New: the preview with and without JavaScript, the question about the person, and kept input."""

import re

import pytest
from django.test import Client

from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast

LINE = "called Ada Brook at Tidewater Lamps, left voicemail, will call back tomorrow"


def page_of(client: Client, to: str, **headers: str) -> str:
    answer = client.get(to, headers=headers)
    assert answer.status_code == 200
    return answer.content.decode()


def hidden(page: str) -> dict[str, str]:
    """Return the hidden fields that a browser would send."""
    fields = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page.split('quick" ')[1])
    return {name: value.replace("&#39;", "'") for name, value in fields}


def test_enter_saves_a_line_at_once_also_one_that_was_not_shown(at_desk: Client) -> None:
    answer = at_desk.post("/new", {"line": LINE})
    assert answer.status_code == 303 and answer["Location"].startswith("/?did=")
    assert Promise.objects.get().state == "open" and Touch.objects.get().words == LINE


def test_without_javascript_a_saved_line_can_be_changed(at_desk: Client) -> None:
    saved = at_desk.post("/new", {"line": LINE})
    change = re.search(r'href="(/new\?of=\d+)"', page_of(at_desk, saved["Location"]))
    assert change
    page = page_of(at_desk, change[1])
    for words in ("Ada Brook", "Tidewater Lamps", "Voicemail", LINE, "You promised"):
        assert words in page
    again = at_desk.post("/new", {"line": LINE, "told_asked": "1"} | hidden(page))
    assert again.status_code == 303 and not Promise.objects.exists()
    assert Touch.objects.count() == 1 and Contact.objects.filter(full="Ada Brook").count() == 1


def test_with_javascript_the_preview_follows_typing(at_desk: Client) -> None:
    fragment = page_of(at_desk, "/new/understood?line=" + LINE.replace(" ", "+"), **{"HX-Request": "true"})
    assert "<html" not in fragment and "Ada Brook" in fragment and 'name="shown"' in fragment
    assert not Contact.objects.filter(full="Ada Brook").exists()


def test_words_typed_after_the_last_preview_are_saved(at_desk: Client) -> None:
    at_desk.post("/new", {"line": LINE + " at 10", "shown": LINE})
    assert Touch.objects.get().words == LINE + " at 10"


def test_also_is_saved_at_once_and_instead_is_one_key_away(at_desk: Client, cast: Cast) -> None:
    line = "call Rob Okafor on Friday about the oven"
    saved = at_desk.post("/new", {"line": line})
    assert FollowUp.objects.filter(contact=cast.rob, state="open").count() == 2
    assert "asks=also" in saved["Location"]
    page = page_of(at_desk, saved["Location"])
    assert "Also, or instead?" in page
    of = re.search(r"/new\?of=(\d+)", page)
    assert of
    assert "Rob already has a next step. Also, or instead?" in page_of(at_desk, f"/new?of={of[1]}")
    at_desk.post("/new", {"line": line, "of": of[1], "wish": "instead", "client_key": "k"})
    only = FollowUp.objects.get(contact=cast.rob, state="open")
    assert (only.pk, only.next_starts[:10], only.next_words) == (cast.call_rob.pk, "2026-11-27", line)


def test_a_line_is_not_put_right_once_something_else_was_done(at_desk: Client, cast: Cast) -> None:
    first = at_desk.post("/new", {"line": LINE})["Location"].partition("did=")[2].partition("&")[0]
    at_desk.post("/new", {"line": "called Tom Vale, no answer"})
    answer = at_desk.post("/new", {"line": LINE + " at 10", "of": first, "client_key": "k"})
    assert answer.status_code == 409 and "You did something else since then" in answer.content.decode()
    assert Touch.objects.count() == 2


def test_a_part_that_is_left_out_is_not_saved(at_desk: Client) -> None:
    without = ["organization", "outcome"]
    shown = page_of(at_desk, "/new?line=" + LINE.replace(" ", "+") + "&without=organization&without=outcome")
    assert shown.count(" checked") == 2
    at_desk.post("/new", {"line": LINE, "without": without} | hidden(shown))
    ada = Contact.objects.get(full="Ada Brook")
    assert ada.organization is None and not Touch.objects.exists() and not Promise.objects.exists()
    assert FollowUp.objects.get(contact=ada).is_open


def test_a_line_without_a_person_asks_for_one_and_saves_the_answer(at_desk: Client, cast: Cast) -> None:
    line = "Rob at Acme Steel: call tomorrow"
    answer = at_desk.post("/new", {"line": line, "shown": line})
    page = answer.content.decode()
    assert answer.status_code == 422 and "Who is it?" in page and f'value="{cast.rob.pk}"' in page and line in page
    assert re.findall(r"<(\w+)[^>]* autofocus", page) == ["input"]  # the first option, not the line
    at_desk.post("/new", {"line": line, "shown": line, "person": cast.rob.pk, "client_key": "k"})
    made = FollowUp.objects.exclude(pk=cast.call_rob.pk).get(contact=cast.rob)
    assert (made.next_starts[:10], made.next_words) == ("2026-11-25", line)


def test_a_new_name_like_a_contact_s_is_asked_about_and_saved_as_chosen(at_desk: Client, cast: Cast) -> None:
    known = make.contact(by=cast.ann, name="Katherine Brampton", organization="Fairmore Press", phone="", email="")
    line = "called Catherine Bramton, no answer"
    page = page_of(at_desk, f"/new?line={line.replace(' ', '+')}")
    assert "Is it Katherine Brampton of Fairmore Press?" in page
    at_desk.post("/new", {"line": line} | hidden(page) | {"person": known.pk})
    assert Touch.objects.get().contact == known
    at_desk.post("/new", {"line": line} | hidden(page_of(at_desk, f"/new?line={line.replace(' ', '+')}")))
    assert Contact.objects.filter(full="Catherine Bramton").count() == 1


def test_a_line_with_the_id_of_a_stranger_is_not_saved(at_desk: Client, cast: Cast) -> None:
    other = make.contact(by=cast.zoe, name="Zara Quay")
    line = "called, no answer"
    assert at_desk.post("/new", {"line": line, "shown": line, "person": other.pk}).status_code == 422
    assert not Touch.objects.exists()


def test_a_line_on_a_person_s_page_is_about_them_and_redirects_back(at_desk: Client, cast: Cast) -> None:
    page = page_of(at_desk, f"/new?person={cast.rob.pk}&line=wants+matt+lids,+call+Monday")
    assert "Rob Okafor" in page and "Who?" not in page
    answer = at_desk.post("/new", {"line": "wants matt lids, call Monday"} | hidden(page))
    assert answer["Location"].startswith(f"/contacts/{cast.rob.pk}?did=")


def test_a_typed_day_replaces_the_proposed_one_and_an_unreadable_one_has_an_error(at_desk: Client) -> None:
    page = page_of(at_desk, "/new?line=" + LINE.replace(" ", "+"))
    wrong = at_desk.post("/new", {"line": LINE, "next": ["", "purple"]} | hidden(page))
    assert wrong.status_code == 409 and "isn’t a date" in wrong.content.decode() and LINE in wrong.content.decode()
    at_desk.post("/new", {"line": LINE, "next": ["", "fri 10"]} | hidden(page))
    assert FollowUp.objects.get(contact__full="Ada Brook").next_starts == "2026-11-27T10:00"


def test_an_empty_line_is_refused_at_the_field(at_desk: Client) -> None:
    answer = at_desk.post("/new", {"line": "  "})
    assert answer.status_code == 422 and "Type something first." in answer.content.decode()


def test_a_double_click_saves_once(at_desk: Client) -> None:
    form = {"line": LINE, "shown": LINE, "client_key": "twice"}
    first, second = at_desk.post("/new", form), at_desk.post("/new", form)
    assert (first.status_code, second.status_code) == (303, 303)
    assert Contact.objects.filter(full="Ada Brook").count() == Touch.objects.count() == 1


def test_save_and_write_the_next_line(at_desk: Client) -> None:
    answer = at_desk.post("/new", {"line": LINE, "shown": LINE, "again": "1"})
    assert answer["Location"].startswith("/new?did=")
    assert "Saved Ada Brook" in page_of(at_desk, answer["Location"])


@pytest.mark.parametrize(
    "line", ["<script>alert(1)</script>", "\x00\x01", "😀 " * 300, "x" * 5000, "'; drop table", "@@@ ### 99/99/9999"]
)
def test_odd_lines_break_nothing_and_are_kept(at_desk: Client, line: str) -> None:
    answer = at_desk.post("/new", {"line": line})
    assert answer.status_code in (200, 422)
    assert "<script>alert" not in answer.content.decode()


@pytest.mark.parametrize("person", ["x", "-1", "9" * 30, "0"])
def test_an_invalid_person_id_breaks_nothing(at_desk: Client, person: str) -> None:
    assert "Ada Brook" in page_of(at_desk, f"/new?person={person}&line=" + LINE.replace(" ", "+"))


def test_the_first_morning_asks_for_one_line(client: Client, cast: Cast) -> None:
    client.force_login(cast.zoe.user)
    page = page_of(client, "/")
    assert "Who did you last talk to?" in page and 'action="/new"' in page and 'href="/import"' in page


def test_nul_bytes_are_removed(at_desk: Client) -> None:
    line = "call Ada \x00Brook tomorrow"
    assert at_desk.post("/new", {"line": line, "shown": "call Ada Brook tomorrow"}).status_code == 303
    assert at_desk.get("/people", {"q": "a\x00@b"}).status_code == 200


def test_what_happened_earlier_is_shown_with_its_day_and_can_be_taken_out(at_desk: Client, cast: Cast) -> None:
    page = page_of(at_desk, "/new?line=called+Rob+Okafor+on+Friday,+no+answer")
    assert "Fri 20 Nov" in page and 'value="happened"' in page
    at_desk.post("/new", {"line": "called Rob Okafor on Friday, no answer"})
    assert Touch.objects.get().at.date().isoformat() == "2026-11-20"


def test_a_second_person_of_the_line_is_named_so_that_nobody_is_dropped(at_desk: Client) -> None:
    page = page_of(at_desk, "/new?line=met+Joe+Larkin+and+Jane+Dorn+at+the+picnic")
    assert "This also mentions Jane Dorn." in page
    assert "asks=check" in at_desk.post("/new", {"line": "met Joe Larkin and Jane Dorn at the picnic"})["Location"]


def test_a_line_on_a_person_s_page_that_names_another_contact_is_asked_about(at_desk: Client, cast: Cast) -> None:
    hugo = make.contact(by=cast.ann, name="Hugo Ball", organization="", phone="", email="")
    line = "Hugo Ball will send the photos by friday"
    jot = hidden(page_of(at_desk, f"/contacts/{cast.rob.pk}"))
    assert jot["beside"] == str(cast.rob.pk) and "person" not in jot
    asked = at_desk.post("/new", {"line": line} | jot)
    page = asked.content.decode()
    assert asked.status_code == 422 and "Who is it?" in page and not Promise.objects.exists()
    assert page.index(f'name="person" value="{cast.rob.pk}"') < page.index(f'name="person" value="{hugo.pk}"')
    kept = hidden(page)
    assert kept["beside"] == str(cast.rob.pk)
    saved = at_desk.post("/new", {"line": line} | kept | {"person": hugo.pk})
    assert saved["Location"].startswith(f"/contacts/{cast.rob.pk}?did=")
    assert Promise.objects.get().followup.contact == hugo


def test_a_new_name_on_a_person_s_page_is_one_of_the_choices(at_desk: Client, cast: Cast) -> None:
    line = "Mira Oduya will send the photos by friday"
    preview = f"/new/understood?beside={cast.rob.pk}&line={line.replace(' ', '+')}"
    fragment = page_of(at_desk, preview, **{"HX-Request": "true"})
    assert 'name="person" value="Mira Oduya"' in fragment
    at_desk.post("/new", {"line": line, "beside": cast.rob.pk, "person": "Mira Oduya", "name": ""})
    assert Promise.objects.get().followup.contact.full == "Mira Oduya"


def test_without_the_chip_the_person_of_the_page_is_not_meant(at_desk: Client, cast: Cast) -> None:
    page = page_of(at_desk, f"/new?beside={cast.rob.pk}&without=person&line=wants+lids")
    assert "Who is it?" in page


def test_a_line_that_replaced_the_words_of_a_step_is_changed_with_its_own_words(at_desk: Client, cast: Cast) -> None:
    at_desk.post("/new", {"line": "call Rob Okafor on Friday about the oven", "wish": "instead"})
    saved = at_desk.post("/new", {"line": "reached Rob Okafor yesterday, send him the menu Monday"})
    of = re.search(r"/new\?of=(\d+)", page_of(at_desk, saved["Location"]))
    assert of and "reached Rob Okafor yesterday, send him the menu Monday" in page_of(at_desk, f"/new?of={of[1]}")


def test_a_changed_line_does_not_lead_to_a_contact_who_is_gone(at_desk: Client, cast: Cast) -> None:
    saved = at_desk.post("/new", {"line": "called Zelda Quorn, no answer"})
    of = re.search(r"/new\?of=(\d+)", page_of(at_desk, saved["Location"]))
    assert of
    page = page_of(at_desk, f"/new?of={of[1]}")
    again = at_desk.post("/new", {"line": "called Zelda Quorn, no answer", "person": cast.rob.pk} | hidden(page))
    assert at_desk.get(again["Location"]).status_code == 200


def test_a_note_says_that_it_leaves_the_next_step_as_it_is(at_desk: Client) -> None:
    page = page_of(at_desk, "/new?line=Rob+Okafor+is+allergic+to+nuts")
    assert "Saved as a note. The next step stays: Call Rob today" in page and "What you promised" not in page
