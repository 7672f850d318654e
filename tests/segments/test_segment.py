"""A segment is checked key by key, and finds the people who meet all of its conditions."""

from datetime import UTC, datetime
from typing import Any

import pytest

from followthrough.flows.contact import tag_people
from followthrough.kit.errors import Refused
from followthrough.segments.chosen import people_of
from followthrough.segments.segment import parse_segment
from tests import make
from tests.cast import TUESDAY, Cast

WRONG: tuple[Any, ...] = (
    None, [], "everyone", {}, {"event": 3}, {"list": "nobody"}, {"list": "deleted"}, {"list": 3}, {"tags": []},
    {"tags": [""]}, {"tags": [3]}, {"tags": {"a": 1}}, {"quiet_since": "soon"}, {"quiet_since": 2026},
    {"quiet_since": "0001-01-01"}, {"owner": ""}, {"owner": None}, {"import": "3"}, {"import": 0}, {"import": True},
    {"import": 10**30}, {"name": " "}, {"name": "a\0b"}, {"name": "x" * 201}, {"list": "idle", "role": "customer"},
)  # fmt: skip


@pytest.mark.pure
@pytest.mark.parametrize("typed", WRONG, ids=repr)
def test_a_segment_that_cannot_be_read_is_refused(typed: Any) -> None:
    with pytest.raises(Refused):
        parse_segment(typed)


@pytest.mark.pure
def test_an_unknown_key_is_refused_by_name() -> None:
    with pytest.raises(Refused, match="“bought_since”"):
        parse_segment({"bought_since": "2026-01-01"})


def names(cast: Cast, **typed: Any) -> list[str]:
    renamed = {"import" if key == "brought" else key: value for key, value in typed.items()}
    return [row.full for row in people_of(parse_segment(renamed), by=cast.ann, now=TUESDAY)]


def test_each_key_finds_its_people(cast: Cast) -> None:
    ada, bo, cy = make.people(by=cast.ann, names=["Ada Quill", "Bo Vane", "Cy Dune"])
    make.contact(by=cast.zoe, name="Ada Stranger")
    for row, tags in ((ada, ["Tea", "Wholesale"]), (bo, ["tea"])):
        tag_people.change_contact_tags(row, add=tags, by=cast.ann, now=TUESDAY)
    make.followup(by=cast.ben, contact=cy, due=make.window(datetime(2026, 11, 30)), waiting=True)
    make.touch(by=cast.ann, contact=bo, at=datetime(2026, 11, 20, tzinfo=UTC))
    assert names(cast, list="everyone") == ["Ada Quill", "Bo Vane", "Cy Dune", "Rob Okafor"]
    assert names(cast, list="active") == ["Cy Dune", "Rob Okafor"]
    assert names(cast, list="waiting") == ["Cy Dune"]
    assert names(cast, list="idle") == ["Ada Quill", "Bo Vane"]
    assert names(cast, tags=["TEA"]) == ["Ada Quill", "Bo Vane"]
    assert names(cast, tags=["tea", "wholesale"]) == ["Ada Quill"]
    assert names(cast, tags="tea", quiet_since="2026-11-20") == ["Ada Quill"]
    assert names(cast, tags="tea", quiet_since="2026-11-21") == ["Ada Quill", "Bo Vane"]
    assert names(cast, owner=cast.ben.user.email) == ["Cy Dune"]
    assert names(cast, brought=bo.brought_by_id) == ["Ada Quill", "Bo Vane", "Cy Dune"]
    assert names(cast, name="qui ada") == ["Ada Quill"]
    assert names(cast, name="!?") == []


@pytest.mark.parametrize("typed", [{"tags": ["none such"]}, {"owner": "zoe@example.com"}])
def test_a_tag_and_an_owner_that_are_not_there_are_refused_by_name(cast: Cast, typed: dict[str, Any]) -> None:
    with pytest.raises(Refused, match=r"none such|zoe@"):
        people_of(parse_segment(typed), by=cast.ann, now=TUESDAY)


def test_who_was_deleted_is_in_no_segment(cast: Cast) -> None:
    cast.rob.write(make.act(by=cast.ann), deleted_at=TUESDAY)
    assert names(cast, list="everyone") == names(cast, name="rob") == []
