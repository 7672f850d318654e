"""The command `note`: a line is understood and saved, and an uncertain person is asked about."""

from followthrough.people.models import Contact
from tests.cast import Cast
from tests.cli.conftest import Tell

AT = "2026-11-24T08:48"
LINE = "called Nora Pell at Summit Ridge, left voicemail, will call back friday at 10"


def who(cast: Cast) -> tuple[str, ...]:
    return ("--as", cast.ann.user.email, "--now", AT, "--json")


def test_a_dry_run_says_what_was_understood_and_saves_nothing(cast: Cast, tell: Tell) -> None:
    said = tell("note", LINE, "--dry-run", *who(cast)).json
    assert (said["saved"], said["person"], said["organization"]) == (False, "Nora Pell", "Summit Ridge")
    assert (said["channel"], said["outcome"], said["uncertain"]) == ("call", "voicemail", [])
    assert (said["next"]["channel"], said["next"]["window"]["said"]) == ("call", "Friday 27 Nov at 10:00")
    assert not Contact.objects.filter(full="Nora Pell").exists()


def test_a_line_becomes_a_person_a_touch_and_a_promise(cast: Cast, tell: Tell) -> None:
    said = tell("note", LINE, *who(cast)).json
    assert said["saved"] and said["said"]
    one = tell("contact", said["contact"], *who(cast)).json
    assert [(touch["outcome"], touch["words"]) for touch in one["touches"]] == [("voicemail", LINE)]
    assert [promise["due"]["said"] for promise in one["promises"]] == ["Friday 27 Nov at 10:00"]
    assert tell("undo", *who(cast)).json["act"] == said["act"]
    assert not Contact.objects.filter(full="Nora Pell").exists()


def test_an_existing_contact_is_not_made_twice(cast: Cast, tell: Tell) -> None:
    said = tell("note", f"called {cast.rob.full}, no answer", *who(cast)).json
    assert (said["saved"], said["contact"]) == (True, cast.rob.pk)


def test_an_uncertain_person_is_asked_about_and_nothing_is_saved(cast: Cast, tell: Tell) -> None:
    refused = tell("note", "hmm", *who(cast))
    assert (refused.code, "Who is it" in refused.json["refused"]) == (1, True)
    assert "person" in tell("note", "hmm", "--dry-run", *who(cast)).json["uncertain"]
    assert tell("note", "  ", *who(cast)).code == 1


def test_a_new_contact_comes_with_similar_ones(cast: Cast, tell: Tell) -> None:
    as_ann = ("--as", cast.ann.user.email)
    said = tell("note", "called Rob Okafour, no answer", "--dry-run", *as_ann).out
    assert "You may already have this contact: Rob Okafor." in said


def test_a_whole_name_with_one_wrong_letter_is_asked_about_with_the_known_one(cast: Cast, tell: Tell) -> None:
    said = tell("note", "called Rob Okafour, no answer", "--dry-run", "--as", cast.ann.user.email, "--json").json
    assert "person" in said["uncertain"] and [one["name"] for one in said["alternatives"]] == ["Rob Okafor"]


def test_a_call_from_a_person_at_a_company_is_received(cast: Cast, tell: Tell) -> None:
    as_ann = ("--as", cast.ann.user.email, "--json")
    shape = tell("note", "Ada Quill at Tidewater Lamps called", "--dry-run", *as_ann).json
    assert (shape["outcome"], shape["person"]) == ("received", "Ada Quill")


def test_a_note_answers_with_the_step_that_stays(cast: Cast, tell: Tell) -> None:
    said = tell("note", f"{cast.rob.full} is allergic to nuts", *who(cast)).json
    assert (said["stands"], said["followup"]) == ("notes", cast.call_rob.pk)
    assert (said["next"]["channel"], said["next"]["window"]["said"]) == ("call", "today")
