"""Tags and intervals on pages, people one means to call, spreading over weeks."""

from datetime import datetime, timedelta

import pytest
from django.test import Client

from followthrough import schemas
from followthrough.acts.models import Act
from followthrough.directory import people_list
from followthrough.flows.contact import keep_in_touch, sort_people, tag_people
from followthrough.flows.followup import close
from followthrough.followups import intervals
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact, Tag
from followthrough.web.people.interval_choices import choices
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, page_html, post_form, refused_html


@pytest.fixture
def ada(cast: Cast) -> Contact:
    return make.contact(by=cast.ann, name="Ada Brook", email="ada@example.com")


def test_the_page_names_the_next_day_of_an_interval(at_desk: Client, cast: Cast, now: datetime) -> None:
    make.touch(by=cast.ann, contact=cast.rob, at=now - timedelta(days=4))
    to = f"/contacts/{cast.rob.pk}"
    assert "No reminder set." in page_html(at_desk, to)
    assert post_form(at_desk, f"{to}/keep-in-touch", rhythm="short").startswith(f"{to}?did=")
    words = "Keep in touch quarterly. Next: Thursday 18 February 2027, unless you talk sooner."
    assert words in page_html(at_desk, to)
    post_form(at_desk, f"{to}/keep-in-touch", rhythm="weeks", every="6")
    assert "Keep in touch every six weeks. Next: Friday 1 January 2027" not in page_html(at_desk, to)
    assert "Keep in touch every six weeks. Next: Monday 4 January 2027" in page_html(at_desk, to)
    post_form(at_desk, f"{to}/keep-in-touch", rhythm="tags")
    assert "No reminder set." in page_html(at_desk, to)


@pytest.mark.parametrize(
    ("every", "rhythm"), [("x", "weeks"), ("", "weeks"), ("0", "weeks"), ("9999", "weeks"), ("", "0"), ("", "99999")]
)
def test_an_invalid_interval_is_refused_with_a_sentence(at_desk: Client, cast: Cast, every: str, rhythm: str) -> None:
    answer = at_desk.post(f"/contacts/{cast.rob.pk}/keep-in-touch", {"rhythm": rhythm, "every": every})
    assert answer.status_code == 409


def test_an_interval_set_on_an_old_page_does_not_overwrite_a_newer_one(
    at_desk: Client, cast: Cast, now: datetime
) -> None:
    seen = cast.rob.changed_by_id
    keep_in_touch.set_interval(cast.rob, 30, by=cast.ben, now=now)
    answer = at_desk.post(f"/contacts/{cast.rob.pk}/keep-in-touch", {"rhythm": "long", "seen": seen})
    assert answer.status_code == 409 and "Ben just updated this" in answer.content.decode()


def test_a_person_who_asked_not_to_be_contacted_is_offered_no_interval(
    at_desk: Client, cast: Cast, now: datetime
) -> None:
    close.close(cast.call_rob, because="do_not_contact", by=cast.ann, now=now)
    page = page_html(at_desk, f"/contacts/{cast.rob.pk}")
    assert "Rob asked not to be contacted." in page and "/rhythm" not in page


def test_a_tag_is_added_shown_and_taken_off(at_desk: Client, cast: Cast) -> None:
    to = f"/contacts/{cast.rob.pk}"
    post_form(at_desk, f"{to}/tags", add="Bakers, Lunch")
    page = page_html(at_desk, to)
    assert "Remove the tag Bakers" in page and "Remove the tag Lunch" in page
    assert '<option value="Bakers">' in page_html(at_desk, "/tags/names")
    post_form(at_desk, f"{to}/tags", drop="Bakers")
    assert "Remove the tag Bakers" not in page_html(at_desk, to)
    post_form(at_desk, "/undo", act=Act.objects.latest("pk").pk)
    assert tag_people.tag_names(cast.rob) == ["Bakers", "Lunch"]


