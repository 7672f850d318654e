"""The rules for parsing a line: each with an example, the result in the example, and the reason in one sentence.

They are the second part of docs/grammar.md; a test parses every example.
"""

from dataclasses import dataclass

from followthrough.quickline.languages import BY_CODE, sayings_of


@dataclass(frozen=True, slots=True)
class Rule:
    """part: a field of `Line`; reads: its value in the example, None for no value; where: the module of the rule."""

    example: str
    part: str
    reads: str | bool | None
    why: str
    where: str


def _rules(part: str, where: str, *rows: tuple[str, str | bool | None, str]) -> tuple[Rule, ...]:
    return tuple(Rule(example, part, reads, why, where) for example, reads, why in rows)


RULES = (
    *_rules(
        "person", "line/who/person_score",
        ("rang Ada Brook about Finbury", "Ada Brook",
         "Of several capitalised names the one right after a verb that is followed by a person."),
        ("Bram: wants lids", "Bram",
         "A name at the start of the line, before a colon, a dash, 'at' or a verb of a person."),
        ("no answer Ada Brook", "Ada Brook", "A name right after an outcome."),
        ("Screened Amelia for the role", "Amelia",
         "An everyday word at the start of the line is not part of the name after it."),
        ("left word with his wife Joan, ring Roy", "Roy",
         "The name after 'his wife' or 'her assistant' is not the person."),
        ("call the Barker team", None, "A name before 'team', 'deal', 'order' is a company."),
    ),
    *_rules(
        "person", "line/who/lowercase_names",
        ("call jenny tomorrow", "jenny", "A given name needs no capital letter."),
        ("talked to rosalind keener", "rosalind keener", "After a given name an unknown word is the family name."),
        ("met quarle at the fair", "quarle",
         "An unknown word in the place of a name is a name. It is asked about."),
        ("call will sato back", "will sato", "A given name that is also a word is a name only in the place of a name."),
        ("they may call sunday", None, "In any other place it is the word."),
        ("rosa reordered 4 cameras", "rosa", "A word in small letters that ends with -ed or -ing ends a name."),
        ("left a message for the hendersons", "the hendersons",
         "'the' and an unknown word that ends in s are a family."),
        ("mrs t called", "mrs t", "After mr and mrs any word is a name."),
        ("bob the plumber rang", "bob", "A trade after a name does not separate it from its verb."),
        ("MISSED CALL FROM GRANT PEABODY", "GRANT PEABODY",
         "A line in capitals is parsed as if it were in lower case."),
        ("Janelle LOVED it", "Janelle", "So is a single everyday word in capitals."),
    ),
    *_rules(
        "person", "line/who/capitalised_names",
        ("told Ada Brook I would call", "Ada Brook", "'I', 'we', 'me' and 'my' are in nobody's name."),
        ("Called Ada Brook Left Voicemail", "Ada Brook",
         "A capitalised verb or common word after two words of a name is not part of it."),
        ("had coffee with Anna Li", "Anna Li",
         "After a given name a short word is a family name, unless it is in capitals."),
        ("met Lisa Mills", "Lisa Mills",
         "After a given name a trade that is also a family name is one. So it is no company."),
        ("met Mia van de Plas", "Mia van de Plas", "Up to three particles join a family name."),
        ("met 李小龍 from Jade Imports", "李小龍",
         "A word in a script without capital letters counts as capitalised."),
    ),
    *_rules(
        "person", "line/who/chains",
        ("Bob Tran's sister Kim called", "Kim",
         "After a name, 's and a relation the second name is the person; so is the name after 'my sister'."),
        ("Bob Tran's husband called", "Bob Tran", "Without a second name it is the first one."),
        ("Luis Ortega referred Manny Cruz, call Manny", "Manny Cruz",
         "After 'referred', 'introduced' or 'recommended' the second name is the person, in full if it is said again."),
        ("Manny Cruz, referred by Luis Ortega", "Manny Cruz", "The name after 'referred by' is not the person."),
        ("Hank's old boss Lou called", "Lou",
         "After an owner and up to three words a capitalised name is the person; after a word such as 'accountant' so "
         "is a name in small letters, also without 's. Words that name no relation make it a question."),
        ("Trudy sent me Henrik, email him", "Henrik",
         "After 'sent me', 'gave me' and 'passed along' the second name is the person, also as the owner of a number."),
        ("Gus Hale via Nadine, call Monday", "Gus Hale", "A name after 'via' or 'per' only brought us the person."),
        ("Jim and Carol Beecham called", "Jim and Carol Beecham",
         "Two given names with one family name are a couple."),
        ("Mr and Mrs Walker called", "Mr and Mrs Walker", "So are two titles."),
        ("the Johnsons called", "the Johnsons", "'the' and a name with an s are a family, with its article."),
        ("Bob Tran's brother in law Kim called", "Kim", "'In law' belongs to the relation."),
        ("met Joe Larkin and Jane Dorn", "Joe Larkin",
         "Of two whole names the first is the person; the other is shown as also named."),
    ),
    *_rules(
        "person", "line/who/other_people",
        ("heard from Nadine that Gus is hiring, call Gus", "Gus",
         "A name right after the last planned verb is the person. Another name that may as well be meant makes it a "
         "question if one of the two is known."),
        ("met a woman called Pam", "Pam",
         "After 'a', 'another', 'new client' or 'someone named', and before 'different', 'next door', 'from school' or "
         "'the builder', a known person of that name is asked about."),
        ("spoke to Nadine's husband", "Nadine", "An owner of somebody without a name is asked about."),
    ),
    *_rules(
        "person", "line/who/told_about",
        ("Nora Pell can vouch for Tim, email her Friday", "Nora Pell",
         "Who opens the clause is the person, not the name behind 'for', 'about', 'with' or 'to'. With 'her', 'him' or "
         "'them' after it, it is asked about unless the first one is a contact."),
        ("St. Anne's called", "St. Anne", "A saint's name is a church or a school, and is asked about."),
        ("Mr. Hale's assistant said call Friday", "Mr. Hale",
         "After a title, who speaks for somebody says it for them; any other relation is asked about."),
    ),
    *_rules(
        "person", "line/who/bridged_signs",
        ("met Zoë 🎉 Müller", "Zoë Müller", "An emoji inside a name does not end it and is left out of it."),
    ),
    *_rules(
        "person", "line/who/family_months",
        ("met Carla May at the fair", "Carla May",
         "A capitalised month or season right after a given name is the family name, unless a number follows."),
        ("call Carla May 12", "Carla", "With a number it is a date."),
        ("Zelda Five, roof leaking", "Zelda Five",
         "So is a capitalised number word before a break, and a weekday before a verb of a person."),
    ),
    *_rules(
        "person", "line/who/parts_of_names",
        ("called Hope smith", "Hope",
         "A word in small letters is nobody's family name beside a capitalised name. An unknown one right after a "
         "single name is asked about, since the name may be longer."),
    ),
    *_rules(
        "person", "core/typos",
        ("spoek to delia agian", "delia",
         "A word with one typing error is corrected if it is an important word of the line; names are left alone."),
    ),
    *_rules(
        "person", "dates/ambiguous_words",
        ("Mr May paid", "Mr May", "After a title a month or a weekday is a name."),
        ("met june castellano", "june castellano",
         "So it is before an unknown word, unless a word like 'in' comes before it."),
    ),
    *_rules(
        "org", "line/who/companies",
        ("Ada at Tidewater Lamps", "Tidewater Lamps",
         "The name after 'at', '@' or 'from', and, after the person, in brackets or after a slash."),
        ("chase Dunmore Lettings", "Dunmore Lettings", "Several capitalised words with a trade among them."),
        ("chase dunmore lettings", "dunmore lettings", "An unknown word with a trade after it."),
        ("met Ada at the Oslo expo", None, "An event that is named by its place is not a company."),
        ("met Ada at Rob's", None, "The place of a person is not a company."),
    ),
    *_rules(
        "disposition", "line/outcome",
        ("called Ada, left voicemail", "voicemail", "Of several outcomes the one that decides what happens next."),
        ("try to reach Ada", None, "After 'to', 'will' and 'not yet' the words of an outcome are planned, not done."),
        ("Ada emailed", None, "A verb right after the name is what they did, not we."),
        ("rang Ada, out, Mon", "no_answer", "'out' between two breaks means that they were not there."),
        ("Ada said no pressure", None, "'said no' with another word after it is not a refusal."),
        ("Ada passed on the offer", "not_interested",
         "A refusal counts if the person is its subject and our offer its object."),
        ("Ada declined", "not_interested", "Nothing, a reason or a date may stand in place of the offer."),
        ("Ada's dad declined", None, "Somebody of theirs is not the person."),
        ("Ada declined the blue", None, "Any other thing after a verb of refusal is not our offer."),
        ("Ada lost her keys", None, "Bare everyday words like 'passed', 'lost', 'too expensive' are no refusal."),
        ("Ada passed for now, try her March 15", "not_interested",
         "They are one if the line only plans to ask again on a day more than two weeks away."),
        ("Ada said no but wants samples", "interested",
         "A refusal with a wish after it is none, unless we ask again later."),
        ("Ada not interested?", None, "A question and words after 'if' are not known yet."),
        ("Ada opted out of the dental plan", None, "They leave a list only if the line says so or names nothing else."),
        ("Ada: part ordered", None, "A part that was ordered is not an order of theirs."),
        ("gave Ada 1,400 for the deck", "sent", "A sum that we named and what it is for is a quote."),
        ("w/ Ada @ rehearsal, call Friday", "met", "'With' and the name, then where we were: we met."),
        ("Ada wants two lids", "interested", "A wish for a thing without any outcome is interest. It is asked about."),
    ),
    *_rules(
        "closes", "line/refusals",
        ("Ada said no", True, "A refusal closes the follow-up."),
        ("Ada said no, send a card Friday", False, "A step or a day ahead wins over the refusal: it stays open."),
        ("Ada said no, ask again in May", True, "Asking again more than two weeks away closes it until then."),
    ),
    *_rules(
        "outcome", "line/incoming",
        ("missed Ada's call", "received", "A call, mail or message of theirs that we missed, got or heard is theirs."),
        ("Ada gave me a bell", "received", "So is what they did to reach us: tried, buzzed, kept calling."),
        ("Ada rang while I was out", "received", "'I' and 'we' were out or busy, not they."),
        ("got the form from Ada", "received", "What we got from them or they sent is theirs, and keeps their promise."),
        ("sent Ada the form", "sent", "Without the name right before the verb we sent it."),
        ("Ada wants an answering machine", "reached", "A mailbox that is wanted, broken or heard is a thing."),
        ("left a message with Ada's receptionist", "voicemail", "With a receptionist a message must have been left."),
        ("spoke to Ada's receptionist", "no_answer", "Else we did not reach them; the same with a full mailbox."),
    ),
    *_rules(
        "next_action", "line/next_step",
        ("met Ada, send the list, call Friday", "call", "The last thing that is planned."),
        ("Pat moved to thurs 7pm, bring spice", "meet", "A meeting with a date wins over what is brought to it."),
        ("met Ada, she will send the plans", "wait",
         "They will do it if an auxiliary verb and a third person come right before the verb."),
        ("Ada is approved, give her a call Monday", "call",
         "With a third person but no auxiliary verb, we will do it."),
        ("met Ada, she wants to see it", "meet", "We will do what they want to do with us."),
        ("need to send Ada the plans", "send",
         "'need to' and 'have to' are ours, unless the third person comes before them."),
        ("Ada's coming Thursday", "wait", "'s right after the name: they will do it."),
        ("Ada was good enough to pay", None, "'enough to' and 'managed to' are in the past."),
        ("great talk with Ada", None, "A praised thing is in the past and not planned."),
        ("remind Ada about the meeting", "follow_up", "The topic of a reminder is not a plan."),
        ("text Ada the new closing time", "message", "A meeting after another verb of the clause is its topic."),
        ("call me back pls says Ada", "call", "Their words, so we will call."),
        ("missed call from Ada", "call", "A missed call is answered with a call."),
        ("Ada: no answer, again Friday", "call", "'again' and a date: the same action again."),
        ("Ada: samples, he signs Friday", "wait", "They will do it if a verb in the third person has a future date."),
        ("Ada doesn't want the plan", None, "A negated wish asks nothing of us."),
    ),
    *_rules(
        "medium", "line/channel",
        ("emailed Ada, call Friday", "email", "The channel of what was done, else of what is planned."),
        ("dm from Ada, reply tonight", "chat", "A reply goes the way in which they wrote."),
        ("Ada: no answer", "call", "An outcome that only a phone call has."),
        ("left a card for Ada at the door", "in_person", "A card is left in person, a message on the phone."),
    ),
)  # fmt: skip


