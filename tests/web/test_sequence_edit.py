"""The form that edits a sequence: its stages as sentences, moved, added and removed, refused in place, and saved."""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from followthrough.flows.sequence.edit_sequence import edit_sequence
from followthrough.kit import clock
from followthrough.sequences.models import Sequence
from followthrough.sequences.place import plan_named
from followthrough.sequences.shipped import SHIPPED
from tests.cast import Cast
from tests.web.test_sequences import KEY, words

EDIT = f"/sequences/{KEY}/edit"
FIELDS = ("stage", "gap", "channel", "what", "hours", "words")


def form_of(key: str = KEY, **changed: Any) -> dict[str, Any]:
    """The form as a browser sends it: each field of a stage once for every stage."""
    plan = SHIPPED[key]
    columns: dict[str, Any] = {name: [] for name in FIELDS}
    for stage in plan.cadence.stages:
        for name in FIELDS:
            columns[name].append(str(getattr(stage, "key" if name == "stage" else name)))
    return {"name": plan.name, "says": plan.says, "begins_on": plan.begins_on, "seen": "0", **columns, **changed}


def keys_on(page: bytes) -> list[str]:
    return re.findall(r'name="stage" value="([^"]*)"', page.decode())


def value_of(page: bytes, name: str) -> list[str]:
    return [unescape(each) for each in re.findall(rf'name="{name}" value="([^"]*)"', page.decode())]


def saved_stages(cast: Cast, key: str = KEY) -> list[tuple[str, int, str]]:
    stages = plan_named(key, workspace_id=cast.workspace.pk).cadence.stages
    return [(stage.key, stage.gap, stage.channel) for stage in stages]


def test_the_page_of_a_sequence_leads_to_its_form(at_desk: Client) -> None:
    assert f'href="{EDIT}"' in at_desk.get(f"/sequences/{KEY}").content.decode()
    page = at_desk.get(EDIT)
    assert keys_on(page.content) == [stage.key for stage in SHIPPED[KEY].cadence.stages]
    assert value_of(page.content, "gap") == ["1", "1", "0", "2", "0", "4", "7"]


def test_saving_writes_the_stages_in_their_new_order_with_their_keys(at_desk: Client, cast: Cast) -> None:
    form = form_of(name="Call them")
    for name in FIELDS:
        form[name] = [form[name][1], form[name][0], *form[name][2:]]
    form["gap"][0], form["what"][0] = "3", "the lids"
    answer = at_desk.post(EDIT, form)
    assert (answer.status_code, answer["Location"].split("?")[0]) == (303, f"/sequences/{KEY}")
    assert saved_stages(cast)[:3] == [("call-2", 3, "call"), ("call-1", 1, "call"), ("email-2", 0, "email")]
    assert "Saved “Call them”. Nobody was moved." in words(at_desk.get(answer["Location"]))


def test_what_the_form_does_not_show_stays_as_it_is(at_desk: Client, cast: Cast) -> None:
    """A form that is saved without a change is the same sequence."""
    for key in SHIPPED:
        assert at_desk.post(f"/sequences/{key}/edit", form_of(key)).status_code == 303
        plan = plan_named(key, workspace_id=cast.workspace.pk)
        assert plan == SHIPPED[key]


@pytest.mark.parametrize(
    ("button", "order"),
    [
        ("up:call-2", ["call-2", "call-1", "email-2"]),
        ("down:call-1", ["call-2", "call-1", "email-2"]),
        ("up:call-1", ["call-1", "call-2", "email-2"]),
        ("remove:call-2", ["call-1", "email-2", "call-4"]),
        ("remove:no-such", ["call-1", "call-2", "email-2"]),
        ("sideways:call-2", ["call-1", "call-2", "email-2"]),
    ],
)
def test_a_button_changes_the_list_and_saves_nothing(at_desk: Client, button: str, order: list[str]) -> None:
    page = at_desk.post(EDIT, form_of(do=button, name="Half-typed"))
    assert page.status_code == 200 and keys_on(page.content)[:3] == order
    assert value_of(page.content, "seen") == ["0"] and "Half-typed" in page.content.decode()
    assert not Sequence.objects.exists()


def test_an_added_step_has_a_key_that_no_step_had_before(at_desk: Client, cast: Cast) -> None:
    page = at_desk.post(EDIT, form_of(do="add"))
    keys = keys_on(page.content)
    assert len(keys) == 8 and keys[-1] not in {stage.key for plan in SHIPPED.values() for stage in plan.cadence.stages}
    again = at_desk.post(EDIT, form_of(do="add"))
    assert keys_on(again.content)[-1] != keys[-1]


def test_the_last_step_can_be_removed_but_not_saved_so(at_desk: Client) -> None:
    one = {name: values[:1] if isinstance(values, list) else values for name, values in form_of().items()}
    page = at_desk.post(EDIT, one | {"do": "remove:call-1"})
    assert keys_on(page.content) == [] and "Add a step" in words(page)
    none = {name: values for name, values in one.items() if not isinstance(values, list)}
    assert "A sequence needs at least one step." in words(at_desk.post(EDIT, none))


def test_a_wrong_step_is_named_beside_it_and_nothing_typed_is_lost(at_desk: Client) -> None:
    form = form_of(name="My calls")
    form["gap"][1], form["gap"][4], form["what"][1], form["hours"][0] = "soon", "400", "the lids", "dawn"
    page = at_desk.post(EDIT, form)
    assert page.status_code == 409 and not Sequence.objects.exists()
    shown = words(page)
    assert "Step 2: the gap is a whole number of working days" in shown and "Step 5: the gap" in shown
    assert "Step 1: “dawn” isn’t a time of day" in unescape(shown)
    assert value_of(page.content, "gap")[:5] == ["1", "soon", "0", "2", "400"]
    assert "the lids" in value_of(page.content, "what") and "My calls" in page.content.decode()
    assert '<option value="dawn" selected>' in page.content.decode()


