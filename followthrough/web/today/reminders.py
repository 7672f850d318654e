"""The state of the clock, due reminders and answers by a link: every open page asks for them (js/heartbeat.js)."""

from typing import TypedDict

from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.accounts.cover import covered_by
from followthrough.desk.covered_rows import colleague_words, owners_on_day
from followthrough.flows.base import act_sentences
from followthrough.flows.history import answer
from followthrough.flows.system import tick
from followthrough.followups.models import FollowUp
from followthrough.ledger import heartbeat
from followthrough.ledger.due_rows import run_due
from followthrough.ledger.models import DueRow
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.layout import clock_status
from followthrough.web.site.requests import MemberRequest
from followthrough.web.today.today_list import person_address
from followthrough.words import sentences

REMIND = tick.remind  # the import registers the action of a due reminder
# The most reminders in one answer.
MOST_REMINDERS = 5
# Kinds of due rows that are shown.
SHOWN = ("remind", answer.TOLD)


class ShownReminder(TypedDict):
    """A reminder as static/js/heartbeat.js gets it."""

    id: int
    text: str
    href: str


@members_only
def clock_and_reminders(request: MemberRequest) -> JsonResponse:
    """Answer the state of the clock and the due reminders of the member, and of whom they cover for, as JSON."""
    words = clock_status(heartbeat.last_heartbeat(), request.member, request.now)
    due = (
        DueRow.objects.free_and_due(request.now)
        .filter(member__in=owners_on_day(request.member, request.now), kind__in=SHOWN)
        .order_by("due_at")[:MOST_REMINDERS]
    )
    return JsonResponse(
        {
            "age": words.age_words,
            "stale": words.stale,
            "words": words.words,
            "away": words.away,
            "due": due_reminders(request, list(due)),
        }
    )


def due_reminders(request: MemberRequest, due: list[DueRow]) -> list[ShownReminder]:
    """Return the reminders whose follow-up is still open; one query, none without reminders."""
    rows = FollowUp.objects.visible_to(request.member).open().select_related("contact__organization")
    found = {row.pk: row for row in rows.filter(pk__in=[each.subject_id or 0 for each in due])} if due else {}
    reminders: list[ShownReminder] = [
        {
            "id": each.pk,
            "text": reminder_sentence(request, found[each.subject_id]),
            "href": person_address(each.subject_id),
        }
        for each in due
        if each.kind == "remind" and each.subject_id in found
    ]
    return [*reminders, *filter(None, (shown_answer(each) for each in due if each.kind == answer.TOLD))]


def shown_answer(due: DueRow) -> ShownReminder | None:
    """What somebody answered by a link; None when that was taken back."""
    act = answer.answer_to_tell(due)
    if act is None or act.contact_id is None:
        return None
    return {"id": due.pk, "text": act.sentence, "href": url("contact", act.contact_id)}


def reminder_sentence(request: MemberRequest, followup: FollowUp) -> str:
    """The sentence; of a colleague's follow-up, it says for whom it is."""
    said = sentences.reminder_line(act_sentences.facts_with_promises(followup, by=request.member, now=request.now))
    colleagues = {one.id: one for one in covered_by(request.member, request.now)}
    mark = colleague_words(colleagues.get(followup.owner_id or 0), request.member.day_of(request.now))
    return f"{said} ({mark})" if mark else said


@members_only
@require_POST
def claim_reminder(request: MemberRequest, pk: int) -> HttpResponse:
    """Let exactly one window show a reminder: 200 with its sentence for the first one, 204 for all others."""
    owners = owners_on_day(request.member, request.now)
    due = get_object_or_404(DueRow, pk=pk, member__in=owners, kind__in=SHOWN)
    if due.kind == answer.TOLD:
        told = shown_answer(due)
        return HttpResponse(told["text"]) if run_due(due.pk, request.now) and told else HttpResponse(status=204)
    followup = FollowUp.objects.visible_to(request.member).select_related("contact__organization")
    won = run_due(due.pk, request.now)
    subject = followup.filter(pk=due.subject_id or 0).first()
    return HttpResponse(reminder_sentence(request, subject)) if won and subject else HttpResponse(status=204)


urls = [path("beat", clock_and_reminders, name="beat"), path("reminders/<id:pk>/shown", claim_reminder, name="shown")]
