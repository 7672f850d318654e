"""Save an answer after a call or a message."""

from typing import Literal

from django.http import HttpResponse, QueryDict
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.flows.touch import log_touch
from followthrough.flows.touch.log_touch import TouchReport
from followthrough.followups.channels import CHANNELS
from followthrough.followups.models import FollowUp
from followthrough.followups.outcomes import TALKED, outcome_named
from followthrough.followups.situation import Step
from followthrough.kit.errors import Overtaken, Refused
from followthrough.kit.windows import Window
from followthrough.web.followup.context import Answer
from followthrough.web.followup.lookup import followup_or_404
from followthrough.web.followup.outcome import shown_step
from followthrough.web.followup.outcome.answers import Asked, answers_about
from followthrough.web.followup.outcome.panel_parts import Panels
from followthrough.web.followup.outcome.step_choices import LONGEST_DATE
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import choice_in, client_key, last_words_in, redirect_after, seen_act_id, words_in
from followthrough.web.site.redirects import act_once, next_address, talked_first
from followthrough.web.site.refusal import refusal
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.outcome_words import HEADINGS
from followthrough.words.en.web import followup as say


@members_only
@require_POST
def log(request: MemberRequest, pk: int) -> HttpResponse:
    """Log the answer and go on to the next person. Where another member was faster, show what it would save now."""
    followup = followup_or_404(request, pk, offered=True)
    try:
        act = act_once(request, lambda: log_touch.log_touch(
            followup, outcome_in(request.POST), by=request.member, now=request.now, seen=seen_act_id(request),
            client_key=client_key(request),
        ))  # fmt: skip
    except Overtaken as error:
        offer, old_steps = answer_now(request, pk), shown_step.names_in(request.POST)
        return refusal(request, error, followup=followup, offer=offer, left_out=old_steps)
    except Refused as error:
        return refusal(request, error, followup=followup)
    ask = talked_first(request, act) if request.POST.get("outcome") in TALKED else None
    return redirect_after(next_address(request, url("today")), act, ask=ask)


def answer_now(request: MemberRequest, pk: int) -> Answer | None:
    """Return the answer as it would be saved now; None for a line with words of its own, and for a closed follow-up."""
    rows = FollowUp.objects.visible_to(request.member).select_related("contact__organization", "owner")
    followup = rows.filter(pk=pk, contact__deleted_at=None).first()
    if followup is None or not followup.is_open or words_in(request.POST, "words"):
        return None
    outcome, value = answer_in(request.POST)
    panels = Panels(answers_about(followup, member=request.member, now=request.now), {})
    asked = Asked(value, next_words=date_in(request.POST, value), channel=way_in(request.POST, value))
    return panels.answer(asked, HEADINGS.get(outcome, ""))


# The fields of the form.


def outcome_in(post: QueryDict) -> TouchReport:
    """Return the report of the form: the answer, the words, and the step as shown; words typed since win over the step.

    Raises Refused for no answer, an unknown channel and a step that no step can be.
    """
    outcome, value = answer_in(post)
    channel, notes = channel_in(post), post.get("notes", "")
    agreed, kind = (post.get("words", ""), post.get("agreed", "")) if outcome in TALKED else ("", "")
    if agreed.strip():
        step, *further = shown_step.steps_of_line(post, words=agreed, kind=kind) or (None,)
        return TouchReport(outcome, channel, notes, agreed, kind, step=step, further=tuple(filter(None, further)))
    words, way = date_in(post, value), way_in(post, value)
    step = shown_step.step_of_answer(post, value, words=words, way=way)
    told = told_in(post, step)
    if step is None:
        return TouchReport(outcome, channel, notes, kind=kind, next_words=words, next_channel=way, told=told)
    return TouchReport(outcome, channel, notes, kind=kind, step=step, wanted=bool(words or way), told=told)


def told_in(post: QueryDict, step: Step | None) -> Window | Literal[False] | None:
    """The date of the shown step where it went out with a message; False where the reader says that none did, or took
    away the tick that the person heard it; None leaves it to the outcome."""
    went = choice_in(post, "went", ("dated", "undated"))
    if went == "dated" and step:
        return step.window
    return False if went == "undated" or ("told_asked" in post and "told" not in post) else None


def answer_in(post: QueryDict) -> tuple[str, str]:
    """(outcome, the name its fields carry). 'Busy' is a tap under No answer. Raises Refused where none was chosen."""
    outcome = post.get("outcome", "")
    picked = post.get(f"pick-{outcome}", "")
    if outcome_named(picked).instead_of:
        return picked, picked
    if not outcome:
        raise Refused(say.NOTHING_CHOSEN, do=say.CHOOSE_ANSWER)
    kind = post.get("agreed", "")
    return outcome, (kind if outcome in TALKED and kind else outcome)


def channel_in(post: QueryDict) -> str:
    """The channel the form names, '' when the outcome decides. Raises Refused for one that has no row."""
    given = post.get("channel", "")
    if given and given not in CHANNELS:
        raise Refused(say.no_such_channel(given))
    return given


def date_in(post: QueryDict, value: str) -> str:
    """The words for the next step's date: a one-tap answer, else what was typed or picked last."""
    return words_in(post, f"pick-{value}") or last_words_in(post, f"next-{value}", longest=LONGEST_DATE)


def way_in(post: QueryDict, value: str) -> str:
    """The channel that was chosen for the next step, '' for the proposed one."""
    return last_words_in(post, f"channel-{value}", longest=LONGEST_DATE)


urls = [path("followups/<step:pk>/log", log, name="log")]
