"""German date words: word -> (kind of token, value). The kinds are those of English where the meaning is the same.

Umlauts may be written as ae, oe, ue, ss or without dots: `words` adds these spellings.
"""

from followthrough.quickline.core.date_cues import DateCues
from followthrough.quickline.core.vocabulary import WordTable, word_set, words_of_kind, words_of_kinds

WEEKDAYS = {
    "montag": 0, "mo": 0, "dienstag": 1, "di": 1, "mittwoch": 2, "mi": 2, "donnerstag": 3, "do": 3, "freitag": 4,
    "fr": 4, "samstag": 5, "sa": 5, "sonnabend": 5, "sonntag": 6,
}  # fmt: skip
DAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "sonnabend")

MONTHS = {
    "januar": 1, "jan": 1, "jänner": 1, "februar": 2, "feb": 2, "feber": 2, "märz": 3, "mrz": 3, "april": 4,
    "apr": 4, "mai": 5, "juni": 6, "jun": 6, "juno": 6, "juli": 7, "jul": 7, "august": 8, "aug": 8, "september": 9,
    "sept": 9, "sep": 9, "oktober": 10, "okt": 10, "november": 11, "nov": 11, "dezember": 12, "dez": 12,
}  # fmt: skip

UNITS = {
    "day": ("tag", "tage", "tagen", "tages"),
    "week": ("woche", "wochen"),
    "month": ("monat", "monate", "monaten", "monats"),
    "year": ("jahr", "jahre", "jahren", "jahres"),
    "hour": ("stunde", "stunden", "std", "stündchen"),
    "minute": ("minute", "minuten", "min"),
    "quarter": ("quartal", "quartale", "quartals"),
    "weekend": ("wochenende", "wochenendes", "wochenenden"),
    "workweek": ("arbeitswoche",),
}

ONES = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
TENS = {20: "zwanzig", 30: "dreißig", 40: "vierzig", 50: "fünfzig"}
NUMBERS = {
    "null": 0, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16,
    "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
    **{word: tens for tens, word in TENS.items()},
    **{f"{one}und{word}": tens + n + 1 for tens, word in TENS.items() for n, one in enumerate(ONES)},
}  # fmt: skip
STEMS = {
    1: "erst", 2: "zweit", 3: "dritt", 7: "siebt", 8: "acht",
    **{n: f"{word}t" for word, n in NUMBERS.items() if n in (4, 5, 6, 9, 10, 11, 12, *range(13, 20))},
    **{n: f"{word}st" for word, n in NUMBERS.items() if 20 <= n <= 31},
}  # fmt: skip
ORDINALS = {stem + end: n for n, stem in STEMS.items() for end in ("e", "en", "er", "es", "em")}

PARTS = {
    "vormittag": ("morning", 6, 12), "vormittags": ("morning", 6, 12), "morgens": ("morning", 6, 12),
    "früh": ("morning", 6, 12), "frühs": ("morning", 6, 12), "nachmittag": ("afternoon", 12, 18),
    "nachmittags": ("afternoon", 12, 18), "abend": ("evening", 18, 22), "abends": ("evening", 18, 22),
    "nacht": ("evening", 18, 22), "nachts": ("evening", 18, 22), "mittags": ("lunch", 12, 14),
    "mittagszeit": ("lunch", 12, 14), "vormittagsstunden": ("morning", 6, 12), "abendstunden": ("evening", 18, 22),
}  # fmt: skip
SEASONS = {"frühling": 3, "frühjahr": 3, "sommer": 6, "herbst": 9, "winter": 12}
MORNING, NOON = ("morning", 6, 12), ("lunch", 12, 14)

