"""Rules that the import linter cannot check: targets of foreign keys, defaults that read the clock, the law."""

import pytest
from django.apps import apps
from django.db import models
from django.db.models.fields import NOT_PROVIDED

from tests.house import places

OURS = list(apps.get_app_config("followthrough").get_models())
# Reverse accessors that cross rooms on purpose; rooms above use them.
CROSSING_ACCESSORS = {
    ("Contact", "followups"), ("Contact", "touches"), ("Member", "followups"), ("FollowUp", "touches"),
    ("FollowUp", "promises"), ("FollowUp", "enrolment"), ("Touch", "promises"), ("User", "members"),
}  # fmt: skip


def room(model: type[models.Model]) -> str:
    return model.__module__.split(".")[1]


def keys(model: type[models.Model]) -> list[models.Field]:
    return [field for field in model._meta.get_fields() if field.is_relation and field.concrete]


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_a_key_points_to_the_same_room_or_a_lower_one(model: type[models.Model]) -> None:
    for field in keys(model):
        target = field.related_model
        if target._meta.app_label == "followthrough":
            here, there = places.floors()[room(model)], places.floors()[room(target)]
            assert room(target) == room(model) or there < here, f"{model.__name__}.{field.name} -> {target.__name__}"


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_no_unlisted_accessor_crosses_rooms(model: type[models.Model]) -> None:
    crossing = {
        (model.__name__, relation.get_accessor_name())
        for relation in model._meta.related_objects
        if relation.related_model in OURS and room(relation.related_model) != room(model)
        and relation.related_name and relation.related_name != "+"
    }  # fmt: skip
    assert crossing <= CROSSING_ACCESSORS


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_no_column_reads_the_clock(model: type[models.Model]) -> None:
    for field in model._meta.concrete_fields:
        name = f"{model.__name__}.{field.name}"
        assert not getattr(field, "auto_now", False) and not getattr(field, "auto_now_add", False), name
        if isinstance(field, models.DateField | models.TimeField):
            assert field.default is NOT_PROVIDED, name
            assert field.db_default is NOT_PROVIDED, name


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_table_of_a_workspace_has_its_workspace(model: type[models.Model]) -> None:
    without = {"User", "Workspace", "Heartbeat", "SignInTry"}
    names = {field.name for field in model._meta.get_fields()}
    assert ("workspace" in names) != (model.__name__ in without)


def test_the_one_law_is_held_by_the_database() -> None:
    followup = apps.get_model("followthrough", "FollowUp")
    assert "the_one_law" in {constraint.name for constraint in followup._meta.constraints}
