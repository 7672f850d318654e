"""Every verb that a page can carry out has its command: each flow that begins an act, and each shared choice."""

import ast
import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from followthrough import flows
from followthrough.cli import commands
from followthrough.cli.table import book, people, work
from followthrough.directory import people_list
from followthrough.flows.contact import sort_people
from followthrough.flows.followup import close, close_promise, start
from followthrough.followups import policy
from tests.house import places

FLOWS = Path(flows.__file__ or "").parent
# {flow that begins an act: the command that calls it}.
COMMAND_OF = {
    "account/add_member.add_colleague": "members",
    "bulk/act_on_many.act_on_many": "bulk",
    "bulk/long_act.begin_for_many": "bulk",
    "bulk/spread_overdue.spread_overdue": "spread-overdue",
    "account/change_zone.change_zone": "settings",
    "account/edit_template.reset_template": "templates",
    "account/edit_template.set_template": "templates",
    "account/go_away.change_absence": "away",
    "contact/add_contact.add_contact": "add",
    "contact/delete_contact.delete_contact": "delete",
    "contact/delete_contact.restore_contact": "bring-back",
    "contact/edit_contact.edit_contact": "edit",
    "contact/household.make_couple": "household",
    "contact/household.part_couple": "household",
    "contact/keep_in_touch.set_interval": "keep-in-touch",
    "contact/keep_in_touch.set_tag_interval": "keep-in-touch",
    "contact/put_off.put_off": "not-today",
    "contact/set_preference.set_preference": "preferences",
    "contact/sort_people.give_up_calling": "give-up",
    "contact/sort_people.sort_contact": "sort",
    "account/change_habits.set_habit": "habits",
    "contact/tag_people.change_contact_tags": "tag",
    "contact/tag_people.remove_tag": "tags",
    "contact/tag_people.rename_tag": "tags",
    "duplicates/find_duplicates.decline_suggestion": "duplicates",
    "duplicates/merge.merge_contacts": "merge",
    "followup/close.close": "close",
    "followup/close_promise.close_promise": "promise",
    "followup/hand_over.hand_over": "handover",
    "followup/introduce.introduce": "introduce",
    "followup/introduce.they_talked": "talked",
    "followup/move.move": "move",
    "followup/remove_member.remove_member": "members",
    "followup/reopen.reopen_followup": "reopen",
    "followup/start.start_followup": "start",
    "event/add_event.add_event": "events",
    "followup/take_suggested.take_suggested": "plan",
    "followup/wait.wait_for_them": "wait",
    "history/correct_touch.correct_touch": "correct",
    "history/undo.undo_newest": "undo",
    "imports/write_people.import_people": "import",
    "line/save_line.save_line": "note",
    "letter/post_letter.set_rates": "letters",
    "letter/post_letter.write_letter": "letters",
    "material/add_material.retire_material": "materials",
    "material/add_material.add_material": "materials",
    "sequence/decide.decide": "decide",
    "sequence/edit_sequence.edit_sequence": "sequences",
    "sequence/edit_sequence.reset_sequence": "sequences",
    "sequence/edit_sequence.retire_sequence": "sequences",
    "sequence/enrol.enrol": "enrol",
    "sequence/skip_stage.skip_stage": "skip-stage",
    "sequence/stop.stop": "stop-sequence",
    "touch/log_touch.log_touch": "log",
}
# Flows without a command, with the reason. The list gets shorter, never longer.
WITHOUT_A_COMMAND = {
    "contact/answer_how_reached.answer_how_reached": "two answers of a page in one act; `preferences` writes each",
    "followup/spread.spread_contacts": "a page with a table of days; `bulk start --next 'over 4 weeks'` spreads",
}
# Flows that begin an act and are called by another flow alone.
PARTS = {
    "bulk/long_act.owe_job": "the beginning of an act of thousands of people",
    "bulk/long_act.do_block": "a part of such an act",
    "duplicates/find_duplicates.begin_comparison": "the comparison after an import and from the pages",
    "followup/reopen.reopen_by_clock": "the clock; `tick` is its command",
    "history/undo.record_key": "an undo with a key",
    "imports/add_to_known.add_to_known": "a part of an import",
    "imports/write_people.begin_import": "the beginning of an import",
}
# Flows that act and begin their act in another function.
BEGUN_ELSEWHERE = {"bulk/long_act.begin_for_many", "history/undo.undo_newest", "imports/write_people.import_people"}


def begins_an_act(function: ast.FunctionDef) -> bool:
    """True when the function calls `begin_act` or `insert_act`."""
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    return any(isinstance(call.func, ast.Name) and call.func.id in ("begin_act", "insert_act") for call in calls)


def flows_that_act() -> Iterator[str]:
    """'followup/move.move' for each function of a flow that begins an act."""
    for path in places.sources("flows"):
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.FunctionDef) and begins_an_act(node) and node.name != "begin_act":
                yield f"{path.relative_to(FLOWS).with_suffix('')}.{node.name}"


@pytest.mark.pure
def test_every_flow_that_acts_has_its_command() -> None:
    found = set(flows_that_act())
    assert found - COMMAND_OF.keys() - WITHOUT_A_COMMAND.keys() - PARTS.keys() == set()
    assert (COMMAND_OF.keys() | WITHOUT_A_COMMAND.keys() | PARTS.keys()) - found == BEGUN_ELSEWHERE


@pytest.mark.pure
def test_every_command_that_acts_calls_a_flow() -> None:
    assert {one.name for one in commands.COMMANDS if one.acts} == set(COMMAND_OF.values())


@pytest.mark.parametrize("flow", COMMAND_OF)
def test_the_command_calls_its_flow(flow: str) -> None:
    """The module of the command uses the function, under its own name or as the module's."""
    module, _, function = flow.rpartition(".")
    command = commands.BY_NAME[COMMAND_OF[flow]]
    handlers = import_module(f"followthrough.cli.{command.file}")
    verb = getattr(import_module(f"followthrough.flows.{module.replace('/', '.')}"), function)
    imported = [value for value in vars(handlers).values() if value is verb]
    through_module = f".{function}(" in inspect.getsource(handlers)
    assert imported or through_module


@pytest.mark.pure
def test_the_choices_of_the_table_are_those_of_the_flows() -> None:
    def stored(names: tuple[str, ...]) -> set[str]:
        return {name.replace("-", "_") for name in names}

    assert stored(work.PURPOSES) == {*start.PURPOSES} - {"round"}  # call lists have commands of their own
    assert stored(work.REASONS) == {*close.REASONS}
    assert stored(work.AGREED) == policy.PROPOSAL_FOR_AGREED.keys()
    assert stored(people.DECISIONS) == {*sort_people.DECISIONS}
    assert stored(book.GIVING_UP) == {*sort_people.GIVING_UP}
    assert set(people.LISTS) <= {*people_list.LISTS}
    promise = next(word for word in commands.BY_NAME["promise"].words if word.dest == "way")
    assert set(promise.how["choices"]) == close_promise.VERBS.keys()
