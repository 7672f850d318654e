"""The rules of the law's machine about the contact law: what people say, and a try whose next step must keep it."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from followthrough.consent.contact_law import ContactLaw, read_law
from followthrough.consent.models import ContactPreference
from followthrough.flows.contact.set_preference import PreferenceChange, set_preference
from followthrough.flows.touch.log_touch import TouchReport, log_touch
from followthrough.followups.cadence import QUESTION
from followthrough.followups.channels import CALL, EMAIL, OTHER, TEXT
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from followthrough.people.queries import method_kinds
from followthrough.promises.models import Promise
from followthrough.sequences.models import Enrolment

SAID = [
    ("prefers", "email", ""),
    ("prefers", "call", ""),
    ("not", "call", ""),
    ("not", "text", ""),
    ("not", "email", ""),
    ("may", "call", ""),
    ("hours", "", "home"),
    ("hours", "", "business"),
    ("hours", "call", "thu 11-12"),
    ("zone", "", "Pacific/Tongatapu"),
    ("zone", "", "America/New_York"),
    ("hours", "", "never at all"),
]
# Outcomes whose next step the policy proposes; an answer to a message of theirs passes what they asked.
OURS = ["no_answer", "busy", "voicemail", "reached", "sent", "wrong_number"]
rows = st.integers(0, 9)


class ContactLawRules:
    """Mixed into the machine, which has `do`, `pick`, `any_followup`, `who` and `now`."""

    do: Any
    pick: Any
    any_followup: Any
    who: Any
    now: Any

    @rule(number=rows, ben=st.booleans(), said=st.sampled_from(SAID), until=st.sampled_from(["", "", "in 2 weeks"]))
    def say_how(self, number: int, ben: bool, said: tuple[str, str, str], until: str) -> None:
        if contact := self.pick(Contact, number):
            says, channel, value = said
            change = PreferenceChange(says, channel=channel, value=value, until=until if says == "not" else "")
            self.do(set_preference, contact, change, by=self.who(ben), now=self.now)

    @rule(
        number=rows, ben=st.booleans(), outcome=st.sampled_from(OURS),
        saying=st.lists(st.sampled_from(SAID), max_size=2),
    )  # fmt: skip
    def try_and_look(self, number: int, ben: bool, outcome: str, saying: list[tuple[str, str, str]]) -> None:
        """A try without a typed date, after what they said: the step that is proposed is one that the law would not
        move."""
        followup = self.any_followup(number)
        if followup is None or Promise.objects.open().ours().filter(followup=followup).exists():
            return
        by, channel = self.who(ben), EMAIL if outcome == "sent" else CALL
        for says, on, value in saying:
            change = PreferenceChange(says, channel=on, value=value)
            self.do(set_preference, followup.contact, change, by=by, now=self.now)
        self.do(log_touch, followup, TouchReport(outcome, channel=channel), by=by, now=self.now)
        row = FollowUp.objects.get(pk=followup.pk)
        if row.is_open and row.changed_by_id != followup.changed_by_id and not row.is_waiting:
            law = read_law(row.contact_id, by=by, now=self.now, but=row.pk)
            place = Enrolment.objects.running().filter(followup=row).first()
            is_counted = outcome in ("reached", "sent", "wrong_number") and place is None
            if place is None or place.stage != QUESTION:
                assert_within(law, row, is_counted=is_counted)


def assert_within(law: ContactLaw, row: FollowUp, *, is_counted: bool) -> None:
    """The step is on a way they did not rule out, where there is one, and in a window that the law leaves as it is."""
    said = list(ContactPreference.objects.standing().filter(contact=row.contact_id).values_list("says", "channel"))
    if law.barred(row.next_channel):
        kinds = method_kinds([row.contact_id])[row.contact_id]
        ways = [OTHER, *([EMAIL] if "email" in kinds else []), *([CALL, TEXT] if "phone" in kinds else [])]
        assert all(law.barred(way) for way in ways), (row.next_channel, said)
    window = row.window
    assert window is not None
    moved = law.move(window, row.next_channel, counted=is_counted)
    assert moved.window in (window, None), (window, moved, said)