def test_the_page_of_a_tag_shows_the_effect_of_an_interval_before_it_is_set(
    at_desk: Client, cast: Cast, now: datetime
) -> None:
    people = [make.contact(by=cast.ann, name=f"Person {n}", email="") for n in range(13)]
    for person in people:
        tag_people.change_contact_tags(person, add=["Customers"], by=cast.ann, now=now)
    keep_in_touch.set_interval(people[0], 30, by=cast.ann, now=now)
    tag = Tag.objects.get()
    assert "No reminder for this tag." in page_html(at_desk, f"/people?tag={tag.pk}")
    page = page_html(at_desk, f"/tags/{tag.pk}")
    for words in ("12 people", "One has a reminder of their own. Nothing changes for them.",
                  "About three talks a week.", "About four talks a month.", "About two talks a month."):  # fmt: skip
        assert words in page
    post_form(at_desk, f"/tags/{tag.pk}/keep-in-touch", rhythm="short")
    page = page_html(at_desk, f"/people?tag={tag.pk}")
    assert "Everyone with this tag: quarterly." in page and "Customers" in page and ": 13" in page
    assert FollowUp.objects.filter(key__startswith="keep-in-touch:", state="open").count() == 13
    assert "Person 3" in page_html(at_desk, "/people?list=keep")


def test_a_tag_is_renamed_and_removed_on_its_page(at_desk: Client, cast: Cast, now: datetime) -> None:
    tag_people.change_contact_tags(cast.rob, add=["Bakers"], by=cast.ann, now=now)
    tag = Tag.objects.get()
    post_form(at_desk, f"/tags/{tag.pk}/name", name="Millers")
    assert ">Millers</a>" in page_html(at_desk, "/people")
    post_form(at_desk, f"/tags/{tag.pk}/remove")
    assert ">Millers</a>" not in page_html(at_desk, "/people")


def test_the_command_line_prints_tags_interval_and_sorting_of_a_person(cast: Cast, ada: Contact, now: datetime) -> None:
    whole = schemas.contact(ada, by=cast.ann, now=now)
    assert (whole["tags"], whole["keep_in_touch"], whole["sorted"]) == ([], None, None)
    tag_people.change_contact_tags(ada, add=["Gardeners", "Choir"], by=cast.ann, now=now)
    sort_people.sort_contact(ada, "keep", days=30, by=cast.ann, now=now)
    whole = schemas.contact(Contact.objects.get(pk=ada.pk), by=cast.ann, now=now)
    assert (whole["tags"], whole["sorted"]) == (["Choir", "Gardeners"], "keep")
    assert whole["keep_in_touch"] == {"days": 30, "words": "monthly", "own": True}


def test_the_edit_page_changes_tags_and_interval_with_the_other_fields(
    at_desk: Client, cast: Cast, now: datetime
) -> None:
    tag_people.change_contact_tags(cast.rob, add=["Bakers", "Lunch"], by=cast.ann, now=now)
    to = f"/contacts/{cast.rob.pk}/edit"
    assert "More tags" in page_html(at_desk, to) and "Monthly" in page_html(at_desk, to)
    fields = {"full": "Rob Okafor", "has_tags": "1", "tag": ["Bakers", "Lunch"], "untag": ["Lunch"],
              "add_tags": "Choir", "rhythm": "tags", "every": "4"}  # fmt: skip
    assert at_desk.post(to, fields).status_code == 303
    cast.rob.refresh_from_db()
    assert tag_people.tag_names(cast.rob) == ["Bakers", "Choir"] and cast.rob.keep_in_touch_days == 28
    post_form(at_desk, "/undo", act=Act.objects.latest("pk").pk)
    cast.rob.refresh_from_db()
    assert tag_people.tag_names(cast.rob) == ["Bakers", "Lunch"] and cast.rob.keep_in_touch_days is None


def test_a_form_without_tags_removes_none(at_desk: Client, cast: Cast, now: datetime) -> None:
    tag_people.change_contact_tags(cast.rob, add=["Bakers"], by=cast.ann, now=now)
    keep_in_touch.set_interval(cast.rob, 30, by=cast.ann, now=now)
    post_form(at_desk, f"/contacts/{cast.rob.pk}/edit", full="Rob Okafor")
    cast.rob.refresh_from_db()
    assert tag_people.tag_names(cast.rob) == ["Bakers"] and cast.rob.keep_in_touch_days == 30


