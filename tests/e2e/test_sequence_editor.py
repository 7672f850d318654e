"""Building and editing a sequence: by keyboard alone, in two windows, and without JavaScript."""

from playwright.sync_api import expect

from followthrough.sequences.models import Sequence
from followthrough.sequences.place import plan_named
from tests.cast import Cast
from tests.e2e.conftest import Begin
from tests.e2e.walk import Walk

KEY = "they-said-call-me"


def stages(cast: Cast, key: str) -> list[tuple[int, str, str, str]]:
    plan = plan_named(key, workspace_id=cast.workspace.pk)
    return [(stage.gap, stage.channel, stage.hours, stage.what) for stage in plan.cadence.stages]


def has_focus(walk: Walk, label: str) -> None:
    expect(walk.page.get_by_label(label, exact=True)).to_be_focused()


def test_a_sequence_is_built_and_edited_by_keyboard_alone(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go("/sequences")
    walk.tabs_to("a[href='/sequences/new']")
    walk.press("Enter")
    walk.tabs_to("[name=name]")
    walk.write("After the fair")
    walk.tabs_to("[name=gap]")
    walk.write("2")
    walk.press("Tab", "Tab")  # past the channel, which is a call
    has_focus(walk, "Step 1: when, for a call")
    walk.write("in the m")
    walk.press("Tab")
    walk.write("the lids")
    walk.press("Tab", "Tab", "+")
    has_focus(walk, "Step 2: working days later")
    walk.write("3")
    walk.press("Tab")
    walk.write("Email")
    expect(walk.page.get_by_label("Step 2: when, for a call", exact=True)).to_be_hidden()
    walk.press("Tab")
    has_focus(walk, "Step 2: about")
    walk.write("a photo")
    walk.press("Enter")
    walk.sees("Saved “After the fair”.", within=".slips")
    assert stages(day, "after-the-fair") == [(2, "call", "morning", "the lids"), (3, "email", "other", "a photo")]

    # The email first, a third step and away with it again, then undo.
    walk.tabs_to("a[href='/sequences/after-the-fair/edit']")
    walk.press("Enter")
    walk.tabs_to("[aria-label='Move up: Step 2']")
    walk.press("ArrowUp")
    has_focus(walk, "Move up: Step 1")
    expect(walk.on("[name=what]").first).to_have_value("a photo")
    walk.press("ArrowDown")
    has_focus(walk, "Move down: Step 2")
    walk.press("ArrowUp")
    has_focus(walk, "Move up: Step 1")
    walk.press("+")
    has_focus(walk, "Step 3: working days later")
    walk.tabs_to("[aria-label='Move up: Step 3']")
    walk.press("Delete")
    expect(walk.on("[name=stage]")).to_have_count(2)
    walk.tabs_to(".edit-seq .btn.go")
    walk.press("Enter")
    walk.sees("Saved “After the fair”.", within=".slips")
    assert [one[1] for one in stages(day, "after-the-fair")] == ["email", "call"]
    walk.press("U")
    walk.sees("Undone", within=".slips")
    assert [one[1] for one in stages(day, "after-the-fair")] == ["call", "email"]


def test_a_wrong_step_is_refused_in_place_and_a_faster_member_is_seen(begin: Begin, day: Cast) -> None:
    slow, fast = begin(day.ann).go(f"/sequences/{KEY}/edit"), begin(day.ben).go(f"/sequences/{KEY}/edit")
    slow.expects(409)
    slow.on("[name=gap]").nth(1).fill("soon")
    slow.on("[name=what]").nth(1).fill("the lids")
    slow.press("Enter")
    slow.sees("Step 2: the gap is a whole number of working days", within=".seq .wrong")
    has_focus(slow, "Step 2: working days later")
    slow.on("[name=gap]").nth(1).fill("3")

    fast.on("[name=name]").fill("Ben’s calls")
    fast.on(".edit-seq .btn.go").click()
    fast.sees("Saved “Ben’s calls”.", within=".slips")

    slow.press("Enter")
    slow.sees("Ben just updated", within="main [role=alert]")
    slow.sees("Ben’s calls", "Day 4", within=".saved-first")
    expect(slow.on("[name=what]").nth(1)).to_have_value("the lids")
    slow.tap("Save mine")
    slow.sees("Saved “They said ‘call me’”.", within=".slips")
    assert stages(day, KEY)[1] == (3, "call", "other", "the lids")


def test_a_sequence_is_edited_without_javascript(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann, script=False).go(f"/sequences/{KEY}/edit")
    walk.on("[name=name]").fill("Calls")
    walk.on("[aria-label='Remove: Step 7']").click()
    walk.on("[aria-label='Move up: Step 2']").click()
    walk.on("button[value=add]").click()
    expect(walk.on("[name=stage]")).to_have_count(7)
    expect(walk.on("[name=name]")).to_have_value("Calls")
    assert not Sequence.objects.exists()
    walk.on("[name=gap]").last.fill("9")
    walk.on("[name=gap]").last.press("Enter")
    walk.sees("Saved “Calls”.", within=".slips")
    assert stages(day, KEY)[-1] == (9, "call", "other", "")
    walk.on("button").filter(has_text="Reset to how it came").click()
    walk.sees("They said ‘call me’", within="h1")
    assert len(stages(day, KEY)) == 7
