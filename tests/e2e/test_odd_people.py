"""Names of any length and direction, on pages and in print."""

import pytest

from tests import make
from tests.cast import Cast
from tests.e2e.conftest import Begin

SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"


@pytest.mark.parametrize("phone", [True, pytest.param(False, marks=pytest.mark.long)])
def test_a_very_long_name_never_makes_a_page_scroll_sideways(begin: Begin, day: Cast, phone: bool) -> None:
    endless = make.contact(by=day.ann, name=f"{'A' * 120} {'B' * 90}", organization="C" * 200, email="long@example.com")
    walk = begin(day.ann, phone=phone)
    for path in (f"/contacts/{endless.pk}", "/people", "/find?q=long%40example.com", f"/sort?who={endless.pk}"):
        walk.go(path)
        assert walk.page.evaluate(SIDEWAYS) <= 0, path


def test_a_printed_number_is_in_one_line(begin: Begin, day: Cast) -> None:
    walk = begin(day.ann).go(f"/contacts/{day.rob.pk}")
    walk.page.emulate_media(media="print")
    box = walk.on(".way b").first.bounding_box()
    assert box and box["height"] < 30
