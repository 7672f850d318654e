"""Log a touch: record it, keep and make promises, and set the next step, in one act.

'Left voicemail' becomes 'call again Thursday before 10' in `followups.policy.propose`.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.flows.base import act_sentences, next_step, plan_after_outcome, sequence_place
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.asked_window import asked_window
from followthrough.flows.base.begin_sequence import begin_by_itself, begin_named, causes_of
from followthrough.flows.base.close_followup import close_followup
from followthrough.flows.base.counted_from import plan_counted_from
from followthrough.flows.base.current_rows import checked_material, refuse_own_thing
from followthrough.flows.base.policy_input import read_situation
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.contact import keep_in_touch
from followthrough.flows.contact.begin_offered import lock_or_begin
from followthrough.flows.contact.set_preference import PreferenceChange, set_way
from followthrough.flows.touch.propose import plan_for, promise_after, proposals_of, with_told
from followthrough.followups.channels import BY_POST, CALL
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import ABOUT_PERSON, channel_done, outcome_named
from followthrough.followups.policy import SEQUENCE_FOR_AGREED
from followthrough.followups.situation import Proposal, Situation, Step
from followthrough.kit.errors import Refused
from followthrough.kit.windows import Window
from followthrough.letters.models import Letter, PostRates
from followthrough.promises.models import Promise
from followthrough.promises.open_promises import (
    add_promise,
    is_kept_by,
    open_promises_by_side,
    our_open_promise,
    their_open_promise,
)
from followthrough.touches.models import Touch
from followthrough.touches.record_and_correct import record_touch, refuse_future
from followthrough.words.en.flows import touch as say


@dataclass(frozen=True, slots=True)
class TouchReport:
    """The outcome, the words, what was agreed (`agreed` in words, `kind` as a key), and the next step.

    The next step is `step` as the page showed it, or `next_words` as typed.
    """

    outcome: str
    channel: str = ""
    words: str = ""
    agreed: str = ""
    kind: str = ""
    next_words: str = ""
    step: Step | None = None
    # Steps of the further promises made in the same words, as the page showed them.
    further: tuple[Step, ...] = ()
    # The channel that was chosen for the next step, '' for the proposed one.
    next_channel: str = ""
    # The member chose this step explicitly; it is kept even while a promise of ours keeps its own step.
    wanted: bool = False
    # The date that went out, which is a promise; False when none did; None leaves it to the outcome.
    told: Window | Literal[False] | None = None
    # When it happened, None for now.
    at: datetime | None = None
    # The id of what went with it, 0 for nothing; None for what goes with the step.
    material: int | None = None
    # What they said in it about being reached.
    wishes: tuple[PreferenceChange, ...] = ()

    @property
    def is_wanted(self) -> bool:
        """True when the reader chose the next step, or a part of it."""
        return self.wanted or bool(self.next_words.strip()) or bool(self.next_channel)


@again_if_ended
def log_touch(
    followup: FollowUp,
    report: TouchReport,
    *,
    by: Member,
    now: datetime,
    seen: int | None = None,
    client_key: str = "",
) -> Act:
    """Log it. Returns the act, with its sentence.

    Raises AlreadyDone for a double click, Overtaken when another member was faster, Refused for words without a date,
    an unknown outcome, a channel on which it cannot happen, and a time that is not past.
    """
    with begin_act(by, "log", now=now, client_key=client_key) as act:
        followup = lock_or_begin(act, followup, seen=seen, by=by, now=now)
        refuse_impossible_touch(report, now=now)
        refuse_talk_with_self(followup, report)
        channel = report.channel or channel_done(report.outcome, followup.next_channel)
        after = plan_touch(followup, report, by=by, now=now, channel=channel)
        touch = record_touch(
            act,
            followup.contact,
            followup=followup,
            by=by,
            at=report.at or now,
            channel=channel,
            outcome=report.outcome,
            words="\n".join(part for part in (report.words.strip(), report.agreed.strip()) if part),
            material=material_given(followup, report, by=by),
        )
        mark_posted(act, followup, touch)
        keep_in_touch.restart_keep_in_touch(act, touch, logged_on=followup, by=by)
        for wish in report.wishes:
            set_way(act, followup.contact, wish, by=by, now=now)
        sequence_place.stop_for_touch(act, touch)
        owed = keep_promises(act, followup, touch)
        more = carry_out_plan(
            act, followup, after, owed=owed, wanted=report.is_wanted, told_in=touch, words=words_after(touch), by=by,
            now=now,
        )  # fmt: skip
        kind = report.kind if outcome_named(report.outcome).talked and not owed else ""
        started = begin_after_touch(act, followup, touch, kind=kind, by=by, now=now)
        said = act_sentences.logged(followup, touch, more=more, by=by, now=now)
        # Where an earlier promise stays, the step is not the one that was planned.
        said = said if owed else act_sentences.with_reason(said, after.main)
        return act.finish(" ".join(filter(None, [said, started])), contact_id=followup.contact_id)


def mark_posted(act: Act, followup: FollowUp, touch: Touch) -> None:
    """Note that what was written for the follow-up is posted, with its postage."""
    if touch.channel in BY_POST and outcome_named(touch.outcome).sends:
        letter = Letter.objects.select_for_update().filter(followup=followup, posted_at=None).first()
        rates = PostRates.objects.filter(workspace_id=act.workspace_id).first() if letter else None
        if letter:
            letter.write(
                act,
                posted_at=touch.at,
                postage=getattr(rates, letter.kind, None),
                currency=rates.currency if rates else "",
            )


def material_given(followup: FollowUp, report: TouchReport, *, by: Member) -> int | None:
    """The id of what went with the touch: what was named, else what goes with the step, where something was sent.

    Raises Refused for one that is not there, and for a touch of theirs.
    """
    row = outcome_named(report.outcome)
    if report.material is None:
        return followup.next_material_id if row.sends else None
    return checked_material(report.material, by=by) if row.side == "us" else None


def begin_after_touch(
    act: Act,
    followup: FollowUp,
    touch: Touch | None,
    *,
    purpose: str = "",
    kind: str = "",
    by: Member,
    now: datetime,
) -> str:
    """Begin the sequence that is on for the touch, else for the purpose of a new follow-up. Returns what to say of it.

    What was agreed (`kind`) may have a sequence of its own.

    The step stays as it is: the page showed it before it was saved.
    """
    if kind in SEQUENCE_FOR_AGREED:
        return begin_named(act, followup, SEQUENCE_FOR_AGREED[kind], by=by, now=now)
    causes, done = causes_of(touch.outcome if touch else "", touch.channel if touch else "", purpose)
    return begin_by_itself(act, followup, causes, step_stays=True, done=done, by=by, now=now)


def words_after(touch: Touch) -> str | None:
    """The words of the step after a touch: those of the step before stay (None) until somebody is reached."""
    row = outcome_named(touch.outcome)
    return None if row.unanswered or row.renews else ""


def plan_touch(
    followup: FollowUp, report: TouchReport, *, by: Member, now: datetime, channel: str = CALL
) -> plan_after_outcome.Plan:
    """The plan that the page shows and `log_touch` carries out. Raises Refused for words without a date.

    What happened earlier is planned from then on, and from now on where that step would be over.
    """
    asked = asked_window(report.next_words, by=by, now=now) or report.told or None
    known: dict[str, Any] = {"by": by, "followup": followup, "channel": channel, "asked": asked}
    seen = read_situation(followup.contact, now=now, **known)
    if report.at:
        then = read_situation(followup.contact, now=report.at, **known)
        seen = replace(seen, keep_in_touch=then.keep_in_touch)
    owed = owed_step(followup) if outcome_named(report.outcome).renews else None
    plan = plan_counted_from(report.at, seen, lambda one: plan_from(one, report, by=by, owed=owed))
    return with_told(plan, report.told)


def owed_step(followup: FollowUp) -> Step | None:
    """Our open promise as a step; None where we promised nothing."""
    ours = our_open_promise(followup)
    return Step(ours.channel, ours.what, ours.window(followup.next_zone)) if ours else None


def plan_from(seen: Situation, report: TouchReport, *, by: Member, owed: Step | None = None) -> plan_after_outcome.Plan:
    """The plan of a report in one situation. `owed` is what we promised, where the outcome gives it another date."""
    return plan_for(
        report.outcome,
        seen,
        agreed=report.agreed,
        kind=report.kind,
        locale=by.workspace.locale,
        next_channel=report.next_channel,
        step=None if seen.asked else report.step,
        further=report.further,
        owed=owed,
    )


def refuse_impossible_touch(report: TouchReport, *, now: datetime) -> None:
    """Raise Refused for a time that is not past, and for a channel on which the outcome cannot happen.

    People answer on any channel; what was sent or missed happened on one of the outcome's own.
    """
    if report.at:
        refuse_future(report.at, now=now)
    row = outcome_named(report.outcome)
    if report.channel and report.channel not in row.channels and (row.sends or row.is_missed):
        raise Refused(
            say.not_by_channel(label=row.label, channel=report.channel), do=say.ONE_OF + ", ".join(row.channels) + "."
        )


def refuse_talk_with_self(followup: FollowUp, report: TouchReport) -> None:
    """Raise Refused for a call or a message on a thing of the member's own: it can only be done."""
    if report.outcome not in ABOUT_PERSON:
        refuse_own_thing(followup)


