"""Addresses by name, for Python and for templates: url('contact', 7) is '/contacts/7'.

Django's reverse() searches the URL table at each call, and a page of people needs hundreds of addresses. This module
looks up the pattern of each name once and fills it in after that.
"""

from functools import cache, lru_cache
from urllib.parse import quote, urlencode

from django.urls import reverse

# A placeholder for the first argument while a pattern is looked up; no pattern contains this number.
STAND_IN = 900_000_000_000


def url(name: str, *args: int | str, **query: object) -> str:
    """Return the address of the view `name` with its path arguments and an optional query; a list repeats its name.

    Raises NoReverseMatch for a name or a number of arguments that no address has, TypeError for an argument that is
    neither a number nor text.
    """
    path = filled_pattern(name, args)
    return f"{path}?{urlencode(query, doseq=True)}" if query else path


@lru_cache(maxsize=4096)
def filled_pattern(name: str, args: tuple[int | str, ...]) -> str:
    return pattern(name, len(args)).format(*map(escaped, args))


@cache
def pattern(name: str, count: int) -> str:
    """Return '/contacts/{}' for the view 'contact' with one argument."""
    stand_ins = [STAND_IN + number for number in range(count)]
    address = reverse(name, args=stand_ins)
    for stand_in in stand_ins:
        address = address.replace(str(stand_in), "{}")
    return address


def escaped(arg: int | str) -> int | str:
    if isinstance(arg, int):
        return arg
    if isinstance(arg, str):
        return quote(arg, safe="")
    raise TypeError(f"no part of an address: {arg!r}")
