"""Where to go when something is saved: to the next person, or back to the page one came from."""

from urllib.parse import parse_qsl, urlencode

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from followthrough.web.site.forms import then

LISTS = ("/", "/focus")


def on(request: HttpRequest, otherwise: str) -> str:
    """The page the form named; on Today and in Focus at the person it named as next."""
    to = then(request, otherwise)
    address, _, place = to.partition("#")
    path, _, query = address.partition("?")
    if path not in LISTS:
        return to
    asked = dict(parse_qsl(query))
    minutes = request.POST.get("minutes", "")
    if minutes:
        asked["minutes"] = minutes
    if asked.get("minutes") == "all":
        asked.pop("minutes")
    after = request.POST.get("next", "")
    if after.isdecimal():
        asked = {"p": after} | {name: value for name, value in asked.items() if name != "p"}
    address = f"{path}?{urlencode(asked)}" if asked else path
    place = place or ("p" if path == "/" and after.isdecimal() else "")
    return address + (f"#{place}" if place else "")


def is_ours(address: str) -> bool:
    return bool(address) and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
