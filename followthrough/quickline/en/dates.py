"""English date words: word -> (kind of token, value). Productions are written with these kinds."""

from followthrough.quickline.core.date_cues import DateCues
from followthrough.quickline.core.vocabulary import WordTable, word_set, words_of_kind, words_of_kinds

WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tue": 1, "tues": 1, "wednesday": 2, "wed": 2,
    "weds": 2, "thursday": 3, "thu": 3, "thur": 3, "thurs": 3, "friday": 4, "fri": 4,
    "saturday": 5, "sat": 5, "sunday": 6, "sun": 6, 
}  # fmt: skip

# 'on Wednesdays' is a habit, not a date; 'every Wednesday' is one
HABITS = {
    "mondays": 0, "tuesdays": 1, "wednesdays": 2, "thursdays": 3, "fridays": 4, "saturdays": 5, "sundays": 6,
}  # fmt: skip

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "febr": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
    "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9, "october": 10,
    "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip

UNITS = {
    "day": ("day", "days", "d"),
    "week": ("week", "weeks", "wk", "wks", "wk's", "w"),
    "month": ("month", "months", "mth", "mths", "mo", "mos", "mon"),
    "year": ("year", "years", "yr", "yrs", "y"),
    "hour": ("hour", "hours", "hr", "hrs", "h"),
    "minute": ("minute", "minutes", "min", "mins", "m"),
    "fortnight": ("fortnight", "fortnights"),
    "quarter": ("quarter", "quarters", "qtr"),
    "weekend": ("weekend", "weekends", "wkend", "w/e", "wknd"),
    "workweek": ("workweek",),
}

NUMBERS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip

# part of the day -> (first hour, hour after the last), label guide 8
PARTS = {
    "morning": ("morning", 6, 12), "mornings": ("morning", 6, 12), "forenoon": ("morning", 6, 12),
    "afternoon": ("afternoon", 12, 18), "afternoons": ("afternoon", 12, 18), "afternoonish": ("afternoon", 12, 18),
    "evening": ("evening", 18, 22), "evenings": ("evening", 18, 22), "eve": ("evening", 18, 22),
    "night": ("evening", 18, 22), "lunchtime": ("lunch", 12, 14), "lunch-time": ("lunch", 12, 14),
    "daytime": ("day", 8, 18), "teatime": ("teatime", 16, 18), "dinnertime": ("evening", 18, 20),
    "breakfast-time": ("breakfast", 7, 9),
}  # fmt: skip

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}

# Words that are also written as two or three: they are split before the first round.
PAIRS: dict[str, tuple[tuple[str, object], ...]] = {
    "midweek": (("mid", "mid"), ("week", "week")),
    "noonish": (("noon", "noon"), ("ish", "ish")),
    "middayish": (("noon", "noon"), ("ish", "ish")),
    **{word + "ish": (("num", number), ("ish", "ish")) for word, number in NUMBERS.items() if 1 <= number <= 12},
    **{word + "ish": (("wday", number), ("ish", "ish")) for word, number in WEEKDAYS.items() if len(word) > 4},
}  # fmt: skip

# name -> rule: (month, day) | ('nth', n, weekday, month) | ('easter', days after) | ('run', days, rule of the first) |
# ('soonest', rules)
HOLIDAYS: dict[str, tuple[object, ...]] = {
    "new year's day": (1, 1), "new years day": (1, 1), "new year day": (1, 1), "new year": (1, 1),
    "in the new year": ("run", 31, 1, 1), "early in the new year": ("run", 10, 1, 1), "new year's": (1, 1),
    "new years": (1, 1), "new year's eve": (12, 31), "new years eve": (12, 31),
    "christmas": (12, 25), "xmas": (12, 25), "christmas day": (12, 25), "xmas day": (12, 25),
    "christmas eve": (12, 24), "xmas eve": (12, 24), "boxing day": (12, 26), "st stephen's day": (12, 26),
    "valentine's day": (2, 14), "valentines day": (2, 14), "valentine's": (2, 14), "valentines": (2, 14),
    "st patrick's day": (3, 17), "saint patrick's day": (3, 17), "saint patrick": (3, 17), "st patrick": (3, 17),
    "paddy's day": (3, 17), "independence day": (7, 4), "halloween": (10, 31), "bonfire night": (11, 5),
    "may day": (5, 1), "international workers' day": (5, 1), "international workers day": (5, 1),
    "veterans day": (11, 11), "remembrance day": (11, 11), "thanksgiving": ("nth", 4, 3, 11),
    "thanksgiving day": ("nth", 4, 3, 11), "black friday": ("nth+1", 4, 3, 11), "labor day": ("nth", 1, 0, 9),
    "labour day": ("nth", 1, 0, 9), "memorial day": ("nth", -1, 0, 5),
    "spring bank holiday": ("nth", -1, 0, 5), "late may bank holiday": ("nth", -1, 0, 5),
    "early may bank holiday": ("nth", 1, 0, 5), "august bank holiday": ("nth", -1, 0, 8),
    "summer bank holiday": ("nth", -1, 0, 8), "cyber monday": ("nth+4", 4, 3, 11), "juneteenth": (6, 19),
    "whit monday": ("easter", 50), "burns night": (1, 25), "st george's day": (4, 23),
    "st david's day": (3, 1), "twelfth night": (1, 5), "guy fawkes night": (11, 5), "midsummer": (6, 24),
    "anzac day": (4, 25), "australia day": (1, 26), "canada day": (7, 1), "mlk day": ("nth", 3, 0, 1),
    "martin luther king day": ("nth", 3, 0, 1), "cinco de mayo": (5, 5), "tax day": (4, 15),
    "presidents day": ("nth", 3, 0, 2), "presidents' day": ("nth", 3, 0, 2), "columbus day": ("nth", 2, 0, 10),
    "good friday": ("easter", -2), "easter sunday": ("easter", 0), "easter monday": ("easter", 1),
    "easter": ("easter", 0), "st andrew's day": (11, 30), "groundhog day": (2, 2), "april fool's day": (4, 1),
    "april fools": (4, 1), "ash wednesday": ("easter", -46), "shrove tuesday": ("easter", -47),
    "pancake day": ("easter", -47),
}  # fmt: skip