WRITTEN: dict[str | bool | None, str] = {None: "nothing", True: "yes", False: "no"}


def page() -> str:
    """The rules as Markdown."""
    rules = "".join(
        f"- **{rule.example}** → {rule.part} {WRITTEN.get(rule.reads, rule.reads)}: {rule.why} (`{rule.where}.py`)\n"
        for rule in RULES
    )
    head = "\n## How a line is parsed\n\nAfter the dates: person, company, outcome, next step and channel.\n\n"
    return head + rules + WHO_IS_MEANT + said()


WHO_IS_MEANT = """
## Who is meant

The name is read first, without the contacts. Then the contacts confirm it (`flows/line/match_name.py`,
`matching/name_agreement.py`).

- The whole name of a contact is a name wherever it stands in the line, also in small letters and with date words in
  it ('Susan May'), unless it is written like ordinary words ('price list').
- A name of two words or more is a contact only if all its words agree with the card: whole, as a short form (Bob,
  Robert), as an initial that was written, as one half of a hyphened name, without accents, particles and titles. A
  middle name of the card may be left out.
- A name that only may be the same is asked about: another name of the same table (Mark, Marcus), another spelling
  (Sara, Sarah), an initial on the card, a middle name or half of a family name that the card does not have, the names
  turned round, another company, Jr. on one side.
- Any other whole name is a new person. A contact with a typing error between the names, or with the same family name
  and initial, is offered beside it; one letter between the whole names is a question.
- An s may stand for 's behind the whole name of a contact ('peter wongs office'), a double family name for the whole
  one ('Moss-Whitfield', 'k m-w'), and a company for its only contact where nobody else is named ('call Day Rentals').
- A line that begins with a verb that reaches nobody ('buy stamps friday', 'pay rent 1st'), and in which no word may be
  a person, is a thing of the user's own (`line/told/without_person`). A verb that is done for somebody ('send',
  'invoice') and a contact who shares a word with the line are asked about.
- Whoever says something of somebody is the person ('Dr. Patel says Leo needs lenses'), and a month or another word that
  is a first name is one before 's ("june's invoice"); without a contact of that name it is asked about.
- One word is the only contact with that given name, its short form, or that family name. Several are asked about; so
  are a family name that is also a given name (Rose), a name with a word beside it that may belong to it, and a
  relative ("Bob's sister Kim", 'Uncle Walt') who may be a contact. In small letters a family name counts
  only in a line without capitals.
- A capitalised word right beside a single name that is neither on the card nor an everyday word there is asked about:
  'Price, Dolly', 'Dolly (Price)', 'Dolly from Price Bros' (`line/who/words_beside.py`). So are words that tell of
  somebody else of that name: 'Carl?', 'young Ross', 'Hartley twins', 'the other brother', 'Carl the boat guy'.
- A company is asked about where the line tells of somebody there: "Day Rentals' driver", 'sent a new rep', 'ask for
  Bruno'.
- A title with a family name is the only contact of that name who can have the title; else it is asked about. Dr. fits
  everybody; Mr. and Mrs. fit by the title or the given name on the card.
- A family or a couple is the contact of that family; a contact with the same family name is asked about. A couple of
  whom each has a card is the first one of them, and the other is offered.
- If several agree, the company that the line names decides; else it is asked about.
- On a contact's page the line is about that contact, unless it names another contact or a whole new name; then it is
  asked about.
- A line that names two contacts is asked about. A second person who is not known is named beside the first, also
  behind 'or' and 'cc'.
- The name, with 'to', 'for' or 'with' before it, is left out of the words of a step and of its subject
  (`line/who/words_without_name.py`). The whole line is kept with the touch or the step.
"""


SIDES = {
    "plan": "ours", "promised": "ours, promised", "debt": "ours, promised", "will": "ours, promised if they heard it",
    "wish": "ours",
    "call_me": "ours", "awaited": "ours, unless another step does it", "theirs": "theirs, promised with a date",
    "duty": "theirs, unless we do something", "asked": "theirs", "waiting": "theirs", "court": "theirs",
    "offer": "nobody's", "want": "nobody's", "told": "nobody's",
}  # fmt: skip


def said() -> str:
    """The section about reports of what was said, asked or owed, and whose turn they make it, as Markdown."""
    rows = "".join(
        f"- **{one.example}** → {SIDES[one.kind]}: {one.why}\n"
        for code in sorted(BY_CODE)
        for one in sayings_of(code).patterns
    )
    return f"\n## Who promised, who owes, whose turn it is\n\n{rows}"
