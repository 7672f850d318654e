"""The thing in the user's own words: without the person's name, the pronouns for them, and the verbs of saying."""

import re
from collections.abc import Collection
from dataclasses import replace
from functools import cache

from followthrough.quickline.core.cues import Cues
from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.line.agreed_steps import AgreedStep
from followthrough.quickline.line.channel import channel_of_step
from followthrough.quickline.line.parsed_line import ParsedLine
from followthrough.quickline.line.told.thing_kinds import is_among

# Actions that are about a thing; the others do something with it.
ABOUT = frozenset({"call", "email", "message", "follow_up", "meet"})
LONGEST_VERB = 3  # words: 'get back to'
SMALL = frozenset({"up", "in", "with", "w/", "on", "to", "by"})
# Words that stood beside the name.
LEFT_BEHIND = re.compile(
    r"(?: (?:from(?: me| us| her| him| them)?|for|to|with|w/|at|by|of|(?:would|will|can|should|going to) be"
    r"|mit|von(?: mir| uns| ihm| ihr| ihnen)?|für|an|bei|gebeten|versprochen|zugesagt))+$",
    re.IGNORECASE,
)
# Prepositions that go with a name.
BESIDE_NAME = "for|to|with|w/|from|mit|von|für|an|bei"
IDLE_WORDS = frozenset({"be", "told", "hear", "yet", "now", "soon", "over", "there", "im", "i'm", "we're"})
SHORTEST_WORD = 3  # letters: 'AN' is no thing


def plain_thing(words: str, line: ParsedLine, vocabulary: Vocabulary, *, to_us: bool = False) -> str:
    """'the comps' for 'Nora Pell the comps', 'send the deck' for 'send her the deck'.

    `to_us`: the words are theirs, so 'me' and 'us' are dropped, too.
    """
    plain = _without_ourselves(without_names(words, line), vocabulary)
    pronouns = vocabulary.cues.recipients | (vocabulary.cues.recipients_us if to_us else frozenset())
    words_of_it = plain.split()
    place = next((at for at, word in enumerate(words_of_it[:2]) if word.lower() in pronouns), None)
    if place is not None and not _is_possessive(words_of_it, place, vocabulary):
        plain = " ".join(words_of_it[:place] + words_of_it[place + 1 :])
    plain = re.sub(r"\s+([,.;:])", r"\1", plain).strip(" ,;:-–'\"“”")
    return LEFT_BEHIND.sub("", plain)


def _without_ourselves(words: str, vocabulary: Vocabulary) -> str:
    """The words without 'I'm', 'we'll' before them."""
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower().replace("’", "'") in vocabulary.subjects_ours else words


def _is_possessive(words: list[str], place: int, vocabulary: Vocabulary) -> bool:
    """True for 'her' in 'her laptop', not in 'her a card', 'her back', 'her'."""
    cues = vocabulary.cues
    after = words[place + 1].lower() if place + 1 < len(words) else ""
    small = cues.articles | cues.again_words | cues.date_fillers | cues.ignored_words | cues.subject_leads
    return words[place].lower() in cues.possessive and after.isalpha() and after not in small | cues.nudge_tails


def without_names(words: str, line: ParsedLine) -> str:
    """The words without the person's whole name, or the first name standing alone; their 's is dropped with it."""
    if not line.person or "person" not in line.spans:
        return words
    start, end = line.spans["person"]
    names = {line.text[start:end], line.person, *line.person.split()[:1]}
    lowered = words.lower()
    for name in sorted(names, key=len, reverse=True):
        if name.lower() not in lowered:
            continue  # compiling a pattern for each name costs more than all the rest
        alone = rf"(?<!\w)(?:{BESIDE_NAME}) {re.escape(name)}(?![\w'’])"
        words = re.sub(alone, " ", words, flags=re.IGNORECASE)
        words = re.sub(rf"(?<!\w)(?:the )?{re.escape(name)}(?:['’]s)?(?!\w)", " ", words, flags=re.IGNORECASE)
    return " ".join(words.split())


def named_plainly(step: AgreedStep, line: ParsedLine, vocabulary: Vocabulary) -> AgreedStep:
    """The step in plain words: without the name; 'the logo' for 'call Ada about the logo'."""
    cues = vocabulary.cues
    if step.theirs:
        return replace(step, words=whole_words(step.words, vocabulary))
    words = plain_thing(step.words, line, vocabulary)
    way = channel_of_step(step.action, step.channel, words, line.locale, vocabulary)
    words = whole_words(without_way(words, way, vocabulary), vocabulary)
    if deed := _deed_with_object(words, step, line, vocabulary):
        return replace(step, words=deed, channel=way, is_bare=False)
    repeats = step.action in ABOUT or (step.action == "send" and way != "other")  # 'deliver', 'invoice' say what to do
    step = replace(step, words=words, channel=way, is_bare=repeats and is_bare_words(words, vocabulary))
    if step.action not in ABOUT or way == "post":
        return step
    head, tail = _split_at_lead(words.split(), cues.subject_leads)
    if tail and len(head) <= LONGEST_VERB:
        return replace(step, words=" ".join(tail), is_bare=False)
    first, second = [*words.lower().split(), "", ""][:2]
    asks_again = first in cues.nudge_verbs and (step.is_bare or second in cues.nudge_tails)
    return replace(step, is_nudge=asks_again and not step.said)


