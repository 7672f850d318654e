"""Measure logging a touch (the flow in its write block) against the four statements that are necessary."""

from datetime import timedelta
from uuid import uuid4

from bench.cpu import Figure, measure_in_turn
from bench.floors import Driver
from bench.loading import stamp
from bench.rows import NOW
from bench.world import World, later_followups
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp

ACT = (
    "INSERT INTO followthrough_act (workspace_id, member_id, verb, at, client_key, sentence, before, made) "
    "VALUES (?, ?, 'log', ?, ?, 'Logged.', '{}', '{}') RETURNING id"
)
TOUCH = (
    "INSERT INTO followthrough_touch (workspace_id, changed_by_id, contact_id, followup_id, member_id, at, side, "
    "channel, outcome, words) VALUES (?, ?, ?, ?, ?, ?, 'us', 'call', 'voicemail', '')"
)
STEP = "UPDATE followthrough_followup SET next_from = ?, next_by = ?, changed_by_id = ? WHERE id = ?"
ROUNDS, WARM = 200, 20


def measure(world: World) -> list[Figure]:
    rows = iter(later_followups(world, 2 * (ROUNDS + WARM) + 1))
    driver = Driver()

    def log() -> None:
        log_touch(next(rows), TouchReport("voicemail", words="Said I would try again."), by=world.ann, now=NOW,
                  client_key=uuid4().hex)  # fmt: skip

    def floor() -> None:
        log_plainly(driver, world, next(rows))

    return [measure_in_turn("Log a touch (flow)", log, floor, aim=8, rounds=ROUNDS, warm=WARM)]


def log_plainly(driver: Driver, world: World, row: FollowUp) -> None:
    """Log a touch by the four statements that are necessary."""
    began, ended = stamp(NOW + timedelta(days=2)), stamp(NOW + timedelta(days=3))
    driver("BEGIN IMMEDIATE" if driver.is_sqlite else "BEGIN")
    driver("SELECT * FROM followthrough_followup WHERE id = ?", row.pk).fetchone()
    [(act,)] = driver(ACT, row.workspace_id, world.ann.pk, stamp(NOW), uuid4().hex).fetchall()
    driver(TOUCH, row.workspace_id, act, row.contact_id, row.pk, world.ann.pk, stamp(NOW))
    driver(STEP, began, ended, act, row.pk)
    driver("COMMIT")