def keep_promises(act: Act, followup: FollowUp, touch: Touch) -> Promise | None:
    """Keep the promises that this touch keeps. Returns our promise that is still open, else None."""
    owed = open_promises_by_side(followup)
    theirs, ours = owed.get("theirs"), owed.get("ours")
    if theirs and touch.side == Touch.Side.THEM:
        theirs.keep(act, at=touch.at)
    if ours and is_kept_by(ours, channel=touch.channel, outcome=touch.outcome):
        ours.keep(act, at=touch.at)
        return None
    return ours


def step_put_back(followup: FollowUp, owed: Promise, touch: Touch) -> Step | None:
    """Our promise as the next step, where the touch did a step that came before it (propose.promise_after)."""
    promised = Step(owed.channel, owed.what, owed.window(followup.next_zone))
    return promise_after(promised, present=followup.window, outcome=touch.outcome)


def carry_out_plan(
    act: Act,
    followup: FollowUp,
    after: plan_after_outcome.Plan,
    *,
    owed: Promise | None,
    wanted: bool,
    told_in: Touch | None,
    by: Member,
    now: datetime,
    words: str | None = None,
) -> int:
    """Write the plan. Returns the number of further follow-ups it opened.

    `owed` is our promise that is still open: it keeps its step, and steps that were promised, or `wanted` explicitly,
    open follow-ups of their own. `told_in` is the touch in which new promises are made, `words` are those of the new
    step; None keeps the words of the step before.
    """
    if owed and told_in and outcome_named(told_in.outcome).renews and after.main.promised:
        after, owed = renew_promise(act, owed, after, told_in=told_in), None
    answer_by = owed.due_by if owed and told_in and told_in.side == Touch.Side.THEM else None
    back = step_put_back(followup, owed, told_in) if owed and told_in else None
    saved = proposals_of(after, stays=owed is not None, wanted=wanted, answer_by=answer_by, promised=back)
    if saved.own and saved.own.close_reason:
        close_followup(act, followup, saved.own.close_reason, now=now, reopen_on=saved.own.reopen_on)
    elif saved.own:
        give_planned_step(act, followup, saved.own, told_in=told_in, words=words, by=by, now=now)
        sequence_place.move_on(act, followup, after.main)
    for proposal in saved.further:
        open_further(act, followup, proposal, told_in=told_in, by=by, now=now)
    return len(saved.further)