HOLIDAYS: dict[str, tuple[object, ...]] = {
    "im neuen jahr": ("run", 31, 1, 1), "neujahr": (1, 1),
    "neujahrstag": (1, 1), "heilige drei könige": (1, 6), "dreikönigstag": (1, 6),
    "rosenmontag": ("easter", -48), "aschermittwoch": ("easter", -46), "gründonnerstag": ("easter", -3),
    "karfreitag": ("easter", -2), "ostersamstag": ("easter", -1), "ostersonntag": ("easter", 0),
    "ostern": ("run", 2, "easter", 0), "ostermontag": ("easter", 1), "tag der arbeit": (5, 1), "maifeiertag": (5, 1),
    "christi himmelfahrt": ("easter", 39),
    "himmelfahrt": ("easter", 39), "vatertag": ("easter", 39), "pfingstsonntag": ("easter", 49),
    "pfingsten": ("run", 2, "easter", 49), "pfingstmontag": ("easter", 50), "fronleichnam": ("easter", 60),
    "tag der deutschen einheit": (10, 3), "nationalfeiertag": (10, 26), "reformationstag": (10, 31),
    "allerheiligen": (11, 1), "nikolaus": (12, 6), "nikolaustag": (12, 6), "heiligabend": (12, 24),
    "heiliger abend": (12, 24), "heiligen abend": (12, 24), "weihnachten": ("run", 2, 12, 25),
    "weihnachtstag": (12, 25), "stefanitag": (12, 26), "silvester": (12, 31), "sylvester": (12, 31),
    "valentinstag": (2, 14), "muttertag": ("nth", 2, 6, 5), "halloween": (10, 31),
}  # fmt: skip

# kind -> its spellings
KINDS: dict[str, tuple[str, ...]] = {
    "today": ("heute", "heut"),
    "tomorrow": ("morgen", "morgigen", "morgige"),
    "overmorrow": ("übermorgen",),
    "noon": ("mittag",),
    "midnight": ("mitternacht",),
    "lunch": ("mittagessen", "mittagspause", "mittagspausen"),
    "halb": ("halb",),
    "half": ("hälfte",),
    "time": ("zeit",),
    "halfs": ("halbe", "halben", "halbes", "halber"),
    "viertel": ("viertel",),
    "dreiviertel": ("dreiviertel",),
    "few": ("paar", "einige", "einigen", "mehreren", "mehrere"),
    "next": ("nächste", "nächsten", "nächster", "nächstes", "nächstem", "nächst"),
    "this": ("diese", "diesen", "dieser", "dieses", "diesem"),
    "following": ("folgende", "folgenden", "folgender", "folgendes", "darauffolgenden"),
    "afternext": ("übernächste", "übernächsten", "übernächster", "übernächstes"),
    "last": ("letzte", "letzten", "letzter", "letztes", "vorige", "vorigen", "voriger", "vergangene", "vergangenen"),
    "early": ("frühen",),
    "late": ("späten", "spätem"),
    "mid": ("mitte",),
    "end": ("ende",),
    "later": ("später", "rest"),
    "eod": ("feierabend", "tagesende", "geschäftsschluss", "dienstschluss", "büroschluss", "arbeitsschluss"),
    "eom": ("monatsende", "ultimo"),
    "eoy": ("jahresende",),
    "eoq": ("quartalsende",),
    "about": ("gegen", "circa", "zirka", "ca", "ungef", "etwa", "ungefähr", "rund", "vielleicht", "so um"),
    "sometime": ("irgendwann",),
    "at": ("um", "@"),
    "on": ("am", "an", "zum"),
    "in": ("in", "im"),
    "before": ("vor", "vorm"),
    "until": ("bis",),
    "due": ("fällig",),
    "from": ("ab", "von", "vom"),
    "since": ("seit",),
    "after": ("nach",),
    "for": ("für",),
    "within": ("innerhalb", "binnen"),
    "between": ("zwischen",),
    "and": ("und",),
    "or": ("oder", "bzw"),
    "the": ("der", "die", "das", "den", "dem", "des"),
    "a": ("ein", "eine", "einen", "einem", "einer", "eines", "ner", "nem", "ne"),
    "every": ("jede", "jeden", "jeder", "jedes", "jedem", "alle"),
    "not": ("nicht",),
    "oclock": ("uhr",),
    "latest": ("spätestens", "spät"),
    "earliest": ("frühestens", "ehestens"),
    "kw": ("kw", "kalenderwoche"),
    "with": ("mit",),
    "over": ("über",),
    "so": ("so",),
    "course": ("laufe", "lauf"),
    "greeting": ("guten", "schönen", "gute"),
    "herr": ("herr", "herrn", "frau"),
    "work": ("arbeit",),
}

GRAMMAR = word_set("woche wochentag wird ist sind ich wir er sie es ihr ihm ihn mich uns aber dann wenn zu auf aus")

