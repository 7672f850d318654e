"""Walk a sequence day by day as a member does who makes every touch when it is due, and write a diary."""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from followthrough.accounts.models import Member
from followthrough.flows.sequence.enrol import enrol
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.channels import channel_named
from followthrough.followups.models import FollowUp
from followthrough.kit import windows
from followthrough.people.models import Contact
from followthrough.sequences.models import Enrolment

# What is logged on each kind of step.
OUTCOMES = {"call": "voicemail", "writing": "sent", "meeting": "no_show", "other": "noted"}
LONGEST = 25


@dataclass
class Diary:
    by: Member
    followup: FollowUp
    lines: list[str] = field(default_factory=list)

    @property
    def enrolment(self) -> Enrolment:
        return Enrolment.objects.get(followup=self.followup)

    def text(self) -> str:
        return "\n".join(self.lines)

    def days(self, channel: str) -> list[str]:
        """The dates, 'Dec 1', of the touches on a channel."""
        return [line.split(",")[0] for line in self.lines if line.endswith(f" {channel}")]


def walk(contact: Contact, key: str, *, by: Member, now: datetime) -> Diary:
    """Start the sequence and do each step in its window, until it asks what comes next."""
    _, followup = enrol(contact, key, by=by, now=now)
    diary = Diary(by, followup)
    while diary.enrolment.stage != "question" and len(diary.lines) < LONGEST:
        now = do_step(diary, after=now)
    return diary


def do_step(diary: Diary, *, after: datetime) -> datetime:
    """Do the open step a quarter of an hour into its window, at working hours. Returns when that was."""
    followup = diary.followup
    followup.refresh_from_db()
    window = followup.window
    assert window is not None
    moment = max(window.starts + timedelta(minutes=15), windows.to_local(after, window.zone) + timedelta(minutes=5))
    if moment.time() < time(8):
        moment = datetime.combine(moment.date(), time(9, 30))
    diary.lines.append(f"{moment:%b} {moment.day}, {moment:%H:%M} {followup.next_channel}")
    at = windows.to_utc(moment, window.zone)
    outcome = OUTCOMES[channel_named(followup.next_channel).kind]
    log_touch(followup, TouchReport(outcome), by=diary.by, now=at)
    return at
