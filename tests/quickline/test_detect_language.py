"""Each line is parsed in its own language: a German member also writes English, and an English one German."""

import pytest

from followthrough.quickline.detect_language import detect_locale


@pytest.mark.parametrize(
    ("text", "own", "read"),
    [
        ("called Rob, left voicemail, will call back tomorrow", "de-DE", "en-GB"),
        ("Herrn Kaiser nicht erreicht, Freitag nochmal", "en-US", "de-DE"),
        ("Freitag 10", "en-GB", "de-DE"),
        ("friday 10", "de-AT", "en-GB"),
        ("called Freitag tomorrow about the tiles", "en-US", "en-US"),
        ("Anna, Montag", "de-CH", "de-CH"),
        ("Rob Okafor", "de-DE", "de-DE"),
        ("", "en-US", "en-US"),
        ("met Frau Sommer at the fair, call her Monday", "en-GB", "en-GB"),
    ],
)
def test_a_line_is_read_in_the_language_most_of_its_small_words_speak(text: str, own: str, read: str) -> None:
    assert detect_locale(text, own) == read
