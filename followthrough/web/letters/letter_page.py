"""Notes and letters: what is to write, what is written, and what was posted in the month, with its postage."""

from datetime import datetime, time

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.flows.letter import post_letter as letter_flow
from followthrough.kit.dates.words import day_words
from followthrough.kit.windows import to_utc, window_words
from followthrough.letters.queue import QueuedLetter, past_subjects, posted_since, rates_of, sum_of, to_do
from followthrough.web.followup.lookup import followup_or_404
from followthrough.web.letters.context import LetterLine, LettersPage, PostedLine, RateFields
from followthrough.web.site import labels, redirects
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import client_key, fresh_fields, number_in, words_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.sending import letter_pages as say
from followthrough.words.en.sending.money_words import money

LONGEST_DATE = 200


@members_only
def letter_list(request: MemberRequest) -> HttpResponse:
    member, today = request.member, request.member.day_of(request.now)
    rows, rates = to_do(member, now=request.now), rates_of(member.workspace_id)
    past = past_subjects([row.contact for row in rows], by=member)
    lines = [(row.state, letter_line(request, row, past.get(row.contact, []))) for row in rows]
    posted = posted_since(member, to_utc(datetime.combine(today.replace(day=1), time()), member.zone))
    whole = sum_of(posted)
    write, mail = ([line for state, line in lines if state == wanted] for wanted in ("due", "written"))
    context = LettersPage(
        page(request, say.LETTERS),
        intro=say.intro(write=len(write), mail=len(mail), days=rates.days_home),
        write=write,
        mail=mail,
        posted=[posted_line(request, row) for row in posted],
        sum=say.counts(
            whole.notes, whole.letters, "" if whole.postage is None else money(whole.postage, whole.currency)
        ),
        mailed=say.mailed(),
        to_mail=say.to_mail(),
        in_month=say.in_month(),
        rates=RateFields(
            rates.days_home, rates.days_abroad, amount(rates.note), amount(rates.letter), rates.currency, fresh_fields()
        ),
    )
    return show(request, "letters/letters.jinja", context)


def letter_line(request: MemberRequest, row: QueuedLetter, past: list[str]) -> LetterLine:
    today = request.member.day_of(request.now)
    arrives = day_words(row.arrives, today) if row.arrives else ""
    return LetterLine(
        row.person,
        url("contact", row.contact),
        say.line(row.kind, about=row.about, material=row.material),
        says=say.says(window_words(row.says, today)) if row.says else "",
        late=say.late(arrives) if row.is_late else "",
        arrives=say.if_posted(arrives) if arrives else "",
        address=[line.strip() for line in row.address.splitlines() if line.strip()],
        edit=url("edit_contact", row.contact),
        action=url("letter_written" if row.letter is None else "letter_posted", row.followup),
        past=past,
        fields=fresh_fields(),
    )


def posted_line(request: MemberRequest, row: QueuedLetter) -> PostedLine:
    today = request.member.day_of(request.now)
    day = labels.day_label(request.member.local(row.posted_at).date(), today) if row.posted_at else ""
    postage = f", {money(row.postage, row.currency)}" if row.postage is not None else ""
    what = say.line(row.kind, about="", material=row.material) + postage
    return PostedLine(
        day, row.person, url("contact", row.contact), what, say.says(window_words(row.says, today)) if row.says else ""
    )


def amount(hundredths: int | None) -> str:
    return "" if hundredths is None else f"{hundredths // 100}.{hundredths % 100:02}"


@members_only
@require_POST
def written(request: MemberRequest, pk: int) -> HttpResponse:
    """It is written, with a date in it or none."""
    row = followup_or_404(request, pk)
    call, body = words_in(request.POST, "call", longest=LONGEST_DATE), words_in(request.POST, "body")
    return redirects.run_act(
        request,
        lambda: letter_flow.write_letter(
            row, call_words=call, body=body, by=request.member, now=request.now, client_key=client_key(request)
        ),
        url("letters"),
    )


@members_only
@require_POST
def posted(request: MemberRequest, pk: int) -> HttpResponse:
    """It is posted, perhaps with another date in it, or although it arrives after its date."""
    row = followup_or_404(request, pk)
    call, keep = words_in(request.POST, "call", longest=LONGEST_DATE), bool(request.POST.get("keep"))
    return redirects.run_act(
        request,
        lambda: letter_flow.post_letter(
            row, call_words=call, keep=keep, by=request.member, now=request.now, client_key=client_key(request)
        ),
        url("letters"),
    )


@members_only
@require_POST
def rates(request: MemberRequest) -> HttpResponse:
    """How long the mail takes, and what it costs."""
    return redirects.run_act(
        request,
        lambda: letter_flow.set_rates(
            days_home=number_in(request.POST, "home", digits=4) or 0,
            days_abroad=number_in(request.POST, "abroad", digits=4) or 0,
            note=words_in(request.POST, "note"),
            letter=words_in(request.POST, "letter"),
            currency=words_in(request.POST, "currency"),
            by=request.member,
            now=request.now,
            client_key=client_key(request),
        ),
        url("letters"),
    )


urls = [
    path("letters", letter_list, name="letters"),
    path("letters/rates", rates, name="post_rates"),
    path("letters/<id:pk>/written", written, name="letter_written"),
    path("letters/<id:pk>/posted", posted, name="letter_posted"),
]
