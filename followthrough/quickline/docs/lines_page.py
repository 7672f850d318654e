"""The rules for parsing a line: each with an example, the result in the example, and the reason in one sentence.

They are the second part of docs/grammar.md; a test parses every example.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """part: a field of `Line`; reads: its value in the example, None for no value; where: the module of the rule."""

    example: str
    part: str
    reads: str | None
    why: str
    where: str


def _rules(part: str, where: str, *told: tuple[str, str | None, str]) -> tuple[Rule, ...]:
    return tuple(Rule(example, part, reads, why, where) for example, reads, why in told)


RULES = (
    *_rules(
        "person", "line/who/person_score",
        ("rang Ada Brook about Finbury", "Ada Brook",
         "Of several capitalised names the one right behind a verb that takes a person."),
        ("Bram: wants lids", "Bram",
         "A name that opens the line and is followed by a colon, a dash, 'at' or what a person does."),
        ("no answer Ada Brook", "Ada Brook", "A name right behind an outcome."),
        ("Screened Amelia for the role", "Amelia",
         "An everyday word that opens the line is no part of the name behind it."),
        ("left word with his wife Joan, ring Roy", "Roy",
         "Whoever stands behind 'his wife', 'her assistant' is not the one meant."),
        ("call the Barker team", None, "A name before 'team', 'deal', 'order' is a company."),
    ),
    *_rules(
        "person", "line/who/lowercase_names",
        ("call jenny tomorrow", "jenny", "A given name in small letters needs no capital."),
        ("talked to rosalind keener", "rosalind keener", "Behind a given name a word no table has is the family name."),
        ("met quarle at the fair", "quarle",
         "A word nobody knows in the place of a name is a name, and is asked about."),
        ("call will sato back", "will sato", "A given name that is also a word counts only in the place of a name."),
        ("they may call sunday", None, "The same word elsewhere is the word."),
        ("left a message for the hendersons", "hendersons",
         "'the' and a word nobody knows that ends in s is a family."),
        ("mrs t called", "mrs t", "Behind mr and mrs any word is a name."),
        ("bob the plumber rang", "bob", "A trade behind a name does not part it from its verb."),
        ("MISSED CALL FROM GRANT PEABODY", "GRANT PEABODY", "A line in capitals is read as if written small."),
        ("Janelle LOVED it", "Janelle", "So is one shouted everyday word."),
    ),
    *_rules(
        "person", "core/typos",
        ("spoek to delia agian", "delia",
         "A word one slip away from a word that carries a line is that word; names are left alone."),
    ),
    *_rules(
        "person", "dates/ambiguous_words",
        ("Mr May paid", "Mr May", "Behind a title a month or a weekday is a name."),
        ("met june castellano", "june castellano",
         "So it is before a word nobody knows, unless a word of dates leads to it."),
    ),
    *_rules(
        "org", "line/who/companies",
        ("Ada at Tidewater Lamps", "Tidewater Lamps",
         "What stands behind 'at', '@', 'from', in brackets or behind a slash after the person."),
        ("chase Dunmore Lettings", "Dunmore Lettings", "A run of capitalised words with a trade in it."),
        ("chase dunmore lettings", "dunmore lettings", "A word nobody knows with a trade behind it."),
        ("met Ada at the Oslo expo", None, "An occasion named by its place is no company."),
        ("met Ada at Rob's", None, "Somebody's place is none either."),
    ),
    *_rules(
        "disposition", "line/outcome",
        ("called Ada, left voicemail", "voicemail", "Of several outcomes the one that decides what happens next."),
        ("try to reach Ada", None, "Words of an outcome behind 'to', 'will', 'not yet' are planned, not done."),
        ("Ada emailed", None, "A verb right behind the name is theirs, not ours."),
        ("rang Ada, out, Mon", "no_answer", "'out' alone between two breaks says that they were not there."),
        ("Ada said no pressure", None, "'said no' goes on: no refusal."),
        ("Ada: part ordered", None, "A thing that was ordered is no order of theirs."),
        ("Ada wants two lids", "interested", "A wish for a thing, and nothing else, is interest; it is asked about."),
    ),
    *_rules(
        "next_action", "line/next_step",
        ("met Ada, send the list, call Friday", "call", "The last thing that is planned."),
        ("Pat moved to thurs 7pm, bring spice", "meet", "A meeting with its day wins over what is brought to it."),
        ("met Ada, she will send the plans", "wait",
         "Theirs when the helping verb and a third person stand right before the verb."),
        ("Ada is approved, give her a call Monday", "call", "A third person without the helping verb leaves it ours."),
        ("met Ada, she wants to see it", "meet", "What they want to do with us is ours to do."),
        ("need to send Ada the plans", "send",
         "'need to', 'have to' are ours unless the third person stands before them."),
        ("Ada's coming Thursday", "wait", "'s right behind the name: they do it."),
        ("Ada was good enough to pay", None, "'enough to', 'managed to' tell of the past."),
        ("great talk with Ada", None, "A praised thing was, and is not planned."),
        ("remind Ada about the meeting", "follow_up", "What it is about is no plan."),
        ("call me back pls says Ada", "call", "Their words, so the call is ours."),
        ("missed call from Ada", "call", "A missed call is answered by a call."),
        ("Ada: no answer, again Friday", "call", "'again' and a date: the same once more."),
        ("Ada: samples, he signs Friday", "wait", "A verb of the third person with a date ahead is theirs."),
        ("Ada doesn't want the plan", None, "A wish that is denied asks nothing of us."),
    ),
    *_rules(
        "medium", "line/channel",
        ("emailed Ada, call Friday", "email", "The way of what was done, else of what is planned."),
        ("Ada: no answer", "call", "An outcome only a telephone has."),
        ("left a card for Ada at the door", "in_person", "A card is left in person, a message on the telephone."),
    ),
)  # fmt: skip


def page() -> str:
    """The rules as Markdown."""
    told = "".join(
        f"- **{rule.example}** → {rule.part} {rule.reads or 'nothing'}: {rule.why} (`{rule.where}.py`)\n"
        for rule in RULES
    )
    head = "\n## How a line is read\n\nBehind the dates: who, which company, what happened, what is next, by which way.\n\n"  # noqa: E501
    return head + told
