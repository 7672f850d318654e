"""The small words by which a line is read, as each language has them. Dates have tables of their own."""

from collections.abc import Mapping
from dataclasses import dataclass, field


# One of each language: nobody compares or prints them, and making these methods costs at every start.
@dataclass(eq=False, repr=False)
class Cues:
    """Lower-case words, if not said otherwise; patterns are regular expressions over the written line, any case."""

    particles: frozenset[str]  # small parts of names: de, van, von
    codes: frozenset[str]  # abbreviations in capitals that are no names
    personal: frozenset[str]  # what a person does, right behind their name
    before_names: frozenset[str]  # a name stands behind them
    streets: frozenset[str]  # a capitalised run that ends so is an address
    kin: frozenset[str]  # people called by what they are: mum
    heard: frozenset[str]  # before 'from': a person is heard from
    of_organizations: frozenset[str]  # 'the Barker deal': the name before it is a company
    leading: Mapping[str, float]  # a word before a name -> how much it says that it is the person
    quotes: frozenset[str]  # what a quotation is called when it is to be sent
    leads_to: frozenset[str]  # before 'to call': a plan of its own, no mere purpose
    refusals: frozenset[str]  # right before a verb: it will not be done
    planned: frozenset[str]  # plans without an action of their own
    loose: frozenset[str]  # small words a date leaves behind
    articles: frozenset[str]  # before a thing
    before_things: frozenset[str]  # the verb behind them is a thing
    nouns: frozenset[str]  # verbs that are also things one has
    past_leads: frozenset[str]  # 'was told': done to us
    noun_tails: frozenset[str]  # 'email bounced': the word before is a thing
    planned_leads: frozenset[str]  # 'to be sent': not done yet
    talks: frozenset[str]  # what is a call when somebody wants it
    meets: frozenset[str]  # what is a meeting when somebody wants it
    requests: tuple[str, ...]  # phrases by which they ask of us
    media: frozenset[str]  # things that are also ways
    quoted: frozenset[str]  # what a quotation is called once it is out
    small: frozenset[str]  # words that need no understanding
    before_dates: frozenset[str]  # a month stands behind them
    sat_tails: frozenset[str]  # behind the verb 'sat'
    sat_subjects: frozenset[str]  # before the verb 'sat'
    moved: frozenset[str]  # 'moved from Friday to Monday': the first date is off
    short_units: frozenset[str]  # units only behind a number
    they_did: str  # pattern right behind the name: 'Rob called', 'Ada finally wrote'
    asked_not: str  # pattern: they are not to be contacted at all
    wish: str  # pattern: what they want, as its group
    was_told: str  # pattern: somebody heard it from us
    their_word: str  # pattern at the start of a promise of theirs: 'promised the drawing'
    # Names written without capitals (lower_names.py); a language may leave them empty.
    honours: frozenset[str] = frozenset()  # titles that make a name of any word: mr, mrs
    helping: frozenset[str] = frozenset()  # names that are also helping verbs: will, may
    behind_helping: frozenset[str] = frozenset()  # behind one of them: it is the verb
    concerning: frozenset[str] = frozenset()  # re, about
    placing: Mapping[str, float] = field(default_factory=dict)  # a word before a name -> how much it says so
    letters: frozenset[str] = frozenset()  # single letters that are words, no initials
    name_ends: tuple[str, ...] = ()  # endings of family names that look like words: 'keener'
    others: frozenset[str] = frozenset()  # 'his wife Joan': whoever stands behind is not the person meant
    # What is next (clauses.py, quickline.py)
    auxiliary: frozenset[str] = frozenset()  # between a subject and what it will do: will, to, is
    between_aux: frozenset[str] = frozenset()  # may stand between them: also, now, probably
    wishing: frozenset[str] = frozenset()  # 'she wants to see it': asked of us, not theirs to do
    praised: frozenset[str] = frozenset()  # 'great talk': the word behind is a thing that was
    managed: frozenset[str] = frozenset()  # 'good enough to pay', 'managed to call': done, not planned
    not_out: frozenset[str] = frozenset()  # 'reach out to': nothing was sent
    quoting: frozenset[str] = frozenset()  # 'call me back, says Rob': their words
    missed: frozenset[str] = frozenset()  # outcomes that are a missed call of theirs
    afresh: frozenset[str] = frozenset()  # right before a date: the same once more
    negating: frozenset[str] = frozenset()  # before 'want': no request
    pronouns: frozenset[str] = frozenset()  # he, she, they
    states: frozenset[str] = frozenset()  # verbs of the third person that promise nothing: is, says, wants
    obliged: frozenset[str] = frozenset()  # 'need to send': ours, unless the third person stands right before
    onsite: frozenset[str] = frozenset()  # right before a date: we meet there
    on_paper: frozenset[str] = frozenset()  # what is left at a door, not on a telephone
    away: frozenset[str] = frozenset()  # alone between two breaks: they were not there
    plural: frozenset[str] = frozenset()  # what a family does, right behind its name
    possessive: frozenset[str] = frozenset()  # before 'sister': no title
    answers: frozenset[str] = frozenset()  # 'decision due Friday': theirs
    # Where languages differ in more than words (the plain ones are English)
    noble: frozenset[str] = frozenset()  # behind a title they belong to the name: 'Frau von der Leyen'
    at_organizations: frozenset[str] = frozenset()  # behind a person: the company stands there ('bei')
    addressed: frozenset[str] = frozenset({"mr", "mrs", "ms"})  # a weekday or season behind them is a name
    surname_days: frozenset[str] = frozenset()  # family names too: 'Julian Sonntag ..., Freitag'
    joining: frozenset[str] = frozenset({"and", "then", "but", "or", "plus"})  # between two things said
    before_next: frozenset[str] = frozenset(
        {"and", "then", "to", "will", "i'll", "we'll", "i", "we", "also", "comma"}
    )  # small words that belong to the plan behind them
    next_clause: frozenset[str] = frozenset({"then", "but"})  # a clause begins behind them
    rung: tuple[str, ...] = ("called", "rang", "phoned", "telephoned")  # we called: spoken, if nothing else is said
    planned_tails: frozenset[str] = frozenset()  # 'geschickt werden': the verb behind says that it is still to come
    fillers: frozenset[str] = frozenset({"a", "an", "the", "some", "me", "us", "more", "our", "quick", "new"})
    no_things: frozenset[str] = frozenset({"to", "off", "out", "no", "nothing"})  # 'wants out': no request
    matters: frozenset[str] = frozenset({"re", "about", "regarding", "concerning"})  # what it is about stands behind
    holds: frozenset[str] = frozenset({"valid"})  # 'valid 30 days'
    finite: frozenset[str] = frozenset()  # where the verb comes last: forms that are never a participle ('rief')
    had: frozenset[str] = frozenset()  # 'Anna hat ... geschickt': they did it
    was: frozenset[str] = frozenset()  # behind a meeting or a call: it has been
    whether: frozenset[str] = frozenset()  # 'frag, ob der Termin steht': what stands behind is asked, not planned
    ahead: frozenset[str] = frozenset()  # anywhere before a participle: still to come
    third_person: str = "s"  # how a verb of the third person ends
    verb_last: bool = False  # 'he will the list send': the helping verb stands anywhere before the verb
    conditions: frozenset[str] = frozenset()  # before an outcome: it has not come
    households: frozenset[str] = frozenset()  # 'the Tran family'