def renew_promise(
    act: Act, owed: Promise, after: plan_after_outcome.Plan, *, told_in: Touch
) -> plan_after_outcome.Plan:
    """Give our open promise the date they were told. After its own date it is broken, and the plan makes it anew.

    Returns the plan that is left to carry out.
    """
    if owed.is_late(told_in.at):
        owed.break_(act, at=told_in.at)
        return after
    owed.renegotiate(act, after.main.promised_step.window)
    return replace(after, main=replace(after.main, promised=False))


def give_planned_step(
    act: Act,
    followup: FollowUp,
    proposal: Proposal,
    *,
    told_in: Touch | None,
    by: Member,
    now: datetime,
    words: str | None = None,
) -> None:
    """Give the follow-up its proposed step, and make or move the promise that comes with it."""
    assert proposal.step is not None
    owner = followup.owner if followup.owner and followup.owner.left_at is None else by
    next_step.give(act, followup, proposal.step, owner=owner, words=words)
    theirs = their_open_promise(followup) if proposal.promised and proposal.step.waiting else None
    if theirs:
        theirs.renegotiate(act, proposal.promised_step.window)
    elif proposal.promised:
        step = proposal.promised_step
        add_promise(act, followup, step, side=step.side, now=now, told_in=told_in, words=followup.next_words)


def open_further(
    act: Act, followup: FollowUp, proposal: Proposal, *, told_in: Touch | None, by: Member, now: datetime
) -> None:
    """Open another follow-up for a further proposal, with its promise."""
    assert proposal.step is not None
    another = next_step.begin_followup(
        act,
        followup.contact,
        proposal.step,
        purpose="promise" if proposal.promised else followup.purpose,
        about=proposal.step.what or followup.about,
        owner=by,
        now=now,
    )
    if proposal.promised:
        add_promise(act, another, proposal.promised_step, side=proposal.step.side, now=now, told_in=told_in)
