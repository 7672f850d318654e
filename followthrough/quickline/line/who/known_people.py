"""Find the known people that a line names. A whole name wins over a part of one. A name does not match if the line
says otherwise: 'Rob Smith' is not the only Rob we know if his name is Rob Okafor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followthrough.quickline.core.known_words import drop_possessive, is_given, is_unknown
from followthrough.quickline.core.tokens import Token, token_at
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.who.person_score import FoundName, KnownPerson


@dataclass(frozen=True, slots=True)
class Mention:
    """The known people who may be meant by tokens[first:last]. `whole`: these words are all of their name."""

    first: int
    last: int
    people: tuple[KnownPerson, ...]
    whole: bool


def find_known_person(
    tokens: Sequence[Token], known: Sequence[KnownPerson], vocabulary: Vocabulary
) -> FoundName | None:
    """The longest name in the line, of equally long ones the first. If several people have that name, all of them
    are in `others` and the confidence is low. A part of a name matches only if the written name does not continue
    differently."""
    best: Mention | None = None
    for mention in _mentions(tokens, known):
        if best is None or mention.last - mention.first > best.last - best.first:
            fitting = mention if mention.whole else _not_against(mention, tokens, vocabulary)
            best = fitting or best
    if best is None:
        return None
    written = tokens[best.last - 1]
    ends = written.ends - (2 if written.text.endswith("'s") else 0)
    one = best.people[0]
    if len(best.people) > 1:
        return FoundName(one[1], tokens[best.first].starts, ends, 0.5, others=best.people)
    return FoundName(one[1], tokens[best.first].starts, ends, 0.99, one[0], one[2], best.people)


# a name by which a person may be mentioned: (words, the person, True if it is all of their name)
Spelling = tuple[tuple[str, ...], KnownPerson, bool]


def _mentions(tokens: Sequence[Token], known: Sequence[KnownPerson]) -> Iterator[Mention]:
    """All mentions of known people, in order of their place, at each place the longer name first."""
    filed = _by_first_word(known)
    texts = [drop_possessive(token.text) for token in tokens]
    for place, text in enumerate(texts):
        called: dict[int, list[tuple[KnownPerson, bool]]] = {}
        for spelling, person, whole in filed.get(text, ()):
            size = len(spelling)
            if tuple(texts[place : place + size]) == spelling and _may_be_name(tokens[place], size):
                called.setdefault(size, []).append((person, whole))
        for size, people in sorted(called.items(), reverse=True):
            own = {person[0]: person for person, _ in people}
            yield Mention(place, place + size, tuple(own.values()), all(whole for _, whole in people))


def _by_first_word(known: Sequence[KnownPerson]) -> dict[str, list[Spelling]]:
    """The spellings of all names, indexed by their first word."""
    filed: dict[str, list[Spelling]] = {}
    for person in known:
        for spelling, whole in _spellings(person):
            filed.setdefault(spelling[0], []).append((spelling, person, whole))
    return filed


def _spellings(person: KnownPerson) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The whole name, its first and its last word and each nickname, each with True if it is all of the name."""
    words = tuple(person[1].lower().replace("’", "'").split())
    nicks = {tuple(nick.lower().split()) for nick in person[3]}
    for spelling in {words, words[:1], words[-1:], *nicks}:
        if spelling:
            yield spelling, spelling == words or spelling in nicks


def _may_be_name(token: Token, size: int) -> bool:
    """True unless a single name that is also a date word ('will', 'may') is in lower case."""
    return size > 1 or token.kind == "_" or token.written[:1].isupper()


def _not_against(mention: Mention, tokens: Sequence[Token], vocabulary: Vocabulary) -> Mention | None:
    """The mention without the people whose name does not contain the name words before and after it; None if nobody
    is left."""
    beside = [word for word in (_behind(mention, tokens, vocabulary), _ahead(mention, tokens, vocabulary)) if word]
    people = tuple(one for one in mention.people if all(word in _words(one) for word in beside))
    return Mention(mention.first, mention.last, people, False) if people else None


def _words(person: KnownPerson) -> list[str]:
    """The words of a person's name in lower case."""
    return person[1].lower().replace("’", "'").replace("-", " ").split()


def _behind(mention: Mention, tokens: Sequence[Token], vocabulary: Vocabulary) -> str:
    """The name word after the mention: 'Smith' in 'Rob Smith', 'smith' in 'rob smith'; '' for 'Rob at', 'Rob
    Friday', 'Rob wants'."""
    name, token = tokens[mention.last - 1], token_at(tokens, mention.last)
    text = drop_possessive(token.text)
    if (
        name.text.endswith("'s")
        or token.kind != "_"
        or token.starts - name.ends != 1
        or text in vocabulary.cues.capital_codes
    ):
        return ""
    return text if is_unknown(token, vocabulary) or _may_go_on(token, vocabulary) else ""


def _may_go_on(token: Token, vocabulary: Vocabulary) -> bool:
    """True for a capitalised word or a family name that is not a verb and not a common word."""
    text = drop_possessive(token.text)
    if text in vocabulary.never_names or text in vocabulary.verbs or text in vocabulary.cues.behind_names:
        return False
    return token.written[:1].isupper() or text in vocabulary.ambiguous_surnames


def _ahead(mention: Mention, tokens: Sequence[Token], vocabulary: Vocabulary) -> str:
    """The given name before the mention: 'ada' in 'Ada Okafor' if only Rob Okafor is known; '' if there is none."""
    if not mention.first or not is_given(tokens[mention.first].text, vocabulary):
        before = tokens[mention.first - 1] if mention.first else None
        if before is not None and tokens[mention.first].starts - before.ends == 1 and is_given(before.text, vocabulary):
            return drop_possessive(before.text) if not before.text.endswith("'s") else ""
    return ""
