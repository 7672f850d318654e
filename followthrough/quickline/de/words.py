"""The German vocabulary, put together. Words that are not names, trades and places are listed here, the rest in other
modules.

Words are also listed with ae, oe, ue, ss: see `with_plain_umlauts_in`.
"""

from collections.abc import Mapping
from typing import TypeVar

from followthrough.quickline.core.given_names import GIVEN
from followthrough.quickline.core.vocabulary import Vocabulary, word_set
from followthrough.quickline.de.cues import CUES
from followthrough.quickline.de.dates import CUES as DATE_CUES
from followthrough.quickline.de.dates import GRAMMAR, HOLIDAYS, NOT_TYPOS, TYPOS, words
from followthrough.quickline.de.everyday import ENDINGS, NOUN_ENDINGS, NOUNS, PLAIN, ROLES, SURNAMES
from followthrough.quickline.de.outcomes import OUTCOMES, REFUSALS
from followthrough.quickline.de.vague_dates import VAGUE_DATES
from followthrough.quickline.de.verbs import VERBS

T = TypeVar("T")
WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def with_plain_umlauts_in(table: Mapping[str, T]) -> dict[str, T]:
    """The table with each phrase also as it is typed without umlauts: 'zurückrufen', 'zurueckrufen'."""
    return {phrase.translate(WRITTEN_OUT): value for phrase, value in table.items()} | dict(table)


# Nouns are capitalised in German: these are not names.
COMMON = word_set("""
        angebot angebote rechnung rechnungen auftrag aufträge auftragsbestätigung termin termine besichtigung exposé
        expose unterlagen material muster katalog kataloge preisliste preis preise lieferung lieferschein bestellung
        vertrag verträge mail mails e-mail email nachricht nachrichten anruf anrufe rückruf telefon handy nummer
        telefonnummer adresse mailbox band anrufbeantworter ab sms whatsapp brief post karte paket antwort frage
        fragen bescheid bild bilder foto fotos plan pläne zeichnung zeichnungen entwurf muster probe proben skizze
        aufmaß baustelle gerüst dach fenster tür türen heizung bad küche wohnung haus grundstück garten garage
        schlüssel schlüsselübergabe notar notartermin eigentümer eigentümerin mieter mieterin käufer verkäufer makler
        bank firma büro praxis kanzlei werkstatt laden geschäft hof stand messe halle zimmer raum kunde kunden kundin
        lieferant lieferanten kollege kollegen kollegin kolleginnen chef chefin assistentin assistent sekretärin
        empfang zentrale tochter sohn frau mann kinder vater mutter bruder schwester eltern nachbar nachbarin urlaub
        feiertag ferien montag dienstag mittwoch donnerstag freitag samstag sonntag woche monat jahr tag tage stunde
        uhr morgen mittag abend heute gestern januar februar märz april juni juli august september oktober november
        dezember vortrag workshop seminar schulung beratung gespräch besprechung meeting call video demo projekt
        budget antrag vorschlag konzept präsentation protokoll bericht kalkulation kostenvoranschlag kv liste ware
        waren fliesen paletten stück interesse bedarf entscheidung zusage absage rückmeldung info infos information
        informationen broschüre prospekt flyer website seite link datei daten konto geld zahlung anzahlung mahnung
        gutschrift reklamation garantie wartung reparatur montage auto wagen transporter kaffee essen mittagessen
        abendessen frühstück bier wein kuchen geburtstag hochzeit jubiläum weihnachten ostern neues jahr bitte danke
        hallo kurz noch nochmal nochmals wieder dann heut morgen erst schon nur auch aber und oder wegen wg bzgl
        betreff ref nr ich wir er sie es mich uns mir ihm ihr ihn ihnen der die das den dem des ein eine einen einem
        einer kein keine keinen nicht nichts alles ist sind war hat haben habe hatte will wollte möchte soll muss kann
        könnte würde wird geht kommt gibt macht sagt meint sagte meinte fragt fragte braucht zum zur vom beim im am an
        auf aus bei mit nach von vor zu über unter für gegen ohne um bis ab seit während weil dass wenn ob wie was wer
        wo wann warum so sehr gut gute guter gutes neu neue neuer neues alt alte großer große kleine kleiner alle
        jemand niemand keiner bitte dringend wichtig evtl erinnere erinnerung merken achtung todo to-do notiz update
        telefonat treffen teams zoom
    """)

