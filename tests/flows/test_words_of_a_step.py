"""No word is lost: a line is kept whole, with its touch or with the step it plans, whatever happens to the step."""

from datetime import datetime, timedelta

from followthrough.flows.followup.close import close
from followthrough.flows.followup.move import move
from followthrough.flows.history.undo import undo_newest
from followthrough.flows.line.save_line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.touches.models import Touch
from tests.cast import Cast

LINE = "Zelda Five, xroof5 leaking, call tomorrow"


def note(said: str, cast: Cast, now: datetime, **how: object) -> FollowUp:
    """Save a line. Returns the follow-up it stands on."""
    line = understand_line(said, by=cast.ann, now=now, **how)  # type: ignore[arg-type]
    act = save_line(line, by=cast.ann, now=now)
    return line.standing.goes_on or FollowUp.objects.get(pk=act.made["followup"][0])


def notes_of(followup: FollowUp) -> list[tuple[str, datetime]]:
    return list(Touch.objects.filter(followup=followup, outcome="noted").values_list("words", "at"))


def test_a_line_that_only_plans_is_kept_whole_with_its_step(cast: Cast, now: datetime) -> None:
    followup = note(LINE, cast, now)
    assert (followup.next_words, followup.next_words_at) == (LINE, now)
    assert not Touch.objects.filter(followup=followup).exists()


def test_a_line_about_something_that_happened_is_kept_with_the_touch(cast: Cast, now: datetime) -> None:
    followup = note("called Zelda Five, no answer, call tomorrow", cast, now)
    assert followup.next_words == ""
    assert Touch.objects.get(followup=followup).words == "called Zelda Five, no answer, call tomorrow"


def test_the_words_stay_while_nobody_is_reached(cast: Cast, now: datetime) -> None:
    followup = note(LINE, cast, now)
    log_touch(followup, TouchReport("no_answer"), by=cast.ann, now=now + timedelta(days=1))
    followup.refresh_from_db()
    assert followup.next_words == LINE and not notes_of(followup)


def test_the_words_go_into_the_history_when_the_step_is_done(cast: Cast, now: datetime) -> None:
    followup = note(LINE, cast, now)
    log_touch(followup, TouchReport("reached"), by=cast.ann, now=now + timedelta(days=1))
    followup.refresh_from_db()
    assert followup.next_words == "" and notes_of(followup) == [(LINE, now)]


def test_undo_puts_the_words_back_with_the_step(cast: Cast, now: datetime) -> None:
    followup = note(LINE, cast, now)
    log_touch(followup, TouchReport("reached"), by=cast.ann, now=now + timedelta(days=1))
    undo_newest(by=cast.ann, now=now + timedelta(days=1))
    followup.refresh_from_db()
    assert followup.next_words == LINE and not notes_of(followup)


def test_a_moved_step_keeps_its_words(cast: Cast, now: datetime) -> None:
    followup = note(LINE, cast, now)
    move(followup, next_words="in two weeks", by=cast.ann, now=now)
    followup.refresh_from_db()
    assert followup.next_words == LINE


def test_closing_keeps_the_words_in_the_history(cast: Cast, now: datetime) -> None:
    followup = note(LINE, cast, now)
    close(followup, because="other", note="sold the house", by=cast.ann, now=now)
    assert notes_of(followup) == [(LINE, now)]
