"""The ground of the law's machines: two members at work, any verb called and refused or done, undo, and the clock."""

from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import connection, transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from followthrough.accounts.models import Member
from followthrough.acts.models import Act, columns_of
from followthrough.acts.undo import rows_written_by
from followthrough.desk.dropped import count_dropped
from followthrough.flows.history import undo
from followthrough.flows.system import tick
from followthrough.followups.models import FollowUp
from followthrough.kit.errors import Refused
from followthrough.people.models import Contact, ContactMethod, ContactTag, Posting, Tag
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch
from tests.cast import make_cast

TABLES = (Contact, ContactMethod, ContactTag, FollowUp, Touch, Promise)
Snapshot = dict[tuple[str, int], dict[str, Any]]


def snapshot() -> Snapshot:
    """Every row an act may write, and the search words of contacts."""
    rows: Snapshot = {}
    for table in TABLES:
        for row in table.objects.all():
            rows[table._meta.model_name or "", row.pk] = columns_of(row)
    for member in Member.objects.all():
        rows["member", member.pk] = {"zone": member.zone, "left_at": member.left_at}
    for tag in Tag.objects.filter(tagged__isnull=False):
        rows["tag", tag.pk] = columns_of(tag)
    for pk in Contact.objects.values_list("pk", flat=True):
        words = Posting.objects.filter(contact_id=pk).order_by("word", "kind").values_list("word", "kind")
        rows["words", pk] = {"words": list(words)}
    return rows


class Office(RuleBasedStateMachine):
    """Ann and Ben at work. Each rule calls one verb; the invariants hold after every answer."""

    @initialize(begin=st.sampled_from(["2026-03-27T16:00", "2026-10-23T09:30", "2026-12-30T22:00"]))
    def open_for_business(self, begin: str) -> None:
        self.block = transaction.atomic()
        self.block.__enter__()
        self.now = datetime.fromisoformat(begin).replace(tzinfo=UTC)
        self.cast = make_cast()
        self.before: dict[int, Snapshot] = {}
        self.first = snapshot()

    def teardown(self) -> None:
        if hasattr(self, "block"):
            connection.check_constraints()
            transaction.set_rollback(True)
            self.block.__exit__(None, None, None)

    def do(self, verb: Any, *args: Any, **named: Any) -> None:
        """Call a verb. A refusal must change nothing; for an act the rows before it are kept for undo."""
        before = snapshot()
        try:
            with transaction.atomic():
                answer = verb(*args, **named)
        except Refused as refused:
            assert refused.why and snapshot() == before
            return
        act = answer[0] if isinstance(answer, tuple) else getattr(answer, "act", answer)
        if isinstance(act, Act) and act.undone_at is None:
            self.before[act.pk] = before

    def who(self, ben: bool) -> Member:
        return Member.objects.select_related("workspace", "user").get(pk=(self.cast.ben if ben else self.cast.ann).pk)

    def pick(self, table: Any, number: int) -> Any:
        rows = table.objects.filter(workspace=self.cast.workspace).order_by("pk")
        return rows[number % len(rows)] if rows else None

    def any_followup(self, number: int) -> FollowUp | None:
        row: FollowUp | None = self.pick(FollowUp, number)
        return FollowUp.objects.select_related("contact", "owner").get(pk=row.pk) if row else None

    @rule(ben=st.booleans())
    def take_back(self, ben: bool) -> None:
        """Undo restores every row, or is refused with the name of a later act."""
        before = snapshot()
        try:
            with transaction.atomic():
                act = undo.undo_newest(by=self.who(ben), now=self.now)
        except Refused as refused:
            assert refused.why and snapshot() == before
            return
        if act.verb == "import":
            stayed = Contact.objects.filter(brought_by=act)
            assert not stayed.filter(changed_by=act, followups=None, touches=None, deleted_at=None).exists()
        elif act.pk in self.before:
            after, found = snapshot(), self.before.pop(act.pk)
            for model, ids in rows_written_by(act):
                name = model._meta.model_name
                assert {pk: after.get((name, pk)) for pk in ids} == {pk: found.get((name, pk)) for pk in ids}

    @rule(hours=st.integers(1, 24 * 40))
    def time_goes_by(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        assert tick.run_tick(self.now).pk
        assert not Act.objects.filter(sentence="").exclude(verb="made").exists()

    @invariant()
    def the_law_holds(self) -> None:
        if not hasattr(self, "cast"):
            return
        assert count_dropped(self.cast.workspace) == 0
        for followup in FollowUp.objects.filter(state="open").select_related("owner"):
            assert followup.owner and followup.next_channel and followup.window
            assert followup.window.utc() == (followup.next_from, followup.next_by)
