"""Find names in lines without useful capital letters: dictated, typed in haste, or in capitals throughout.

A word may be a name if it is a given name, follows a title, or is an unknown word in the place of a name. The score
depends on the place. A given name that is also a word ('will', 'may', 'chase') must be in the place of a name.
"""

from collections.abc import Sequence

from followthrough.quickline.core.clauses import CLAUSE_BREAKS, VerbUse
from followthrough.quickline.core.known_words import (
    drop_possessive,
    is_everyday,
    is_family_name,
    is_first_name,
    is_given,
    is_trade,
    is_unknown,
    looks_like_verb,
)
from followthrough.quickline.core.tokens import EDGE, Token
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.who.capitalised_names import NameSpan, inside
from followthrough.quickline.line.who.person_score import has_person

NUMBERS = frozenset({"num", "big", "ord", "nth"})  # 'thirty one elm': a street
LEAST = 1.5  # a lower score is no name
GIVEN, GIVEN_WORD, UNKNOWN = 1.0, 0.6, 0.2  # score of a given name, of one that is also a word, and of an unknown word
NAMED_KINDS = frozenset({"_", "will", "wday", "month_name"})  # kinds of words that are names behind a title
OPENINGS = CLAUSE_BREAKS | {"dash", "slashed", ""}  # '' is the edge of the line
NAME_ENDS = CLAUSE_BREAKS | {"dash", "at", "from", ""}
STRONG = 2.0  # score of the place of a name: after a verb, 'with', 'to'


def find_lowercase_name(
    tokens: Sequence[Token], date_ranges: Sequence[tuple[int, int]], uses: Sequence[VerbUse], vocabulary: Vocabulary
) -> tuple[NameSpan, float] | None:
    """The most likely person and its score, the first of equal ones; None if no word scores LEAST."""
    found = find_lowercase_names(tokens, date_ranges, uses, vocabulary)
    return max(found, key=lambda one: one[1], default=None)


def find_lowercase_names(
    tokens: Sequence[Token],
    date_ranges: Sequence[tuple[int, int]],
    uses: Sequence[VerbUse],
    vocabulary: Vocabulary,
    *,
    least_given: float = LEAST,
) -> list[tuple[NameSpan, float]]:
    """All names that score LEAST, each with its score, in order. `least_given`: the score that is enough for a given
    name that is not also a word."""
    finder = _NameFinder(tokens, date_ranges, uses, vocabulary)
    names: list[tuple[NameSpan, float]] = []
    at = 0
    while at < len(tokens):
        found = finder.name_at(at)
        if found and found[1] >= (least_given if is_given(tokens[found[0].first].text, vocabulary) else LEAST):
            names.append(found)
        at = found[0].last if found else at + 1
    return names


