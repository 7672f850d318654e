"""The name and country of the workspace, and the address with which a member signs in."""

from dataclasses import replace

from django.http import HttpResponse
from django.urls import path
from django.views.decorators.http import require_POST

from followthrough.flows.account.change_address import change_address
from followthrough.flows.account.change_company import Company, change_company
from followthrough.flows.account.change_settings import stored_settings
from followthrough.flows.base.invalid import InvalidFields
from followthrough.web.account.context import AddressPage, Errors
from followthrough.web.account.settings import context_of, show_settings
from followthrough.web.site.addresses import url
from followthrough.web.site.auth import members_only
from followthrough.web.site.forms import redirect_after, texts_in, words_in
from followthrough.web.site.layout import page, show
from followthrough.web.site.outside import devices
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import account as say


@members_only
@require_POST
def company(request: MemberRequest) -> HttpResponse:
    """Save name and country; a member who is no owner gets a refusal."""
    typed = Company(**texts_in(request, "company", "country"))
    try:
        change_company(request.member, typed)
    except InvalidFields as error:
        shown = context_of(request, stored_settings(request.member), error.errors)
        return show_settings(request, replace(shown, company=typed))
    return redirect_after(url("settings", saved="company") + "#team")


@members_only
def address(request: MemberRequest) -> HttpResponse:
    """Change the own address. The password can be guessed no faster here than at sign-in."""
    user = request.member.user
    if request.method != "POST":
        return address_page(request, user.email, {})
    typed = words_in(request.POST, "email")
    if not devices.take_try(request, user.email, client=devices.SIGNED_IN):
        return address_page(request, typed, {"password": say.TOO_MANY_TRIES}, status=429)
    try:
        change_address(user, typed, password=request.POST.get("password", ""))
    except InvalidFields as error:
        if "password" not in error.errors:
            devices.forget_try(request)
        return address_page(request, typed, error.errors, status=422)
    devices.forget_try(request)
    return redirect_after(url("settings", saved="address"))


def address_page(request: MemberRequest, typed: str, errors: Errors, *, status: int = 200) -> HttpResponse:
    context = AddressPage(page(request, say.TITLE_OF_ADDRESS), typed, errors)
    return show(request, "account/address.jinja", context, status=status)


urls = [
    path("settings/company", company, name="company"),
    path("settings/email", address, name="sign_in_address"),
]
