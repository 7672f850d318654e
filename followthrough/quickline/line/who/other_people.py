"""Other people of a line: words that say that somebody else of that name is meant, and names beside the person."""

from collections.abc import Sequence

from followthrough.quickline.core.clauses import VerbUse
from followthrough.quickline.core.known_words import drop_possessive, is_everyday, is_first_name, is_given, is_trade
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.who.capitalised_names import OPENINGS, PAIRING, NameSpan, is_capital
from followthrough.quickline.line.who.chains import APPOSITION, is_owner, is_role
from followthrough.quickline.line.who.person_score import has_person


def is_another(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True if the words beside the name say that it is somebody else of that name, or somebody new: 'a woman called
    Pam', 'new client Roy', 'Pam (different one)', 'Roy next door', 'Little Ted', 'Pam or Roy'."""
    if token_at(tokens, span.last).text in EITHER and is_capital(token_at(tokens, span.last + 1)):
        return True
    if span.last - span.first > 1:
        return is_saint(tokens[span.first]) or _is_whole_of_another(tokens, span, vocabulary)
    if _is_led_as_another(tokens, span.first, vocabulary) or _is_followed_as_another(tokens, span, vocabulary):
        return True
    return _is_in_doubt(tokens, span.last) or _is_the_other(tokens, vocabulary)


EITHER = ("or", "oder")


def may_be_two_people(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for 'told Fiona Grant pays Friday': one name, or Fiona, who was told what Grant does."""
    if span.last - span.first != 2 or token_at(tokens, span.first - 1).text not in vocabulary.cues.telling_verbs:
        return False
    last, after = tokens[span.last - 1].text, token_at(tokens, span.last)
    is_name = is_given(last, vocabulary) or last in vocabulary.ambiguous_given_names
    return is_name and (after.text in vocabulary.cues.behind_names or _is_third_person(after, vocabulary))


def _is_in_doubt(tokens: Sequence[Token], last: int) -> bool:
    """True for 'Carl?' and 'Carl (last name?)': the writer does not know who it is."""
    if token_at(tokens, last).text.startswith("?"):
        return True
    inside = tokens[last + 1 : last + 1 + MOST_IN_BRACKETS] if token_at(tokens, last).kind == "paren" else ()
    marks = [one for one in inside if one.kind == "paren" or one.text.startswith("?")]
    return bool(marks) and marks[0].kind != "paren"


MOST_IN_BRACKETS = 6


def _is_the_other(tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """True for 'Santos called, the other brother'."""
    places = [at for at, one in enumerate(tokens) if one.text == "other" and token_at(tokens, at - 1).kind == "the"]
    return any(_is_somebody(tokens, at + 1, vocabulary) for at in places)


def _is_somebody(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for 'brother', 'twins' and 'guy': a word for a person, also for several."""
    text = token_at(tokens, at).text
    forms = {text, text.removesuffix("s")}
    return not forms.isdisjoint(vocabulary.cues.relations) or not forms.isdisjoint(vocabulary.cues.person_nouns)


def _is_third_person(token: Token, vocabulary: Vocabulary) -> bool:
    """True for 'pays' and 'sends'."""
    ending = vocabulary.cues.third_person
    return bool(ending) and token.text.endswith(ending) and is_everyday(token.text.removesuffix(ending), vocabulary)


def is_saint(token: Token) -> bool:
    """True for 'St' in "St Elena's"."""
    return token.text in ("st", "saint")


def _is_whole_of_another(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for 'another Pam Winslow' and 'Pam Winslow (not the realtor)'."""
    before, behind = token_at(tokens, span.first - 1).text, token_at(tokens, span.last + 1).text
    marked = token_at(tokens, span.last).kind in ("paren", "dash")
    return before in ("another", "other", "different") or (marked and behind in vocabulary.cues.another_tails)


def _is_led_as_another(tokens: Sequence[Token], first: int, vocabulary: Vocabulary) -> bool:
    """True for 'another Pam', 'young Pam', 'new girl Pam', 'a woman called Pam', 'a guy like Pam'."""
    cues, at = vocabulary.cues, first - 1
    at -= token_at(tokens, at).kind == "colon"
    before = token_at(tokens, at)
    if before.text in cues.another_leads and before.ends < tokens[first].starts:
        return True
    if before.text in ("named", "called"):
        at -= 1
        return token_at(tokens, at).text in cues.person_nouns or before.text == "named"
    lead = token_at(tokens, at - 1).text
    if before.text == "like":
        return lead in cues.person_nouns
    return before.text in cues.person_nouns and (lead in cues.another_leads or lead == "new")


def _is_followed_as_another(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for 'Pam (different one)', 'Colin (not Hopkins)', "Roy (Kath's brother)", 'Hartley twins', 'Roy the
    builder', 'Roy next door'."""
    if is_owner(tokens, span):
        return False
    at = span.last
    marked = token_at(tokens, at).kind in ("paren", "dash", "comma")
    at += marked
    after, behind = token_at(tokens, at), token_at(tokens, at + 1)
    if after.text in vocabulary.cues.another_tails:
        return marked or after.text != "not"
    if (after.text == "next" and behind.text == "door") or _is_from_place(tokens, at, vocabulary):
        return True
    if marked and after.text.endswith("'s") and is_role(tokens, at + 1, vocabulary):
        return True
    return (not marked and _is_kind_of_person(tokens, at, vocabulary)) or _is_the_trade(tokens, at, vocabulary)


def _is_kind_of_person(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for 'twins' in 'Hartley twins', not for 'client' and 'friend'."""
    token = token_at(tokens, at)
    return token.text not in CUSTOMERS and not is_capital(token) and _is_somebody(tokens, at, vocabulary)


def _is_the_trade(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for 'the builder' in 'Roy the builder' and for 'the boat guy' in 'Carl the boat guy called'."""
    behind = token_at(tokens, at + 1)
    if token_at(tokens, at).kind != "the" or is_capital(behind):
        return False
    trade = is_role(tokens, at + 1, vocabulary) or is_trade(behind.text, vocabulary) or _is_doer(behind)
    return trade or _is_described(tokens, at + 2, vocabulary)


CUSTOMERS = frozenset(("client", "customer", "lead", "contact", "referral", "friend", "friends", "buddy"))


def _is_described(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for 'guy' in 'Carl the boat guy called' and 'Carl the new yard manager, ...'."""
    for place in (at, at + 1):
        if _is_somebody(tokens, place, vocabulary):
            after = token_at(tokens, place + 1)
            return after.kind in OPENINGS or after.text in vocabulary.cues.behind_names
        if token_at(tokens, place).kind != "_" or is_capital(tokens[place]):
            return False
    return False


def _is_doer(token: Token) -> bool:
    """True for 'builder', 'painter', 'florist'."""
    return token.kind == "_" and len(token.text) > len("doer") and token.text.endswith(("er", "ist", "man", "ian"))


def _is_from_place(tokens: Sequence[Token], at: int, vocabulary: Vocabulary) -> bool:
    """True for 'from school' and 'from the gym' right after a name."""
    if token_at(tokens, at).kind != "from" or vocabulary.noun_endings:
        return False
    at += 1
    at += token_at(tokens, at).kind == "the"
    place = token_at(tokens, at)
    return place.kind == "_" and not is_capital(place) and place.text not in vocabulary.cues.possessive


def is_only_owner(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for Nadine in "spoke to Nadine's husband": somebody of hers is meant, who is not named."""
    if not is_owner(tokens, span):
        return False
    at = span.last
    at += not is_role(tokens, at, vocabulary) and is_role(tokens, at + 1, vocabulary)
    return is_role(tokens, at, vocabulary)


def speaks_for_owner(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for "Mr. Hale's assistant": what the assistant says is about Mr. Hale."""
    return token_at(tokens, span.last).text in vocabulary.cues.gatekeepers


def called_in_plan(
    tokens: Sequence[Token], names: Sequence[NameSpan], uses: Sequence[VerbUse], vocabulary: Vocabulary
) -> NameSpan | None:
    """The name right after the last planned verb of a person: Gus in 'heard from Nadine, call Gus'. None if the verb
    belongs to somebody else: 'remind Nora to call Tim'."""
    planned = [use for use in uses if use.tense == "plan" and not use.theirs and has_person(use, tokens)]
    for use in reversed(planned):
        found = next((name for name in names if name.first == use.last), None)
        if found:
            return None if token_at(tokens, use.first - 1).text == "to" or is_owner(tokens, found) else found
    return None


def is_beside(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for a name that only says more about the person or the matter: 'about Tim', 'via Nadine', "Ted's" before a
    thing, 'with his wife Joan'."""
    cues, before = vocabulary.cues, token_at(tokens, span.first - 1)
    place_of = before.kind == "at" and is_owner(tokens, span)  # "at Mr Poole's"
    if not place_of and (before.text in cues.beside_leads or before.text in cues.through_words):
        return True
    if not place_of and is_owner(tokens, span) and before.kind not in OPENINGS:
        return True
    if before.kind in APPOSITION and _ends_with_role(tokens, span, vocabulary):
        return True
    if before.text in PAIRING and token_at(tokens, span.first - 2).text in (*cues.recipients_us, "i", "we"):
        return True  # 'me and Bob'
    return _is_relation_beside(tokens, span, vocabulary)


def _is_relation_beside(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for Joan in 'with his wife Joan' and for Gerald in 'Hope Sterling and her husband Gerald'."""
    cues, at = vocabulary.cues, span.first - 1
    while is_role(tokens, at, vocabulary):
        at -= 1
    owned = at < span.first - 1 and token_at(tokens, at).text in cues.possessive
    lead = token_at(tokens, at - 1).text
    return owned and (lead in ("with", "for") or (lead in PAIRING and _is_single_behind_whole(tokens, span, at - 1)))


def _is_single_behind_whole(tokens: Sequence[Token], span: NameSpan, at: int) -> bool:
    """True for Gerald in 'Hope Sterling and her husband Gerald': one word, with a whole name before the 'and'."""
    ahead = (token_at(tokens, at - 1), token_at(tokens, at - 2))
    return span.last - span.first == 1 and all(one.kind == "_" and is_capital(one) for one in ahead)


def _ends_with_role(tokens: Sequence[Token], span: NameSpan, vocabulary: Vocabulary) -> bool:
    """True for "Nadine's" in "Gus Hale, Nadine's boss, ..."."""
    role = is_owner(tokens, span) and is_role(tokens, span.last, vocabulary)
    return role and token_at(tokens, span.last + 1).kind in OPENINGS


def may_be_meant(tokens: Sequence[Token], span: NameSpan, uses: Sequence[VerbUse], vocabulary: Vocabulary) -> bool:
    """True for a name that may be the person as well: a given name, or any name right after 'and', a verb of a person
    or a relation."""
    before, text = token_at(tokens, span.first - 1), drop_possessive(tokens[span.first].text)
    if span.is_trade or before.kind in ("num", "big"):
        return False
    if is_given(text, vocabulary) or text in vocabulary.titles or not is_capital(tokens[span.first]):
        return is_given(text, vocabulary) or text in vocabulary.titles
    led = before.text in PAIRING or is_role(tokens, span.first - 1, vocabulary)
    led = led or (token_at(tokens, span.last).text in PAIRING and is_first_name(text, vocabulary))
    return led or any(use.last == span.first and has_person(use, tokens) for use in uses)
