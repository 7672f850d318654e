"""Make and remove the demo: five stories in a workspace of their own, written by the same flows as real work."""

from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any, Literal

from followthrough.accounts.models import Member, Workspace
from followthrough.acts.models import Act
from followthrough.capture.files import ImportedNumber, ImportedPerson
from followthrough.flows.contact.set_preference import PreferenceChange, set_preference
from followthrough.flows.followup.close import close
from followthrough.flows.followup.move import move
from followthrough.flows.followup.start import NewFollowUp, start_followup
from followthrough.flows.followup.wait import wait_for_them
from followthrough.flows.imports.write_people import import_people
from followthrough.flows.sequence.edit_sequence import edit_sequence
from followthrough.flows.system import dump_rows
from followthrough.flows.system.demo_stories import (
    STORIES,
    Happened,
    Story,
    StoryClosed,
    StoryPerson,
    StoryPostponed,
    StoryStarted,
    StoryStep,
    StoryTouch,
    StoryWaiting,
)
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.models import FollowUp
from followthrough.followups.situation import Step
from followthrough.kit import tx, windows
from followthrough.kit.dates.words import typed_day, typed_moment
from followthrough.kit.windows import DAYPARTS, Window
from followthrough.people.models import Contact
from followthrough.words.en.flows import system as say


def make_demo(*, by: Member, now: datetime) -> Workspace:
    """Return the demo of the member's workspace, made when there is none. All members of the workspace share it."""
    own = by.workspace.demo_of or by.workspace
    with tx.write_block():
        Workspace.objects.select_for_update().get(pk=own.pk)
        found = Workspace.objects.filter(demo_of=own).first()
        if found:
            return found
        demo = Workspace.objects.create(
            name=own.name, country=own.country, zone=own.zone, demo_of=own, made_at=now,
            month_first=own.month_first, clock=own.clock, week_starts=own.week_starts, mail_word=own.mail_word,
        )  # fmt: skip
        members = [add_demo_member(demo, member, now=now) for member in Member.objects.working().filter(workspace=own)]
        narrator = Narrator(next(one for one in members if one.user_id == by.user_id), now)
        for story in STORIES:
            narrator.tell(story)
        # Without a member, no one can undo the acts of the stories.
        Act.objects.filter(workspace=demo).update(member=None)
        return demo


def add_demo_member(demo: Workspace, member: Member, *, now: datetime) -> Member:
    columns = {"zone": member.zone, "day_starts": member.day_starts, "day_ends": member.day_ends, "phone": member.phone}
    columns |= {"working_days": member.working_days}
    return Member.objects.create(workspace=demo, user=member.user, role=member.role, joined_at=now, **columns)


def remove_demo(*, by: Member) -> bool:
    """Remove the demo with everything in it. Returns True when there was one."""
    own = by.workspace.demo_of or by.workspace
    with tx.write_block():
        demo = Workspace.objects.filter(demo_of=own).first()
        if demo is None:
            return False
        for model in reversed(dump_rows.models_in_order()):
            if hasattr(model, "workspace"):
                model._base_manager.filter(workspace=demo).delete()
        demo.delete()
        return True


