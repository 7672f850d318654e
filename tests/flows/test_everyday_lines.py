"""Everyday lines beside an address book: the share understood in all their parts, and whether the person is right."""

import pytest

from bench import same_names
from bench.same_names_people import address_book, new_people
from tests.quickline.line_comparing import compare
from tests.quickline.line_scoring import LINES, read_rows, score_lines

# The least per cent of the lines with all keys right, asked only and really saved. Raise them with each gain.
LEAST_ASKED, LEAST_SAVED = 95, 90
# The most lines that are saved on a wrong person without a question. Lower it with each gain; the aim is 0.
MOST_WRONG_AND_SURE = 0
# The same of the lines that nobody reads while tuning: look at their figures only.
LEAST_HIDDEN, MOST_HIDDEN_WRONG_AND_SURE = 78, 2


@pytest.mark.django_db
@pytest.mark.once
def test_everyday_lines_are_understood() -> None:
    score = score_lines(read_rows(LINES / "own.jsonl"), LINES / "book.csv", save=False)
    assert score.share >= LEAST_ASKED, score.words()
    assert score.wrong_and_sure <= MOST_WRONG_AND_SURE, "\n".join(score.failures)


@pytest.mark.django_db
@pytest.mark.once
def test_lines_that_were_hidden_while_tuning_are_understood() -> None:
    score = score_lines(read_rows(LINES / "own_hidden.jsonl"), LINES / "book.csv", save=False)
    assert score.share >= LEAST_HIDDEN, score.words()
    assert score.wrong_and_sure <= MOST_HIDDEN_WRONG_AND_SURE


@pytest.mark.once
@pytest.mark.django_db
def test_everyday_lines_are_kept_and_found() -> None:
    """Saving takes longer, so every third line stands for the rest."""
    score = score_lines(read_rows(LINES / "own.jsonl")[::3], LINES / "book.csv", save=True)
    assert score.share >= LEAST_SAVED, score.words()


def test_the_comparison_can_fail() -> None:
    row = next(row for row in read_rows(LINES / "own.jsonl") if row["expect"].get("known"))
    note = {"person": "Somebody Else", "contact": 1, "uncertain": [], "next": {}, "more": []}
    verdict = compare(row["expect"], {"note": note})
    assert verdict.wrong_and_sure and not verdict.all_right
    assert not compare(row["expect"], {"note": note | {"uncertain": ["person"]}}).wrong_and_sure


@pytest.mark.once
@pytest.mark.django_db
def test_people_with_shared_names_are_told_apart() -> None:
    """The bench runs, and it counts each line once."""
    new, known = same_names.measure(people=50, lines=10, seed=1)
    assert (new.lines, known.lines) == (10, 10)
    assert [one.right + one.asked + one.wrong_and_sure for one in (new, known)] == [10, 10]
    assert known.right + known.offered >= 9, same_names.report(new, known)


def test_a_new_person_of_the_bench_is_nobody_of_its_book() -> None:
    chance = same_names.Random(3)
    book = address_book(50, chance)
    people = new_people(book, chance)
    assert not {next(people).name for _ in range(200)} & {*book}