class _NameFinder:
    """One line with its tokens, and where its verbs and dates are."""

    def __init__(
        self,
        tokens: Sequence[Token],
        date_ranges: Sequence[tuple[int, int]],
        uses: Sequence[VerbUse],
        vocabulary: Vocabulary,
    ) -> None:
        self.tokens, self.date_ranges, self.vocabulary, self.cues = tokens, date_ranges, vocabulary, vocabulary.cues
        self.behind_verb = {use.last for use in uses if has_person(use, tokens)}
        self.behind_any = {use.last for use in uses if use.tense != "thing"}
        self.starts = {use.first for use in uses}
        self.verb_words = {at for use in uses for at in range(use.first, use.last) if self._is_verb_word(use, at)}
        self.alone = {use.first for use in uses if use.last - use.first == 1}

    def _token(self, at: int) -> Token:
        return self.tokens[at] if 0 <= at < len(self.tokens) else EDGE

    def _is_verb_word(self, use: VerbUse, at: int) -> bool:
        """True if that token is a word of the verb itself, not one in its gap."""
        return self.tokens[at].text in use.phrase.split() or use.phrase == self.tokens[at].text

    def name_at(self, at: int) -> tuple[NameSpan, float] | None:
        """The name that begins at that token and its score; None if none does."""
        token = self.tokens[at]
        if not token.written[:1].isalpha() or inside(token, self.date_ranges) or token.text in self.cues.capital_codes:
            return None
        return self._titled(at) or self._plain(at)

    # ---- with a title

    def _titled(self, at: int) -> tuple[NameSpan, float] | None:
        """The name with its title that begins there, and its score."""
        if not self._is_title(at):
            return None
        first = at + 1
        while self._token(first).text == "." or self._token(first).text in self.vocabulary.titles:
            first += 1
        has_honorific = self.tokens[at].text in self.cues.honorifics
        if not self._may_be_titled(self._token(first), has_honorific):
            return None
        last = self._end(first)
        return NameSpan(at, last, False), self._lead(at) + self._tail(last, at) + (2.2 if has_honorific else 1.5)

    def _is_title(self, at: int) -> bool:
        """True for 'dr' and 'mrs', not for 'die firma' and the 'sister' of 'my sister'."""
        text = self.tokens[at].text
        if text not in self.vocabulary.titles or (self.vocabulary.noun_endings and is_trade(text, self.vocabulary)):
            return False
        before = self._token(at - 1).text
        owned = before in self.cues.possessive or before in self.cues.our_relations or before.endswith("'s")
        return not owned or text in self.cues.honorifics

    def _may_be_titled(self, token: Token, has_honorific: bool) -> bool:
        """True for a name after a title: any word after 'mr', a name or an unknown word after others."""
        if token is EDGE or token.text in self.cues.ignored_words:
            return False
        if is_given(token.text, self.vocabulary) or is_unknown(token, self.vocabulary):
            return True
        named = has_honorific or token.text in self.vocabulary.ambiguous_surnames
        return named and token.kind in NAMED_KINDS and token.written.isalpha()

    # ---- without one

    def _plain(self, at: int) -> tuple[NameSpan, float] | None:
        """The name without a title that begins there, and its score."""
        if drop_possessive(self.tokens[at].text) in self.cues.family_words:
            return NameSpan(at, at + 1, False), self._lead(at) + 0.6
        family = self._family(at)
        if family:
            return family
        weight = self._weight(at)
        last = self._end(at) if weight else at
        if not weight or self._is_company(at, last):
            return None
        lead, tail = self._lead(at), self._tail(last, at)
        if weight == GIVEN:
            lead = max(lead, 0.5)
        elif weight == UNKNOWN and lead < STRONG and tail < 0.7:
            return None
        return NameSpan(at, last, False), lead + (weight + (0.5 if last - at > 1 else 0)) + tail

    def _weight(self, at: int) -> float:
        """The score of the word itself; 0 if it is not a name."""
        token, text = self.tokens[at], drop_possessive(self.tokens[at].text)
        if is_given(text, self.vocabulary):
            return GIVEN
        if text in self.vocabulary.ambiguous_given_names and self._is_place_of_name(at):
            return GIVEN_WORD
        if at in self.verb_words or not is_unknown(token, self.vocabulary):
            return 0.0
        return 0.0 if self._is_of_company(at) else UNKNOWN

    def _weight_at(self, at: int) -> float:
        """The weight of the word at that place; 0 outside the line."""
        return self._weight(at) if at < len(self.tokens) else 0.0

    def _is_of_company(self, at: int) -> bool:
        """True for 'der chef von holzland' and 'die firma brandt': the word names a company."""
        before = self._token(at - 1)
        return bool(self.vocabulary.noun_endings) and (before.kind == "from" or is_trade(before.text, self.vocabulary))

    def _is_place_of_name(self, at: int) -> bool:
        """True for 'call will', 'art says', 'met june castellano', not for 'they may' and 'will call'."""
        if at in self.verb_words and at not in self.alone:
            return False
        named = self._names_on(at + 1)
        if not named and self._is_helping_verb(at):
            return False
        if self._opens(at):
            return named or self._opens_as_name(at) or self._is_whole_before_verb(at)
        if self.tokens[at - 1].text == "to" and at in self.alone:
            return named
        lead = self._lead(at)
        return lead >= STRONG or ((named or self._is_owner_by_first_name(at)) and lead > 0.5)

    def _is_owner_by_first_name(self, at: int) -> bool:
        """True for "ray's" and "hope's" (English)."""
        text = self.tokens[at].text
        return text.endswith("'s") and bool(self.vocabulary.everyday) and is_first_name(text, self.vocabulary)

    def _is_helping_verb(self, at: int) -> bool:
        """True for 'will call' and 'may be'."""
        after = self._token(at + 1).text
        if self.tokens[at].text not in self.cues.auxiliary_names:
            return False
        verb = self.vocabulary.verbs.get(after)
        if after in self.cues.behind_auxiliary_names or (verb is not None and verb.tense == "plan"):
            return True
        plain = self._token(at + 1).kind == "_" and is_everyday(after, self.vocabulary)  # 'no answer will pop round'
        listed = after in self.cues.behind_names or after in self.cues.topic_leads or after in self.cues.before_names
        called = at in self.behind_verb and self._token(at - 2).text not in self.cues.negations
        return plain and not (listed or called or self._opens(at))

    def _opens_as_name(self, at: int) -> bool:
        """True for 'art says', 'will: ...' and 'grace re the fence' at the start of a clause."""
        after = self._token(at + 1)
        if looks_like_verb(after, self._token(at + 2), self.vocabulary):
            return at not in self.alone or self._token(at + 2).kind not in OPENINGS  # 'chase updated the list'
        if self.tokens[at].text.endswith("'s"):
            return after.kind == "_"  # "hope's check came"
        if after.text in self.cues.behind_names or after.kind in ("colon", "at", "from", "dash", "slashed"):
            return True
        return after.text in self.cues.topic_leads and at not in self.alone

    def _is_whole_before_verb(self, at: int) -> bool:
        """True for 'bill park needs', where the first name is also a verb and the family name a word."""
        said = self._token(at + 2)
        if at + 1 >= len(self.tokens) or said.text not in self.cues.behind_names or said.text in self.cues.behind_verbs:
            return False
        return self._is_surname(at, at + 1)

    def _family(self, at: int) -> tuple[NameSpan, float] | None:
        """The family that begins there, and its score: 'for the hendersons', 'the tran family'."""
        if self.tokens[at].text != "the" or at + 1 >= len(self.tokens):
            return None
        unknown = is_unknown(self.tokens[at + 1], self.vocabulary)
        if unknown and self._token(at + 2).text in self.cues.household_words:
            return NameSpan(at, at + 3, False), max(self._lead(at), STRONG)
        if not self._is_plural_name(self.tokens[at + 1]):
            return None
        lead = STRONG if self._is_place_of_family(at) else self._lead(at)
        return (NameSpan(at, at + 2, False), lead + (1.0 if unknown else 0.0)) if lead >= STRONG else None

    def _is_plural_name(self, token: Token) -> bool:
        """True for 'hendersons': an unknown word or a family name, with its s."""
        text = token.text
        if len(text) <= 4 or not text.endswith("s") or inside(token, self.date_ranges):
            return False
        if text[:-1] in self.vocabulary.ambiguous_surnames:
            return True
        return is_unknown(token, self.vocabulary) and not is_everyday(text, self.vocabulary)

    def _is_place_of_family(self, at: int) -> bool:
        """True for 'the hendersons are' and 'at the hendersons'."""
        if at and self.tokens[at - 1].kind == "at":
            return True
        return self._opens(at) and self._token(at + 2).text in self.cues.behind_families

    # ---- how far a name goes

    def _end(self, at: int) -> int:
        """The index after the name that begins there."""
        end = at + 1
        if self.tokens[at].text.endswith("'s"):
            return end
        while end < len(self.tokens) and end - at < 6 and not self.tokens[end - 1].text.endswith("'s"):
            step = self._goes_on(at, end)
            if not step:
                break
            end += step
        return end

    def _goes_on(self, first: int, at: int) -> int:
        """The number of tokens that continue the name which began at `first`; 0 if it ends."""
        joined = self._joined_on(at)
        if joined:
            return joined
        if inside(self.tokens[at], self.date_ranges) or (at in self.starts and not self._is_surname(first, at)):
            return 0
        if self._is_initial(self.tokens[at]) or self._is_initial_before_verb(at):
            return 1
        if self.tokens[at].text in self.cues.particles and is_unknown(self._token(at + 1), self.vocabulary):
            return 2
        if at - first > 2:
            return 0
        family = at - first == 1 and self._is_first(first)
        return int(self._names_on(at, family=family) or self._is_surname(first, at))

    def _joined_on(self, at: int) -> int:
        """The number of tokens after the first word of 'j. smith' and 'smith-jones'; 0 for other words."""
        token, before, after = self.tokens[at], self.tokens[at - 1], self._token(at + 1)
        if token.starts != before.ends:
            return 0
        if token.text == "." and len(before.text) == 1:
            return 2 if self._names_on(at + 1) else 1
        return 2 if token.kind == "dash" and after.starts == token.ends and after.kind == "_" else 0

    def _is_initial(self, token: Token) -> bool:
        """True for a single letter that is not a word."""
        return (
            len(token.text) == 1
            and token.text.isalpha()
            and token.kind == "_"
            and token.text not in self.cues.single_letter_words
        )

    def _is_initial_before_verb(self, at: int) -> bool:
        """True for 'n' in 'chris n called', which is 'and' in 'chris n ellen'."""
        letter = len(self.tokens[at].text) == 1 and self.tokens[at].text.isalpha() and self.tokens[at].text not in "ai"
        return letter and self._opens(at - 1) and self._is_first(at - 1) and self._is_verb_of_person(at + 1)

    def _is_verb_of_person(self, at: int) -> bool:
        """True for 'called' and 'says'."""
        text = self._token(at).text
        return text in self.cues.behind_names and text not in self.cues.behind_verbs

    def _is_first(self, at: int) -> bool:
        """True for a given name."""
        return is_given(self.tokens[at].text, self.vocabulary)

    def _names_on(self, at: int, *, family: bool = False) -> bool:
        """True if the token is one space after the last one and is a name or an unknown word. `family`: a family
        name that looks like a word counts, too."""
        if at >= len(self.tokens) or inside(self.tokens[at], self.date_ranges):
            return False
        token = self.tokens[at]
        if looks_like_verb(token, self._token(at + 1), self.vocabulary):
            return False
        return token.starts - self.tokens[at - 1].ends <= 1 and (
            is_unknown(token, self.vocabulary)
            or (token.text in self.cues.verb_like_surnames and token.kind == "_")
            or (family and is_family_name(token, self.vocabulary))
            or (is_given(token.text, self.vocabulary) and token.kind == "_")
        )

    def _is_surname(self, first: int, at: int) -> bool:
        """True for 'baker' in 'john baker called': a family name that is also a word, at the end of the name."""
        text = drop_possessive(self.tokens[at].text)
        known = text in self.vocabulary.ambiguous_surnames
        if (
            at - first != 1
            or text in self.cues.auxiliary_names
            or not (known or text in self.vocabulary.ambiguous_given_names)
        ):
            return False
        given = self.tokens[first].text
        led = is_given(given, self.vocabulary) or (
            known and (first in self.behind_verb or given in self.vocabulary.ambiguous_given_names)
        )
        owned = known and self.tokens[at].text.endswith("'s")
        return led and (owned or self._must_end(self._token(at + 1), known=known))

    def _must_end(self, after: Token, *, known: bool) -> bool:
        """True for a break, a date or a word that follows a name; after a `known` family name also for an article, a
        number and a subject: 'text samuel west the code', 'told robert cross i would'."""
        behind = (
            after.kind in NUMBERS or after.text in self.cues.articles or after.text in self.vocabulary.subjects_ours
        )
        return (
            (known and behind)
            or after.kind in NAME_ENDS
            or after.text in self.cues.behind_names
            or after.text in self.cues.topic_leads
            or after.text in self.cues.before_names
            or inside(after, self.date_ranges)
        )

    def _is_company(self, at: int, last: int) -> bool:
        """True if a trade is one of the words or comes right after them: 'dunmore lettings', 'harper & sons'."""
        if last - at == 1 and self._is_owner_by_first_name(at):
            return False
        behind = self._token(last)
        if behind.kind == "amp" and last + 1 < len(self.tokens):
            behind = self.tokens[last + 1]
        words = (behind.text, *(token.text for token in self.tokens[at:last]))
        return any(is_trade(word, self.vocabulary) for word in words)

    # ---- the place

    def _opens(self, at: int) -> bool:
        """True at the start of a clause."""
        return self._token(at - 1).kind in OPENINGS

    def _lead(self, at: int) -> float:
        """The score of the words before the name."""
        before = self._token(at - 1)
        if before.kind in NUMBERS or self._is_infinitive(at):
            return 0.0
        if before.kind in OPENINGS:
            return 1.3
        if at in self.behind_verb:
            return 3.0
        if before.text in self.cues.relations:
            return 2.2 if self._is_relative(at) else 0.4
        return 1.9 if at in self.behind_any else self._lead_of_word(at, before)

    def _is_infinitive(self, at: int) -> bool:
        """True for an unlisted word in 'wants to reorder' and 'needs to reupholster': a verb."""
        led = self._token(at - 1).text == "to" and self._token(at - 2).text in self.cues.before_purpose
        return led and not is_first_name(self._token(at).text, self.vocabulary)

    def _is_relative(self, at: int) -> bool:
        """True for kim in "bob's sister kim" and 'my sister kim', not in 'his sister kim'."""
        owner = self._token(at - 2)
        return owner.text.endswith("'s") or owner.text in self.cues.our_relations

    def _lead_of_word(self, at: int, before: Token) -> float:
        """The score of the word before the name."""
        if before.text in self.cues.saying_words and self._is_speaker(at - 2):
            return 0.4
        if before.kind == "at" and self._is_owner_by_first_name(at):
            return 2.4  # "frost damage at linda's"
        if before.text in self.cues.lowercase_name_leads:
            return self.cues.lowercase_name_leads[before.text]
        if before.kind == "from" or before.text == "from":
            owned = 1.6 if self._is_owner_by_first_name(at) else 1.0  # "got beeswax from ray's farm"
            return 2.8 if self._token(at - 2).text in self.cues.heard_from else owned
        return 1.6 if before.text in self.vocabulary.titles else 0.5

    def _is_speaker(self, at: int) -> bool:
        """True for 'patel' in 'dr patel says leo needs lenses'."""
        text, before = self._token(at).text, self._token(at - 1)
        named = is_first_name(text, self.vocabulary) or is_unknown(self._token(at), self.vocabulary)
        return named or text in self.vocabulary.ambiguous_surnames or before.text in self.vocabulary.titles

    def _tail(self, last: int, first: int) -> float:
        """The score of the words after the name."""
        owner, opens = self.tokens[last - 1].text.endswith("'s"), self._opens(first)
        if opens and self._token(last).text == "the" and last + 2 < len(self.tokens):
            last += 2  # 'bob the plumber rang'
        after = self._token(last)
        if after is EDGE:
            return 0.0
        if owner:
            if after.text in self.cues.relations and self._weight_at(last + 1):
                return -1.6
            return -0.2 if self._is_owner_by_first_name(last - 1) else -0.6
        if after.kind in ("colon", "at", "paren", "dash", "slashed"):
            return 0.7
        if after.text == "and" and self._token(last + 1).text in ("i", "me"):
            return 1.6  # 'hal and i'
        return self._tail_of_word(last, opens=opens)

    def _tail_of_word(self, last: int, *, opens: bool) -> float:
        """The score of the word after the name."""
        after = self._token(last)
        acts = opens and looks_like_verb(after, self._token(last + 1), self.vocabulary)
        if acts or after.text in self.cues.behind_names:
            return 1.6 if opens else 0.8
        if after.kind == "from" or after.text in self.cues.topic_leads:
            return 0.7 if opens else 0.4
        return 0.0