class Narrator:
    """Runs the flows for the stories, each event at its own time before now."""

    def __init__(self, by: Member, now: datetime) -> None:
        self.by, self.now = by, now
        self.local = windows.to_local(now, by.zone)
        self.numbers = count(1)

    def tell(self, story: Story) -> None:
        """Import the people of a story, then run its events for each."""
        self.bring(story)
        if story.is_on:
            edit_sequence(story.is_on, {"on": True}, by=self.by, now=self.moment(story.ago, "8:40"))
        if story.hours:
            self.state_hours(story)
        for who in story.people:
            followup: FollowUp | None = None
            for happened in who.happened:
                followup = self.happen(who, followup, happened)

    def bring(self, story: Story) -> None:
        people = [self.person(row, who, story) for row, who in enumerate(story.people, 1)]
        import_people(people, file=story.title, errors=(), by=self.by, now=self.moment(story.ago, "8:30"))
        # Their numbers are of Washington, D.C., but the stories happen where the member is: at 9 nobody is asleep.
        Contact.objects.visible_to(self.by).update(zone=self.by.zone)

    def state_hours(self, story: Story) -> None:
        """Write down when the people of the story want to be called."""
        said = PreferenceChange("hours", value=story.hours)
        for contact in Contact.objects.visible_to(self.by).filter(full__in=[who.name for who in story.people]):
            set_preference(contact, said, by=self.by, now=self.moment(story.ago, "8:40"))

    def person(self, row: int, who: StoryPerson, story: Story) -> ImportedPerson:
        given, _, family = who.name.partition(" ")
        mail = f"{given}.{family}@example.com".lower()
        number = f"+1202555{100 + next(self.numbers):04d}"
        return ImportedPerson(
            row, full=who.name, given=given, family=family, org=who.organization, title=who.title,
            emails=[(mail, "")], phones=[ImportedNumber(number, "mobile", written=number)],
            note=say.from_the_demo(story.title),
        )  # fmt: skip

    def happen(self, who: StoryPerson, followup: FollowUp | None, happened: Happened) -> FollowUp:
        """Run the flow of one event at its time. Returns the follow-up."""
        at = self.moment(happened.ago, happened.at)
        if isinstance(happened, StoryStarted):
            return self.begin(who, happened, at)
        assert followup is not None
        acting: dict[str, Any] = {"by": self.by, "now": at}
        match happened:
            case StoryTouch(outcome=outcome, words=words, channel=channel, due=due, kind=kind, is_told=is_told):
                step = self.step(due) if due else None
                told: Literal[False] | None = None if is_told else False
                log_touch(
                    followup,
                    TouchReport(outcome, channel=channel, words=words, kind=kind, step=step, told=told),
                    **acting,
                )
            case StoryPostponed(due=due):
                move(followup, next_words=self.words(due), what=due.what, told_them=True, **acting)
            case StoryWaiting(what=what, days=days):
                wait_for_them(followup, what=what, ask_words=self.words(StoryStep(days)), **acting)
            case StoryClosed(because=because, note=note, wake_in=wake_in):
                close(followup, because=because, note=note, reopen_words=self.words(StoryStep(wake_in)), **acting)
        return followup

    def begin(self, who: StoryPerson, began: StoryStarted, at: datetime) -> FollowUp:
        contact = Contact.objects.visible_to(self.by).get(full=who.name)
        how = NewFollowUp(began.purpose, began.about, next_words=self.words(began.due), channel=began.due.channel)
        return start_followup(contact, how, by=self.by, now=at)[1]

    def moment(self, ago: int, at: str) -> datetime:
        return windows.to_utc(datetime.combine(self.day(-ago), parse_clock(at)), self.by.zone)

    def day(self, days: int) -> date:
        return self.local.date() + timedelta(days=days)

    def step(self, due: StoryStep) -> Step:
        return Step(due.channel, due.what, self.window(due))

    def window(self, due: StoryStep) -> Window:
        """The window of a step: an exact time, a part of the day, or the whole day."""
        if at := self.at(due):
            return windows.window_at(datetime.combine(self.day(due.days), at), self.by.zone)
        if due.part:
            return windows.window_between(self.day(due.days), *DAYPARTS[due.part], self.by.zone)
        return windows.on_day(self.day(due.days), self.by.zone)

    def at(self, due: StoryStep) -> time | None:
        """The time of day; None for a whole day. `soon` is the hour after the next one, at most 22."""
        if due.soon:
            return time(min(self.local.hour + 2, 22))
        return parse_clock(due.at) if due.at else None

    def words(self, due: StoryStep) -> str:
        """The date and time as a member would type it: 'Nov 24, 2026, 4 pm'."""
        day, at = self.day(due.days), self.at(due)
        return typed_moment(datetime.combine(day, at)) if at else typed_day(day)


def parse_clock(text: str) -> time:
    hour, minute = text.split(":")
    return time(int(hour), int(minute))
