"""Addresses by name: the same as those of Django's reverse()."""

import pytest
from django.urls import NoReverseMatch, reverse

from followthrough.web.site.addresses import url

pytestmark = pytest.mark.pure


def test_an_address_is_the_one_that_reverse_gives() -> None:
    assert url("today") == "/"
    assert url("merge", 7, 12) == reverse("merge", args=[7, 12]) == "/contacts/7/merge/12"
    assert url("promise", 3, "kept") == reverse("promise", args=[3, "kept"])


def test_text_in_a_path_and_in_a_query_is_escaped() -> None:
    assert url("claim", "a/b c") == "/claim/a%2Fb%20c"
    assert url("find", q="Rob & Co", i=[1, 2]) == "/find?q=Rob+%26+Co&i=1&i=2"


def test_an_unknown_name_and_a_missing_argument_are_refused() -> None:
    with pytest.raises(NoReverseMatch):
        url("nowhere")
    with pytest.raises(NoReverseMatch):
        url("contact")
    with pytest.raises(TypeError):
        url("contact", None)  # type: ignore[arg-type]
