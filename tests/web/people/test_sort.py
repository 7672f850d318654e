"""Ten minutes through one's people: a page for each person, four keys, stopping and continuing."""

from datetime import datetime, timedelta

import pytest
from django.test import Client

from followthrough.acts.models import Act
from followthrough.flows.contact import sort_people
from followthrough.kit import clock
from followthrough.people import bulk, write
from followthrough.people.models import Contact
from followthrough.people.write import PersonDraft
from tests import make
from tests.cast import Cast
from tests.web.requests import count_statements, refused_html
from tests.web.requests import page_html as page_text


def bring(cast: Cast, *names: str) -> Act:
    """Import people of these names with one file."""
    act = make.act(by=cast.ann, verb="import")
    cards = [PersonDraft(full=name, emails=[(f"{name.split()[0].lower()}@example.com", "")]) for name in names]
    people = [(card, write.method_rows(card, country="GB")) for card in cards]
    act.made["contact"] = bulk.make_contacts(act, people, now=make.LONG_AGO)
    return act.finish("Imported.")


def text(client: Client, to: str = "/sort", **headers: str) -> str:
    return page_text(client, to, **headers)


def first_name(page: str) -> str:
    return page.split('data-key="O">')[1].split("<")[0]


def press(client: Client, name: str, **fields: str) -> str:
    contact = Contact.objects.get(full=name)
    answer = client.post(f"/contacts/{contact.pk}/sort", {"then": "/sort", **fields})
    assert answer.status_code == 303
    return str(answer["Location"])


def test_the_newest_import_comes_first_and_then_by_name(at_desk: Client, cast: Cast) -> None:
    make.contact(by=cast.ann, name="Abe Written")
    bring(cast, "Mia Old", "Ben Old")
    bring(cast, "Zed New", "Cleo New")
    seen = []
    for _ in range(5):
        page = text(at_desk)
        seen.append(first_name(page))
        press(at_desk, seen[-1], decision="none")
    assert seen == ["Cleo New", "Zed New", "Ben Old", "Mia Old", "Abe Written"]
    assert "All sorted." in text(at_desk)


def test_people_with_a_follow_up_and_personal_contacts_are_not_asked_about(at_desk: Client, cast: Cast) -> None:
    ada = make.contact(by=cast.ann, name="Ada Brook")
    Contact.objects.filter(pk=ada.pk).update(is_personal=True)
    assert "Everyone is sorted." in text(at_desk)


def test_one_import_alone_shows_its_progress(at_desk: Client, cast: Cast) -> None:
    make.contact(by=cast.ann, name="Abe Written")
    act = bring(cast, "Ada One", "Bea Two", "Cy Three")
    to = f"/sort?import={act.pk}"
    assert "1 of 3" in text(at_desk, to)
    press(at_desk, "Ada One", decision="call")
    page = text(at_desk, to)
    assert first_name(page) == "Bea Two" and "2 of 3" in page and "Abe Written" not in page


def test_a_tag_alone(at_desk: Client, cast: Cast) -> None:
    bring(cast, "Ada One", "Bea Two")
    bea = Contact.objects.get(full="Bea Two")
    act = make.act(by=cast.ann)
    write.change_tags(act, bea, ["lunch"])
    act.finish("")
    page = text(at_desk, f"/sort?tag={bea.tagged.get().tag_id}")
    assert first_name(page) == "Bea Two" and "Ada One" not in page


def test_sorting_continues_at_the_person_where_it_stopped(at_desk: Client, cast: Cast, now: datetime) -> None:
    bring(cast, "Ada One", "Bea Two", "Cy Three")
    press(at_desk, "Ada One", decision="keep", days="30")
    with clock.shifted_to(now + timedelta(days=3)):
        page = text(at_desk)
    assert first_name(page) == "Bea Two" and "1 of 2" in page
    assert Contact.objects.get(full="Ada One").keep_in_touch_days == 30


def test_undo_shows_the_person_of_the_act_again(at_desk: Client, cast: Cast) -> None:
    bring(cast, "Ada One", "Bea Two", "Cy Three")
    bea = Contact.objects.get(full="Bea Two")
    press(at_desk, "Bea Two", decision="personal")
    page = text(at_desk)
    then = page.split('name="then" value="')[1].split('"')[0]
    assert then == f"/sort?who={bea.pk}"
    answer = at_desk.post("/undo", {"act": str(Act.objects.latest("pk").pk), "then": then})
    assert first_name(text(at_desk, answer["Location"])) == "Bea Two"


def test_skipped_people_are_offered_again_at_the_end(at_desk: Client, cast: Cast) -> None:
    bring(cast, "Ada One", "Bea Two")
    make.contact(by=cast.ann, name="Abe Written")
    for name in ("Ada One", "Bea Two"):
        page = text(at_desk, f"/sort?after={Contact.objects.get(full=name).pk}")
        assert name not in page
    assert first_name(page) == "Abe Written"
    page = text(at_desk, f"/sort?after={Contact.objects.get(full='Abe Written').pk}")
    assert "You skipped some." in page and 'href="/sort"' in page


