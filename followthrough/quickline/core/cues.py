"""Cue words of one language: the small words that decide what a line means. Cue words of dates are in date_cues.py."""

from collections.abc import Mapping
from dataclasses import dataclass, field


# There is one object for each language, which is never compared or printed: generating these methods costs start time.
@dataclass(eq=False, repr=False)
class Cues:
    """Sets hold lower-case words, unless the comment says otherwise. Patterns are regular expressions, matched
    against the written line without regard to case."""

    particles: frozenset[str]  # small parts of names: de, van, von
    capital_codes: frozenset[str]  # abbreviations in capitals that are not names
    behind_names: frozenset[str]  # verbs and words that come right after a person's name
    before_names: frozenset[str]  # words that are followed by a name
    street_words: frozenset[str]  # a run of capitalised words that ends with one is an address
    family_words: frozenset[str]  # relatives who are named by these words: mum
    heard_from: frozenset[str]  # before 'from': 'heard from Ada', so Ada is a person
    company_nouns: frozenset[str]  # the name before one is a company: 'the Barker deal'
    name_leads: Mapping[str, float]  # word before a capitalised name -> score that the name is the person
    quote_words: frozenset[str]  # words for a quotation that is to be sent
    before_purpose: frozenset[str]  # before 'to call': a plan of its own, not a purpose
    refusals: frozenset[str]  # right before a verb: it will not be done
    planned_words: frozenset[str]  # planned verbs without an action of their own
    date_fillers: frozenset[str]  # small words around a date
    articles: frozenset[str]  # words before a thing
    before_things: frozenset[str]  # a verb right after one is a thing
    verb_nouns: frozenset[str]  # verbs that are also things: 'a call'
    passive_leads: frozenset[str]  # 'was told': done to us
    noun_tails: frozenset[str]  # 'email bounced': the word before is a thing
    planned_leads: frozenset[str]  # 'to be sent': not done yet
    talk_words: frozenset[str]  # a request for one of these is a call
    meeting_words: frozenset[str]  # a request for one of these is a meeting
    requests: frozenset[str]  # phrases with which they ask for something
    channel_nouns: frozenset[str]  # things that are also channels: 'email'
    sent_quote_words: frozenset[str]  # words for a quotation that was sent
    ignored_words: frozenset[str]  # words that are never reported as not understood
    before_dates: frozenset[str]  # words that are followed by a month
    sat_tails: frozenset[str]  # words after the verb 'sat'
    sat_subjects: frozenset[str]  # words before the verb 'sat'
    moving_verbs: frozenset[str]  # 'moved from Friday to Monday': the first date is off
    short_units: frozenset[str]  # units only after a number: 'm', 'h'
    they_did: str  # pattern right after a name: 'Rob called', 'Ada finally wrote'
    asked_not: str  # pattern: they do not want to be contacted at all
    wish: str  # pattern: the thing they want is its group
    was_told: str  # pattern: they heard it from us
    their_word: str  # pattern at the start of their promise: 'promised the drawing'
    # Names in lower case (who/lowercase_names.py). A language may leave them empty.
    honorifics: frozenset[str] = frozenset()  # titles that make any word a name: mr, mrs
    auxiliary_names: frozenset[str] = frozenset()  # names that are also auxiliary verbs: will, may
    behind_auxiliary_names: frozenset[str] = frozenset()  # after one of those: it is the verb
    topic_leads: frozenset[str] = frozenset()  # re, about
    # word before a lower-case name -> score that it is the person
    lowercase_name_leads: Mapping[str, float] = field(default_factory=dict)
    single_letter_words: frozenset[str] = frozenset()  # single letters that are words, not initials
    surname_endings: tuple[str, ...] = ()  # endings of family names that look like words: 'keener'
    verb_endings: tuple[str, ...] = ()  # a word in small letters that ends with one is a verb: 'reordered'
    verb_prefixes: tuple[str, ...] = ()  # so is a verb behind one: 'resold'
    verb_like_surnames: frozenset[str] = frozenset()  # family names that end like a verb: 'harding'
    behind_verbs: frozenset[str] = frozenset()  # behind a name, but as often behind a verb: 'donated on', 'signed off'
    relations: frozenset[str] = frozenset()  # 'his wife Joan': the name after it is not the person
    roles: frozenset[str] = frozenset()  # 'Isaac's accountant Yaw': the name after it is the person
    person_nouns: frozenset[str] = frozenset()  # 'a woman called Pam', 'some guy Roy': somebody else of that name
    another_leads: frozenset[str] = frozenset()  # before a name: somebody else of that name ('another Pam')
    another_tails: frozenset[str] = frozenset()  # behind a name: the same ('Pam (different one)')
    passing_verbs: frozenset[str] = frozenset()  # 'Trudy sent me Henrik': the second name is the person
    handed_things: frozenset[str] = frozenset()  # 'gave me Otis's number': so is the owner of one
    telling_verbs: frozenset[str] = frozenset()  # 'told Ada Grant pays': what she was told may begin with a name
    beside_leads: frozenset[str] = frozenset()  # a name right after one is beside the person: 'call Ada about Tim'
    through_words: frozenset[str] = frozenset()  # the name after one only brought us the person: 'Gus via Nadine'
    our_relations: frozenset[str] = frozenset({"my", "our"})  # 'my sister Joan' is the person
    referring_verbs: frozenset[str] = frozenset()  # 'Luis referred Manny': the second name is the person
    # Verbs and the next step (core/clauses.py, line/next_step.py).
    auxiliaries: frozenset[str] = frozenset()  # between a subject and its verb: will, to, is
    subject_auxiliaries: frozenset[str] = frozenset()  # more that show that the name before is a subject: did, can't
    beside_auxiliaries: frozenset[str] = frozenset()  # may come between them: also, now, probably
    wish_verbs: frozenset[str] = frozenset()  # 'she wants to see it': asked of us
    praise_words: frozenset[str] = frozenset()  # 'great talk': the word after it is a past thing
    managed_words: frozenset[str] = frozenset()  # 'good enough to pay', 'managed to call': done, not planned
    before_out_to: frozenset[str] = frozenset()  # 'reach out to': nothing was sent
    quoting_verbs: frozenset[str] = frozenset()  # 'call me back, says Rob': their words
    missed_call_phrases: frozenset[str] = frozenset()  # outcomes that are a missed call of theirs
    again_words: frozenset[str] = frozenset()  # right before a date: the same again
    negations: frozenset[str] = frozenset()  # before 'want': not a request
    pronouns: frozenset[str] = frozenset()  # he, she, they
    state_verbs: frozenset[str] = frozenset()  # verbs in the third person that promise nothing: is, says, wants
    duty_verbs: frozenset[str] = frozenset()  # 'need to send': we will, unless the third person comes right before
    on_site_words: frozenset[str] = frozenset()  # right before a date: a meeting there
    paper_words: frozenset[str] = frozenset()  # things that are left at a door, not on the phone
    away_words: frozenset[str] = frozenset()  # alone between two breaks: they were not there
    behind_families: frozenset[str] = frozenset()  # verbs right after the name of a family
    possessive: frozenset[str] = frozenset()  # before 'sister': not a title
    answer_words: frozenset[str] = frozenset()  # 'decision due Friday': theirs
    # Languages differ in more than words here; the defaults are English.
    nobility_particles: frozenset[str] = frozenset()  # after a title: part of the name ('Frau von der Leyen')
    before_companies: frozenset[str] = frozenset()  # after a person: a company follows ('bei')
    address_titles: frozenset[str] = frozenset({"mr", "mrs", "ms"})  # a weekday or season after one is a name
    surname_days: frozenset[str] = frozenset()  # weekdays that are also family names: 'Julian Sonntag ..., Freitag'
    joining_words: frozenset[str] = frozenset({"and", "then", "but", "or", "plus"})  # words between two steps
    # small words that belong to the plan after them
    before_next: frozenset[str] = frozenset({"and", "then", "to", "will", "i'll", "we'll", "i", "we", "also", "comma"})
    next_clause: frozenset[str] = frozenset({"then", "but"})  # a clause begins after them
    # we called; we spoke if the line says nothing else
    call_phrases: tuple[str, ...] = (
        "called",
        "rang",
        "phoned",
        "telephoned",
    )
    planned_tails: frozenset[str] = frozenset()  # 'geschickt werden': not done yet
    # small words between a request and its thing
    fillers: frozenset[str] = frozenset({"a", "an", "the", "some", "me", "us", "more", "our", "quick", "new"})
    not_wanted: frozenset[str] = frozenset({"to", "off", "out", "no", "nothing"})  # 'wants out': not a request
    # words before the subject of the line
    subject_leads: frozenset[str] = frozenset({"re", "about", "regarding", "concerning"})
    validity_words: frozenset[str] = frozenset({"valid"})  # 'valid 30 days'
    # verb forms that are never a participle ('rief'), in a language with the verb last
    finite_forms: frozenset[str] = frozenset()
    perfect_auxiliaries: frozenset[str] = frozenset()  # 'Anna hat ... geschickt': they did it
    past_auxiliaries: frozenset[str] = frozenset()  # after a meeting or a call: it is over
    # 'frag, ob der Termin steht': asked, not planned
    question_words: frozenset[str] = frozenset()
    future_words: frozenset[str] = frozenset()  # anywhere before a participle: not done yet
    third_person: str = "s"  # ending of a verb in the third person
    verb_last: bool = False  # True if the verb is last ('he will the list send'): the auxiliary is anywhere before it
    condition_words: frozenset[str] = frozenset()  # before an outcome: it is not known yet
    household_words: frozenset[str] = frozenset()  # 'the Tran family'
    # What was said (line/told).
    serving_verbs: frozenset[str] = frozenset()  # done for somebody, though nobody is named: 'invoice', 'thank'
    recipients: frozenset[str] = frozenset()  # pronouns for the person to whom something is given
    recipients_us: frozenset[str] = frozenset()  # the same for us
    giving_verbs: frozenset[str] = frozenset()  # 'get him three quotes': to send
    quoted_lead: str = r"(?!)"  # pattern: the start of a clause that is not part of what it says: 'says that'
    ways: Mapping[str, str] = field(default_factory=dict)  # in a step: 'by phone' -> channel
    liked_ways: Mapping[str, str] = field(default_factory=dict)  # 'prefers texts' -> value of the database
    nudge_verbs: frozenset[str] = frozenset()  # verbs of asking again
    by_hand: str = r"(?!)"  # pattern: the start of a step that hands a thing over: 'bring', 'ship'
    post_things: frozenset[str] = frozenset()  # things that are sent by post
    mail_verbs: frozenset[str] = frozenset()  # 'mail': by post or by e-mail
    preference: str = r"(?!)"  # pattern: how they like to be reached
    unwanted_way: str = r"(?!)"  # pattern: 'never text'; its groups are words of liked_ways
    said_hours: str = r"(?!)"  # pattern: the hours inside a preference
    # patterns: what may stand before, between and behind hours in a clause that holds nothing else
    before_hours: str = ""
    between_hours: str = r"(?!)"
    after_hours: str = ""
    # Words for hours, as a pattern, and the English ones that consent/parse_hours.py reads in their place.
    hour_words: tuple[tuple[str, str], ...] = ()
    at_home: str = r"(?!)"  # pattern: they are at home in the evening
    offer_to_send: str = r"(?!)"  # pattern: we ask whether we may send something
    not_now: str = r"(?!)"  # pattern: they may want it later
    nudge_tails: frozenset[str] = frozenset()  # after 'call her': only if they have not done it
    contact_verbs: frozenset[str] = frozenset()  # 'asked her to call me': to be in touch with us
    person_verbs: frozenset[str] = frozenset()  # 'thank Ada for it': the name stays
    billing_verbs: frozenset[str] = frozenset()  # 'quote Ada': a step called 'the quote'
    sent_things: frozenset[str] = frozenset()  # things that can be sent; empty: all can
    price_verbs: frozenset[str] = frozenset()  # 'gave Ada 1,400 for the roof'
    with_words: frozenset[str] = frozenset()  # 'w/ Ada at the tasting'
    reply_verbs: frozenset[str] = frozenset()  # a reply goes the way they came
    no_news: str = r"(?!)"  # pattern: beside 'told', that there is nothing new yet
    gatekeepers: frozenset[str] = frozenset()  # who speaks for somebody: "Mr. Hale's assistant said call Friday"
    behind_deeds: frozenset[str] = frozenset()  # before whom a deed is for: 'Nora can vouch for Tim'
    saying_words: frozenset[str] = frozenset()  # 'Dr. Patel says Leo needs lenses': the person is whoever says it
    # Outcomes that are only an illness, which says nothing about a try of ours: 'Tom is sick, job pushed to Monday'.
    illness_phrases: frozenset[str] = frozenset()
    fetched_words: frozenset[str] = frozenset()  # 'didn't pick it up': goods, not the phone
    phone_words: frozenset[str] = frozenset()  # 'didn't pick up the phone': no goods
    left_or_spoke: frozenset[str] = frozenset()  # before an assistant: we left a message there, or spoke to them
    thing_pronouns: frozenset[str] = frozenset()  # 'said she'd post it': what we asked for
    would_words: frozenset[str] = frozenset()  # before a verb of what we will do
