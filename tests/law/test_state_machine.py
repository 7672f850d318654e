"""The one law under every verb, in any order, by two members, over changes of the clocks, with undo at any moment."""

import os
from collections import Counter
from uuid import uuid4

import pytest
from django.db import connection
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule, run_state_machine_as_test

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.capture.files.person.person import ImportedNumber, ImportedPerson
from followthrough.flows.account import change_zone
from followthrough.flows.contact import delete_contact, keep_in_touch, sort_people, tag_people
from followthrough.flows.duplicates import merge
from followthrough.flows.followup import (
    close,
    close_promise,
    introduce,
    move,
    reopen,
    spread,
    start,
    wait,
)
from followthrough.flows.history import correct_touch
from followthrough.flows.imports import write_people
from followthrough.flows.line import save_line, understand
from followthrough.flows.touch import log_touch
from followthrough.followups import policy
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import OUTCOMES
from followthrough.people.models import Contact, ContactMethod, ContactTag, Posting, Tag
from followthrough.people.said_words import texts_about
from followthrough.people.search_words import SAID, said_words_of
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests.law.answer_rules import AnswerRules
from tests.law.bulk_rules import BulkRules
from tests.law.command_rules import CommandRules
from tests.law.meant_rules import MeantRules
from tests.law.office import Office
from tests.law.own_rules import OwnRules
from tests.law.sequence_rules import SequenceRules

pytestmark = pytest.mark.django_db

DATES = ["fri 10", "tomorrow", "in 2 weeks", "in may", "by friday", "monday morning", "", "not a date at all"]
AGREED = [
    "",
    "send the price list tomorrow",
    "post the catalogue today, call on Saturday",
    "let's talk soon",
    "\0 ☃ ",
    "call back on the 30th, email the quote by friday",
]
LINES = [
    "called Rob at Saltmarsh Bakery, left voicemail, will call back later in the week",
    "met Dario at the market, wants a price for 50 jars, call him Friday",
    "emailed rob re renewal, chase Fri",
    "Rob not interested",
    "wrong number for Rob",
    "let's talk soon",
    "Ingrid asked me to call at 3 tomorrow",
]


