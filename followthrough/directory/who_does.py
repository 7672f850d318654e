"""Answer 'who do I know who does X?': contacts who do it, the nearest first, then those who know such a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from followthrough.accounts.models import Member
from followthrough.consent.do_not_contact import barred_sql
from followthrough.directory import people_list
from followthrough.directory.people_list import Entry
from followthrough.followups.intervals import TERMS, term_of
from followthrough.followups.outcomes import ABOUT_PERSON, NOTED
from followthrough.kit import sql, text, windows
from followthrough.people.effective_interval import effective_days
from followthrough.people.search_words import DOES, NOTE, ORGANIZATION, SAID, TAG
from followthrough.search import find_who, highlight
from followthrough.search.find_who import Question
from followthrough.search.score import IN_SENTENCES, TITLE, FieldText, Score, score_texts

# Least scores (0 to 1) of the levels of certainty; within a level the nearest comes first. Below the last: no answer.
CERTAINTY_LEVELS = (0.9, 0.75, 0.6, 0.4, 0.2)
NEARNESS = ("near", "short", "long", "")
CANDIDATES_SQL = f"""
    SELECT c.id, c.fold, c.title, c.does, c.note, o.name, c.is_personal, c.sorted_as, c.keep_in_touch_days,
        (SELECT max(t.at) FROM followthrough_touch t WHERE t.workspace_id = c.workspace_id AND t.contact_id = c.id),
        (SELECT max(p.said_at) FROM followthrough_contactpreference p
            WHERE p.workspace_id = c.workspace_id AND p.contact_id = c.id AND {barred_sql("p")})
    FROM followthrough_contact c LEFT JOIN followthrough_organization o ON o.id = c.organization_id
    WHERE +c.workspace_id = %s AND c.deleted_at IS NULL AND c.self_of_id IS NULL
        AND c.id IN ({{}})
"""  # noqa: S608  names of ours
TAGS_SQL = """
    SELECT g.contact_id, t.name, t.keep_in_touch_days FROM followthrough_contacttag g
    JOIN followthrough_tag t ON t.id = g.tag_id WHERE +g.workspace_id = %s AND g.contact_id IN ({})
"""
# A line that only planned a step is a note: it is one when it is replaced (flows/base/next_step.py).
SAID_SQL = """
    SELECT t.contact_id, t.outcome, t.words, t.at FROM followthrough_touch t
    LEFT JOIN followthrough_touch c ON c.corrects_id = t.id
    WHERE t.workspace_id = %s AND t.contact_id IN ({0}) AND t.words <> '' AND c.id IS NULL
    UNION ALL
    SELECT contact_id, %s, next_words, next_words_at FROM followthrough_followup
    WHERE workspace_id = %s AND contact_id IN ({0}) AND next_words <> ''
    ORDER BY 4 DESC LIMIT %s
"""
# The most texts of the history that are read, and that count for a contact.
MOST_SAID, MOST_OF_ONE = 5_000, 20
PROMISES_SQL = """
    SELECT f.contact_id, p.state, count(*) FROM followthrough_followup f
    JOIN followthrough_promise p ON p.followup_id = f.id
    WHERE f.workspace_id = %s AND f.contact_id IN ({}) AND p.side = 'theirs'
        AND p.state IN ('kept', 'kept_late', 'broken') GROUP BY f.contact_id, p.state
