"""Sentences of saving a line, and reasons why a contact is the one it means."""

from followthrough.words.en.flows.base import WORDS_KEPT as WORDS_KEPT

ALSO_NAMED = "Also named in the line"
SAME_NUMBER = "Same phone or email"
SAME_NAME = "Same name"
OTHER_FORM = "Another form of the name"
SAME_PART = "Part of the name is the same"
SIMILAR_NAME = "Similar name"
SHARES_WORD = "Shares a word with the line"
ON_THEIR_PAGE = "You’re on their page"
COMPANY_NAMED = "The company in the line"
WHO_IS_IT = "Who is it?"
CHOOSE_OR_TYPE = "Pick someone or type the name."
CONTACT_GONE = "That contact isn’t there anymore."
SOMEONE_ELSE = "Pick someone else."
YOURSELF = "Yourself"


def valid_days(worth: str, days: int) -> str:
    return f"{worth}, valid {days} days"
