"""The rules of the law's machine about sequences: enrol, stop, skip, edit, and the answer after five tries."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from followthrough.consent.do_not_contact import is_barred
from followthrough.consent.models import ContactPreference
from followthrough.flows.sequence import decide, edit_sequence, enrol, skip_stage, stop
from followthrough.followups.cadence import QUESTION, Try, is_enough
from followthrough.followups.channels import CALL
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from followthrough.people.queries import method_kinds
from followthrough.sequences.models import Enrolment
from followthrough.sequences.shipped import SHIPPED
from followthrough.sequences.stages import as_json
from followthrough.touches.queries import ways_tried

KEYS = sorted(SHIPPED)
rows = st.integers(0, 9)


class SequenceRules:
    """Mixed into the machine, which has `do`, `pick`, `any_followup`, `who` and `now`."""

    do: Any
    pick: Any
    any_followup: Any
    who: Any
    now: Any
    cast: Any

    @rule(number=rows, ben=st.booleans(), key=st.sampled_from([*KEYS, "own", "nothing"]))
    def enrol_one(self, number: int, ben: bool, key: str) -> None:
        if contact := self.pick(Contact, number):
            self.do(enrol.enrol, contact, key, about="the lids", by=self.who(ben), now=self.now)

    @rule(number=rows, ben=st.booleans())
    def stop_one(self, number: int, ben: bool) -> None:
        if followup := self.any_followup(number):
            self.do(stop.stop, followup, by=self.who(ben), now=self.now)

    @rule(number=rows, ben=st.booleans(), at=st.integers(0, 5))
    def skip_one(self, number: int, ben: bool, at: int) -> None:
        row = self.pick(Enrolment, number)
        if row and (plan := SHIPPED.get(row.sequence_key)):
            followup = FollowUp.objects.select_related("contact", "owner").get(pk=row.followup_id)
            stage = plan.cadence.stages[at % len(plan.cadence.stages)]
            self.do(skip_stage.skip_stage, followup, stage.key, by=self.who(ben), now=self.now)

    @rule(number=rows, ben=st.booleans(), key=st.sampled_from(KEYS), gone=st.integers(0, 5), reset=st.booleans())
    def edit_one(self, number: int, ben: bool, key: str, gone: int, reset: bool) -> None:
        if reset:
            self.do(edit_sequence.reset_sequence, key, by=self.who(ben), now=self.now)
            return
        stages = as_json(SHIPPED[key].cadence.stages)
        del stages[gone % len(stages)]
        changes = {"stages": stages[::-1] if number % 2 else stages}
        self.do(edit_sequence.edit_sequence, key, changes, by=self.who(ben), now=self.now)

    @rule(
        number=rows, ben=st.booleans(), decision=st.sampled_from([*decide.DECISIONS, "wait"]),
        until=st.sampled_from(["", "in may", "tomorrow"]),
    )  # fmt: skip
    def decide_one(self, number: int, ben: bool, decision: str, until: str) -> None:
        if followup := self.any_followup(number):
            self.do(decide.decide, followup, decision, until=until, by=self.who(ben), now=self.now)

    @rule(number=rows, ben=st.booleans())
    def switch_one(self, number: int, ben: bool) -> None:
        """From now on it begins by itself, or no longer."""
        key = KEYS[number % len(KEYS)]
        if SHIPPED[key].begins_on:
            self.do(edit_sequence.edit_sequence, key, {"on": number < 7}, by=self.who(ben), now=self.now)

    @invariant()
    def nobody_in_a_sequence_is_personal_deleted_or_barred(self) -> None:
        if hasattr(self, "cast"):
            running = Enrolment.objects.running().select_related("followup__contact")
            for contact in (row.followup.contact for row in running):
                assert not contact.is_personal and contact.deleted_at is None and not is_barred(contact)

    @invariant()
    def nobody_is_asked_before_five_tries_and_everybody_enrolled_has_a_dated_step(self) -> None:
        if not hasattr(self, "cast"):
            return
        for row in Enrolment.objects.running().select_related("followup"):
            assert row.stage and row.followup.next_from is not None and row.followup.owner_id is not None
            if row.stage == QUESTION and "go-on-2" not in row.passed:
                tries = [Try(*one) for one in ways_tried(row.followup_id, zone="UTC")]
                kinds = method_kinds([row.followup.contact_id])[row.followup.contact_id]
                rang = "phone" in kinds and not ever_ruled_out_calls(row.followup.contact_id)
                assert is_enough(tries, has_phone=rang), tries


def ever_ruled_out_calls(contact_id: int) -> bool:
    """True when they asked not to be called at some time: then the question needs no calls before it."""
    said = ContactPreference.objects.filter(contact=contact_id, says="not", channel__in=["", CALL])
    return said.exists()
