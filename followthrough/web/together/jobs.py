"""The things that can be done for many people: the job in the fields of a form, and its choices."""

from datetime import timedelta

from django.http import QueryDict

from followthrough.accounts.memberships import team_of
from followthrough.flows.bulk.act_on_many import Job
from followthrough.flows.bulk.close_many import FOR_MANY, CloseMany
from followthrough.flows.bulk.hand_over_many import HandOverMany
from followthrough.flows.bulk.keep_many import KeepMany
from followthrough.flows.bulk.move_many import MoveMany
from followthrough.flows.bulk.spread_many import job_to_start
from followthrough.flows.bulk.tag_many import TagMany
from followthrough.followups import intervals
from followthrough.web.people.context import Option
from followthrough.web.site import labels
from followthrough.web.site.forms import number_of, words_in
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import together as say

EXPORT = "export"
TITLES = {
    "start": say.PUT_ON_DAY, "move": say.MOVE_THEM, "tag": say.TAG_THEM, "keep": say.KEEP_THEM,
    "hand": say.HAND_OVER_THEM, EXPORT: say.EXPORT_THEM, "close": say.CLOSE_THEM,
}  # fmt: skip
# Days from today on that are offered, and the interval and the reason that are chosen first.
DAYS, USUAL_DAYS, USUAL_REASON = 8, "90", "other"
SPREADS = {"over 1 week": say.OVER_ONE_WEEK, "over 2 weeks": say.OVER_TWO_WEEKS}
FILES = {"csv": say.CSV, "vcf": say.CARDS}
DIGITS = 5


def job_in(do: str, asked: QueryDict) -> Job:
    """Return the job with what was typed; a day that was typed counts before one that was chosen."""
    choice = words_in(asked, "choice", longest=200)
    if do == "tag":
        return TagMany(words_in(asked, "new_tag", longest=80))
    if do == "keep":
        return KeepMany(number_of(choice or USUAL_DAYS, digits=DIGITS) or 0)
    if do == "hand":
        return HandOverMany(number_of(choice) or 0)
    if do == "close":
        return CloseMany(choice or USUAL_REASON, note=words_in(asked, "note", longest=500))
    day = words_in(asked, "when", longest=200) or choice
    return MoveMany(day) if do == "move" else job_to_start(day, words_in(asked, "about", longest=500))


def options_of(request: MemberRequest, do: str) -> list[Option]:
    """Return the days from today on, the intervals, the members, the kinds of files or the reasons."""
    chosen = words_in(request.GET, "choice")
    if do in ("start", "move"):
        return [*days_ahead(request, chosen), *(choices(SPREADS, chosen) if do == "start" else [])]
    if do == "keep":
        terms = {str(days): intervals.interval_words(days).capitalize() for days in intervals.TERMS.values()}
        return choices(terms, chosen or USUAL_DAYS)
    if do == "hand":
        return choices({str(each.pk): str(each) for each in team_of(request.member)}, chosen)
    if do == EXPORT:
        return choices(FILES, chosen or "csv")
    if do == "close":
        reasons = {name: labels.close_reason_words(name).capitalize() for name in FOR_MANY}
        return choices(reasons, chosen or USUAL_REASON)
    return []


def choices(labelled: dict[str, str], chosen: str) -> list[Option]:
    return [Option(value, label, value == chosen) for value, label in labelled.items()]


def days_ahead(request: MemberRequest, chosen: str) -> list[Option]:
    today = request.member.day_of(request.now)
    days = [today + timedelta(days=ahead) for ahead in range(DAYS)]
    return [Option(day.isoformat(), labels.day_label(day, today), day.isoformat() == chosen) for day in days]