def test_a_contact_made_personal_loses_its_interval(at_desk: Client, cast: Cast, now: datetime) -> None:
    keep_in_touch.set_interval(cast.rob, 30, by=cast.ann, now=now)
    post_form(at_desk, f"/contacts/{cast.rob.pk}/edit", full="Rob Okafor", is_personal="on")
    assert not FollowUp.objects.filter(key__startswith="keep-in-touch:", state="open").exists()
    assert "Personal. Never suggested for a follow-up." in page_html(at_desk, f"/contacts/{cast.rob.pk}")


def test_meaning_to_call_lists_the_oldest_intention_first(
    at_desk: Client, cast: Cast, ada: Contact, now: datetime
) -> None:
    bea = make.contact(by=cast.ann, name="Bea Cole")
    for person, weeks in ((bea, 3), (ada, 1)):
        sort_people.sort_contact(person, "call", by=cast.ann, now=now - timedelta(weeks=weeks))
    page = page_html(at_desk, "/people?list=call")
    assert page.index("Bea Cole") < page.index("Ada Brook")
    assert "Added three weeks ago." in page and "Added one week ago." in page and "Meaning to call" in page
    post_form(at_desk, f"/contacts/{bea.pk}/start", then="/people?list=call")
    page = page_html(at_desk, "/people?list=call").split('id="people"')[1]
    assert "Bea Cole" not in page and "Ada Brook" in page
    post_form(at_desk, "/undo", act=Act.objects.latest("pk").pk)
    assert [row.pk for row in people_list.meaning_to_call(cast.ann)] == [bea.pk, ada.pk]


def test_a_person_with_a_follow_up_leaves_the_list_for_good(cast: Cast, ada: Contact, now: datetime) -> None:
    sort_people.sort_contact(ada, "call", by=cast.ann, now=now - timedelta(weeks=1))
    taken = make.followup(by=cast.ann, contact=ada, due=make.window(now), opened=now)
    close.close(taken, because="went_elsewhere", note="has a supplier", by=cast.ann, now=now)
    assert not people_list.meaning_to_call(cast.ann).exists()


def test_an_intention_leaves_the_list_with_a_reason(at_desk: Client, cast: Cast, ada: Contact, now: datetime) -> None:
    sort_people.sort_contact(ada, "call", by=cast.ann, now=now)
    assert "Take off the list" in page_html(at_desk, f"/contacts/{ada.pk}/give-up")
    refused = at_desk.post(f"/contacts/{ada.pk}/give-up", {"because": "other"})
    assert refused.status_code == 409 and "Add one line" in refused.content.decode()
    to = post_form(at_desk, f"/contacts/{ada.pk}/give-up", because="other", note="moved abroad")
    assert "Nobody on your call list right now." in page_html(at_desk, to)
    assert "moved abroad" in page_html(at_desk, f"/contacts/{ada.pk}")


def test_the_days_are_shown_before_and_spreading_is_one_act(at_desk: Client, cast: Cast, now: datetime) -> None:
    for n in range(12):
        person = make.contact(by=cast.ann, name=f"Person {n:02d}", email="")
        sort_people.sort_contact(person, "call", by=cast.ann, now=now - timedelta(days=n))
    page = page_html(at_desk, "/spread?list=call&n=12&weeks=1")
    for words in ("Spread 12 contacts over 1 week", "Wed 25 Nov", "+2", "+3", "Already planned"):
        assert words in page
    to = post_form(at_desk, "/spread", list="call", n="12", weeks="1", client_key="k")
    assert "Spread 12 contacts over 1 week." in page_html(at_desk, to)
    assert not people_list.meaning_to_call(cast.ann).exists()
    post_form(at_desk, "/spread", list="call", n="12", weeks="1", client_key="k")
    assert Act.objects.filter(verb="spread").count() == 1
    post_form(at_desk, "/undo", act=Act.objects.latest("pk").pk)
    assert people_list.meaning_to_call(cast.ann).count() == 12


def test_people_who_do_not_fit_are_counted_with_the_weeks_needed(at_desk: Client, cast: Cast) -> None:
    cast.ann.minutes_a_day = 12
    cast.ann.save()
    for n in range(30):
        make.contact(by=cast.ann, name=f"Person {n:02d}", email="")
    page = page_html(at_desk, "/spread?list=idle&n=30&weeks=1")
    assert "contacts don’t fit." in page and "to fit everyone" in page


