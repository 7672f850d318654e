"""Merge and undo of a merge know every foreign key to Contact."""

import pytest
from django.apps import apps

from followthrough.flows.duplicates import merge
from followthrough.people.models import Contact

pytestmark = pytest.mark.pure


def test_every_key_to_contact_has_a_rule_of_the_merge() -> None:
    found = {
        (model._meta.model_name, field.name)
        for model in apps.get_app_config("followthrough").get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if field.is_relation and field.concrete and field.related_model is Contact
    }
    assert found == set(merge.RULES) == set(merge.keys_to_contact())


def test_undo_of_a_merge_checks_every_table_of_members_work() -> None:
    """Undo of a merge checks every table of members' work that a merge moves; search words and suggestions are none."""
    moved = {name for name, _ in merge.RULES} - {"posting", "suggestion", "contact"}
    assert moved == {model._meta.model_name for model in merge.TABLES_UNDO_CHECKS}
