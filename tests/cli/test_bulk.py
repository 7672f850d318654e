"""`segment` and `bulk`: people chosen by a segment or one by one, and one act for all of them."""

import json
from pathlib import Path

import pytest

from followthrough.acts.models import Act
from followthrough.cli.verbs import bulk
from followthrough.followups.models import FollowUp
from followthrough.people.models import ContactTag
from tests import make
from tests.cast import Cast
from tests.cli.conftest import Tell

AT = "2026-11-24T08:48"


def who(cast: Cast) -> tuple[str, ...]:
    return ("--as", cast.ann.user.email, "--now", AT, "--json")


def test_a_segment_is_counted(cast: Cast, tell: Tell) -> None:
    make.people(by=cast.ann, names=["Ada Vane", "Bo Vane"])
    assert tell("segment", '{"list": "idle"}', *who(cast)).json == {"people": 2}
    refused = tell("segment", '{"event": "fair"}', *who(cast))
    assert (refused.code, "“event”" in refused.json["refused"]) == (1, True)


def test_many_start_on_a_day_and_one_undo_takes_it_back(cast: Cast, tell: Tell) -> None:
    make.people(by=cast.ann, names=["Ada Vane", "Bo Vane"])
    words = ("bulk", "start", "--next", "sat", "--about", "the specials", "--segment", '{"list": "everyone"}')
    tried = tell(*words, "--dry-run", *who(cast)).json
    assert (tried["people"], [each["person"] for each in tried["left_out"]]) == (2, ["Rob Okafor"])
    assert FollowUp.objects.count() == 1
    done = tell(*words, *who(cast)).json
    assert done["left_out"] == tried["left_out"]
    assert done["said"].startswith("Put 2 people on Saturday 28 Nov about the specials.")
    assert FollowUp.objects.filter(about="the specials").count() == 2
    assert tell("undo", *who(cast)).code == 0
    assert FollowUp.objects.count() == 1


def test_people_named_one_by_one_are_tagged_kept_closed_and_exported(cast: Cast, tell: Tell, tmp_path: Path) -> None:
    make.people(by=cast.ann, names=["Ada Vane", "Bo Vane"])
    chosen = ("--contact", "Ada Vane", "--contact", "Bo Vane")
    assert tell("bulk", "tag", "Tea", *chosen, *who(cast)).json["people"] == 2
    assert tell("bulk", "keep-in-touch", "90", *chosen, *who(cast)).json["people"] == 2
    assert tell("bulk", "close", "--because", "other", *chosen, *who(cast)).code == 1
    noted = ("--because", "other", "--note", "The season is over.")
    assert tell("bulk", "close", *noted, *chosen, *who(cast)).json["people"] == 2
    acts, folder = Act.objects.count(), tmp_path / "people"
    assert tell("bulk", "export", folder, *chosen, *who(cast)).json["files"]["contacts.csv"] == 2
    assert (folder / "contacts.csv").read_text().count("Vane") >= 2
    assert tell("bulk", "export", folder, *chosen, *who(cast)).code == 1
    assert Act.objects.count() == acts


def test_many_are_spread_moved_and_handed_over(cast: Cast, tell: Tell) -> None:
    make.people(by=cast.ann, names=["Ada Vane", "Bo Vane"])
    chosen = ("--contact", "Ada Vane", "--contact", "Bo Vane")
    said = tell("bulk", "start", "--next", "over the week", "--about", "the specials", *chosen, *who(cast)).json["said"]
    assert said == "Spread 2 people over 1 week about the specials."
    rows = FollowUp.objects.filter(about="the specials")
    assert len({row.window.day for row in rows if row.window}) == 2
    said = tell("bulk", "move", "--next", "sat", *chosen, *who(cast)).json["said"]
    assert said == "Moved 2 people to Saturday 28 Nov."
    said = tell("bulk", "handover", cast.ben.user.email, *chosen, "--contact", "Rob", *who(cast)).json["said"]
    assert said == "Handed 3 people to Ben."
    assert set(FollowUp.objects.values_list("owner", flat=True)) == {cast.ben.pk}
    again = tell("bulk", "handover", cast.ben.user.email, *chosen, *who(cast))
    assert (again.code, "have them already" in again.json["refused"]) == (1, True)
    assert tell("bulk", "move", "--next", "sun", *chosen, *who(cast)).code == 1
    assert tell("undo", *who(cast)).code == 0
    assert set(FollowUp.objects.values_list("owner", flat=True)) == {cast.ann.pk}


def test_more_than_a_page_can_wait_for_is_one_act_too(cast: Cast, tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "AT_ONCE", 3)
    make.people(by=cast.ann, names=[f"{first} Vane" for first in ("Ada", "Bo", "Cy", "Dee", "Eve")])
    everyone = ("--segment", '{"list": "idle"}')
    done = tell("bulk", "tag", "Tea", *everyone, *who(cast)).json
    assert (done["people"], done["said"]) == (5, "Tagged 5 people “Tea”.")
    assert tell("bulk", "tag", "Tea", *everyone, *who(cast)).json["refused"].startswith("No one is left")
    assert tell("undo", *who(cast)).code == 0
    assert not ContactTag.objects.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("move", "--about", "x", "--next", "sat", "--contact", "Rob"), ("handover", "--contact", "Rob"),
        ("tag", "Tea", "--about", "x", "--contact", "Rob"), ("tag", "--contact", "Rob"), ("start", "sat"),
        ("keep-in-touch", "soon", "--contact", "Rob"), ("tag", "Tea", "--contact", "Rob", "--segment", "{}"),
        ("export", "x", "--key", "k", "--contact", "Rob"),
    ],
)  # fmt: skip
def test_words_that_do_not_go_together_are_wrong_usage(cast: Cast, tell: Tell, words: tuple[str, ...]) -> None:
    assert tell("bulk", *words, *who(cast)).code == 2


@pytest.mark.parametrize("chosen", [(), ("--segment", "{"), ("--segment", "[" * 5000), ("--segment", "{}"),
                                    ("--segment", json.dumps({"name": "Nobody"}))])  # fmt: skip
def test_nobody_at_all_is_refused(cast: Cast, tell: Tell, chosen: tuple[str, ...]) -> None:
    assert tell("bulk", "tag", "Tea", *chosen, *who(cast)).code == 1
