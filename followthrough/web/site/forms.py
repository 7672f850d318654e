"""Read the fields of a form or a query, with one rule for each kind of value; and answer a form that was saved.

A value that cannot be read counts as missing: a browser sends no such value, and a guess could save a wrong one.
"""

from collections.abc import Collection
from pathlib import PurePosixPath
from uuid import uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.utils.http import url_has_allowed_host_and_scheme

from followthrough.acts.models import Act

# The largest number of digits that always fits into a signed 64-bit column.
ID_DIGITS = 18
CLIENT_KEY_LENGTH = 64
# Name in a query of the contact whom the page asks how they like to be reached (site/layout.py).
ASK = "ask"


def number_of(typed: str, *, digits: int = ID_DIGITS) -> int | None:
    """Return the whole number that was typed, without a sign; None for anything else or for more than `digits`
    digits."""
    return int(typed) if typed.isdecimal() and len(typed) <= digits else None


def number_in(fields: QueryDict, name: str, *, digits: int = ID_DIGITS) -> int | None:
    """Return the whole number in the field `name`; None when it is missing or cannot be read."""
    return number_of(fields.get(name, ""), digits=digits)


def id_in(fields: QueryDict, name: str) -> int | None:
    """Return the primary key in the field `name`; None when it is missing or cannot be read."""
    return number_in(fields, name)


def step_in(fields: QueryDict, name: str) -> int | None:
    """Return the id of a row of Today in the field `name`, which is negative for a contact who is offered; None when it
    is missing or cannot be read."""
    typed = fields.get(name, "")
    number = number_of(typed.removeprefix("-"))
    return -number if number is not None and typed.startswith("-") else number


def ids_in(fields: QueryDict, name: str, *, most: int) -> list[int]:
    """Return the primary keys in the first `most` fields called `name`, without those that cannot be read."""
    found = (number_of(typed) for typed in fields.getlist(name)[:most])
    return [number for number in found if number is not None]


def choice_in(fields: QueryDict, name: str, choices: Collection[str], otherwise: str = "") -> str:
    """Return the value of the field `name` if it is one of `choices`, else `otherwise`."""
    typed = fields.get(name, "")
    return typed if typed in choices else otherwise


def words_in(fields: QueryDict, name: str, *, longest: int | None = None) -> str:
    """Return the text of the field `name`, trimmed, cut after `longest` characters; '' when it is missing."""
    return clean_text(fields.get(name, ""))[:longest]


def last_words_in(fields: QueryDict, name: str, *, longest: int | None = None) -> str:
    """Return the last text that is not blank among the fields called `name`, trimmed: a typed value follows a picked
    one."""
    written = [clean_text(typed) for typed in fields.getlist(name) if clean_text(typed)]
    return written[-1][:longest] if written else ""


def clean_text(typed: str) -> str:
    """Return the text trimmed, without NUL bytes: PostgreSQL refuses them."""
    return typed.replace("\0", "").strip()


def texts_in(request: HttpRequest, *names: str) -> dict[str, str]:
    """Return the texts of the posted fields `names`, trimmed, by name."""
    return {name: words_in(request.POST, name) for name in names}


def fresh_fields() -> list[tuple[str, str]]:
    """Return the hidden fields of a form that acts: a new client key, so that a double click counts once."""
    return [("client_key", uuid4().hex)]


def client_key(request: HttpRequest) -> str:
    """Return the key that the form was given when it was shown; '' for a form without one."""
    return (request.POST.get("client_key") or request.POST.get("key") or "")[:CLIENT_KEY_LENGTH]


def seen_act_id(request: HttpRequest) -> int | None:
    """Return the id of the newest act when the reader's page was made; None for a form without that field."""
    return id_in(request.POST, "seen")


def next_page(request: HttpRequest, otherwise: str) -> str:
    """Return the address that the form named as the next page if it is on this site, else `otherwise`."""
    to = request.POST.get("then") or request.GET.get("then") or ""
    return to if is_own_path(to) else otherwise


def is_own_path(to: str) -> bool:
    """True for a path of this site, with or without a query; False for an address of any host, our own included."""
    return PurePosixPath(to).is_absolute() and url_has_allowed_host_and_scheme(to, allowed_hosts=None)


def redirect_after(to: str, act: Act | None = None, *, asks: str = "", ask: int | None = None) -> HttpResponse:
    """Answer a POST with 303 to the page `to`; `act` is the act that can be undone there. `asks` names what the page
    asks about a saved line, `ask` the contact whom it asks how they like to be reached (both site/layout.py)."""
    path, sharp, place = to.partition("#")
    if act is not None:
        path += ("&" if "?" in path else "?") + f"did={act.pk}" + (f"&asks={asks}" if asks else "")
        path += f"&{ASK}={ask}" if ask else ""
    answer = HttpResponseRedirect(path + sharp + place)
    answer.status_code = 303
    return answer
