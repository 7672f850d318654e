"""Who do I know who does X: the right person among the first five, and what is said of them."""

from collections import Counter
from datetime import datetime

from tests.cast import Cast
from tests.search import who_world


def test_the_right_person_is_among_the_first_five_of_sixty_questions(cast: Cast, now: datetime) -> None:
    answered = who_world.score(by=cast.ann, now=now, ids=who_world.build(by=cast.ann, now=now))
    right = sum(is_right for *_, is_right in answered)
    kinds = Counter(question["kind"] for question, _, is_right in answered if is_right)
    print(right, len(answered), kinds)
    assert right >= 0.85 * len(answered), kinds
