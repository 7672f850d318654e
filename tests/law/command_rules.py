"""The rules of the law's machine that go through the command line: words are parsed, looked up and carried out."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from followthrough.acts.models import Act
from followthrough.cli import run
from followthrough.cli.table.work import AGREED, REASONS
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import COMMAND_NAMES
from followthrough.people.models import Contact, Tag
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch

WHEN = ("fri 10", "tomorrow", "in 2 weeks", "by friday", "monday morning", "not a date at all", "1 march")
PAST = ("yesterday 4pm", "last monday", "3 days ago", "2025-06-01T10:00", "tomorrow")
KEYS = ("", "", "", "", "one", "two")
rows = st.integers(0, 9)


def option(name: str, value: str) -> list[str]:
    """The words of an option; none for an empty value."""
    return [f"{name}={value}"] if value else []


def sometimes(*values: str) -> st.SearchStrategy[str]:
    return st.sampled_from(("", *values))


class CommandRules:
    """Mixed into the machine, which has `do`, `pick`, `who` and `now`."""

    do: Any
    pick: Any
    who: Any
    now: Any

    def tell(self, ben: bool, command: str, *words: object, key: str = "") -> None:
        """Run a command as one of the two, as the machine runs a flow."""
        common = ["--as", self.who(ben).user.email, "--now", self.now.isoformat(), *option("--key", key)]

        def acted() -> Act:
            answer = run.execute(run.parse([command, *map(str, words), *common]), {})
            assert not isinstance(answer, int)
            assert answer.shape["said"] and answer.lines
            return Act.objects.get(pk=answer.shape["act"])

        self.do(acted)

    @rule(
        number=rows, ben=st.booleans(), outcome=st.sampled_from(COMMAND_NAMES), agreed=sometimes(*AGREED),
        told=sometimes("no", *WHEN), ahead=sometimes(*WHEN), at=sometimes(*PAST), key=st.sampled_from(KEYS),
    )  # fmt: skip
    def tell_log(self, number: int, ben: bool, outcome: str, agreed: str, told: str, ahead: str, at: str, key: str):
        if row := self.pick(FollowUp, number):
            options = [*option("--agreed", agreed), *option("--told", told), *option("--next", ahead)]
            self.tell(ben, "log", row.pk, outcome, "--words=so it went", *options, *option("--at", at), key=key)

    @rule(
        number=rows, ben=st.booleans(), when=sometimes(*WHEN), channel=sometimes("email", "letter"),
        to_ben=st.sampled_from([None, True, False]), they_know=st.booleans(),
    )  # fmt: skip
    def tell_move(self, number: int, ben: bool, when: str, channel: str, to_ben: bool | None, they_know: bool) -> None:
        if row := self.pick(FollowUp, number):
            owner = "" if to_ben is None else self.who(to_ben).user.email
            options = [*option("--next", when), *option("--channel", channel), *option("--owner", owner)]
            self.tell(ben, "move", row.pk, *options, *(["--they-know"] if they_know else []))

    @rule(number=rows, ben=st.booleans(), ask=sometimes(*WHEN), promised=st.booleans())
    def tell_wait(self, number: int, ben: bool, ask: str, promised: bool) -> None:
        if row := self.pick(FollowUp, number):
            options = [*option("--ask", ask), *(["--promised"] if promised else [])]
            self.tell(ben, "wait", row.pk, "--for", "the drawing", *options)

    @rule(
        number=rows, ben=st.booleans(), because=st.sampled_from(REASONS), until=sometimes("in may"),
        note=sometimes("no budget"), release=st.booleans(), key=st.sampled_from(KEYS),
    )  # fmt: skip
    def tell_close(self, number: int, ben: bool, because: str, until: str, note: str, release: bool, key: str) -> None:
        if row := self.pick(FollowUp, number):
            options = [*option("--until", until), *option("--note", note), *(["--release"] if release else [])]
            self.tell(ben, "close", row.pk, "--because", because, *options, key=key)

    @rule(number=rows, ben=st.booleans(), ahead=sometimes(*WHEN))
    def tell_reopen(self, number: int, ben: bool, ahead: str) -> None:
        if row := self.pick(FollowUp, number):
            self.tell(ben, "reopen", row.pk, *option("--next", ahead))

    @rule(number=rows, ben=st.booleans(), purpose=st.sampled_from(["met", "after-sale"]), ahead=sometimes(*WHEN))
    def tell_start(self, number: int, ben: bool, purpose: str, ahead: str) -> None:
        if row := self.pick(Contact, number):
            self.tell(ben, "start", row.pk, "--purpose", purpose, *option("--next", ahead))

    @rule(number=rows, ben=st.booleans(), way=st.sampled_from(["keep", "break", "release"]))
    def tell_promise(self, number: int, ben: bool, way: str) -> None:
        if row := self.pick(Promise, number):
            self.tell(ben, "promise", row.pk, way)

    @rule(number=rows, ben=st.booleans())
    def tell_correct(self, number: int, ben: bool) -> None:
        if row := self.pick(Touch, number):
            self.tell(ben, "correct", row.pk, "--words", "rather so")

    @rule(
        number=rows, ben=st.booleans(), decision=st.sampled_from(["call", "keep", "none", "personal"]),
        days=sometimes("30", "99999"), key=st.sampled_from(KEYS),
    )  # fmt: skip
    def tell_sort(self, number: int, ben: bool, decision: str, days: str, key: str) -> None:
        if row := self.pick(Contact, number):
            self.tell(ben, "sort", row.pk, decision, *option("--days", days), key=key)

    @rule(number=rows, ben=st.booleans(), days=st.sampled_from(["30", "none", "0"]), tag=st.booleans())
    def tell_keep_in_touch(self, number: int, ben: bool, days: str, tag: bool) -> None:
        row = self.pick(Tag if tag else Contact, number)
        if row:
            self.tell(ben, "keep-in-touch", *([f"--tag={row.name}"] if tag else [row.pk]), days)

    @rule(number=rows, ben=st.booleans(), off=st.booleans())
    def tell_tag(self, number: int, ben: bool, off: bool) -> None:
        if row := self.pick(Contact, number):
            self.tell(ben, "tag", row.pk, "Customers", *(["--off"] if off else []))

    @rule(one=rows, other=rows, ben=st.booleans(), command=st.sampled_from(["merge", "introduce", "household"]))
    def tell_of_two(self, one: int, other: int, ben: bool, command: str) -> None:
        first, second = self.pick(Contact, one), self.pick(Contact, other)
        if first and second:
            self.tell(ben, command, first.pk, second.pk)

    @rule(number=rows, ben=st.booleans())
    def tell_parting(self, number: int, ben: bool) -> None:
        couples = Contact.objects.filter(household__isnull=False).order_by("pk")
        if row := couples[number % len(couples)] if couples else self.pick(Contact, number):
            self.tell(ben, "household", row.pk, "--off")

    @rule(number=rows, ben=st.booleans(), key=st.sampled_from(KEYS))
    def tell_delete(self, number: int, ben: bool, key: str) -> None:
        if row := self.pick(Contact, number):
            self.tell(ben, "delete", row.pk, key=key)
