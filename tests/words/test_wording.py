"""docs/wording.txt holds everything the product says, so that a native reader can correct it in one sitting."""

import pytest

from tests.words.wording import RENEW, WORDING, is_prose, visible_text, whole

pytestmark = pytest.mark.pure


def test_the_file_of_all_words_is_up_to_date() -> None:
    assert WORDING.read_text(encoding="utf-8") == whole(), RENEW


def test_visible_text_finds_words_in_tags_attributes_and_expressions() -> None:
    source = """{# a comment #}<p class="quiet">You can <b>undo</b> {{ count }} things.</p>
      {{ field("name", "Your name", hint="Shown to others.") }}<input placeholder="fri 10" aria-label="Add a tag">"""
    assert list(visible_text(source)) == [
        "You can undo {…} things.",
        "⟨Your name | Shown to others.⟩",
        "[fri 10]",
        "[Add a tag]",
    ]


def test_classes_and_paths_are_no_words() -> None:
    assert not any(is_prose(word) for word in ("people/find.jinja", "then-acts", "off", "?minutes=15"))
    assert is_prose("Save & next") and is_prose("not the same")
