"""Settings: words that mean the same work, a group on each line."""

from django.http import HttpResponse
from django.urls import path

from followthrough.flows.base.invalid import InvalidFields
from followthrough.flows.contact.change_synonyms import change_synonyms
from followthrough.search.synonyms import SHIPPED
from followthrough.web.account.context import SynonymsPage
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.context import Message
from followthrough.web.site.forms import redirect_after
from followthrough.web.site.layout import page, show
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import account as say


@members_only
def synonyms(request: MemberRequest) -> HttpResponse:
    typed, wrong = request.member.workspace.synonyms or SHIPPED.strip(), ""
    if request.method == "POST":
        typed = request.POST.get("synonyms", "")
        try:
            change_synonyms(request.member, typed)
            return redirect_after(url("synonyms", saved="1"))
        except InvalidFields as error:
            wrong = error.errors["synonyms"]
    messages = [Message("kept", "Saved.")] if request.GET.get("saved") else []
    context = SynonymsPage(page(request, say.SYNONYMS, messages=messages), typed, wrong)
    return show(request, "account/synonyms.jinja", context, status=422 if wrong else 200)


urls = [path("settings/synonyms", synonyms, name="synonyms")]