TITLES = word_set("""
    herr herrn hr frau fr familie fam dr prof professor doktor ing dipl mag ehepaar eheleute fräulein frl mdt mdtin kd
    fa firma pater schwester pfarrer bürgermeister herrin hrn rat hofrat stadtrat
    """)
TRADES = word_set("""
        fa firma finanzamt bauamt ordnungsamt jugendamt standesamt bezirksamt arbeitsamt gericht amtsgericht kloster
        möbelhaus autohaus garage feinkost feinkostladen hofladen weinhandel weinhandlung buchhandlung gärtnerhof
        stadtbücherei bücherei bibliothek theater kino kirche pfarrei pfarramt diakonie caritas club klub kegelclub
        gartenbau landschaftsbau treuhand fiduciaire architekten architekturbüro ingenieurbüro planungsbüro
        genossenschaft kammer handelskammer handwerkskammer stiftung wohnbau wohnungsbau bauträger tierarztpraxis
        zahnarztpraxis arztpraxis physiotherapie pflegedienst altenheim seniorenheim kindergarten tankstelle taxi
        fahrschule tanzschule musikschule grundschule realschule gesamtschule berufsschule kosmetikstudio nagelstudio
        fitnessstudio tonstudio trafik greißlerei heuriger vinothek kellerei winzerhof lackiererei spenglerei glasbau
        fensterbau messebau ladenbau trockenbau treppenbau maschinenfabrik group labs solutions digital services sa
        sàrl gesmbh gmbh ag kg ohg gbr ug mbh e.k ek ev e.v gruppe holding partner söhne soehne co & metallbau holzbau
        bau hochbau tiefbau bauunternehmen tischlerei schreinerei zimmerei dachdecker elektro elektrotechnik sanitär
        heizungsbau malerbetrieb maler bäckerei konditorei metzgerei fleischerei brauerei weingut winzer hof gärtnerei
        blumen floristik café cafe restaurant gasthof gasthaus hotel pension apotheke praxis klinik kanzlei
        steuerberatung notariat versicherung versicherungen bank sparkasse volksbank immobilien hausverwaltung agentur
        verlag druckerei studio atelier galerie museum schule gymnasium universität hochschule volkshochschule kita
        verein verband stiftung gemeinde stadt stadtwerke rathaus amt landratsamt autohaus werkstatt spedition
        logistik transporte reisebüro touristik großhandel grosshandel handel markt supermarkt baumarkt technik
        systeme software consulting beratung marketing medien werbung design optik akustik sanitätshaus fitness sport
        möbel küchen fliesen glas glaserei stahl stahlbau maschinenbau maschinen werke werk fabrik chemie pharma
        energie solar umwelttechnik reinigung gebäudereinigung sicherheit events catering kosmetik friseur salon
        cantina
    """)
TRADE_ENDS = (
    "geschäft", "laden", "bücherei", "möbelhaus", "verein", "werke", "klinik", "praxis", "kanzlei", "sparkasse",
    "druckerei", "gärtnerei", "bäckerei", "brauerei", "metzgerei", "schreinerei", "tischlerei", "handlung",
    "großhandel",
    "verwaltung", "genossenschaft", "agentur", "betrieb", "schule", "hochschule", "gesellschaft", "verband", "apotheke",
    "werkstatt", "zentrum", "studio", "markt", "bau", "technik", "versicherung", "gmbh",
)  # fmt: skip
PLACES = word_set("""
        messe stand halle haus büro telefon apparat bahnhof flughafen baustelle hochzeit feier fest seminar kurs kurse
        empfang mittagessen abendessen frühstück ende anfang wochenende montag dienstag mittwoch donnerstag freitag
        samstag sonntag platz band ab termin gespräch besuch essen kaffee bier arzt zahnarzt tür eingang
    """)


GIVEN_WORDS = word_set("""
    mai sommer sonntag freitag august april june rose rosa viola linda ernst frank jan max stein wolf falk jung lasse
    anders heide beat urs sepp reiner rainer heiner wolfgang mark bernd veit kai
    """) - word_set("wolfgang rainer bernd kai")