class Business(AnswerRules, CommandRules, MeantRules, OwnRules, SequenceRules, BulkRules, Office):
    """Every verb, as a flow or a command."""

    @rule(
        number=st.integers(0, 9),
        ben=st.booleans(),
        outcome=st.sampled_from(sorted(OUTCOMES)),
        agreed=st.sampled_from(AGREED),
        kind=st.sampled_from(["", *policy.PROPOSAL_FOR_AGREED]),
        words=st.sampled_from(DATES),
    )
    def log(self, number: int, ben: bool, outcome: str, agreed: str, kind: str, words: str) -> None:
        if followup := self.any_followup(number):
            told = log_touch.TouchReport(outcome, words="so it went", agreed=agreed, kind=kind, next_words=words)
            self.do(log_touch.log_touch, followup, told, by=self.who(ben), now=self.now)

    @rule(line=st.sampled_from(LINES), ben=st.booleans())
    def capture(self, line: str, ben: bool) -> None:
        def captured(by: Member) -> Act:
            read = understand.understand_line(line, by=by, now=self.now)
            return save_line.save_line(read, by=by, now=self.now)

        self.do(captured, self.who(ben))

    @rule(number=st.integers(0, 9), ben=st.booleans(), words=st.sampled_from(DATES), told=st.booleans())
    def renegotiate_or_move(self, number: int, ben: bool, words: str, told: bool) -> None:
        if followup := self.any_followup(number):
            self.do(move.move, followup, next_words=words, told_them=told, by=self.who(ben), now=self.now)

    @rule(number=st.integers(0, 9), ben=st.booleans(), words=st.sampled_from(DATES), theirs=st.booleans())
    def wait_for_them(self, number: int, ben: bool, words: str, theirs: bool) -> None:
        if followup := self.any_followup(number):
            self.do(
                wait.wait_for_them,
                followup,
                what="the drawing",
                ask_words=words,
                they_promised=theirs,
                by=self.who(ben),
                now=self.now,
            )

    @rule(
        number=st.integers(0, 9),
        ben=st.booleans(),
        because=st.sampled_from([*close.REASONS, "", "bored"]),
        words=st.sampled_from(DATES),
        note=st.sampled_from(["", "no budget"]),
        let_off=st.booleans(),
    )
    def leave_them(self, number: int, ben: bool, because: str, words: str, note: str, let_off: bool) -> None:
        if followup := self.any_followup(number):
            self.do(
                close.close,
                followup,
                because=because,
                note=note,
                reopen_words=words,
                let_off=let_off,
                by=self.who(ben),
                now=self.now,
            )

    @rule(number=st.integers(0, 9), ben=st.booleans(), words=st.sampled_from(DATES))
    def reopen_one(self, number: int, ben: bool, words: str) -> None:
        if followup := self.any_followup(number):
            self.do(reopen.reopen_followup, followup, next_words=words, by=self.who(ben), now=self.now)

    @rule(
        number=st.integers(0, 9),
        ben=st.booleans(),
        words=st.sampled_from(DATES),
        purpose=st.sampled_from(start.PURPOSES),
    )
    def start_another(self, number: int, ben: bool, words: str, purpose: str) -> None:
        if contact := self.pick(Contact, number):
            how = start.NewFollowUp(purpose, next_words=words)
            self.do(start.start_followup, contact, how, by=self.who(ben), now=self.now)

    @rule(number=st.integers(0, 9), ben=st.booleans(), verb=st.sampled_from(sorted(close_promise.VERBS)))
    def close_a_promise(self, number: int, ben: bool, verb: str) -> None:
        if promise := self.pick(Promise, number):
            self.do(close_promise.close_promise, promise, verb, by=self.who(ben), now=self.now)

    @rule(number=st.integers(0, 9), ben=st.booleans(), outcome=st.sampled_from(["reached", "no_answer", "guessed"]))
    def correct(self, number: int, ben: bool, outcome: str) -> None:
        if touch := self.pick(Touch, number):
            self.do(correct_touch.correct_touch, touch, outcome=outcome, words="rather", by=self.who(ben), now=self.now)

    @rule(number=st.integers(0, 9), ben=st.booleans(), back=st.booleans())
    def delete_or_restore(self, number: int, ben: bool, back: bool) -> None:
        if contact := self.pick(Contact, number):
            verb = delete_contact.restore_contact if back else delete_contact.delete_contact
            self.do(verb, contact, by=self.who(ben), now=self.now)

    @rule(ben=st.booleans(), more=st.booleans())
    def import_a_file(self, ben: bool, more: bool) -> None:
        people = [ImportedPerson(1, full="Rob Okafor", title="Owner", phones=[ImportedNumber("+442079460018", "work")])]
        people += [ImportedPerson(2, full="Cleo Marsh", emails=[("cleo@example.com", "")])] if more else []
        self.do(
            write_people.import_people,
            people,
            file="people.csv",
            errors=[],
            by=self.who(ben),
            now=self.now,
            client_key=uuid4().hex,
        )

    @rule(
        number=st.integers(0, 9),
        ben=st.booleans(),
        decision=st.sampled_from([*sort_people.DECISIONS, "later"]),
        days=st.sampled_from([None, 30, 90, 180, 45, 100_000]),
    )
    def sort_one(self, number: int, ben: bool, decision: str, days: int | None) -> None:
        if contact := self.pick(Contact, number):
            self.do(sort_people.sort_contact, contact, decision, days=days, by=self.who(ben), now=self.now)

    @rule(number=st.integers(0, 9), ben=st.booleans(), days=st.sampled_from([None, 0, 30, 90]))
    def keep_in_touch_with(self, number: int, ben: bool, days: int | None) -> None:
        if contact := self.pick(Contact, number):
            self.do(keep_in_touch.set_interval, contact, days, by=self.who(ben), now=self.now)

    @rule(number=st.integers(0, 9), ben=st.booleans(), name=st.sampled_from(["Customers", "Fair"]), on=st.booleans())
    def tag_one(self, number: int, ben: bool, name: str, on: bool) -> None:
        if contact := self.pick(Contact, number):
            change = {"add": [name]} if on else {"drop": [name]}
            self.do(tag_people.change_contact_tags, contact, **change, by=self.who(ben), now=self.now)

    @rule(number=st.integers(0, 9), ben=st.booleans(), days=st.sampled_from([None, 30, 180]))
    def keep_in_touch_with_a_tag(self, number: int, ben: bool, days: int | None) -> None:
        if tag := self.pick(Tag, number):
            self.do(keep_in_touch.set_tag_interval, tag, days, by=self.who(ben), now=self.now)

    @rule(ben=st.booleans(), weeks=st.integers(1, 4))
    def spread_the_pool(self, ben: bool, weeks: int) -> None:
        people = list(Contact.objects.filter(workspace=self.cast.workspace).order_by("pk").values_list("pk", flat=True))
        self.do(spread.spread_contacts, people, weeks=weeks, by=self.who(ben), now=self.now)

    @rule(number=st.integers(0, 9), ben=st.booleans(), because=st.sampled_from([*sort_people.GIVING_UP, "bored"]))
    def give_up_meaning_to_call(self, number: int, ben: bool, because: str) -> None:
        if contact := self.pick(Contact, number):
            why = {"because": because, "note": "moved away", "reopen_words": "in may"}
            self.do(sort_people.give_up_calling, contact, **why, by=self.who(ben), now=self.now)

    @rule(number=st.integers(0, 9), ben=st.booleans(), name=st.sampled_from(["Fair", "Old friends", ""]))
    def rename_or_remove_a_tag(self, number: int, ben: bool, name: str) -> None:
        if tag := self.pick(Tag, number):
            if name:
                self.do(tag_people.rename_tag, tag, name, by=self.who(ben), now=self.now)
            else:
                self.do(tag_people.remove_tag, tag, by=self.who(ben), now=self.now)

    @rule(one=st.integers(0, 9), other=st.integers(0, 9), ben=st.booleans())
    def introduce_two(self, one: int, other: int, ben: bool) -> None:
        needs, does = self.pick(Contact, one), self.pick(Contact, other)
        if needs and does:
            self.do(introduce.introduce, needs, does, about="a boat", by=self.who(ben), now=self.now)

    @rule(number=st.integers(0, 9), ben=st.booleans())
    def they_talked(self, number: int, ben: bool) -> None:
        if followup := self.any_followup(number):
            self.do(introduce.they_talked, followup, by=self.who(ben), now=self.now)

    @rule(one=st.integers(0, 9), other=st.integers(0, 9), ben=st.booleans())
    def merge_two(self, one: int, other: int, ben: bool) -> None:
        keep, gone = self.pick(Contact, one), self.pick(Contact, other)
        if keep and gone:
            self.do(merge.merge_contacts, keep, gone, by=self.who(ben), now=self.now)

    @rule(ben=st.booleans(), zone=st.sampled_from(["America/New_York", "Australia/Lord_Howe", "Moon/Crater"]))
    def move_house(self, ben: bool, zone: str) -> None:
        self.do(change_zone.change_zone, self.who(ben), zone, now=self.now)

    @invariant()
    def merged_contacts_are_empty(self) -> None:
        """No row belongs to a merged contact; one keep-in-touch follow-up a contact, none for personal ones."""
        if not hasattr(self, "cast"):
            return
        shells = Contact.objects.filter(merged_into__isnull=False)
        assert not shells.filter(deleted_at=None).exists()
        for table in (ContactMethod, ContactTag, FollowUp, Touch, Posting):
            assert not table.objects.filter(contact__in=shells).exists(), table
        kept = FollowUp.objects.filter(state="open", key__startswith="keep-in-touch:", contact__deleted_at=None)
        assert all(row.key == f"keep-in-touch:{row.contact_id}" for row in kept)
        assert not kept.filter(contact__is_personal=True).exists()

    @invariant()
    def the_index_holds_what_was_said(self) -> None:
        """Each word of a contact's history is in the index once, and no other; a deleted contact has none."""
        if not hasattr(self, "cast"):
            return
        kept = list(Contact.objects.kept().values_list("pk", flat=True))
        texts = texts_about(kept)
        expected = sorted((pk, word) for pk in kept for word in said_words_of(texts.get(pk, ())))
        assert sorted(Posting.objects.filter(kind=SAID).values_list("contact_id", "word")) == expected

    @invariant()
    def promises_add_up(self) -> None:
        if not hasattr(self, "cast"):
            return
        states = Counter(Promise.objects.values_list("state", flat=True))
        assert sum(states.values()) == Promise.objects.count()
        for promise in Promise.objects.filter(state="open").select_related("followup"):
            assert promise.followup.is_open
            if promise.side == "ours":
                assert promise.followup.next_by is not None and promise.followup.next_by <= promise.due_by
        closed = Promise.objects.exclude(state="open")
        assert not closed.filter(closed_at=None).exists()


def test_no_verb_in_any_order_breaks_the_law(db: None) -> None:
    """PostgreSQL gets fewer orders, because SQLite has the same ones; `make slow` tries many more."""
    steps = int(os.environ.get("FT_MACHINE_EXAMPLES", "14" if connection.vendor == "sqlite" else "6"))
    run_state_machine_as_test(
        Business,
        settings=settings(
            max_examples=steps,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            print_blob=True,
        ),
    )