BRITISH = (
    (1, 1), ("easter", -2), ("easter", 1), ("nth", 1, 0, 5), ("nth", -1, 0, 5), ("nth", -1, 0, 8), (12, 25), (12, 26),
)  # fmt: skip
IRISH = (
    (1, 1), ("nth", 1, 0, 2), (3, 17), ("easter", 1), ("nth", 1, 0, 5), ("nth", 1, 0, 6), ("nth", 1, 0, 8),
    ("nth", -1, 0, 10), (12, 25), (12, 26),
)  # fmt: skip
_SUNDAYS: dict[str, tuple[object, ...]] = {
    **dict.fromkeys(("mother's day", "mothers day"), ("nth", 2, 6, 5)),
    **dict.fromkeys(("father's day", "fathers day"), ("nth", 3, 6, 6)),
}
_MOTHERING: dict[str, tuple[object, ...]] = {
    **_SUNDAYS,
    **dict.fromkeys(("mother's day", "mothers day"), ("easter", -21)),
}
HOLIDAYS_OF: dict[str, dict[str, tuple[object, ...]]] = {
    "US": _SUNDAYS,
    "CA": {**_SUNDAYS, "thanksgiving": ("nth", 2, 0, 10), "thanksgiving day": ("nth", 2, 0, 10)},
    "GB": {**_MOTHERING, "bank holiday": ("soonest", *BRITISH), "bank holiday monday": ("soonest", *BRITISH)},
    "IE": {**_MOTHERING, "bank holiday": ("soonest", *IRISH), "august bank holiday": ("nth", 1, 0, 8)},
    "AU": {**_SUNDAYS, "father's day": ("nth", 1, 6, 9)},
    "NZ": {**_SUNDAYS, "father's day": ("nth", 1, 6, 9), "labour day": ("nth", 4, 0, 10)},
}

# kind -> its spellings
KINDS: dict[str, tuple[str, ...]] = {
    "today": ("today", "2day"),
    "tomorrow": ("tomorrow", "tomorrows"),
    "tonight": ("tonight", "tonite", "2nite"),
    "now": ("now",),
    "noon": ("noon", "midday"),
    "midnight": ("midnight",),
    "lunch": ("lunch", "lunches"),
    "am": ("am", "a.m", "a.m.", "a m"),
    "pm": ("pm", "p.m", "p.m.", "p m"),
    "oclock": ("o'clock", "oclock"),
    "half": ("half",),
    "couple": ("couple", "coupla", "cpl"),
    "few": ("few", "several"),
    "next": ("next", "upcoming", "coming"),
    "this": ("this", "current"),
    "following": ("following",),
    "last": ("last", "previous"),
    "early": ("early", "earlier"),
    "mid": ("mid", "middle"),
    "late": ("late",),
    "later": ("later", "rest", "remainder"),
    "end": ("end", "close"),
    "play": ("play", "business", "biz"),
    "working": ("working",),
    "eod": ("eod", "cob", "cop", "eob"),
    "eow": ("eow",),
    "eom": ("eom",),
    "eoy": ("eoy",),
    "eoq": ("eoq",),
    "about": ("about", "around", "approx", "circa", "roughly", "approximately", "say", "perhaps", "maybe", "probably"),
    "sometime": ("sometime", "anytime"),
    "at": ("at", "@"),
    "before": ("before", "b4"),
    "until": ("until", "untill", "till", "til"),
    "by": ("by",),
    "due": ("due", "deadline"),
    "from": ("from", "starting", "beginning from", "commencing"),
    "since": ("since",),
    "through": ("through", "thru"),
    "hence": ("hence",),
    "within": ("within",),
    "every": ("every", "each"),
    "other": ("other",),
    "wc": ("w/c", "wc", "w/b"),
    "ago": ("ago",),
    "time": ("time",),
    "latest": ("latest",),
    "earliest": ("earliest", "soonest"),
    "gone": ("gone",),
    "unread": ("penultimate", "preceding", "alternate"),
    "ish": ("ish",),
    "q": ("q1", "q2", "q3", "q4"),
}

