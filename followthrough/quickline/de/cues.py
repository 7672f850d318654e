"""German cue words: what comes before a name, after a verb, beside a date."""

from followthrough.quickline.core.cues import Cues
from followthrough.quickline.core.vocabulary import word_set
from followthrough.quickline.de.everyday import ROLES

CUES = Cues(
    particles=word_set("van de di du la le el al bin ten ter y del della te op 't het af av"),
    nobility_particles=word_set("von vom zu zum zur der den"),
    before_companies=word_set("bei beim für fürs"),
    address_titles=word_set("herr herrn hr frau fr hrn familie fam ehepaar dr prof mag ing"),
    surname_days=word_set("sonntag freitag montag mai sommer winter"),
    honorifics=word_set("herr herrn hr frau fr familie fam ehepaar dr prof mag frl fräulein hrn"),
    joining_words=word_set("und dann aber oder sowie danach anschließend"),
    before_next=word_set("und dann ich wir auch noch außerdem danach , - zu"),
    next_clause=word_set("dann aber danach anschließend dass"),
    call_phrases=(
        "angerufen", "zurückgerufen", "durchgerufen", "rief ** an", "rief an", "retour gerufen", "zurücktelefoniert",
    ),
    planned_tails=word_set("werden wird lassen zurück"),
    fillers=word_set("""
        ein eine einen einem einer der die das den dem unser unsere unseren mehr neue neuen neuer neues noch gern
        gerne mal paar schnell bitte auch dazu von uns mir über für einmal kurz um
        """),
    not_wanted=word_set("nicht nichts nix kein keine keinen es sich erst zurück weiter mich ihn sie nie lieber doch"),
    subject_leads=word_set("wg wegen bzgl bezüglich betreffs betreff betr thema zwecks re"),
    validity_words=word_set("gilt gültig gueltig"),
    finite_forms=word_set("rief schrieb mailte meldete antwortete fragte schickte sandte bestellte kaufte kam ging"),
    perfect_auxiliaries=word_set("hat haben hatte hatten"),
    future_words=word_set("bis spätestens muss müssen soll sollen wird werden will wollen möchte sollte müsste"),
    question_words=frozenset({"ob"}),
    past_auxiliaries=word_set("war waren lief verlief ging"),
    third_person="t",
    verb_last=True,
    auxiliaries=word_set("""
        will wollte wollen wollten wird werden würde möchte möchten muss soll kann versprach versprochen
        """),
    wish_verbs=frozenset(),
    topic_leads=word_set("wg wegen bzgl bezüglich zu zum zur betreffs über"),
    lowercase_name_leads={
        "mit": 3.0, "bei": 2.8, "beim": 2.6, "an": 2.6, "für": 2.3, "der": 2.0, "dem": 2.4,
        "den": 2.0, "und": 1.0, "dass": 1.3, "sagt": 2.0, "meint": 2.0, "meinte": 2.0, "an den": 2.0, "wegen": 1.2,
        "wieder": 2.0, "frag": 2.8, "frage": 2.4, "ruf": 2.8, "rufe": 2.8, "dann": 1.3, "noch": 1.5, "heute": 1.5,
        "morgen": 1.6, "bitte": 1.5, "liebe": 2.0, "lieber": 2.0, "hat": 1.3, "zu": 1.8, "zum": 1.6,
        **dict.fromkeys(ROLES, 2.6),
    },
    single_letter_words=frozenset(),
    relations=word_set("""
        ihr seine ihre ihrem seiner ihrer seinem sekretärin assistentin assistent frau mann tochter sohn bruder
        schwester
        """) - word_set("frau"),
    our_relations=word_set("mein meine meinem meiner meinen unser unsere unserem unserer unseren"),
    referring_verbs=word_set("empfohlen empfahl empfiehlt empfehlung vorgestellt vermittelt"),
    pronouns=word_set("er sie"),
    state_verbs=word_set("""
        ist hat will sagt fragt braucht möchte mag weiß findet meint hört klingt wirkt fehlt passt bittet
        """),
    again_words=word_set("wieder nochmal nochmals erneut noch dann einmal"),
    on_site_words=word_set("hin vorbei dort"),
    paper_words=word_set("karte zettel visitenkarte flyer prospekt brief katalog"),
    away_words=word_set("weg unterwegs niemand keiner nichts"),
    missed_call_phrases=frozenset({"anruf in abwesenheit", "verpasster anruf", "entgangener anruf"}),
    negations=word_set("nicht nichts kein keine nie niemand"),
    quoting_verbs=word_set("sagt sagte meint meinte bittet"),
    answer_words=word_set("antwort entscheidung zahlung rückmeldung ergebnis zusage"),
    possessive=word_set("ihre seine meine unsere deine eure"),
    capital_codes=word_set("""
        ab kw uhr pdf sms ok okay eur usa eu mwst kv ust iban wv wvl nr ref tel fax asap tba tbd bzgl wg ca evtl ggf
        """),
    behind_names=word_set("""
        sagt sagte meint meinte will wollte möchte moechte hat hatte ist war braucht fragt fragte ruft rief kommt kam
        gibt schickt schickte bittet bat nimmt kauft bestellt zahlt antwortet meldet überlegt ueberlegt entscheidet
        interessiert begeistert nicht kein keine erst noch wieder geht ging wird würde wuerde soll kann hätte lehnt
        winkt freut wünscht wuenscht heute morgen mag findet fand schreibt schrieb mailt da krank weg anrufen
        zurückrufen angerufen erreicht getroffen zugesagt abgesagt bestätigt bringt holt prüft klärt sendet liefert
        meldete überlegte unterschreibt unterschrieben besetzt hebt legt wollen haben sind telefoniert schickten rufen
        war
        """),
    before_names=word_set("mit an für von bei zu der dem den und via durch beim vom fürs zum zur"),
    street_words=word_set("straße strasse str str. weg allee platz gasse ring ufer damm"),
    family_words=word_set("mama papa mutti vati oma opa tante onkel"),
    heard_from=word_set("antwort nachricht mail e-mail anruf brief sms rückmeldung anfrage bescheid grüße gruß"),
    company_nouns=word_set("auftrag projekt vertrag angebot angelegenheit"),
    name_leads={
        "und": 1.0, "der": 2.6, "dem": 2.6, "den": 2.2, "die": 1.2, "wieder": 2.0, "bei": 3.0, "von": 1.8, "vom": 1.6,
        "zum": 1.4, "zur": 1.4, "wegen": 1.2, "wg": 1.2, "für": 2.4, "beim": 2.8, "an": 3.0, "zu": 2.0,
        **dict.fromkeys(ROLES, 2.6),
    },
    quote_words=frozenset({"angebot", "kostenvoranschlag", "kv", "offerte"}),
    before_purpose=word_set("""
        muss müssen will wollen soll sollen möchte habe hat gesagt versprochen zugesagt gebeten bitte versuche
        vergessen
        """),
    refusals=frozenset({"nicht", "nie", "kein", "keine", "ohne"}),
    planned_words=frozenset({"versprochen", "zugesichert", "fällig"}),
    date_fillers=word_set("""
        am an um im in und dann bis vor nach ab von für gegen ca etwa der die das den dem noch so zum zur
        """),
    articles=word_set("""
        ein eine einen einem einer der die das den dem mein meine unser unsere ihr ihre sein seine kein keine
    """),
    before_things=word_set("""
        im beim vom nach wg wegen bzgl per neue neuer falsche falscher richtige verpasster entgangener
        """),
    verb_nouns=word_set("anruf besuch termin brief gespräch rückruf mail nachricht treffen"),
    passive_leads=frozenset({"wurde", "wurden"}),
    noun_tails=word_set("""
        geschrieben geschickt gesendet bekommen erhalten abgelehnt angenommen unterschrieben vereinbart ausgemacht
        steht bestätigt abgesagt verschoben war gewesen erledigt hinterlassen folgt
        """),
    planned_leads=word_set("zu wird soll muss will wenn ob bis noch nicht nie soll sollte möchte kann"),
    talk_words=word_set("rückruf anruf telefonat gespräch"),
    meeting_words=word_set("""
        termin treffen besichtigung kaffee besuch gespräch probefahrt vorführung demo besichtigen kommen vorbeikommen
        """),
    requests=frozenset({
        "bittet um", "wollte", "braucht noch", "fragt nach", "möchte", "moechte", "will", "wünscht", "wuenscht",
        "braucht", "hätte gern", "hätte gerne", "bat um", "verlangt", "benötigt", "möchten", "wollen", "brauchen",
    }),
    channel_nouns=word_set("post mail sms whatsapp brief linkedin xing tel telefonisch handy mobil festnetz"),
    sent_quote_words=frozenset({"angebot", "kostenvoranschlag", "kv", "offerte", "rechnung"}),
    ignored_words=word_set("""
        ein eine einen einem einer der die das den dem des und oder mit von an am im in zu zum zur auf für um bei bis
        ab aus nach vor wg wegen ich wir er sie es ihm ihr ihn mich uns mir noch nochmal wieder dann so auch nur schon
        hat habe ist war wird soll muss
        """),
    before_dates=word_set("in im anfang mitte ende bis ab vor nach seit zum des nächsten letzten dash"),
    sat_tails=frozenset(),
    sat_subjects=frozenset(),
    moving_verbs=word_set("verschoben verlegt geändert vertagt verlegen verschieben"),
    short_units=frozenset({"min", "std", "h", "m"}),
    they_did=r"\s+(?:(?:kurz |eben |gerade |heute )*(?:rief|schrieb|mailte|meldete|antwortete|fragte|schickte)\b"
    r"|(?:hat|haben) (?:\w+ ){0,3}"
    r"(?:angerufen|zurückgerufen|gemailt|geschrieben|gemeldet|geantwortet|gefragt|geschickt))",
    asked_not=r"\b(aus (dem|unserem|eurem) verteiler|abbestellt|abgemeldet"
    r"|(nicht mehr|nie wieder)( \w+)? (anrufen|kontaktieren|anschreiben|mailen|angerufen|angeschrieben|kontaktiert)"
    r"|keine (anrufe|mails|werbung|nachrichten) mehr)\b",
    wish=r"\b(?:möchte|moechte|will|braucht|wünscht|hätte gerne?|benötigt|interessiert sich für)\s+"
    r"(?:noch |gern |gerne )?((?!nicht\b|es\b|sich\b|uns\b|mich\b|ihn\b|erst\b|am\b|um\b|bis\b|im\b|wieder\b|zurück"
    r"|heute\b|morgen\b|nächste)[^,.;]+?)(?= (?:haben|bekommen|sehen|bis|am|zum)\b|[,.;]|$)",
    was_told=r"(^|[^\w])(versprochen|zugesagt|gesagt|vereinbart|ausgemacht|angekündigt|besprochen dass"
    r"|ich (rufe|melde|schicke|komme|werde|maile)|wir (rufen|melden|schicken|werden)"
    r"|(melde|rufe|schicke|maile) (ich|mich))\b",
    their_word=r"^(hat |haben )?(versprochen|sagt|will|wollte|schickt|gibt)\s+",
    recipients=word_set("ihm ihr ihnen ihn"),
    recipients_us=word_set("mir uns mich"),
    giving_verbs=word_set("besorgen bringen"),
    contact_verbs=word_set("anzurufen anrufen zurückrufen zurückzurufen melden schreiben mailen kommen"),
    nudge_tails=word_set("falls wenn sonst"),
    nudge_verbs=word_set("nachhaken nachfragen anrufen erinnern melden fragen nachfassen"),
    quoted_lead=r"^(?:sagt|sagte|meint|schreibt|schrieb|rief an|hat angerufen)(?:,? dass)?\b\s*",
    offer_to_send=r"\b(?:darf|dürfte|kann|könnte|soll|ob) (?:ich|wir)\b[^.?!]*(?:schick|send|mail)\w*\b",
    not_now=r"\b(?:(?:jetzt|gerade|momentan|im moment|derzeit|dieses jahr|dieses quartal) (?:noch )?(?:nicht|kein\w*)|"
    r"nicht (?:jetzt|dieses jahr|vor|im moment)|noch nicht so weit|erst (?:im|ab|nach|wieder) \w+"
    r"|vielleicht nächstes jahr|"
    r"(?:später|nächstes jahr) (?:wieder|nochmal))\b",
    preference=r"\b(?:bevorzugt|lieber (?:per|telefonisch|schriftlich)"
    r"|am liebsten (?:per|mit|abends|morgens)|nur (?:per|abends|morgens|vormittags"
    r"|nachmittags|schriftlich)"
    r"|(?:nicht|nie|bitte nicht) (?:auf|in) der arbeit|mag keine (?:anrufe|mails)|nie vor \d"
    r"|erst ab \d+ uhr erreichbar)",
    said_hours=r"\b(?:(?:nicht |nie )?(?:vor|nach) \d{1,2}(?::\d\d)?(?: uhr)?(?!\.)"
    r"|(?:erst )?ab \d{1,2}(?::\d\d)?(?: uhr)?(?!\.)"
    r"|morgens|vormittags|nachmittags|abends|werktags|am wochenende)\b",
    hour_words=(
        (r"\b(?:nicht|nie) vor\b", "not before"), (r"\b(?:nicht|nie) nach\b", "not after"), (r"\bvor\b", "before"),
        (r"\bnach\b|\b(?:erst )?ab\b", "after"), (r" uhr\b", ""), (r"\b(?:morgens|vormittags)\b", "mornings"),
        (r"\bnachmittags\b", "afternoons"), (r"\babends\b", "evenings"), (r"\bwerktags\b", "weekdays"),
        (r"\bam wochenende\b", "weekends"),
    ),
    before_hours=r"(?:(?:und|aber|nur|am besten|bitte|immer) )*",
    between_hours=r" (?:und|oder) ",
    after_hours=r"(?: bitte)?",
    unwanted_way=r"\bkeine (mails|anrufe|sms|briefe|whatsapp)\b(?=\s*(?:[,;.]|$|mehr\b|bitte\b))",
    liked_ways={
        "anrufe": "call", "briefe": "letter",
        "mail": "email", "e-mail": "email", "mails": "email", "sms": "text", "whatsapp": "chat", "telefon": "call",
        "telefonisch": "call", "brief": "letter", "post": "letter", "schriftlich": "letter",
    },
    ways={"per mail": "email", "per e-mail": "email", "telefonisch": "call", "per post": "post", "per sms": "text"},
    by_hand=r"(?:bringen|vorbeibringen|abgeben|liefern)\b",
    post_things=word_set("karte brief postkarte"),
)  # fmt: skip
