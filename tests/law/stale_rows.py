"""Every flow that begins an act about a row, called with rows that a door looked up before somebody else was faster."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from followthrough.accounts.models import Member
from followthrough.capture.models import Suggestion
from followthrough.flows.bulk.act_on_many import Job, act_on_many
from followthrough.flows.bulk.close_many import CloseMany
from followthrough.flows.bulk.hand_over_many import HandOverMany
from followthrough.flows.bulk.keep_many import KeepMany
from followthrough.flows.bulk.long_act import begin_for_many
from followthrough.flows.bulk.move_many import MoveMany
from followthrough.flows.bulk.spread_many import SpreadMany
from followthrough.flows.bulk.start_on_day import StartOnDay
from followthrough.flows.bulk.tag_many import TagMany
from followthrough.flows.contact import delete_contact, edit_contact, household, keep_in_touch, sort_people, tag_people
from followthrough.flows.contact.answer_how_reached import answer_how_reached
from followthrough.flows.contact.put_off import put_off
from followthrough.flows.contact.set_preference import PreferenceChange, set_preference
from followthrough.flows.duplicates import find_duplicates, merge
from followthrough.flows.followup import (
    close,
    close_promise,
    hand_over,
    introduce,
    move,
    reopen,
    spread,
    start,
    take_suggested,
    wait,
)
from followthrough.flows.history import correct_touch
from followthrough.flows.letter.post_letter import write_letter
from followthrough.flows.line import save_line
from followthrough.flows.line.understand import understand_line
from followthrough.flows.sequence import decide, enrol, skip_stage, stop
from followthrough.flows.touch import log_touch
from followthrough.followups.models import FollowUp, offered_with
from followthrough.followups.situation import Step
from followthrough.people.models import Contact, Tag
from followthrough.people.write import PersonDraft
from followthrough.promises.models import Promise
from followthrough.sequences.models import Enrolment
from followthrough.touches.models import Touch
from tests import make
from tests.cast import Cast


@dataclass
class Looked:
    """Gay and what hangs on her, as Ben's page looked it up. Kay is the same person, Lou is somebody else."""

    ann: Member
    ben: Member
    gay: Contact
    kay: Contact
    lou: Contact
    call: FollowUp
    asleep: FollowUp
    introduced: FollowUp
    in_sequence: FollowUp
    promise: Promise
    touch: Touch
    tag: Tag
    question: Suggestion
    line: Any
    report: Any


def look_up(cast: Cast, now: datetime) -> Looked:
    """Make the rows, and return them as a door has them."""
    ann = cast.ann
    gay, kay, lou = (
        make.contact(by=ann, name=name, phone=phone, email=email)
        for name, phone, email in (
            ("Gay Marlow", "+44 20 7946 0031", "gay@example.com"),
            ("Kay Marlow", "+44 20 7946 0032", ""),
            ("Lou Vane", "+44 20 7946 0033", ""),
        )
    )
    tag_people.change_contact_tags(gay, add=["lunch"], by=ann, now=now)
    gay.refresh_from_db()
    call, asleep, promised = (
        make.followup(by=ann, contact=gay, due=make.window(datetime(2026, 11, day))) for day in (25, 26, 27)
    )
    close.close(asleep, because="later", reopen_words="in may", note="Busy.", by=ann, now=now)
    introduced = introduce.introduce(gay, lou, by=ann, now=now).needs
    older, newer = sorted((gay.pk, lou.pk))
    question = Suggestion.objects.create(
        workspace=cast.workspace, changed_by=make.act(by=ann), contact_id=older, other_id=newer, why="", score=1,
        made_at=now,
    )  # fmt: skip
    return Looked(
        ann, cast.ben, gay, kay, lou, call, asleep, introduced,
        enrol.enrol(gay, "pack-sent", by=ann, now=now)[1], make.promise(by=ann, followup=promised),
        make.touch(by=ann, contact=gay, followup=call), Tag.objects.get(), question,
        understand_line("meet gay marlow friday 10", by=cast.ben, now=now),
        understand_line("called gay marlow, no answer", by=cast.ben, now=now),
    )  # fmt: skip