TYPOS = {
    "montg": "montag", "mntag": "montag", "dinstag": "dienstag", "dienstg": "dienstag", "dientsag": "dienstag",
    "mitwoch": "mittwoch", "mittwch": "mittwoch", "mittowch": "mittwoch", "donerstag": "donnerstag",
    "donnertsag": "donnerstag", "donnerstg": "donnerstag", "freitg": "freitag", "fretag": "freitag",
    "freiatg": "freitag", "samtag": "samstag", "sonntg": "sonntag", "sontag": "sonntag", "mogen": "morgen",
    "morgn": "morgen", "moregn": "morgen", "heuet": "heute", "übermorgn": "übermorgen", "nä": "nächste",
    "nächtse": "nächste", "nächse": "nächste", "näcshte": "nächste", "näcshten": "nächsten",
    "uebermorge": "übermorgen", "übermorge": "übermorgen", "woceh": "woche", "wohce": "woche", "abnd": "abend",
    "nächsen": "nächsten", "vorm.": "vormittag", "nachm.": "nachmittag", "vm": "vormittag",
    "nm": "nachmittag", "we": "wochenende", "wochnende": "wochenende", "wo": "woche", "dezmber": "dezember",
    "janua": "januar", "feburar": "februar", "febuar": "februar", "agust": "august", "hlb": "halb",
}  # fmt: skip

NOT_TYPOS = word_set("""
    vorabend morgan morgana sorgen augusta julia julian jana janus marz montage montagen donner sommer dienste dienst
    freitags montags samtags monate sonne sonntags aprilia novelle märchen mitten sonder freie
""")