# Given names of German-speaking countries that are not in the common list.
GIVEN_TOO = word_set("""
    ferdl sepp toni franzi resi vroni reto ursina ueli urs beat regula vreni jürg heiri köbi merve murat aylin julian
    jonas jutta sabrina henrike timo tobias jule lena bruno sandra paul greta mia luca wolfgang rainer bernd kai veit
    hannes lukas moritz felix leonie emilia lotte fritz karla xaver korbinian alois leopold ottilie gundula heinz
    """)
NO_NAMES = word_set("anders dez jun mo nur xing gab fang bart dick mega mami elle tal tore peer ruhe hue dan kent art")
SHORT = 4  # a compound's last part has five letters at least, or is one of these: 'glas', 'bad', 'rad' end names too
SHORT_TAILS = word_set("mail plan kurs test foto bild auto team")


# Words in verbs, outcomes and vague dates are everyday words, too.
SAID = frozenset(word for phrase in (*VERBS, *OUTCOMES, *VAGUE_DATES) for word in phrase.split()) - {"*", "**"}
# Last parts of compounds: 'Hausbesichtigung' is parsed as 'besichtigung'.
HEADS = ("besichtigung", "gespräch", "besprechung", "termin", "anruf", "angebot", "beratung", "sitzung", "telefonat")


def _spelled_all(words_listed: frozenset[str]) -> frozenset[str]:
    return words_listed | frozenset(with_plain_umlauts_in(dict.fromkeys(words_listed)))


VOCABULARY = Vocabulary(
    words=words(),
    grammar=frozenset(GRAMMAR),
    typos=TYPOS,
    not_typos=frozenset(NOT_TYPOS),
    holidays=HOLIDAYS,
    after_first=word_set("passt geht wäre ist anrufen mailen schicken treffen melden nachfassen"),
    ambiguous_months=frozenset({"mai", "august", "jan", "april"}),
    verbs=with_plain_umlauts_in(VERBS),
    outcomes=with_plain_umlauts_in(OUTCOMES),
    refusals=REFUSALS,
    vague_phrases=with_plain_umlauts_in(VAGUE_DATES),
    evening_words=word_set("abendessen dinner bier wein party theater konzert kino feier stammtisch"),
    morning_words=word_set("frühstück frühstücken sonnenaufgang"),
    never_names=_spelled_all(COMMON),
    ambiguous_given_names=GIVEN_WORDS,
    titles=TITLES,
    trades=_spelled_all(TRADES),
    places=_spelled_all(PLACES),
    subjects_ours=word_set("ich wir habe hab haben wir's ich's"),
    subjects_theirs=word_set("er sie es wer jemand ihre seine kollege kollegin chef chefin tochter sohn mann frau"),
    cues=CUES,
    dates=DATE_CUES,
    everyday=_spelled_all(PLAIN | ROLES | SAID),
    word_endings=ENDINGS,
    given_names=(GIVEN | GIVEN_TOO) - GIVEN_WORDS - NO_NAMES,
    ambiguous_surnames=_spelled_all(SURNAMES),
    noun_endings=(
        *sorted(word for word in _spelled_all(NOUNS) if len(word) > SHORT or word in SHORT_TAILS),
        *NOUN_ENDINGS,
    ),
    trade_endings=TRADE_ENDS,
    compound_heads=HEADS,
    abbreviations={
        "bes": "besetzt", "nochm": "nochmal", "nachf": "nachfassen", "ang": "angebot", "beantw": "beantwortet",
        "erb": "erbeten", "vereinb": "vereinbart", "verschob": "verschoben", "unterschr": "unterschrieben",
        "bespr": "besprechung", "gespr": "gesprochen", "telef": "telefoniert", "zurückr": "zurückrufen",
        "anr": "anrufen", "mld": "melden", "abges": "abgesagt", "zuges": "zugesagt", "verst": "verstanden",
        "unterl": "unterlagen", "rechn": "rechnung", "auftr": "auftrag", "bestät": "bestätigen", "lief": "lief",
    },
    nominative_titles={"Herrn": "Herr", "herrn": "herr", "Hrn": "Hr"},
    capital_abbreviations={
        "AB": "anrufbeantworter", "RR": "rückruf", "NE": "nichterreicht", "WV": "wiedervorlage", "WVL": "wiedervorlage",
        "TK": "telko", "MB": "mailbox", "AT": "außentermin",
    },
)  # fmt: skip
