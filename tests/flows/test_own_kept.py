"""A thing of a member's own goes with the data: into the export, and out with the demo alone that it was written in."""

import csv
from datetime import datetime
from pathlib import Path

from followthrough.accounts.models import Member
from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.flows.system import demo
from followthrough.flows.system.export_csv import export_workspace
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from tests.cast import Cast


def write(by: Member, now: datetime) -> FollowUp:
    act = save_line(understand_line("buy stamps friday", by=by, now=now), by=by, now=now)
    return FollowUp.objects.select_related("contact").get(changed_by=act)


def test_the_demo_takes_its_own_things_with_it_and_no_others(cast: Cast, now: datetime) -> None:
    real = write(cast.ann, now)
    inside = Member.objects.get(workspace=demo.make_demo(by=cast.ann, now=now), user=cast.ann.user)
    write(inside, now)
    assert demo.remove_demo(by=inside)
    assert list(Contact.objects.exclude(self_of=None)) == [real.contact]
    assert list(FollowUp.objects.filter(purpose="own")) == [real]


def test_the_export_has_the_thing_and_nobody_more(cast: Cast, now: datetime, tmp_path: Path) -> None:
    write(cast.ann, now)
    written = export_workspace(tmp_path / "out", by=cast.ann)
    assert (written["contacts.csv"], written["contacts.vcf"], written["followups.csv"]) == (1, 1, 2)
    with (tmp_path / "out" / "followups.csv").open(encoding="utf-8", newline="") as file:
        assert [row["About"] for row in csv.DictReader(file) if row["Purpose"] == "own"] == ["buy stamps"]
