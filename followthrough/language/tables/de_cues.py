"""German small words that decide what a line means: what stands before a name, behind a verb, beside a date."""

from . import listed
from .cues import Cues

CUES = Cues(
    particles=listed("von vom zu zum zur van der den de di da du la le el al bin y"),
    codes=listed("""
        ab kw uhr gmbh ag kg pdf sms ok okay eur usa eu mwst kv wv wvl nr ref tel fax asap tba tbd bzgl wg ca evtl ggf
        """),
    personal=listed("""
        sagt sagte meint meinte will wollte möchte moechte hat hatte ist war braucht fragt fragte ruft rief kommt kam
        gibt schickt schickte bittet bat nimmt kauft bestellt zahlt antwortet meldet überlegt ueberlegt entscheidet
        interessiert begeistert nicht kein keine erst noch wieder geht ging wird würde wuerde soll kann hätte lehnt
        winkt freut wünscht wuenscht heute morgen mag findet fand schreibt schrieb mailt da krank weg
        """),
    before_names=listed("mit an für von bei zu der dem den und via durch beim"),
    streets=listed("straße strasse str str. weg allee platz gasse ring ufer damm"),
    kin=listed("mama papa mutti vati oma opa tante onkel"),
    heard=listed("antwort nachricht mail e-mail anruf brief sms rückmeldung anfrage bescheid grüße gruß"),
    of_organizations=listed("auftrag projekt vertrag angebot angelegenheit"),
    leading={"und": 1.0, "der": 2.6, "dem": 2.6, "den": 2.2, "die": 1.2, "wieder": 2.0, "bei": 3.0},
    quotes=frozenset({"angebot", "kostenvoranschlag", "kv", "offerte"}),
    leads_to=listed("""
        muss müssen will wollen soll sollen möchte habe hat gesagt versprochen zugesagt gebeten bitte versuche vergessen
        """),
    refusals=frozenset({"nicht", "nie", "kein", "keine", "ohne"}),
    planned=frozenset({"versprochen", "zugesichert", "fällig"}),
    loose=listed("am an um im in und dann bis vor nach ab von für gegen ca etwa der die das den dem noch so zum zur"),
    articles=listed("""
        ein eine einen einem einer der die das den dem mein meine unser unsere ihr ihre sein seine kein keine
    """),
    before_things=listed("wg wegen bzgl per neue neuer falsche falscher richtige verpasster entgangener"),
    nouns=listed("anruf besuch termin brief gespräch rückruf mail nachricht treffen"),
    past_leads=frozenset({"wurde", "wurden"}),
    noun_tails=listed("""
        geschrieben geschickt gesendet bekommen erhalten abgelehnt angenommen unterschrieben vereinbart ausgemacht steht
        bestätigt abgesagt verschoben war gewesen erledigt hinterlassen
        """),
    planned_leads=listed("zu wird soll muss will wenn ob bis noch nicht nie soll sollte möchte kann"),
    talks=listed("rückruf anruf telefonat gespräch"),
    meets=listed("termin treffen besichtigung kaffee besuch gespräch probefahrt vorführung demo"),
    requests=(
        "möchte", "moechte", "will", "wünscht", "wuenscht", "braucht", "hätte gern", "hätte gerne", "bittet um",
        "bat um", "verlangt", "benötigt", "möchten", "wollen", "brauchen",
    ),
    media=frozenset({"post", "mail", "sms", "whatsapp", "brief", "linkedin", "xing"}),
    quoted=frozenset({"angebot", "kostenvoranschlag", "kv", "offerte", "rechnung"}),
    small=listed("""
        ein eine einen einem einer der die das den dem des und oder mit von an am im in zu zum zur auf für um bei bis ab
        aus nach vor wg wegen ich wir er sie es ihm ihr ihn mich uns mir noch nochmal wieder dann so auch nur schon hat
        habe ist war wird soll muss
        """),
    before_dates=listed("in im anfang mitte ende bis ab vor nach seit zum des nächsten letzten dash"),
    sat_tails=frozenset(),
    sat_subjects=frozenset(),
    moved=listed("verschoben verlegt geändert vertagt verlegen verschieben"),
    short_units=frozenset({"min", "std", "h", "m"}),
    they_did=r"\s+(hat |kurz |eben |gerade |heute )*"
    r"(angerufen|rief\b|schrieb|gemailt|geschrieben|sich gemeldet|meldete|geantwortet|fragte)",
    asked_not=r"\b(aus (dem|unserem|eurem) verteiler|abbestellt|abgemeldet"
    r"|(nicht mehr|nie wieder)( \w+)? (anrufen|kontaktieren|anschreiben|mailen)"
    r"|keine (anrufe|mails|werbung|nachrichten) mehr)\b",
    wish=r"\b(?:möchte|moechte|will|braucht|wünscht|hätte gerne?|benötigt|interessiert sich für)\s+"
    r"(?:noch |gern |gerne )?((?!nicht)[^,.;]+)",
    was_told=r"(^|[^\w])(versprochen|zugesagt|gesagt|vereinbart|ausgemacht|angekündigt"
    r"|ich (rufe|melde|schicke|komme)|wir (rufen|melden|schicken))\b",
    their_word=r"^(hat |haben )?(versprochen|sagt|will|wollte|schickt|gibt)\s+",
)