GRAMMAR = word_set("""
    in on of the a an to and or for first thing than no not after past until over between as soon fall work week if
    when then with re but so i we he she they you it them him her me us that which back up out is are was be will
    onwards onward ou oh sharp latest both either some is's around don't can't we's plus minus before same
""")

TYPOS = {
    "tmrw": "tomorrow", "tmw": "tomorrow", "tmr": "tomorrow", "tomo": "tomorrow", "tom'w": "tomorrow",
    "2moro": "tomorrow", "2morrow": "tomorrow", "2mrw": "tomorrow", "2mo": "tomorrow", "tomoz": "tomorrow",
    "tomorow": "tomorrow", "tommorow": "tomorrow", "tommorrow": "tomorrow", "tommorw": "tomorrow", "tomor": "tomorrow",
    "morrow": "tomorrow", "wensday": "wednesday", "wednsday": "wednesday", "wedensday": "wednesday",
    "weds": "wednesday", "thrusday": "thursday", "thirsday": "thursday", "thrs": "thursday", "thursdy": "thursday",
    "tusday": "tuesday", "teusday": "tuesday", "tuesdy": "tuesday", "satday": "saturday", "fryday": "friday",
    "nxt": "next", "nex": "next", "wek": "week", "weks": "weeks", "wekk": "week", "mnoth": "month", "mnoths": "months",
    "mnth": "month", "mnths": "months", "hrus": "hours", "minuets": "minutes", "quater": "quarter", "qurter": "quarter",
    "tmoro": "tomorrow", "tommrow": "tomorrow", "augst": "august", "wednes": "wednesday", "dya": "day", "dyas": "days",
    "wkd": "weekend", "aft": "afternoon", "arvo": "afternoon", "avo": "afternoon", "mornin": "morning",
    "morn": "morning", "evng": "evening", "eve.": "evening", "febuary": "february", "feburary": "february",
    "janurary": "january", "spet": "september", "decemeber": "december", "bizness": "business", "buisness": "business",
    "mid-day": "noon", "lunchtimes": "lunchtime", "fortnite": "fortnight", "2nyt": "tonight", "tnite": "tonight",
    "awnser": "answer", "aint": "isn't", "ain't": "isn't", "w.": "with", "fwd": "forward",
    "btw": "between", "btwn": "between", "betw": "between",
    "rec'd": "received", "anwser": "answer", "anser": "answer", "agian": "again", "agen": "again", "caled": "called",
    "callled": "called", "cll": "call", "calld": "called", "emial": "email", "emialed": "emailed", "e-mail": "email",
    "e-mailed": "emailed", "folow": "follow", "follwo": "follow", "folllow": "follow", "voicmail": "voicemail",
    "voicemial": "voicemail", "msg": "message", "msgd": "messaged", "messge": "message", "mesage": "message",
    "appt": "appointment", "mtg": "meeting", "w/": "with", "thx": "thanks", "pls": "please", "plz": "please",
    "whats app": "whatsapp", "whatsap": "whatsapp", "txt": "text", "txted": "texted", "txtd": "texted", "ph": "phone",
    "meetign": "meeting", "recieved": "received", "sned": "send", "snd": "send", "snet": "sent", "brochre": "brochure",
    "interseted": "interested", "intrested": "interested", "quoet": "quote", "chsae": "chase", "spoek": "spoke",
    "goin": "going", "gona": "gonna", "ill": "i'll", "id": "i'd", "theyll": "they'll", "hell'": "he'll",
    "shes": "she's", "hes": "he's", "didnt": "didn't", "doesnt": "doesn't", "dont": "don't", "cant": "can't",
    "wont": "won't", "wasnt": "wasn't", "couldnt": "couldn't", "thats": "that's", "lets": "let's",
}  # fmt: skip

NOT_TYPOS = word_set("""
    augusta augustus augustin augustine sundry mourning warning mornings marchand marcher jane mary maria janna
    toniest monda monde sondra sunny satunday fridge friendly weeknight freeday morton mornings heckend afternoons
    octopus octobers junior julie juliet novembre martin margin corning moaning morgan weekender weekends evenings
    working decembers
""")


