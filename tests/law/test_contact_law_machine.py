"""The contact law under sequences, in any order: what people say, tries by two members, edits, the clock, and undo."""

import os

import pytest
from django.db import connection
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.law.contact_law_rules import ContactLawRules
from tests.law.office import Office
from tests.law.sequence_rules import SequenceRules

pytestmark = pytest.mark.django_db


class Persistence(ContactLawRules, SequenceRules, Office):
    """Tries and sequences with people who say how they want to be reached."""


def test_no_proposed_step_breaks_a_preference_an_hour_or_a_cap(db: None) -> None:
    steps = int(os.environ.get("FT_MACHINE_EXAMPLES", "10" if connection.vendor == "sqlite" else "4"))
    run_state_machine_as_test(
        Persistence,
        settings=settings(
            max_examples=steps,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            print_blob=True,
        ),
    )