@pytest.mark.parametrize(
    ("changed", "said"),
    [({"name": " "}, "A sequence needs a name."), ({"says": "x" * 400}, "300 characters at most"),
     ({name: values * 9 for name, values in form_of().items() if isinstance(values, list)}, "steps are too many")],
)  # fmt: skip
def test_what_is_wrong_with_all_of_it_is_said_above(at_desk: Client, changed: dict[str, Any], said: str) -> None:
    page = at_desk.post(EDIT, form_of() | changed)
    assert page.status_code == 409 and said in words(page)


def test_an_edit_while_somebody_else_edits_shows_both_and_can_be_saved_then(at_desk: Client, cast: Cast) -> None:
    act = edit_sequence(KEY, {"name": "Ben’s calls"}, by=cast.ben, now=clock.now(), seen=0)
    page = at_desk.post(EDIT, form_of(name="Ann’s calls"))
    shown = words(page)
    assert (
        page.status_code == 409 and "Ben" in shown and "Ben’s calls" in shown and "Call at a different hour." in shown
    )
    assert 'value="Ann’s calls"' in page.content.decode() and value_of(page.content, "seen") == [str(act.pk)]
    assert at_desk.post(EDIT, form_of(name="Ann’s calls", seen=str(act.pk))).status_code == 303
    assert plan_named(KEY, workspace_id=cast.workspace.pk).name == "Ann’s calls"


def test_a_reset_while_somebody_edits_is_said_as_well(at_desk: Client, cast: Cast) -> None:
    page = at_desk.post(EDIT, form_of(name="Ann’s calls", seen="123456"))
    assert page.status_code == 409 and "changed this sequence in the meantime" in words(page)
    assert value_of(page.content, "seen") == ["0"]


def test_reset_brings_the_shipped_one_back_and_undo_takes_that_back(at_desk: Client, cast: Cast) -> None:
    assert "Reset to how it came" not in words(at_desk.get(f"/sequences/{KEY}"))
    at_desk.post(EDIT, form_of(name="Calls"))
    assert "Reset to how it came" in words(at_desk.get(f"/sequences/{KEY}"))
    answer = at_desk.post(f"/sequences/{KEY}/reset")
    assert answer.status_code == 303 and plan_named(KEY, workspace_id=cast.workspace.pk) == SHIPPED[KEY]
    at_desk.post("/undo", {"act": re.findall(r"did=(\d+)", answer["Location"])[0]})
    assert plan_named(KEY, workspace_id=cast.workspace.pk).name == "Calls"


def test_a_new_sequence_gets_a_key_of_its_name(at_desk: Client, cast: Cast) -> None:
    assert len(keys_on(at_desk.get("/sequences/new").content)) == 1
    one = {"stage": "step-1", "gap": "2", "channel": "note", "what": "thanks", "hours": "any", "words": ""}
    assert at_desk.post("/sequences/new", {"name": "After the fair", "says": "", "seen": "0", **one}).status_code == 303
    assert saved_stages(cast, "after-the-fair") == [("step-1", 2, "note")]
    assert plan_named("after-the-fair", workspace_id=cast.workspace.pk).cadence.stages[0].needs == "address"
    for name in ("After the fair", "новые", "new"):
        answer = at_desk.post("/sequences/new", {"name": name, "seen": "0", **one})
        assert answer.status_code == 303 and at_desk.get(answer["Location"]).status_code == 200
    assert Sequence.objects.count() == 4


def test_it_is_switched_on_with_what_starts_it(at_desk: Client, cast: Cast) -> None:
    assert "Started by hand" in words(at_desk.get(f"/sequences/{KEY}"))
    assert at_desk.post(EDIT, form_of(on="on")).status_code == 303
    assert plan_named(KEY, workspace_id=cast.workspace.pk).is_on
    assert "Starts by itself when they ask you to call them back" in words(at_desk.get(f"/sequences/{KEY}"))
    wrong = at_desk.post("/sequences/dormant/edit", form_of("dormant", on="on"))
    assert wrong.status_code == 409 and "nothing says when" in words(wrong)
    assert 'name="on" value="on" checked' in wrong.content.decode()


def test_ones_own_is_retired_and_used_again_on_its_page(at_desk: Client, cast: Cast) -> None:
    assert "Retire" not in words(at_desk.get(f"/sequences/{KEY}"))
    at_desk.post("/sequences/new", form_of(name="My calls"))
    assert "Retire" in words(at_desk.get("/sequences/my-calls"))
    assert at_desk.post("/sequences/my-calls/retire").status_code == 303
    shown = words(at_desk.get("/sequences/my-calls"))
    assert "Retired: it’s started with nobody." in shown and "Use it again" in shown
    assert "My calls" not in words(at_desk.get("/sequences")) + words(at_desk.get(f"/contacts/{cast.rob.pk}/sequence"))
    assert at_desk.post("/sequences/my-calls/retire").status_code == 303
    assert "My calls" in words(at_desk.get("/sequences"))
    assert at_desk.post(f"/sequences/{KEY}/retire").status_code == 409


def test_a_double_click_saves_a_new_sequence_once(at_desk: Client) -> None:
    form = form_of(name="Twice", client_key="once")
    assert [at_desk.post("/sequences/new", form).status_code for _ in range(2)] == [303, 303]
    assert Sequence.objects.count() == 1
