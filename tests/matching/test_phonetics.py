"""Match names that sound alike in German or English."""

import pytest

from followthrough.matching.phonetics import sound_key, sounds_alike

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("one", "other"), [("meier", "mayer"), ("schmidt", "schmitt"), ("philipp", "filip"), ("muller", "mueller")]
)
def test_names_that_sound_alike_have_one_key(one: str, other: str) -> None:
    assert sound_key(one) == sound_key(other) != ""
    assert sounds_alike(one, other)


def test_other_names_have_other_keys() -> None:
    assert sound_key("okafor") != sound_key("harper")
    assert not sounds_alike("okafor", "harper")


def test_words_without_latin_letters_have_no_key_and_match_nothing() -> None:
    assert sound_key("123") == sound_key("иван") == ""
    assert not sounds_alike("1234", "5678")


def test_words_of_three_letters_must_be_equal() -> None:
    assert sound_key("lee") == sound_key("loy")
    assert not sounds_alike("lee", "loy") and sounds_alike("lee", "lee")