"""


@dataclass(slots=True)
class Candidate:
    """A contact who may do it, with the texts that are searched."""

    id: int
    fields: list[FieldText]
    is_personal: bool
    is_left: bool
    interval_days: int | None
    touched: date | None
    do_not_contact: date | None
    score: Score

    @property
    def sure(self) -> int:
        return next(
            (place for place, least in enumerate(CERTAINTY_LEVELS) if self.score.score >= least), len(CERTAINTY_LEVELS)
        )

    @property
    def is_askable(self) -> bool:
        return not (self.is_personal or self.is_left or self.do_not_contact)

    def near(self, today: date) -> str:
        """'near', 'short', 'long', or '' for long ago: by the keep-in-touch interval, else by the last touch."""
        if self.interval_days and (term := term_of(self.interval_days)):
            return term
        days = (today - self.touched).days if self.touched else None
        return next((term for term, most in TERMS.items() if days is not None and days <= most), "")


@dataclass(frozen=True, slots=True)
class Answer:
    """A contact who answers the question.

    `why`: the text that says so; `words`: its matching words, folded; `kind`: its field. `knows`: they know a person
    who does it. `kept`, `late` and `broken` count what they had promised us.
    """

    entry: Entry
    why: str
    kind: str
    words: frozenset[str]
    knows: bool
    near: str
    touched: date | None
    kept: int
    late: int
    broken: int
    is_personal: bool
    do_not_contact: date | None


def find_who_does(member: Member, does: str, *, now: datetime, limit: int = 20) -> list[Answer]:
    """Up to `limit` contacts: those who do it, those who know such a person, then those who may not be asked.

    A dozen statements.
    """
    today = windows.to_local(now, member.zone).date()
    asked = find_who.find_who_does(member, does)
    people = read_candidates(member, asked)
    for one in people:
        one.score = score_texts(asked.concepts, one.fields, groups=asked.groups)
    likely = sorted((one for one in people if one.sure < len(CERTAINTY_LEVELS)), key=lambda one: sort_key(one, today))[
        : 3 * limit
    ]
    promised = count_their_promises(member, [one.id for one in likely])
    likely.sort(
        key=lambda one: (
            *sort_key(one, today)[:4],
            breaks_promises(promised.get(one.id, {})),
            *sort_key(one, today)[4:],
        )
    )
    best = likely[:limit]
    entries = {entry.id: entry for entry in people_list.entries_of(member, [one.id for one in best])}
    return [answer_of(one, entries[one.id], promised.get(one.id, {}), today) for one in best if one.id in entries]


def sort_key(one: Candidate, today: date) -> tuple[object, ...]:
    """The sort key of a candidate."""
    days = (today - one.touched) if one.touched else timedelta.max
    near = NEARNESS.index(one.near(today))
    return (not one.is_askable, one.score.knows, one.sure, near, -round(one.score.score, 2), days, one.id)


def breaks_promises(counts: dict[str, int]) -> bool:
    return counts.get("broken", 0) > counts.get("kept", 0) + counts.get("kept_late", 0)


def answer_of(one: Candidate, entry: Entry, counts: dict[str, int], today: date) -> Answer:
    kind, whole = one.fields[one.score.place]
    why = highlight.best_sentence([whole], one.score.words) if kind in IN_SENTENCES else whole
    return Answer(
        entry, why, kind, frozenset(one.score.words), one.score.knows, one.near(today), one.touched,
        counts.get("kept", 0), counts.get("kept_late", 0), counts.get("broken", 0), one.is_personal, one.do_not_contact,
    )  # fmt: skip


def read_candidates(member: Member, asked: Question) -> list[Candidate]:
    """Read the contacts with every text that may say what they do; three statements."""
    if not asked.people:
        return []
    workspace, marks = member.workspace_id, sql.placeholders(asked.people)
    tags = dict[int, list[tuple[str, int | None]]]()
    for pk, name, days in sql.read_rows(TAGS_SQL.format(marks), workspace, *asked.people):
        tags.setdefault(pk, []).append((name, days))
    rows = sql.read_rows(CANDIDATES_SQL.format(marks), workspace, *asked.people)
    said = what_was_said(member, asked, {row[0]: row[1] for row in rows})
    found = []
    for pk, _, title, does, note, at, is_personal, sorted_as, days, touched, do_not_contact in rows:
        own = tags.get(pk, [])
        fields = [(DOES, does), (TITLE, title), *((TAG, name) for name, _ in own), (ORGANIZATION, at or "")]
        fields += [(NOTE, note), *said.get(pk, ())[:MOST_OF_ONE]]
        interval = effective_days(days, [each for _, each in own], is_personal=bool(is_personal))
        found.append(
            Candidate(pk, [one for one in fields if one[1]], bool(is_personal), sorted_as == "none", interval,
                     local_day(touched, member.zone), local_day(do_not_contact, member.zone), Score())
        )  # fmt: skip
    return found


def what_was_said(member: Member, asked: Question, names: dict[int, str]) -> dict[int, list[FieldText]]:
    """{contact id: texts of the history with a word that was asked for}, the newest first; one statement.

    A word of their own name, which many lines about them have, says nothing about what they do. `names`: folded.
    """
    said: dict[int, list[FieldText]] = {}
    if asked.said_of:
        of = (member.workspace_id, *asked.said_of)
        statement = SAID_SQL.format(sql.placeholders(asked.said_of))
        for pk, outcome, words, _ in sql.read_rows(statement, *of, NOTED, *of, MOST_SAID):
            telling = asked.words.intersection(text.words(words)) - set(names.get(pk, "").split())
            if telling:
                said.setdefault(pk, []).append((NOTE if outcome in ABOUT_PERSON else SAID, words))
    return said


def local_day(moment: datetime | str | None, zone: str) -> date | None:
    """The local day of a moment. SQLite returns max() of moments as text, in UTC."""
    if isinstance(moment, str):
        moment = datetime.fromisoformat(moment + "+00:00")
    return windows.to_local(moment, zone).date() if moment else None


def count_their_promises(member: Member, ids: Sequence[int]) -> dict[int, dict[str, int]]:
    """{contact id: {state: count}} of what they had promised us."""
    counts: dict[int, dict[str, int]] = {}
    if ids:
        for pk, state, count in sql.read_rows(PROMISES_SQL.format(sql.placeholders(ids)), member.workspace_id, *ids):
            counts.setdefault(pk, {})[state] = count
    return counts
