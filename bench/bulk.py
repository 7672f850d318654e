"""Measure one thing done for 1,000 people: block by block, as one act, against the plain statements."""

from itertools import count
from uuid import uuid4

from bench.cpu import Figure, measure_in_turn
from bench.floors import Driver
from bench.loading import stamp
from bench.logging_a_touch import ACT
from bench.rows import NOW
from bench.world import World, later_followups
from followthrough.flows.bulk.act_on_many import Job
from followthrough.flows.bulk.long_act import begin_for_many
from followthrough.flows.bulk.move_many import MoveMany
from followthrough.flows.bulk.tag_many import TagMany
from followthrough.segments.models import LongAct

PEOPLE = 1000
TAG = "INSERT INTO followthrough_tag (workspace_id, name, fold) VALUES (?, ?, ?) RETURNING id"
TAGGED = "INSERT INTO followthrough_contacttag (workspace_id, changed_by_id, contact_id, tag_id) VALUES (?, ?, ?, ?)"
CONTACT = "UPDATE followthrough_contact SET changed_by_id = ? WHERE id = ?"
STEP = "UPDATE followthrough_followup SET next_from = ?, next_by = ?, changed_by_id = ? WHERE id = ?"
ROUNDS, WARM = 5, 1


def measure(world: World) -> list[Figure]:
    rows = list({row.contact_id: row for row in later_followups(world, 3 * PEOPLE)}.values())[:PEOPLE]
    people, driver, numbers = [row.contact_id for row in rows], Driver(), count(1)

    def tag() -> None:
        do(world, TagMany(f"bench {next(numbers)}"), people)

    def move() -> None:
        do(world, MoveMany(f"in {next(numbers) + 20} days"), people)

    return [
        measure_in_turn("Tag 1,000 people (one act)", tag, lambda: tag_plainly(driver, world, people), aim=1000,
                        rounds=ROUNDS, warm=WARM),
        measure_in_turn("Move 1,000 people to a day (one act)", move,
                        lambda: move_plainly(driver, world, [row.pk for row in rows]), aim=1000,
                        rounds=ROUNDS, warm=WARM),
    ]  # fmt: skip


def do(world: World, job: Job, people: list[int]) -> None:
    row = begin_for_many(job, people, by=world.ann, now=NOW, waits=True)
    assert row.state == LongAct.State.DONE, row.why


def tag_plainly(driver: Driver, world: World, people: list[int]) -> None:
    name = f"plain {uuid4().hex}"
    begin(driver)
    [(act,)] = driver(ACT, world.ann.workspace_id, world.ann.pk, stamp(NOW), uuid4().hex).fetchall()
    [(tag,)] = driver(TAG, world.ann.workspace_id, name, name).fetchall()
    driver.many(TAGGED, [(world.ann.workspace_id, act, pk, tag) for pk in people])
    driver.many(CONTACT, [(act, pk) for pk in people])
    driver("COMMIT")


def move_plainly(driver: Driver, world: World, ids: list[int]) -> None:
    begin(driver)
    [(act,)] = driver(ACT, world.ann.workspace_id, world.ann.pk, stamp(NOW), uuid4().hex).fetchall()
    rows = driver(f"SELECT id, next_from, next_by FROM followthrough_followup WHERE id IN ({', '.join(map(str, ids))})")
    driver.many(STEP, [(starts, ends, act, pk) for pk, starts, ends in rows.fetchall()])
    driver("COMMIT")


def begin(driver: Driver) -> None:
    driver("BEGIN IMMEDIATE" if driver.is_sqlite else "BEGIN")
