"""A template as its reader edits it: one text with facts in braces, checked, and filled for one person. Pure.

    Hi {first_name}[, it’s {my_name}]. [We met {met_where}.|It was good meeting you.] {next_step_again} {next_date}.

A sentence whose fact is not known is left out, a piece in brackets too, and of `[one|another]` the first that can be
said stays. The text of an email may begin with a line 'Subject: …'.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from followthrough.words.en.script_table import (
    ANSWER_LINK,
    CALLS,
    HOW_REACHED,
    NEXT,
    NO_IS_FINE,
    NOTES,
    SUBJECTS,
    VOICEMAILS,
    WRITTEN,
)
from followthrough.words.en.template_names import FACT_NAMES, NAME_OF_WORD
from followthrough.words.engine.sentence_forms import ENDS, Part, Row, fill_parts, fill_text, parse_form

LONGEST_TEXT = 4000
# Words a minute of somebody who leaves a message without haste, and the seconds such a message should take at most.
WORDS_A_MINUTE = 150
MOST_SECONDS = 20
SUBJECT = "Subject:"
# Words whose full stop ends no sentence.
ABBREVIATIONS = frozenset((
    "mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "no.", "nr.", "approx.", "ca.", "e.g.", "i.e.", "etc.", "vs.",
    "inc.", "ltd.", "co.", "corp.", "jr.", "sr.", "dept.", "tel.", "ext.", "z.b.", "hr.", "fr.", "jan.", "feb.",
    "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "mon.", "tue.", "wed.",
    "thu.", "fri.", "sat.", "sun.",
))  # fmt: skip
FACT = re.compile(r"\{(\w+)\}")
# Greeting and signature as one editable text each.
GREETINGS = {
    "call": "Hi {first_name}[, it’s {my_name}[ from {my_company}]].",
    "voicemail": "Hi {first_name}[, it’s {my_name}[ from {my_company}]].",
    "email": "Hi {first_name},",
    "text": "Hi {first_name}[, it’s {my_name}[ from {my_company}]].",
    "chat": "Hi {first_name}[, it’s {my_name}].",
    "note": "Dear {first_name},",
}
SIGNATURES = {
    "voicemail": "Call me at {my_phone}.",
    "email": "[{my_name}]\n[{my_company}]\n[{my_phone}]",
    "note": "[{my_name}|{my_company}]",
}


class WrongText(ValueError):
    """A template that cannot be kept. `unknown` are words in braces that are no fact."""

    def __init__(self, why: str, unknown: tuple[str, ...] = ()) -> None:
        super().__init__(why)
        self.why, self.unknown = why, unknown


@dataclass(frozen=True, slots=True)
class FilledText:
    """A template filled for one person."""

    parts: tuple[Part, ...]
    subject: str = ""


def fill_own(text: str, words: Mapping[str, str]) -> FilledText:
    """The text filled with the words of one person (`scripts.spoken_words`)."""
    subject, body = subject_and_body(text)
    return FilledText(tuple(_filled(body, words)), " ".join(fill_text((form_of(subject),), words).split()))


def subject_and_body(text: str) -> tuple[str, str]:
    """(what follows 'Subject:' in the first line, '' without one; the rest)."""
    first, _, rest = text.strip().partition("\n")
    if not first.startswith(SUBJECT):
        return "", text.strip()
    return first.removeprefix(SUBJECT).strip(), rest.strip()


def _filled(body: str, words: Mapping[str, str]) -> Iterator[Part]:
    """The parts of the body: sentences that lack a fact left out, and lines of which nothing is left."""
    before, gap = False, ""
    for line in sentences_of(body):
        said = [found for one in line if (found := fill_parts((one,), words))]
        if not said:
            gap = "\n\n" if before and not line else gap
            continue
        if before:
            yield Part(gap or "\n")
        before, gap = True, ""
        for place, parts in enumerate(said):
            if place:
                yield Part(" ")
            yield from (Part(part.text, mark=part.mark) for part in parts)


@lru_cache(maxsize=512)
def sentences_of(body: str) -> tuple[tuple[str, ...], ...]:
    """The forms of the sentences of each line of a body. An empty line has none."""
    return tuple(tuple(form_of(one) for one in split_sentences(line)) for line in body.splitlines())


def split_sentences(line: str) -> list[str]:
    """The sentences of a line. A bracket belongs to the sentence it stands in or, after a full stop, is one itself."""
    found, depth, begins = list[str](), 0, 0
    for place, sign in enumerate(line):
        depth += {"[": 1, "]": -1}.get(sign, 0)
        if depth == 0 and sign == " " and ends_sentence(line[begins:place]):
            found.append(line[begins:place].strip())
            begins = place + 1
    return [one for one in (*found, line[begins:].strip()) if one]


def ends_sentence(words: str) -> bool:
    """True for words that end with a full stop, a question or an exclamation mark, and not with an abbreviation."""
    said = words.rstrip("]")
    last = said.rpartition(" ")[2].lstrip("([").casefold()
    return said.endswith(ENDS) and last not in ABBREVIATIONS and not re.fullmatch(r"[^\W\d]\.", last)


@lru_cache(maxsize=2048)
def form_of(sentence: str) -> str:
    """The sentence as a form of the tables: each fact by its word there; a fact at its beginning gets a capital."""

    def word(found: re.Match[str]) -> str:
        name = FACT_NAMES[found[1].lower()].word if found[1].lower() in FACT_NAMES else found[1]
        begins = found[1][0].isupper() or not sentence[: found.start()].strip("[ ")
        return f"{{{name.capitalize() if begins else name}}}"

    return FACT.sub(word, sentence)


def check_text(text: str, *, medium: str) -> None:
    """Raise WrongText for a text that cannot be a template: a word in braces that is no fact, a bracket that stays
    open, and one that says nothing to somebody of whom only the name is known."""
    unknown = tuple(dict.fromkeys(name for name in FACT.findall(text) if name.lower() not in FACT_NAMES))
    if unknown:
        raise WrongText("unknown", unknown)
    if wrong := wrong_signs(text, medium):
        raise WrongText(wrong)
    try:
        parse_form(form_of(text))
        fullest, poorest = (sum(map(bool, said_in(text, known))) for known in (EVERY_FACT, POOREST))
    except ValueError as error:
        raise WrongText("brackets") from error
    if poorest == 0 or (poorest == 1 and fullest > 1):
        raise WrongText("blank")
    if medium == "email" and text.strip().startswith(SUBJECT) and not fill_own(text, POOREST).subject:
        raise WrongText("subject")


def wrong_signs(text: str, medium: str) -> str:
    """The cause for which the signs of a text cannot be a template's, as WrongText has it; '' for none."""
    depths = accumulate({"[": 1, "]": -1}.get(sign, 0) for sign in text)
    causes = {
        "empty": not text.strip(),
        "braces": re.search(r"[{}]", FACT.sub("", text)) is not None,
        "long": len(text) > LONGEST_TEXT,
        "not_an_email": medium != "email" and text.strip().startswith(SUBJECT),
        "opened": any(depth < 0 for depth in depths),
    }
    return next((cause for cause, is_so in causes.items() if is_so), "")


