"""No news by one key: the promise gets another date, at 1440 by keys and at 390 by thumb."""

import pytest

from followthrough.promises.models import Promise
from tests import make
from tests.cast import Cast
from tests.e2e.conftest import Begin


@pytest.mark.parametrize("phone", [False, True])
def test_no_news_yet_gives_the_promise_another_date(begin: Begin, day: Cast, phone: bool) -> None:
    make.promise(by=day.ann, followup=day.call_rob)
    walk = begin(day.ann, phone=phone).go(f"/?p={day.call_rob.pk}#p" if phone else "/")
    walk.is_ready()
    if phone:
        walk.tap("No news yet", role="radio")
    else:
        boxes = "(all) => all.map((each) => each.getBoundingClientRect())"
        keys = walk.page.eval_on_selector_all("#outcome .key", boxes)
        assert len(keys) == 6 and len({box["y"] for box in keys}) == 2 and max(box["right"] for box in keys) < 1440
        walk.press("6")
    walk.sees("You promised.", "I told Rob this date", within="#outcome .panel")
    if phone:
        walk.tap("Save & next")
    else:
        walk.press("Enter")
    walk.sees("Told Rob there’s no news yet.", within=".slips")
    assert (Promise.objects.get().state, Promise.objects.get().slips) == ("open", 1)