def without_way(words: str, way: str | None, vocabulary: Vocabulary) -> str:
    """'thank' for 'thank by phone': the channel says it."""
    said = next(
        (phrase for phrase, named in vocabulary.cues.ways.items() if named == way and phrase in words.lower()), ""
    )
    return (
        " ".join(re.sub(rf"(?<!\w){re.escape(said)}(?!\w)", " ", words, flags=re.IGNORECASE).split()) if said else words
    )


def whole_words(words: str, vocabulary: Vocabulary) -> str:
    """The words without small ones left at their ends by a cut; '' for what says nothing: 'it over', 'she can', 'I'."""
    cues, small = vocabulary.cues, _small_words(vocabulary.cues)
    kept = [word for word in words.strip(" ,;:-–'\"“”").split() if any(letter.isalnum() for letter in word)]
    if all(_plain(word) in small for word in kept):
        return ""
    ends = cues.joining_words | {"is", "it", "that"}
    while _plain(kept[0]) in ends:
        kept = kept[1:]
    while _plain(kept[-1]) in ends and _plain(kept[0]) not in vocabulary.verbs:
        kept = kept[:-1]
    return " ".join(kept) if _is_long_enough(" ".join(kept)) else ""


@cache
def _small_words(cues: Cues) -> frozenset[str]:
    """Words that name neither a thing nor a deed."""
    told = cues.quoting_verbs | cues.would_words | cues.condition_words | IDLE_WORDS | SMALL
    return told | cues.ignored_words | cues.auxiliaries | cues.pronouns | cues.possessive


def _plain(word: str) -> str:
    """The word in lower case, without the mark after it."""
    return word.rstrip(",;:.!?").lower().replace("’", "'")


def _is_long_enough(words: str) -> bool:
    """False for one or two letters. 'TV', '5k' and words in other scripts may be shorter."""
    letters = sum(letter.isalpha() for letter in words)
    return letters >= SHORTEST_WORD or not words.isascii() or words.isupper() or any(one.isdigit() for one in words)


def is_sent(thing: str, vocabulary: Vocabulary) -> bool:
    """True for a thing that can be sent: 'two quotes for the shed', not 'a ride'. A language without a list: any."""
    kinds = vocabulary.cues.sent_things
    return not kinds or is_among(kinds, thing)


def _deed_with_object(words: str, step: AgreedStep, line: ParsedLine, vocabulary: Vocabulary) -> str:
    """'the quote' for 'quote Ada' and 'thank Ada' for 'thank her', whose verb needs the person; '' for other steps."""
    cues = vocabulary.cues
    verb, _, rest = words.partition(" ")
    is_whole = not rest or verb.lower() in cues.person_verbs
    is_whole = is_whole or (verb.lower() in cues.billing_verbs and rest.startswith("for "))
    if not verb or not is_whole or step.channel or step.action in ABOUT or not line.person:
        return ""
    if not _names_object(verb, step, line, cues):
        return ""
    if verb.lower() in cues.billing_verbs:
        return f"the {verb.lower()} {rest}".strip()
    first = line.person.split()[0]
    titled = first.lower().strip(".") in cues.honorifics
    known = vocabulary.verbs.get(verb.lower())
    return f"{verb} {line.person if titled else first} {rest}".strip() if known else ""


def _names_object(verb: str, step: AgreedStep, line: ParsedLine, cues: Cues) -> bool:
    """True for 'quote Ada' and 'thank her', not for 'told Ada we'd start'."""
    start, end = step.span
    takes_name = not step.said or verb.lower() in cues.person_verbs | cues.billing_verbs
    named = takes_name and any(start <= place[0] < end for place in line.name_ranges)
    return named or not cues.recipients.isdisjoint(line.text[start:end].lower().split())


def is_bare_words(words: str, vocabulary: Vocabulary) -> bool:
    """True for 'call', 'call back', 'follow up', which only repeat the action; 'lunch' and 'proposal' say more."""
    first, *rest = words.lower().split() or [""]
    verb = vocabulary.verbs.get(first)
    if not rest:
        return not first or (verb is not None and verb.tense != "noun")
    return set(rest) <= vocabulary.cues.again_words | SMALL | vocabulary.cues.thing_pronouns


def without_vague_words(step: AgreedStep, line: ParsedLine) -> AgreedStep:
    """'text the code' for 'text the code asap': the vague words stand for the date."""
    phrase = line.vague_date.phrase if line.vague_date else ""
    return replace(step, words=step.words.replace(phrase, "").strip(" ,")) if phrase and phrase != step.words else step


def _split_at_lead(words: list[str], leads: Collection[str]) -> tuple[list[str], list[str]]:
    """The words before and after 'about'; ([], []) without it."""
    at = next((place for place, word in enumerate(words) if word.lower() in leads), 0)
    return (words[:at], words[at + 1 :]) if at else ([], [])