def test_a_double_click_counts_once(at_desk: Client, cast: Cast) -> None:
    bring(cast, "Ada One", "Bea Two")
    before = Act.objects.count()
    first, second = (press(at_desk, "Ada One", decision="call", client_key="k") for _ in range(2))
    assert first == second and Act.objects.count() == before + 1


def test_a_request_of_the_script_gets_further_people_alone(at_desk: Client, cast: Cast) -> None:
    bring(cast, "Ada One", "Bea Two")
    page = text(at_desk, "/sort", **{"X-Cards": "1"})
    assert "<html" not in page and page.count("data-card=") == 2 and 'id="sort-undo"' in page


def test_a_note_follows_ten_minutes_and_the_pace_is_the_members_own(at_desk: Client, cast: Cast, now: datetime) -> None:
    bring(cast, *[f"Person {n:03d}" for n in range(140)])
    for n in range(61):
        contact = Contact.objects.get(full=f"Person {n:03d}")
        sort_people.sort_contact(contact, "none", by=cast.ann, now=now + timedelta(seconds=10 * n))
    with clock.shifted_to(now + timedelta(seconds=300)):
        assert "are over" not in text(at_desk)
    with clock.shifted_to(now + timedelta(seconds=605)):
        page = text(at_desk)
    assert "62 of 140, about 13 minutes left at your pace" in page
    assert "That’s ten minutes. 61 sorted; the rest can wait." in page


@pytest.mark.parametrize("to", ["/sort", "/people?list=call", "/people?list=unsorted"])
def test_a_page_takes_the_same_queries_for_any_number_of_rows(at_desk: Client, cast: Cast, to: str) -> None:
    def more(*names: str) -> None:
        bring(cast, *names)
        for name in names:
            sort_people.sort_contact(make.contact(by=cast.ann, name=name), "call", by=cast.ann, now=make.LONG_AGO)

    more("Ada One")
    one = count_statements(at_desk, to)
    more("Bea Two", "Cy Three")
    assert count_statements(at_desk, to) == one


def test_a_card_shows_number_mail_last_touch_and_origin(at_desk: Client, cast: Cast) -> None:
    bring(cast, "Ada One")
    page = text(at_desk)
    for words in ("ada@example.com", "No phone", "No history yet", "Imported Mon 2 Nov"):
        assert words in page


def test_a_number_is_international_and_a_day_is_lower_case_inside_a_sentence(at_desk: Client, cast: Cast) -> None:
    act = make.act(by=cast.ann, verb="import")
    card = PersonDraft(full="Ada One", phones=[("+442079460101", "mobile")])
    bulk.make_contacts(act, [(card, write.method_rows(card, country="GB"))], now=clock.now())
    page = text(at_desk)
    assert "+44 20 7946 0101" in page and "Imported today" in page


def test_a_list_without_people_says_so(at_desk: Client, cast: Cast) -> None:
    page = text(at_desk, "/spread?list=call")
    assert "Nobody on this list needs a first step." in page and "each get" not in page


def test_more_people_than_can_be_spread_at_once_are_cut_and_said_so(
    at_desk: Client, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring(cast, "Ada One", "Ben Two", "Cleo Three")
    assert "Not following up: 3 contacts each" in text(at_desk, "/spread?list=idle")
    monkeypatch.setattr("followthrough.web.people.spread.MOST_PEOPLE", 2)
    assert "Not following up: the first 2 contacts each" in text(at_desk, "/spread?list=idle")


@pytest.mark.parametrize("fields", [{}, {"decision": "zzz"}, {"decision": "keep", "days": "9999"}])
def test_an_unknown_decision_is_refused_and_changes_nothing(
    at_desk: Client, cast: Cast, fields: dict[str, str]
) -> None:
    bring(cast, "Ada One")
    ada = Contact.objects.get(full="Ada One")
    refused_html(at_desk, f"/contacts/{ada.pk}/sort", **fields)
    ada.refresh_from_db()
    assert (ada.sorted_as, ada.keep_in_touch_days) == ("", None)


@pytest.mark.parametrize("days", ["", "x", "99999", "-30"])
def test_unreadable_days_count_as_the_short_term(at_desk: Client, cast: Cast, days: str) -> None:
    bring(cast, "Ada One")
    press(at_desk, "Ada One", decision="keep", days=days)
    assert Contact.objects.get(full="Ada One").keep_in_touch_days == 90


@pytest.mark.parametrize("query", ["import=9", "tag=9"])
def test_an_unknown_import_or_tag_is_not_found(at_desk: Client, query: str) -> None:
    assert at_desk.get(f"/sort?{query}").status_code == 404


@pytest.mark.parametrize("query", ["after=x", "who=x", "import=x", "tag=x", "after=" + "9" * 40])
def test_a_number_that_cannot_be_read_counts_as_missing(at_desk: Client, cast: Cast, query: str) -> None:
    bring(cast, "Ada One")
    assert first_name(text(at_desk, f"/sort?{query}")) == "Ada One"
