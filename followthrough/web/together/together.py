"""One thing for the people selected on a page: a form with its fields and with who is left out, then one act."""

from django.http import HttpResponse
from django.urls import path

from followthrough.acts.models import Act
from followthrough.flows.bulk.act_on_many import (
    AT_ONCE,
    Counted,
    Job,
    act_on_many,
    count_without_checks,
    refuse_count,
)
from followthrough.flows.bulk.long_act import begin_for_many
from followthrough.flows.system import export_csv
from followthrough.kit.errors import AlreadyDone, Refused
from followthrough.segments.long_acts import long_act_of
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import (
    choice_in,
    client_key,
    fresh_fields,
    redirect_after,
    seen_act_id,
    words_in,
)
from followthrough.web.site.layout import page, show
from followthrough.web.site.redirects import act_of_first_click
from followthrough.web.site.requests import MemberRequest
from followthrough.web.together import long_act
from followthrough.web.together.context import TogetherPage
from followthrough.web.together.jobs import EXPORT, FILES, TITLES, job_in, options_of
from followthrough.web.together.selection import Selection, selection_in
from followthrough.words.en import numbers
from followthrough.words.en.web import together as say

FILE_TYPES = {"csv": "text/csv; charset=utf-8", "vcf": "text/vcard; charset=utf-8"}


@members_only
def together(request: MemberRequest) -> HttpResponse:
    """Show the fields with the counts; POST does it."""
    asked = request.POST if request.method == "POST" else request.GET
    do, chosen = choice_in(asked, "do", TITLES, "start"), selection_in(request, asked)
    ids = chosen.ids(request)
    if request.method != "POST":
        return show(request, "together/together.jinja", together_page(request, do, chosen, ids))
    return exported(request, ids) if do == EXPORT else carried_out(request, job_in(do, asked), ids, chosen)


def carried_out(request: MemberRequest, job: Job, ids: list[int], chosen: Selection) -> HttpResponse:
    """Do the job, and answer 303 to the page it came from; to its progress where it takes longer than a page may."""
    try:
        act: Act | None = act_of_job(request, job, ids)
    except AlreadyDone:
        act = act_of_first_click(request)
    row = long_act_of(act) if act else None
    return redirect_after(url("long_act", row.pk)) if row else redirect_after(chosen.back, act)


def act_of_job(request: MemberRequest, job: Job, ids: list[int]) -> Act:
    member, now, seen, key = request.member, request.now, seen_act_id(request), client_key(request)
    if len(set(ids)) > AT_ONCE:
        return begin_for_many(job, ids, by=member, now=now, seen=seen, client_key=key).act
    return act_on_many(job, ids, by=member, now=now, seen=seen, client_key=key)[0]


def exported(request: MemberRequest, ids: list[int]) -> HttpResponse:
    """Answer the file of the people chosen."""
    refuse_count(ids)
    kind = choice_in(request.POST, "choice", FILES, "csv")
    write = export_csv.people_as_vcards if kind == "vcf" else export_csv.people_as_csv
    answer = HttpResponse(write(ids, by=request.member), content_type=FILE_TYPES[kind])
    answer["Content-Disposition"] = f'attachment; filename="contacts.{kind}"'
    return answer


def together_page(request: MemberRequest, do: str, chosen: Selection, ids: list[int]) -> TogetherPage:
    """Return the page: its counts, or the sentence why nothing can be done."""
    counted, refused = Counted(), ""
    options = options_of(request, do)
    try:
        refuse_count(ids)
        counted = count_of(request, do, ids)
    except Refused as error:
        refused = str(error)
    people = numbers.counted_figure(counted.people, "person", "people")
    return TogetherPage(
        page(request, TITLES[do], current="People"),
        title=TITLES[do],
        do=do,
        count=say.chosen_for(people) if counted.people else say.NO_ONE_LEFT,
        left=[say.left_out_here(each) for each in counted.reasons()],
        button=say.button_for(say.BUTTONS[do], people) if counted.people else "",
        options=options,
        typed={name: words_in(request.GET, name) for name in ("when", "about", "new_tag", "note")},
        fields=[("do", do), *chosen.fields, ("seen", newest_act(request)), *fresh_fields()],
        back=chosen.back,
        back_label=chosen.back_label,
        refused=refused,
    )


def count_of(request: MemberRequest, do: str, ids: list[int]) -> Counted:
    """Count for whom it would be done, with what was typed so far."""
    if do == EXPORT:
        return Counted(people=export_csv.kept_people(request.member, only=ids).count())
    if do in ("move", "hand") and not words_in(request.GET, "choice") + words_in(request.GET, "when"):
        return Counted(people=len(set(ids)))
    return count_without_checks(job_in(do, request.GET), ids, by=request.member, now=request.now)


def newest_act(request: MemberRequest) -> int:
    """Return the id of the newest act: people changed after it are left out."""
    return Act.objects.visible_to(request.member).order_by("-pk").values_list("pk", flat=True).first() or 0


urls = [path("people/together", together, name="together"), *long_act.urls]