CUES = DateCues(
    language="en",
    shapes=r"""
    (?P<short>\b(?:mon|tues?|weds?|thurs?|thur|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|approx|hrs?|mins?
      |wks?|mths?|yrs?)\.(?=\s*['’\d,]|\s+(?:at|the|am|pm|morning|afternoon|evening|next|week)\b))
  | (?P<dotday>(?<!\bat\s)\b(?:(?:0\d|1\d|2[0-4])\.(?:0[1-46-9]|1[12])|(?:2[5-9]|3[01])\.(?:0\d|1[0-2]))\.(?!\d))
    """,
    halves=True,
    refusing=word_set("except excluding can't cannot not cancelled canceled couldn't won't isn't doesn't"),
    conditions=word_set("if unless whether"),
    expiry=word_set("valid expires expiring expiry dated born since took takes lasted lasts spent"),
    future_leads=word_set("for to until till by say"),
    idle_days={},
    holidays_of=HOLIDAYS_OF,
    future_words=word_set("""
        i'd i'll we'd we'll he'd he'll she'd she'll they'd they'll will would to can could wants again next is for until
        till expects hopes needs plans intends expecting hoping planning should shall gonna must sends pays brings gives
        gets delivers ships signs drops returns comes picks mails forwards
    """),
    topics=word_set("re about abt regarding concerning ref"),
    thing_leads=word_set("the a an my our his her their your this that"),
    action_leads=word_set("""
        on by until till til before after from since in at during through thru within due over around between and or
        """),
    not_things=word_set("""
        please pls again asap re abt regarding concerning about via per too also instead only either latest first
        though because cos bc once while unless whether otherwise straight away there here now ok okay thanks ta eod
        works suits onwards would could should can cannot did does do has had said says asked wants wanted needs
        left called rang texted emailed if so np tbc tbd x w cc ideally hopefully maybe perhaps where who what how why
        """),
    numbered=word_set("""
        flat flats unit units apt apartment suite room lot plot no nr number house block floor desk booth stand gate
        bay section phase chapter page part item model size version batch ref reference invoice order po ticket case
        job policy claim file contract lease clause level stage grade route bus track lane site property address
        """),
    suits=word_set("works suits is would"),
    named_by=word_set("said says suggested suggests proposed offered reckons thinks"),
    gone=word_set("away vacation holiday holidays hols ooo abroad travelling traveling unavailable leave"),
    streets=word_set("street st avenue ave road rd lane ln boulevard blvd"),
    street_words=word_set("""
        close court ct place pl drive dr way crescent terrace square grove gardens hill row walk mews park parade
        """),
    not_till=word_set("""not don't doesn't won't can't cannot isn't didn't dont doesnt wont cant isnt never nothing
        wouldn't wouldnt shouldn't shouldnt nobody none"""),
    none_till=word_set("no without zero"),
    idle_things=word_set("""
        use point sense good need rush call calls contact visit visits text texts email emails meeting meetings news
        money budget time decision decisions chance way hope reason start work delivery deliveries orders viewing
        viewings showing showings room space staff
        """),
    behind_not=word_set("""
        to want wants wanted bother try need needs in a an any more his her me us him them get make plan expect with the
        being be have for able like
        """),
    forgetting=word_set("forget forgetting fail miss delay wait later leave let hesitate"),
    past_words=word_set("left heard received missed"),
    past_with_from=word_set("got had"),
    from_words=frozenset({"from"}),
    of_things=word_set("from since of for than until till about re regarding"),
    before_words=word_set("before until till til"),
    when_words=word_set("when once after as"),
    by_verbs=word_set("stop stopped stopping swing swung drop dropped pop popped come came go went pass passed"),
    then=frozenset({"then"}),
    away=word_set("""
        away out vacation holiday holidays hols closed leave ooo office busy off travelling traveling abroad
        unavailable meeting meetings court tied booked sick ill hospital country town maternity paternity sabbatical
        shut pto conference wait waiting hold holding swamped snowed slammed
        """),
)


def words() -> WordTable:
    """word -> (kind, value). If a word is listed twice, the later entry counts."""
    return {
        **words_of_kinds(UNITS, value_is_kind=True),
        **words_of_kinds(KINDS),
        "yesterday": ("yesterday", 1),
        **words_of_kind("early", dict.fromkeys(("beginning", "start", "begin", "top"), "start")),
        **words_of_kind("season", SEASONS),
        **dict.fromkeys(("holidays", "hols"), ("holidays", (1, 1))),
        **words_of_kind("pair", PAIRS),
        **words_of_kind("num", NUMBERS),
        **words_of_kind("nth", ORDINALS),
        **words_of_kind("part", PARTS),
        **words_of_kind("month_name", MONTHS),
        **words_of_kind("wdays", HABITS),
        **words_of_kind("wday", WEEKDAYS),
    }
