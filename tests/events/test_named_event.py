"""Which event a line names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followthrough.events.named_event import event_named

pytestmark = pytest.mark.pure
EVENTS = [(1, "Growers’ Lunch"), (2, "Packwell Fair"), (3, "Bakers' lunch"), (4, "Stammtisch Köln")]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("met Ada at the growers' lunch", 1),
        ("Met Ada at the Growers’ Lunch yesterday, wants samples", 1),
        ("met Ada at the fair and promised to call", 2),
        ("met Ada at Packwell Fair.", 2),
        ("Ada beim Stammtisch Koln getroffen", None),
        ("Ada getroffen beim Stammtisch Köln, will Muster", 4),
        ("met Ada at the lunch", None),
        ("met Ada at the trade fair", None),
        ("met Ada at the fair grounds", None),
        ("call Ada about the fair", None),
        ("met Ada at 5", None),
        ("met Ada at", None),
    ],
)
def test_the_last_words_of_one_name(text: str, event: int | None) -> None:
    assert event_named(text, EVENTS) == event


@given(st.text(max_size=60), st.lists(st.text(max_size=20), max_size=4))
def test_no_text_raises_an_error(text: str, names: list[str]) -> None:
    assert event_named(f"met Ada at {text}", list(enumerate(names))) in (None, *range(len(names)))
