"""Tell a line about a thing without a person, such as 'buy stamps friday', from one in which a name is missing."""

import re

from followthrough.quickline.core.vocabulary import Vocabulary
from followthrough.quickline.languages import vocabulary_of
from followthrough.quickline.line.parsed_line import ParsedLine

# The next action of a verb that reaches nobody: buy, order, pay, fix.
OF_THING = "other"
WORD = re.compile(r"[^\W\d_]+")


def is_thing_alone(line: ParsedLine) -> bool:
    """True if the line begins with a verb that reaches nobody, and no other word in it may be a person.

    Nothing happened in it, nobody said anything, and it names no channel: 'send the invoice tomorrow' goes to somebody.
    """
    return may_be_thing(line) and line.next_action == OF_THING and line.channel is None and _begins_with_step(line)


def may_be_thing(line: ParsedLine) -> bool:
    """True if the line names nobody and tells of nobody: it only plans, or says nothing of either."""
    names = (line.person, line.org, line.also_named, line.perhaps_meant, line.spoken_of, line.words_beside)
    tells = (line.outcome, line.disposition, line.is_incoming, line.reports, line.sayings, line.preference, line.closes)
    if any(names) or any(tells) or any(step.theirs or step.said for step in line.promises):
        return False
    return _words_of_people(vocabulary_of(line.locale)).isdisjoint(_words_of(line))


def _begins_with_step(line: ParsedLine) -> bool:
    """True for one step, whose verb begins the line and is done for nobody: not for 'send' and 'invoice'."""
    if len(line.promises) != 1 or line.promises[0].kind or line.promises[0].span[0] != 0:
        return False
    vocabulary, first = vocabulary_of(line.locale), _words_of(line)[0]
    verb = vocabulary.verbs.get(first)
    return first not in vocabulary.cues.serving_verbs and (verb is None or verb.action == OF_THING)


def _words_of(line: ParsedLine) -> list[str]:
    """The words of the line in lower case, without numbers and signs."""
    return WORD.findall(line.text.lower())


def _words_of_people(vocabulary: Vocabulary) -> frozenset[str]:
    """Words for somebody without a name: he, her, sister, client, guy."""
    cues = vocabulary.cues
    theirs = cues.possessive - cues.our_relations  # 'renew my passport' is nobody else's
    return cues.pronouns | cues.recipients | theirs | cues.relations | cues.roles | cues.person_nouns
