"""The small words by which a line is read, as each language has them. Dates have tables of their own."""

from collections.abc import Mapping
from dataclasses import dataclass, field


# One of each language: nobody compares or prints them, and making these methods costs at every start.
@dataclass(eq=False, repr=False)
class Cues:
    """Lower-case words, if not said otherwise; patterns are regular expressions over the written line, any case."""

    particles: frozenset[str]  # small parts of names: de, van, von
    capital_codes: frozenset[str]  # abbreviations in capitals that are no names
    behind_names: frozenset[str]  # what a person does, right behind their name
    before_names: frozenset[str]  # a name stands behind them
    street_words: frozenset[str]  # a capitalised run that ends so is an address
    family_words: frozenset[str]  # people called by what they are: mum
    heard_from: frozenset[str]  # before 'from': a person is heard from
    company_nouns: frozenset[str]  # 'the Barker deal': the name before it is a company
    name_leads: Mapping[str, float]  # a word before a name -> how much it says that it is the person
    quote_words: frozenset[str]  # what a quotation is called when it is to be sent
    before_purpose: frozenset[str]  # before 'to call': a plan of its own, no mere purpose
    refusals: frozenset[str]  # right before a verb: it will not be done
    planned_words: frozenset[str]  # plans without an action of their own
    date_fillers: frozenset[str]  # small words a date leaves behind
    articles: frozenset[str]  # before a thing
    before_things: frozenset[str]  # the verb behind them is a thing
    verb_nouns: frozenset[str]  # verbs that are also things one has
    passive_leads: frozenset[str]  # 'was told': done to us
    noun_tails: frozenset[str]  # 'email bounced': the word before is a thing
    planned_leads: frozenset[str]  # 'to be sent': not done yet
    talk_words: frozenset[str]  # what is a call when somebody wants it
    meeting_words: frozenset[str]  # what is a meeting when somebody wants it
    requests: frozenset[str]  # phrases by which they ask of us
    channel_nouns: frozenset[str]  # things that are also ways
    sent_quote_words: frozenset[str]  # what a quotation is called once it is out
    ignored_words: frozenset[str]  # words that need no understanding
    before_dates: frozenset[str]  # a month stands behind them
    sat_tails: frozenset[str]  # behind the verb 'sat'
    sat_subjects: frozenset[str]  # before the verb 'sat'
    moving_verbs: frozenset[str]  # 'moved from Friday to Monday': the first date is off
    short_units: frozenset[str]  # units only behind a number
    they_did: str  # pattern right behind the name: 'Rob called', 'Ada finally wrote'
    asked_not: str  # pattern: they are not to be contacted at all
    wish: str  # pattern: what they want, as its group
    was_told: str  # pattern: somebody heard it from us
    their_word: str  # pattern at the start of a promise of theirs: 'promised the drawing'
    # Names written without capitals (lower_names.py); a language may leave them empty.
    honorifics: frozenset[str] = frozenset()  # titles that make a name of any word: mr, mrs
    auxiliary_names: frozenset[str] = frozenset()  # names that are also helping verbs: will, may
    behind_auxiliary_names: frozenset[str] = frozenset()  # behind one of them: it is the verb
    topic_leads: frozenset[str] = frozenset()  # re, about
    lowercase_name_leads: Mapping[str, float] = field(
        default_factory=dict
    )  # a word before a name -> how much it says so
    single_letter_words: frozenset[str] = frozenset()  # single letters that are words, no initials
    surname_endings: tuple[str, ...] = ()  # endings of family names that look like words: 'keener'
    relations: frozenset[str] = frozenset()  # 'his wife Joan': whoever stands behind is not the person meant
    # What is next (clauses.py, quickline.py)
    auxiliaries: frozenset[str] = frozenset()  # between a subject and what it will do: will, to, is
    beside_auxiliaries: frozenset[str] = frozenset()  # may stand between them: also, now, probably
    wish_verbs: frozenset[str] = frozenset()  # 'she wants to see it': asked of us, not theirs to do
    praise_words: frozenset[str] = frozenset()  # 'great talk': the word behind is a thing that was
    managed_words: frozenset[str] = frozenset()  # 'good enough to pay', 'managed to call': done, not planned
    before_out_to: frozenset[str] = frozenset()  # 'reach out to': nothing was sent
    quoting_verbs: frozenset[str] = frozenset()  # 'call me back, says Rob': their words
    missed_call_phrases: frozenset[str] = frozenset()  # outcomes that are a missed call of theirs
    again_words: frozenset[str] = frozenset()  # right before a date: the same once more
    negations: frozenset[str] = frozenset()  # before 'want': no request
    pronouns: frozenset[str] = frozenset()  # he, she, they
    state_verbs: frozenset[str] = frozenset()  # verbs of the third person that promise nothing: is, says, wants
    duty_verbs: frozenset[str] = frozenset()  # 'need to send': ours, unless the third person stands right before
    on_site_words: frozenset[str] = frozenset()  # right before a date: we meet there
    paper_words: frozenset[str] = frozenset()  # what is left at a door, not on a telephone
    away_words: frozenset[str] = frozenset()  # alone between two breaks: they were not there
    behind_families: frozenset[str] = frozenset()  # what a family does, right behind its name
    possessive: frozenset[str] = frozenset()  # before 'sister': no title
    answer_words: frozenset[str] = frozenset()  # 'decision due Friday': theirs
    # Where languages differ in more than words (the plain ones are English)
    nobility_particles: frozenset[str] = frozenset()  # behind a title they belong to the name: 'Frau von der Leyen'
    before_companies: frozenset[str] = frozenset()  # behind a person: the company stands there ('bei')
    address_titles: frozenset[str] = frozenset({"mr", "mrs", "ms"})  # a weekday or season behind them is a name
    surname_days: frozenset[str] = frozenset()  # family names too: 'Julian Sonntag ..., Freitag'
    joining_words: frozenset[str] = frozenset({"and", "then", "but", "or", "plus"})  # between two things said
    before_next: frozenset[str] = frozenset(
        {"and", "then", "to", "will", "i'll", "we'll", "i", "we", "also", "comma"}
    )  # small words that belong to the plan behind them
    next_clause: frozenset[str] = frozenset({"then", "but"})  # a clause begins behind them
    call_phrases: tuple[str, ...] = (
        "called",
        "rang",
        "phoned",
        "telephoned",
    )  # we called: spoken, if nothing else is said
    planned_tails: frozenset[str] = frozenset()  # 'geschickt werden': the verb behind says that it is still to come
    fillers: frozenset[str] = frozenset({"a", "an", "the", "some", "me", "us", "more", "our", "quick", "new"})
    not_wanted: frozenset[str] = frozenset({"to", "off", "out", "no", "nothing"})  # 'wants out': no request
    subject_leads: frozenset[str] = frozenset(
        {"re", "about", "regarding", "concerning"}
    )  # what it is about stands behind
    validity_words: frozenset[str] = frozenset({"valid"})  # 'valid 30 days'
    finite_forms: frozenset[str] = frozenset()  # where the verb comes last: forms that are never a participle ('rief')
    perfect_auxiliaries: frozenset[str] = frozenset()  # 'Anna hat ... geschickt': they did it
    past_auxiliaries: frozenset[str] = frozenset()  # behind a meeting or a call: it has been
    question_words: frozenset[str] = (
        frozenset()
    )  # 'frag, ob der Termin steht': what stands behind is asked, not planned
    future_words: frozenset[str] = frozenset()  # anywhere before a participle: still to come
    third_person: str = "s"  # how a verb of the third person ends
    verb_last: bool = False  # 'he will the list send': the helping verb stands anywhere before the verb
    condition_words: frozenset[str] = frozenset()  # before an outcome: it has not come
    household_words: frozenset[str] = frozenset()  # 'the Tran family'