@pytest.mark.parametrize("to", ["/spread?list=call", "/spread?list=idle", "/spread?tag=1", "/spread?import=1"])
def test_an_empty_list_and_an_unknown_one_break_nothing(at_desk: Client, to: str) -> None:
    assert at_desk.get(to).status_code in (200, 404)


@pytest.mark.parametrize("to", ["/people?tag={tag}", "/people?list=keep", "/people?list=personal", "/tags/{tag}",
                                "/spread?tag={tag}&n=1&weeks=1", "/contacts/{rob}/edit"])  # fmt: skip
def test_a_page_takes_the_same_queries_for_any_number_of_rows(
    at_desk: Client, cast: Cast, now: datetime, to: str
) -> None:
    def counted() -> int:
        return count_statements(at_desk, to.format(tag=Tag.objects.get(fold="customers").pk, rob=cast.rob.pk))

    def more(*names: str) -> None:
        for name in names:
            person = make.contact(by=cast.ann, name=name)
            tag_people.change_contact_tags(person, add=["Customers", name], by=cast.ann, now=now)
            keep_in_touch.set_interval(person, 30, by=cast.ann, now=now)
            other = make.contact(by=cast.ann, name=f"{name} too")
            tag_people.change_contact_tags(other, add=["Customers"], by=cast.ann, now=now)
            sort_people.sort_contact(make.contact(by=cast.ann, name=f"{name} again"), "personal", by=cast.ann, now=now)

    more("Ada One")
    one = counted()
    more("Bea Two", "Cy Three")
    assert counted() == one


def test_a_large_workspace_counts_its_lists_after_the_page(
    at_desk: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people_list, "SMALL_WORKSPACE", 0)
    page = page_html(at_desk, "/people")
    assert 'hx-get="/people/lists?list=everyone"' in page and ">Active</a>" not in page
    assert "Rob Okafor" in page and "counts=1" in page
    lists = page_html(at_desk, "/people/lists?list=everyone")
    assert ">Active</a>" in lists and 'id="list-count" hx-swap-oob="true">: 1<' in lists
    assert ">Active</a>" in page_html(at_desk, "/people?list=everyone&counts=1")


@pytest.mark.parametrize(
    ("people", "days", "said"),
    [(1, 90, "About four talks a year."), (1, 30, "About one talk a month."), (12, 30, "About three talks a week.")],
)
def test_the_talks_of_an_interval_are_counted_in_a_span_that_has_at_least_one(
    people: int, days: int, said: str
) -> None:
    assert intervals.talks_per_span(people, days) == said


@pytest.mark.parametrize(
    ("own", "by_tag", "typed", "on"),
    [
        (None, None, None, "None"),
        (0, None, None, "None"),
        (0, 30, None, "None"),
        (None, 30, None, "Same as the tag: monthly"),
        (90, 30, None, "Quarterly"),
        (42, None, None, "Every six weeks"),
        (42, 30, "near", "Monthly"),
    ],
)
def test_the_present_interval_is_marked(own: int | None, by_tag: int | None, typed: str | None, on: str) -> None:
    assert [choice.label for choice in choices(own, by_tag, typed) if choice.on] == [on]


@pytest.mark.parametrize("name", ["", "   "])
def test_an_invalid_name_of_a_tag_is_refused(at_desk: Client, cast: Cast, now: datetime, name: str) -> None:
    tag_people.change_contact_tags(cast.rob, add=["Bakers"], by=cast.ann, now=now)
    refused_html(at_desk, f"/tags/{Tag.objects.get().pk}/name", name=name)
    assert tag_people.tag_names(cast.rob) == ["Bakers"]


@pytest.mark.parametrize("fields", [{"every": "x"}, {"every": "0"}, {"every": "9999"}, {"rhythm": "weeks"}])
def test_an_invalid_interval_of_a_tag_is_refused(
    at_desk: Client, cast: Cast, now: datetime, fields: dict[str, str]
) -> None:
    tag_people.change_contact_tags(cast.rob, add=["Bakers"], by=cast.ann, now=now)
    refused_html(at_desk, f"/tags/{Tag.objects.get().pk}/keep-in-touch", **fields)
    assert Tag.objects.get().keep_in_touch_days is None
