"""The names of templates: of their situations and media, in the order in which a page lists them, and of their facts.

A fact has the word in braces, the word of the sentences it stands for, and its label.
"""

from typing import NamedTuple


class FactName(NamedTuple):
    """`word` is the word of words/en/vocabulary.py, `label` what a page calls it, `example` what it may become."""

    word: str
    label: str
    example: str


FACT_NAMES: dict[str, FactName] = {
    "first_name": FactName("first", "first name", "Ingrid"),
    "name": FactName("name", "full name", "Ingrid Solberg-Reyes"),
    "company": FactName("org", "company", "Marrowby Teas"),
    "topic": FactName("topic", "what it’s about", "lids that stay flat"),
    "met_where": FactName("met_where", "where you met", "at Packwell Fair"),
    "met_on": FactName("met_on", "when you met", "on Wednesday, November 11"),
    "referrer": FactName("referrer", "who referred them", "Ben"),
    "next_date": FactName("next", "next date", "on Thursday before 10 am"),
    "next_step": FactName("later_you", "next step", "I’ll call you"),
    "next_step_again": FactName("later_again", "next step, again", "I’ll call you again"),
    "next_step_last": FactName("later_once_more", "next step, once more", "I’ll call you once more"),
    "my_name": FactName("me", "your name", "Ann"),
    "my_company": FactName("my_org", "your company", "Alder & Finch"),
    "my_phone": FactName("my_phone", "your number", "555-0100"),
    "answer_link": FactName("answer_link", "link to answer with one tap", "https://people.example.com/a/eyJmIjo3"),
    "promised_thing": FactName("i_promised_thing", "what you promised", "the sample results"),
    "promised_do": FactName("i_promised_do", "what you promised to do", "call with the sample results"),
    "promised_on": FactName("told", "when you promised it", "on Thursday"),
    "colleague": FactName("promiser", "the colleague who promised it", "Ben"),
    "was_due": FactName("was_due", "when it was due", "Friday"),
    "quote_number": FactName("quote_no", "quote number", "1179"),
    "quote_amount": FactName("money", "quote amount", "$1,240"),
    "quote_sent_on": FactName("sent_on", "when the quote went out", "on Wednesday, November 18"),
    "quote_good_until": FactName("valid_spoken", "how long the quote is good", "Friday, December 11"),
    "bought": FactName("bought", "last order", "twelve candles"),
    "bought_on": FactName("bought_on", "when they ordered", "on Monday, November 2"),
    "asked_for": FactName("waited_thing", "what you asked for", "the lid drawing"),
    "asked_to": FactName("waited_do", "what you asked them to do", "send the lid drawing"),
    "asked_on": FactName("since", "when you asked", "on Monday, November 9"),
    "their_thing": FactName("their_thing", "what they promised", "the lid drawing"),
    "their_do": FactName("their_do", "what they promised to do", "send the lid drawing"),
    "last_contact": FactName("last_on", "last contact", "on Thursday"),
    "heard_on": FactName("heard_on", "when they wrote or called", "on Thursday"),
    "tries": FactName("tries_times", "how often you tried", "twice"),
    "message_number": FactName("voicemail_nth", "which message this is", "third"),
    "left_message_on": FactName("voicemail_on", "when you left a message", "on Friday"),
    "check_back": FactName("in_may", "when you’ll check back", "in May"),
}
NAME_OF_WORD = {fact.word: name for name, fact in FACT_NAMES.items()}
# Facts that are always there: a sentence with one of them is never left out.
ALWAYS_KNOWN = frozenset(
    {"first_name", "name", "my_name", "my_company", "next_date", "next_step", "next_step_again", "next_step_last"}
)

SITUATION_NAMES: dict[str, str] = {
    "met": "Met for the first time",
    "inquiry": "Inquiry",
    "referral": "Referred to you",
    "plain": "Any call",
    "second": "Second voicemail",
    "third": "Third voicemail",
    "retry": "After a try",
    "said": "They said “call me”",
    "reply": "Reply",
    "promised": "As promised",
    "covered": "For a colleague who’s away",
    "no_news": "No news yet",
    "quote": "Quote",
    "pack_sent": "Information sent",
    "waiting": "What you asked for",
    "their_promise": "What they promised",
    "keep_in_touch": "Keep in touch",
    "after_sale": "After a purchase",
    "loves_it": "They love it",
    "disappointed": "They’re disappointed",
    "gave_it_away": "They gave it away",
    "not_opened": "Not opened yet",
    "referral_thanks": "Thanks for a referral",
    "how_reached": "How do you like to be reached?",
    "closing": "Closing the file",
    "said_no": "They said no",
}
MEDIUM_NAMES: dict[str, str] = {
    "call": "Call",
    "voicemail": "Voicemail",
    "email": "Email",
    "text": "Text",
    "chat": "Chat",
    "note": "Handwritten note",
}
