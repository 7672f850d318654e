"""Fields of a form: an unreadable value counts as missing. A form that is sent twice counts once."""

from datetime import datetime

import pytest
from django.http import QueryDict
from django.test import RequestFactory

from followthrough.acts.models import Act
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.web.line.forms import line_in
from followthrough.web.site.forms import choice_in, id_in, ids_in, last_words_in, next_page, number_in, words_in
from followthrough.web.site.redirects import run_act
from tests.cast import Cast


@pytest.mark.parametrize("typed", ["", "x", "-1", "1.5", "0x1", " 7", "²", "9" * 19])
def test_a_text_that_is_no_id_counts_as_missing(typed: str) -> None:
    fields = QueryDict(mutable=True)
    fields["pk"] = typed
    assert id_in(fields, "pk") is None and ids_in(fields, "pk", most=3) == []


def test_fields_are_read_by_their_kind() -> None:
    fields = QueryDict("pk=12&pk=x&pk=7&pk=9&weeks=12345&theme=dark&other=pink&name=+Ada+&next=&next=+fri+10+&next=+")
    assert (id_in(fields, "pk"), ids_in(fields, "pk", most=3)) == (9, [12, 7])
    assert number_in(fields, "weeks", digits=4) is None and number_in(fields, "weeks", digits=5) == 12345
    assert [choice_in(fields, name, ("dark", "light"), "none") for name in ("theme", "other")] == ["dark", "none"]
    assert (words_in(fields, "name", longest=2), words_in(fields, "missing")) == ("Ad", "")
    assert last_words_in(fields, "next") == "fri 10"


@pytest.mark.parametrize(("to", "goes"), [("/people?p=1", "/people?p=1"), ("https://evil.example/", "/"), ("", "/")])
def test_a_form_never_redirects_to_another_site(rf: RequestFactory, to: str, goes: str) -> None:
    assert next_page(rf.post("/x", {"then": to}), "/") == goes


def test_without_the_chip_of_the_person_the_choice_is_dropped() -> None:
    chosen = line_in(QueryDict("line=Called+Rob&person=7&shown=Called+Rob&channel=fax"))
    assert (chosen.person_id, chosen.is_as_shown, chosen.channel, chosen.told) == (7, True, "", None)
    away = line_in(QueryDict("line=Called+Rob&person=7&without=person&told_asked=1"))
    assert (away.person_id, away.is_as_shown, away.told) == (None, False, False)


def test_a_second_click_answers_as_the_first_one(rf: RequestFactory, cast: Cast, now: datetime) -> None:
    request = rf.post("/x", {"client_key": "k", "then": "/people"})
    request.member, request.now = cast.ann, now  # type: ignore[attr-defined]
    act = Act.objects.filter(workspace=cast.workspace).latest("pk")
    Act.objects.filter(pk=act.pk).update(client_key="k")

    def again() -> Act:
        raise AlreadyDone("You saved that a moment ago.")

    answers = [run_act(request, flow, "/") for flow in (lambda: act, again)]  # type: ignore[arg-type]
    assert [(answer.status_code, answer["Location"]) for answer in answers] == [(303, f"/people?did={act.pk}")] * 2


def test_a_refusal_is_not_swallowed(rf: RequestFactory, cast: Cast) -> None:
    def refuse() -> Act:
        raise Refused("Not so.")

    with pytest.raises(Refused):
        run_act(rf.post("/x"), refuse, "/")  # type: ignore[arg-type]