COMPOUND_PARTS = {
    "morgen": MORNING, "früh": MORNING, "vormittag": MORNING, "mittag": NOON, "nachmittag": ("afternoon", 12, 18),
    "abend": ("evening", 18, 22), "nacht": ("evening", 18, 22),
}  # fmt: skip
# Words that other languages write as two or three: they are split before the first round.
PAIRS: dict[str, tuple[tuple[str, object], ...]] = {
    "wochenmitte": (("mid", "mitte"), ("week", "week")),
    "wochenanfang": (("early", "start"), ("the", "der"), ("week", "week")),
    "wochenbeginn": (("early", "start"), ("the", "der"), ("week", "week")),
    "monatsanfang": (("early", "start"), ("the", "des"), ("month", "month")),
    "monatsbeginn": (("early", "start"), ("the", "des"), ("month", "month")),
    "monatsmitte": (("mid", "mitte"), ("month", "month")),
    "jahresanfang": (("early", "start"), ("the", "des"), ("year", "year")),
    "werktag": (("working", "werk"), ("day", "day")),
    "arbeitstag": (("working", "werk"), ("day", "day")),
}
HALVES = {"anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5}

CUES = DateCues(
    language="de",
    shapes=r"""
    (?P<dotday>\b\d\d?\.\s?\d\d?\.(?!\s?\d)|\b\d\d?\.\s?\d\d?\.(?=\s\d))
  | (?P<short>\b(?:ca|ungef|so|spät|jan|feb|mrz|apr|jun|jul|aug|sept|sep|okt|nov|dez|std|min|mo|di|mi|do|sa)\.)
  | (?P<hours>\b\d\d?\s?h\b)
  | (?P<kwnum>\bkw\s?\d\d?\b)
  | (?P<dotord>(?<!\bum\s)(?<!\bgegen\s)(?<!\buhr\s)\b(?:[12]?\d|3[01])\.(?=\s?[^\W\d_]|\s*$|\s?[-–,;)/])
      |\b\d\d?\.(?=\s?kw\b)|\b\d\d?s?te[nrsm]?\b)
  | (?P<sum>\b\d{1,3}(?:\.\d{3})+(?:,\d+)?\b|\b\d+,\d+\b)
    """,
    halves=False,
    idle_days={8: 7},
    holidays_of={
        "AT": {"nationalfeiertag": (10, 26), "vatertag": ("nth", 2, 6, 6)},
        "CH": {"nationalfeiertag": (8, 1), "bundesfeiertag": (8, 1)},
    },
    refusing=word_set("außer ausser nicht kein keine keinen abgesagt storniert verhindert weg"),
    conditions=word_set("wenn falls sofern"),
    expiry=word_set("dauert dauerte gedauert gültig gueltig läuft befristet datiert geboren seit gilt"),
    future_leads=word_set("für bis ab zum spätestens frühestens"),
    topics=word_set("wg wegen bzgl bezüglich betreffs betreff betr zwecks re"),
    thing_leads=word_set("""
        der die das den dem des ein eine einen einem einer mein meine meinen unser unsere unseren ihr ihre ihren sein
        seine seinen dein deine deinen
        """),
    action_leads=word_set("am an zum zur bis vor nach ab seit in im um von vom und oder zwischen gegen"),
    not_things=word_set("""
        bitte nochmal nochmals wieder erneut noch dann mal auch wegen wg bzgl bezüglich via per zurück an anrufen nicht
        schicken mailen melden treffen sprechen erinnern nachfassen nachhaken kontaktieren schreiben senden besuchen
        rufen da weg los frei hat habe ist war will soll wird kann passt geht klappt
        """),
    numbered=word_set("""
        wohnung whg nr nummer haus block stock etage zimmer raum einheit lager stand halle platz rechnung auftrag
        bestellung angebot vertrag police ticket fall akte seite teil version phase abschnitt straße str grundstück
        flurstück top
        """),
    suits=word_set("passt geht klappt"),
    named_by=frozenset(),
    gone=frozenset(),
    streets=frozenset(),
    street_words=frozenset(),
    not_till=frozenset(),
    none_till=frozenset(),
    idle_things=frozenset(),
    behind_not=frozenset(),
    forgetting=frozenset(),
    past_words=frozenset(),
    past_with_from=frozenset(),
    from_words=frozenset(),
    of_things=word_set("von vom seit für bis wegen wg ab als"),
    before_words=word_set("bevor ehe"),
    when_words=word_set("wenn sobald nachdem"),
    by_verbs=word_set(""),
    then=frozenset({"dann"}),
    away=word_set("""
        weg urlaub unterwegs verreist abwesend krank geschlossen zu beschäftigt ausgebucht elternzeit kur messe da
        erreichbar büro haus ausland warten besprechung meeting termin
        """),
    future_words=word_set(
        "will möchte wollte soll sollte kann wieder nächste nächsten nochmal noch erneut dann für bis ab zum"
    ),
)


def words() -> WordTable:
    """word -> (kind, value), also without umlauts. If a word is listed twice, the later entry counts."""
    table: WordTable = {
        **words_of_kinds(UNITS, value_is_kind=True),
        **words_of_kinds(KINDS),
        "so.": ("wday", 6),
        **words_of_kind("early", dict.fromkeys(("anfang", "anfangs", "beginn"), "start")),
        **words_of_kind("yesterday", {"gestern": 1, "vorgestern": 2}),
        **{month + "hälfte": ("pair", (("month_name", n), ("half", "half"))) for month, n in MONTHS.items()},
        **words_of_kind("season", SEASONS),
        **dict.fromkeys(("feiertage", "feiertagen", "festtage", "festtagen"), ("holidays", (12, 26))),
        **{month + "woche": ("pair", (("month_name", n), ("week", "week"))) for month, n in MONTHS.items()},
        **dict.fromkeys(("kommende", "kommenden", "kommender", "kommendes"), ("next", "coming")),
        **words_of_kind("num", NUMBERS),
        **words_of_kind("nth", ORDINALS),
        **words_of_kind("decimal", HALVES),
        **words_of_kind("part", PARTS),
        **words_of_kind("month_name", MONTHS),
        **words_of_kind("wdays", {day + "s": number % 7 for number, day in enumerate(DAYS[:7])}),
        **words_of_kind("wday", WEEKDAYS),
        **words_of_kind("pair", PAIRS),
    }
    for word in ("werktag", "arbeitstag"):
        table |= {word + end: table[word] for end in ("e", "en", "es", "s")}
    return with_plain_umlauts(table | _days_with_parts())


def _days_with_parts() -> WordTable:
    """Words like 'montagmorgen' and 'montagmorgens'."""
    table: WordTable = {}
    for day in DAYS:
        for part, value in COMPOUND_PARTS.items():
            pair = (("wday", WEEKDAYS[day]), ("part", value))
            table[day + part] = table[day + part + "s"] = ("pair", pair)
    return table


def with_plain_umlauts(table: WordTable) -> WordTable:
    """The same words, and their spellings with ae, oe, ue, ss and without the dots."""
    out = dict(table)
    for old, new in (("äöüß", ("ae", "oe", "ue", "ss")), ("äöü", ("a", "o", "u"))):
        change = str.maketrans(dict(zip(old, new, strict=True)))
        for word, entry in table.items():
            out.setdefault(word.translate(change), entry)
    return out
