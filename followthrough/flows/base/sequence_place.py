"""The sequence that a follow-up is in: read for the policy, moved on after a try, stopped at the first sign of life."""

from collections.abc import Collection

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import SAID_NO, outcome_named
from followthrough.followups.situation import Enrolled, Proposal
from followthrough.promises.models import Promise
from followthrough.sequences.models import Enrolment
from followthrough.sequences.place import enrolled_at, running_enrolment
from followthrough.touches.models import Touch
from followthrough.touches.queries import ways_tried

# Why an enrolment stops when its follow-up is closed for a reason; 'closed' for any other reason.
BECAUSE_OF_CLOSE = {"not_interested": "said_no", "do_not_contact": "do_not_contact"}


def read_enrolled(followup: FollowUp, *, kinds: Collection[str], by: Member) -> Enrolled | None:
    """The input of the policy for a follow-up in a sequence; None outside one. That costs no statement where the
    follow-up was read with its `enrolment`, else one."""
    enrolment: Enrolment | None = getattr(followup, "enrolment", None)
    if enrolment is None or not enrolment.is_running:
        return None
    owed = Promise.objects.open().ours().filter(followup=followup).values_list("channel", flat=True).first()
    return enrolled_at(
        enrolment, tries=ways_tried(followup.pk, zone=by.zone), owes=owed or "", kinds=kinds,
        address=followup.contact.address,
    )  # fmt: skip


def move_on(act: Act, followup: FollowUp, proposal: Proposal) -> None:
    """Stand on the stage that a proposal which was carried out is for. Nothing outside a sequence."""
    if not proposal.stage:
        return
    enrolment = running_enrolment(followup.pk, for_writing=True)
    if enrolment is not None:
        passed = [*enrolment.passed, *sorted(proposal.passed - set(enrolment.passed))]
        enrolment.go_on(act, proposal.stage, passed=passed, skipped={one.key: one.why for one in proposal.skipped})


def stop_for_touch(act: Act, touch: Touch) -> None:
    """Stop every sequence of the contact when we heard from them in the touch. The steps stay, by hand."""
    if not outcome_named(touch.outcome).heard:
        return
    because = "said_no" if touch.outcome == SAID_NO else "heard"
    stop_sequences_of(act, touch.contact_id, because, by_touch=touch.pk)


def stop_sequences_of(act: Act, contact_id: int, because: str, *, by_touch: int | None = None) -> None:
    """Stop every sequence that a contact is in, with its cause."""
    rows = Enrolment.objects.filter(followup__contact_id=contact_id, stopped_at=None)
    for enrolment in rows.select_for_update(of=("self",)).order_by("id"):
        enrolment.stop(act, because, at=act.at, by_touch=by_touch)


def stop_sequence(act: Act, followup: FollowUp, because: str) -> None:
    """Stop the sequence of one follow-up; nothing outside one."""
    enrolment = running_enrolment(followup.pk, for_writing=True)
    if enrolment is not None:
        enrolment.stop(act, because, at=act.at)


def stop_sequences(act: Act, followup_ids: Collection[int], because: str) -> None:
    """Stop the sequences of these follow-ups; at most two statements."""
    running = Enrolment.objects.filter(followup__in=followup_ids, stopped_at=None)
    if rows := list(running.select_for_update(of=("self",)).order_by("id")):
        Enrolment.stop_many(act, rows, because, at=act.at)
