"""The kinds of jobs, and a job as JSON values: so it can be stored and done later."""

from dataclasses import asdict, fields
from typing import Any

from followthrough.flows.bulk.act_on_many import Job
from followthrough.flows.bulk.close_many import CloseMany
from followthrough.flows.bulk.hand_over_many import HandOverMany
from followthrough.flows.bulk.keep_many import KeepMany
from followthrough.flows.bulk.move_many import MoveMany
from followthrough.flows.bulk.spread_many import SpreadMany
from followthrough.flows.bulk.start_on_day import StartOnDay
from followthrough.flows.bulk.tag_many import TagMany

ALL: tuple[Any, ...] = (StartOnDay, SpreadMany, MoveMany, TagMany, KeepMany, HandOverMany, CloseMany)


def verb_of(kind: Any) -> str:
    return next(str(each.default) for each in fields(kind) if each.name == "verb")


# {verb of its act: the kind of job}.
KINDS: dict[str, Any] = {verb_of(kind): kind for kind in ALL}


def stored_job(job: Job) -> dict[str, Any]:
    """The verb of the job and its fields."""
    return asdict(job)  # type: ignore[call-overload, no-any-return]  # every kind is a dataclass


def job_from(stored: dict[str, Any]) -> Job:
    """The job that `stored_job` gave."""
    job: Job = KINDS[stored["verb"]](**stored)
    return job