def asked_again(at: Looked) -> FollowUp:
    """The follow-up in a sequence, at the question whether to go on."""
    Enrolment.objects.filter(followup=at.in_sequence).update(stage="question")
    return at.in_sequence


# The jobs for many people.
JOBS: tuple[Callable[[Looked], Job], ...] = (
    lambda at: StartOnDay("friday", about="the specials"),
    lambda at: SpreadMany(1),
    lambda at: MoveMany("friday"),
    lambda at: TagMany("dinner"),
    lambda at: KeepMany(30),
    lambda at: HandOverMany(member_of(at, "Cy Dune").pk),
    lambda at: CloseMany("other", note="Over."),
    lambda at: CloseMany("do_not_contact"),
)

Begun = Callable[[Looked, dict[str, Any]], Any]


# {the function: a call of it}. tests/house/test_current_rows.py holds it complete.
def by_note(at: Looked) -> FollowUp:
    """The follow-up whose next step is a note."""
    FollowUp.objects.filter(pk=at.call.pk).update(next_channel="note")
    return at.call


ABOUT_ROWS: dict[str, tuple[Begun, ...]] = {
    "delete_contact": (lambda at, how: delete_contact.delete_contact(at.gay, **how),),
    "restore_contact": (lambda at, how: delete_contact.restore_contact(at.gay, **how),),
    "edit_contact": (lambda at, how: edit_contact.edit_contact(
        at.gay, edit_contact.ContactEdit(PersonDraft(full="Gay M"), tags=["new"], keep_in_touch_days=30), **how),),
    "set_interval": (
        lambda at, how: keep_in_touch.set_interval(at.gay, 30, **how),
        lambda at, how: keep_in_touch.set_interval(at.gay, None, **how),
    ),
    "set_tag_interval": (lambda at, how: keep_in_touch.set_tag_interval(at.tag, 30, **how),),
    "sort_contact": (
        lambda at, how: sort_people.sort_contact(at.gay, "keep", days=30, **how),
        lambda at, how: sort_people.sort_contact(at.gay, "none", **how),
    ),
    "give_up_calling": (lambda at, how: sort_people.give_up_calling(at.gay, because="other", note="no", **how),),
    "put_off": (lambda at, how: put_off(meant_to_call(at), **how),),
    "set_preference": (
        lambda at, how: set_preference(at.gay, PreferenceChange("not", "text"), **how),
        lambda at, how: set_preference(at.gay, PreferenceChange("hours", value="home"), **how),
        lambda at, how: set_preference(at.gay, PreferenceChange("zone", value="America/Chicago"), **how),
        lambda at, how: set_preference(at.gay, PreferenceChange("not"), **how),
    ),
    "answer_how_reached": (lambda at, how: answer_how_reached(at.gay, channel="email", hours="home", **how),),
    "change_contact_tags": (
        lambda at, how: tag_people.change_contact_tags(at.gay, add=["vip"], **how),
        lambda at, how: tag_people.change_contact_tags(at.gay, drop=["lunch"], **how),
    ),
    "rename_tag": (lambda at, how: tag_people.rename_tag(at.tag, "dinner", **how),),
    "remove_tag": (lambda at, how: tag_people.remove_tag(at.tag, **how),),
    "merge_contacts": (
        lambda at, how: merge.merge_contacts(at.gay, at.lou, **how),
        lambda at, how: merge.merge_contacts(at.lou, at.gay, **how),
        lambda at, how: merge.merge_contacts(at.kay, at.gay, **how),
    ),
    "make_couple": (
        lambda at, how: household.make_couple(at.gay, at.lou, **how),
        lambda at, how: household.make_couple(at.lou, at.gay, **how),
    ),
    "part_couple": (lambda at, how: household.part_couple(coupled(at), **how),),
    "decline_suggestion": (lambda at, how: find_duplicates.decline_suggestion(at.question, **how),),
    "start_followup": (lambda at, how: start.start_followup(at.gay, start.NewFollowUp("met", "a talk"), **how),),
    "introduce": (
        lambda at, how: introduce.introduce(at.gay, at.kay, **how),
        lambda at, how: introduce.introduce(at.kay, at.gay, **how),
        lambda at, how: introduce.introduce(make_nora(at), at.gay, **how),
    ),
    "they_talked": (lambda at, how: introduce.they_talked(at.introduced, **how),),
    "write_letter": (lambda at, how: write_letter(by_note(at), **how),),
    "move": (
        lambda at, how: move.move(at.call, next_words="friday", **how),
        lambda at, how: move.move(offered(at), next_words="friday", **how),
    ),
    "hand_over": (
        lambda at, how: hand_over.hand_over(member_of(at, "Cy Dune"), followup=at.call, **how),
        lambda at, how: hand_over.hand_over(member_of(at, "Di Lake"), contacts=[at.gay.pk, at.lou.pk], **how),
    ),
    "close": (
        lambda at, how: close.close(at.call, because="not_interested", note="no", **how),
        lambda at, how: close.close(at.call, because="do_not_contact", **how),
    ),
    "close_promise": (lambda at, how: close_promise.close_promise(at.promise, "keep", **how),),
    "reopen_followup": (lambda at, how: reopen.reopen_followup(at.asleep, **how),),
    "reopen_by_clock": (lambda at, how: reopen.reopen_by_clock(at.asleep, now=datetime(2027, 5, 3, tzinfo=UTC)),),
    "spread_contacts": (lambda at, how: spread.spread_contacts([at.gay.pk, make_nora(at).pk], weeks=2, **how),),
    "act_on_many": tuple(
        lambda at, how, job=job: act_on_many(job(at), [at.gay.pk, at.lou.pk, make_nora(at).pk], **how) for job in JOBS
    ),
    "begin_for_many": tuple(
        lambda at, how, job=job: begin_for_many(job(at), [at.gay.pk, make_nora(at).pk], waits=True, **how)
        for job in (JOBS[0], JOBS[5])
    ),
    "enrol": (lambda at, how: enrol.enrol(at.gay, "they-said-call-me", **how),),
    "stop": (lambda at, how: stop.stop(at.in_sequence, **how),),
    "skip_stage": (
        lambda at, how: skip_stage.skip_stage(at.in_sequence, "call-1", **how),
        lambda at, how: skip_stage.skip_stage(at.in_sequence, "email-6", **how),
    ),
    "decide": (lambda at, how: decide.decide(asked_again(at), "go-on", **how),),
    "take_suggested": (lambda at, how: take_suggested.take_suggested("call-a-day", at.gay, **how),),
    "wait_for_them": (lambda at, how: wait.wait_for_them(at.call, what="the plan", they_promised=True, **how),),
    "correct_touch": (lambda at, how: correct_touch.correct_touch(at.touch, outcome="voicemail", words="No.", **how),),
    "save_line": (
        lambda at, how: save_line.save_line(at.line, **how),
        lambda at, how: save_line.save_line(at.report, **how),
    ),
    "log_touch": tuple(
        lambda at, how, outcome=outcome, row=row: log_touch.log_touch(
            getattr(at, row), log_touch.TouchReport(outcome, agreed="send her the plan friday"), **how
        )
        for outcome in ("reached", "no_answer", "said_no")
        for row in ("call", "asleep")
    ),
}  # fmt: skip


def coupled(at: Looked) -> Contact:
    """Gay, who is a couple with Lou."""
    household.make_couple(at.gay, at.lou, by=at.ann, now=make.LONG_AGO)
    return at.gay


def meant_to_call(at: Looked) -> Contact:
    """Lou, whom Ben means to call."""
    FollowUp.objects.filter(contact=at.lou).delete()
    sort_people.sort_contact(at.lou, "call", by=at.ben, now=make.LONG_AGO)
    return at.lou


def offered(at: Looked) -> FollowUp:
    """The follow-up that Today offers with Lou."""
    return offered_with(meant_to_call(at), at.ben, Step("call", "", make.window(datetime(2026, 11, 25))))


def make_nora(at: Looked) -> Contact:
    return make.contact(by=at.ann, name="Nora Pell", phone="+44 20 7946 0034", email="")


def member_of(at: Looked, name: str) -> Member:
    return make.member(at=at.ann.workspace, name=name)