EVERY_FACT = {fact.word: fact.example for fact in FACT_NAMES.values()}
# What is known of somebody of whom only the name is: our date is always proposed.
POOREST = {name: EVERY_FACT[name] for name in ("first", "next", "later_you", "later_again", "later_once_more")}


def said_in(text: str, words: Mapping[str, str]) -> list[str]:
    """Each sentence of the body as filled, '' for one that is left out; greeting included, signature not."""
    _, body = subject_and_body(text)
    return [fill_text((one,), words) for line in sentences_of(body) for one in line if not is_signature(one)]


def is_signature(form: str) -> bool:
    """True for a piece that is nothing but the member's own name, company or number."""
    names = {name.lower() for name in FACT.findall(form)}
    return bool(names) and names <= {"me", "my_org", "my_phone"} and not re.search(r"\w", FACT.sub("", form))


def seconds_of(text: str) -> int:
    """How long it takes to say the text aloud, in seconds."""
    return round(len(text.split()) * 60 / WORDS_A_MINUTE)


def shipped_text(row: str, medium: str, *, first_approach: bool, undated: bool) -> str:
    """The words that come with the product for a row of the script table and a medium, as one editable text.

    `first_approach`: it says that no is fine. `undated`: no date of ours is told.
    """
    lines = [GREETINGS[medium], _as_one(row_of_table(row, medium))]
    if medium == "voicemail":
        third, ending = row == "third", [] if undated else [SIGNATURES[medium]]
        fine = [NO_IS_FINE[medium]] if first_approach and not third else []
        date = [] if undated else [_as_one(NEXT["third" if third else medium])]
        return " ".join([*lines, *fine, *ending, *date])
    if medium != "call" and not undated:
        lines.append(_as_one(NEXT[medium]))
    if first_approach:
        lines += [NO_IS_FINE[medium], *map(_with_names, ANSWER_LINK.get(medium, ()))]
    if first_approach and medium == "call":
        lines.append(HOW_REACHED)
    signature = SIGNATURES.get(medium, "")
    if medium not in ("email", "note"):
        return " ".join(filter(None, [*lines, signature]))
    greeting, *middle = lines
    subject = f"{SUBJECT} {_as_one(SUBJECTS[row])}\n\n" if medium == "email" else ""
    return subject + "\n\n".join(filter(None, [greeting, " ".join(middle), signature]))


def row_of_table(row: str, medium: str) -> Row:
    """The forms of a situation in a medium. Raises KeyError for a row that the table does not have."""
    if medium == "call":
        return CALLS[row]
    if medium == "voicemail":
        return VOICEMAILS[row]
    return NOTES[row] if medium == "note" and row in NOTES else WRITTEN[row]


def _as_one(row: Row) -> str:
    """The forms of a row as one text: where they differ, `[one|another]`."""
    forms = [_with_names(form) for form in row]
    return forms[0] if len(forms) == 1 else f"[{'|'.join(forms)}]"


def _with_names(form: str) -> str:
    def name(found: re.Match[str]) -> str:
        known = NAME_OF_WORD[found[1].lower()]
        return f"{{{known.capitalize() if found[1][0].isupper() else known}}}"

    return FACT.sub(name, form)
