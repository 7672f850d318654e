"""Match given names with their short forms and spellings."""

import pytest

from followthrough.matching.nicknames import (
    is_full_form,
    is_same_given_name,
    name_forms,
    nickname_key,
    without_umlaut_e,
)

pytestmark = pytest.mark.pure


def test_short_forms_match_their_full_form() -> None:
    assert (
        is_same_given_name("bob", "robert")
        and is_same_given_name("sepp", "josef")
        and is_same_given_name("alex", "alexandra")
    )


def test_two_full_forms_with_one_short_form_do_not_match() -> None:
    assert not is_same_given_name("alexander", "alexandra")


def test_unrelated_names_do_not_match() -> None:
    assert not is_same_given_name("rob", "bert-ole")


def test_a_name_matches_itself_in_both_spellings_of_its_umlaut() -> None:
    assert without_umlaut_e("joerg") == "jorg"
    assert is_same_given_name("joerg", "jorg")


def test_the_forms_of_a_name_include_itself_and_nothing_for_unknown_names() -> None:
    assert {"rob", "bob", "robert"} <= name_forms("rob")
    assert name_forms("zoltan") == {"zoltan"}


def test_names_of_one_line_share_a_key_and_unknown_names_have_their_own() -> None:
    assert nickname_key("bob") == nickname_key("robert") != nickname_key("william")
    assert nickname_key("zoltan") == "zoltan"


def test_only_the_first_name_of_a_line_is_a_full_form() -> None:
    assert is_full_form("robert") and is_full_form("elizabeth")
    assert not is_full_form("rob") and not is_full_form("zoltan")
