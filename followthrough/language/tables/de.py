"""German: what is done and planned, outcomes, fog, words that are no names. Dates are in de_dates.

Verbs that come apart stand both ways: 'anrufen', 'ruf * an'. Umlauts may be written out: `spelled` adds those.
"""

from collections.abc import Mapping
from typing import TypeVar

from . import Verb, Vocabulary, listed, listed_phrases
from .de_cues import CUES
from .de_dates import CUES as DATE_CUES
from .de_dates import GRAMMAR, HOLIDAYS, NOT_TYPOS, TYPOS, words

T = TypeVar("T")
WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def spelled(table: Mapping[str, T]) -> dict[str, T]:
    """Each phrase also as it is typed without umlauts: 'zurückrufen', 'zurueckrufen'."""
    return {phrase.translate(WRITTEN_OUT): value for phrase, value in table.items()} | dict(table)


def _forms(tense: str, action: str | None, channel: str | None, phrases: str) -> dict[str, Verb]:
    return {phrase: Verb(tense, action, channel) for phrase in listed_phrases(phrases)}


VERBS: dict[str, Verb] = {
    # to call
    **_forms("plan", "call", "call", """
        anrufen, zurückrufen, telefonieren, durchrufen, anklingeln, rufe * an, ruf * an, rufe an, ruf an, rufen * an,
        rufe * zurück, ruf * zurück, rufe zurück, ruf zurück, rufen * zurück, anzurufen, zurückzurufen, durchklingeln,
        klingel * durch, melde mich * telefonisch, telefonisch melden, rückruf, rr, anruf, telefonat, telefontermin,
        sprechen mit, nochmal sprechen, reden mit, ans telefon bekommen, erreichen
    """),
    **_forms("plan", "call", None, """
        nochmal versuchen, noch mal versuchen, wieder versuchen, erneut versuchen, versuche es * wieder, neuer versuch,
        versuch es * nochmal, versuche es nochmal, probiere es * nochmal, nochmal probieren, wieder probieren,
        nochmals versuchen, weiter versuchen, versuche * nochmal
    """),
    **_forms("done", "call", "call", """
        angerufen, zurückgerufen, durchgerufen, rief an, rief * an, angeklingelt, versucht anzurufen, versucht
    """),
    **_forms("done", None, "talk", """
        telefoniert, gesprochen, geredet, unterhalten, gesprochen mit, telefoniert mit, erreicht, am telefon, am
        apparat,
        kurz geschnackt, geplaudert
    """),
    # to write
    **_forms("plan", "email", "email", """
        mailen, mail an, mail schreiben, e-mail schreiben, email schreiben, eine mail schreiben, schreiben, schreibe,
        schreib, antworten, antworte, beantworten, zurückschreiben, schreib * zurück, schreibe * zurück, anschreiben,
        schreibe * an, schreib * an, per mail schicken, per mail senden, mail schicken, mail senden, anmailen, e-mail
        an,
        email an, mail mit, mail zu
    """),
    **_forms("done", "email", "email", """
        gemailt, angeschrieben, mail geschrieben, e-mail geschrieben, eine mail geschrieben, email geschrieben,
        geantwortet, zurückgeschrieben, mail geschickt, mail gesendet, e-mail geschickt, geschrieben
    """),
    **_forms("plan", "message", "text", """
        sms, sms schreiben, sms schicken, simsen, eine sms, sms an, schreib * eine sms
    """),
    **_forms("done", "message", "text", "sms geschrieben, sms geschickt, gesimst"),
    **_forms("plan", "message", "chat", """
        whatsapp, whatsappen, whatsapp schreiben, per whatsapp, whatsapp schicken, whatsapp an, signal schreiben
    """),
    **_forms("done", "message", "chat", "gewhatsappt, whatsapp geschrieben, whatsapp geschickt"),
    **_forms("plan", "message", None, """
        nachricht schreiben, nachricht schicken, nachricht an, anpingen, antwort, antwort an, antwort bis, rückmeldung
        geben, bescheid geben, bescheid sagen, gebe * bescheid, sage * bescheid, gib * bescheid
    """),
    **_forms("done", "message", None, "nachricht geschrieben, nachricht geschickt, angepingt, bescheid gegeben"),
    **_forms("plan", "message", "linkedin", "auf linkedin schreiben, linkedin, xing, auf xing schreiben, vernetzen"),
    # to meet
    **_forms("plan", "meet", "meeting", """
        treffen, treffen mit, treffe, treffen uns, besuchen, besuche, besuch, vorbeikommen, vorbeigehen, vorbeifahren,
        vorbeischauen, komme * vorbei, fahre * vorbei, gehe * vorbei, schaue * vorbei, hinfahren, fahre * hin, kommt *
        vorbei, termin, termin mit, termin bei, termin vereinbaren, termin ausmachen, termin machen, besichtigung,
        besichtigen, ortstermin, vor ort, aufmaß, notartermin, schlüsselübergabe, übergabe, beratung, besprechung,
        besprechen, vorstellung, messetermin, verschoben auf, verschieben, verlegt auf, essen gehen, essen mit,
        einladen,
        zeigen, anschauen, anschauen mit, ansehen, begehung, vorgespräch, erstgespräch, gespräch mit, gespräch,
        kennenlernen, kennenlerntermin, jour fixe, workshop
    """),
    **_forms("done", "meet", "meeting", """
        getroffen, besucht, dagewesen, vorbeigekommen, vorbeigeschaut, besichtigt, kaffee getrunken, essen gegangen,
        essen
        gewesen, gegessen mit, zusammengesessen, vor ort gewesen, kennengelernt, am stand, gezeigt, war bei, war da
    """),
    **_forms("noun", "meet", "meeting", """
        kaffee, mittagessen, abendessen, frühstück, bier, lunch, dinner, meeting, stammtisch, messe, seminar, kaffee
        trinken, mittag essen, probe, anprobe, hausbesuch
    """),
    **_forms("noun", "meet", "video", """
        zoom, teams, teams-call, teams call, teams - call, videocall, video-call, videokonferenz, videotelefonat, skype,
        webinar, demo, online-termin, onlinetermin, teams-termin, zoom-termin, google meet, webex
    """),
    **_forms("noun", "call", "call", "call mit, telefonat mit, telko, telefonkonferenz"),
    # to send
    **_forms("plan", "send", None, """
        schicken, schicke, schick, senden, sende, zusenden, zuschicken, schicke * zu, sende * zu, schick * zu,
        rausschicken, schicke * raus, raus, weiterleiten, leite * weiter, nachreichen, reiche * nach, liefern, liefere,
        anbieten, angebot schreiben, angebot machen, angebot erstellen, angebot schicken, angebot senden, angebot an,
        abgeben, vorbeibringen, bringe * vorbei, mitbringen, bringe * mit, übersenden, vorbereiten, fertig machen,
        fertigmachen, nachliefern, zukommen lassen, lasse * zukommen, besorgen, unterlagen schicken, hinschicken,
        muss raus, muss noch raus, soll raus, geht raus, geht * raus
    """),
    **_forms("done", "send", None, """
        geschickt, gesendet, versendet, verschickt, zugeschickt, zugesandt, rausgeschickt, ist raus, raus gegangen,
        rausgegangen, weitergeleitet, abgegeben, übergeben, geliefert, angeboten, vorgelegt, eingereicht, nachgereicht,
        angebot raus, mitgegeben, gegeben, hingeschickt
    """),
    **_forms("plan", "send", "post", """
        per post, mit der post, brief schreiben, karte schreiben, dankeskarte, postkarte, brief an, karte an, brief, als
        paket, päckchen
    """),
    **_forms("done", "send", "post", """
        per post geschickt, mit der post geschickt, brief geschrieben, karte geschrieben
    """),
    # to stay on it
    **_forms("plan", "follow_up", None, """
        nachfassen, fasse * nach, nachhaken, hake * nach, hak * nach, nachfragen, frage * nach, frag * nach, anfragen,
        frage * an, frag * an, erinnern, erinnere * an, anmahnen, mahnen, nachtelefonieren, wieder melden, melden, melde
        mich, sich melden, bei * melden, dranbleiben, bleibe * dran, wiedervorlage, wv, wvl, rückfrage, klären, klär,
        kläre, abklären, fragen, frage, frag, kontaktieren, kontakt aufnehmen, nochmal anklopfen, anklopfen, in kontakt
        bleiben, follow-up, follow up, followup, prüfen, checken, wieder, nachsehen, stand erfragen, abstimmen,
        bestätigen
    """),
    **_forms("done", "follow_up", None, """
        nachgefasst, nachgehakt, nachgefragt, angefragt, erinnert, angemahnt, gefragt, geklärt, kontaktiert, gemeldet
    """),
    # the rest
    **_forms("plan", "wait", None, """
        warten, warte, warten auf, warte auf, abwarten, gibt * bescheid, geben * bescheid, gibt bescheid, meldet sich,
        melden sich, meldet sich * wieder, will sich melden, wollen sich melden, wird sich melden, sich melden wollen,
        kommt auf * zu, kommt zurück, überlegt, überlegt es sich, überlegt sich, entscheidet, entscheidet sich,
        entscheiden, schickt, schickt uns, schickt mir, sendet, liefert, zahlt, bezahlt, lässt von sich hören, kommt
        wieder, gibt antwort, gibt rückmeldung, schreibt, mailt, antwortet
    """),
    **_forms("plan", "wait", "call", """
        ruft an, ruft * an, ruft zurück, ruft * zurück, rufen zurück, wollte zurückrufen, will zurückrufen, will
        anrufen,
        wollte anrufen, wird zurückrufen, wird anrufen, wollten anrufen, wollten zurückrufen, ruft wieder an
    """),
    **_forms("plan", "other", None, """
        bestellen, bestelle, buchen, buche, rechnung schreiben, rechnung stellen, überweisen, reservieren, kaufen,
        drucken, ausdrucken, organisieren, vermitteln, vorstellen mit, abholen, hole * ab, ausmessen, messen, einplanen,
        kalkulieren, rechnen, aktualisieren, einbauen, montieren, reparieren, gratulieren, bedanken, danken, anlegen,
        notieren, vorbereitung, lesen, fertigstellen
    """),
    **_forms("done", None, None, """
        bestellt, gekauft, unterschrieben, zugesagt, abgesagt, abgelehnt, storniert, gesagt, meinte, sagte, erwähnt,
        bekommen, erhalten, bezahlt, gewonnen, verloren, beauftragt, eingebaut, fertig, erledigt, gebucht, reserviert,
        gefallen, begeistert, hatte, war, waren, gewesen, kam, kamen, ging, lief, hat, wurde
    """),
    **_forms("thing", None, None, """
        telefonnummer, mailadresse, anruf in abwesenheit, terminwunsch, postfach, briefkopf
    """),
    **_forms("plan", None, None, "versprochen, zugesichert"),
}  # fmt: skip

# phrase -> disposition, the label guide's words; outcomes.py says what each means for the product
OUTCOMES: dict[str, str] = {}
for _disposition, _phrases in {
    "voicemail": """
        mailbox, auf die mailbox gesprochen, mailbox besprochen, auf mailbox, anrufbeantworter, auf ab, auf den ab,
        auf band, auf band gesprochen, auf den anrufbeantworter, ab besprochen, nur mailbox, nur ab, auf ab gesprochen,
        band besprochen, sprachnachricht hinterlassen
    """,
    "message_left": """
        nachricht hinterlassen, nachricht dagelassen, nachricht hinterlegt, rückruf erbeten, um rückruf gebeten, zettel
        hinterlassen, karte dagelassen
    """,
    "gatekeeper": """
        sekretärin, sekretariat, vorzimmer, empfang, zentrale, assistentin, assistent, richtet es aus, richtet * aus,
        kollegin dran, kollege dran, tochter am telefon, frau am telefon, mann am telefon
    """,
    "no_answer": """
        nicht erreicht, keiner da, niemand da, keiner ran, niemand ran, geht nicht ran, ging nicht ran, geht keiner ran,
        ging keiner ran, nimmt nicht ab, nahm nicht ab, nicht abgenommen, hebt nicht ab, keiner abgehoben, nicht
        rangegangen, nicht zu erreichen, nicht erreichbar, kein anschluss bekommen, nicht ans telefon, nicht
        durchgekommen,
        klingelt durch, ne, n.e., keiner zu hause, niemand zu hause, vergeblich versucht
    """,
    "no_reply": """
        keine antwort, keine rückmeldung, keine reaktion, meldet sich nicht, hat sich nicht gemeldet, nicht gemeldet,
        nichts gehört, noch nichts gehört, bisher nichts, funkstille, antwortet nicht, nicht geantwortet, reagiert
        nicht,
        nicht reagiert
    """,
    "busy": "besetzt, belegt, dauerbesetzt, war besetzt",
    "unavailable": """
        im urlaub, in urlaub, nicht im haus, außer haus, krank, in besprechung, im termin, nicht am platz, im meeting,
        auf dienstreise, in elternzeit, verreist, abwesend, im gespräch, nicht da
    """,
    "wrong_number": """
        falsche nummer, nummer falsch, falsch verbunden, nummer nicht vergeben, kein anschluss unter, kein anschluss,
        nummer stimmt nicht, nummer nicht mehr, nummer ungültig
    """,
    "callback_requested": """
        bittet um rückruf, bat um rückruf, bitte um rückruf, wünscht rückruf, will zurückgerufen werden, möchte
        zurückgerufen werden, soll zurückrufen, soll * zurückrufen, soll anrufen, soll * anrufen, ich soll, wir sollen,
        soll mich melden, soll mich * melden, soll ich mich, möchte angerufen werden, will angerufen werden, um anruf
        gebeten, erst * wieder hören, soll wieder anrufen, soll nochmal anrufen, später nochmal anrufen, rückruf
        gewünscht
    """,
    "interested": """
        interessiert, interesse, hat interesse, großes interesse, sehr interessiert, möchte angebot, will angebot,
        möchte
        ein angebot, will ein angebot, braucht angebot, braucht ein angebot, möchte preisliste, will muster, möchte
        muster, möchte katalog, will katalog, möchte besichtigen, will besichtigen, angebot gewünscht, begeistert,
        gefällt,
        gefiel, angetan, möchte probefahrt, will mehr wissen, möchte mehr, neugierig, möchte bestellen, will kaufen,
        möchte kaufen, möchte einen termin, will einen termin, möchte die preisliste, möchte den katalog, hätte gern,
        hätte
        gerne
    """,
    "not_interested": """
        kein interesse, nicht interessiert, kein bedarf, keinen bedarf, will nicht, möchte nicht, nein danke, hat
        abgelehnt, abgelehnt, lehnt ab, winkt ab, abgewinkt, abgesagt, sagt ab, hat abgesagt, kein budget, zu teuer,
        aufgelegt, will nicht mehr, passt nicht, brauchen nichts, braucht nichts, nicht mehr interessiert
    """,
    "meeting_booked": """
        termin vereinbart, termin ausgemacht, termin steht, termin gemacht, termin fix, termin bestätigt, besichtigung
        vereinbart, treffen vereinbart, zugesagt für, verabredet, termin fixiert
    """,
    "no_show": """
        nicht erschienen, nicht gekommen, kam nicht, nicht aufgetaucht, versetzt, hat mich versetzt, ist nicht gekommen,
        nicht aufgekreuzt
    """,
    "bounced": "unzustellbar, kam zurück, mail kam zurück, nicht zustellbar, adresse falsch, mail zurückgekommen",
    "unsubscribe": """
        abgemeldet, abbestellt, keine mails mehr, keine werbung mehr, nicht mehr anrufen, nie wieder anrufen, aus dem
        verteiler, nicht mehr kontaktieren, keine anrufe mehr, newsletter abbestellt
    """,
    "won": """
        bestellt, hat bestellt, gekauft, kauft, hat gekauft, unterschrieben, hat unterschrieben, beauftragt, auftrag
        erteilt, auftrag bekommen, auftrag erhalten, angenommen, angebot angenommen, zugesagt, hat zugesagt, sagt zu,
        zuschlag, zuschlag bekommen, nimmt das angebot an, nimmt es, gebucht, hat gebucht, auftrag gewonnen, zuschlag
        erhalten, bestellung bekommen, bestellung eingegangen
    """,
    "lost": """
        verloren, auftrag verloren, anderen anbieter, an die konkurrenz, zur konkurrenz, konkurrenz bekommen,
        anderweitig
        vergeben, woanders gekauft, woanders bestellt, für einen anderen entschieden, anders entschieden, bei der
        konkurrenz
    """,
    "met": """
        getroffen, besucht, kaffee getrunken, essen gewesen, essen gegangen, zusammengesessen, kennengelernt, am stand,
        war bei, besichtigt, dagewesen, vor ort gewesen, stand
    """,
    "spoke": """
        gesprochen, telefoniert, erreicht, geredet, unterhalten, am telefon, gespräch geführt, gutes gespräch, nettes
        gespräch, langes gespräch, geplaudert
    """,
    "received": """
        angerufen, hat angerufen, rief an, rief * an, anruf von, mail von, e-mail von, nachricht von, brief von, hat
        geschrieben, hat sich gemeldet, gemeldet, anfrage von, anruf in abwesenheit, verpasster anruf, entgangener anruf
    """,
    "sent": """
        geschickt, gesendet, gemailt, verschickt, versendet, zugeschickt, rausgeschickt, raus, ist raus, geschrieben,
        abgegeben, geliefert, weitergeleitet, eingereicht, angeboten, übergeben, mitgegeben, zugesandt
    """,
}.items():
    for _phrase in listed_phrases(_phrases):
        OUTCOMES.setdefault(_phrase, _disposition)

# phrase -> (why it is fog, what to offer)
_SOON = ("No day was said. Nobody has to call.", "call_on")
_THEIRS = ("This leaves the call to them. Our own date is missing.", "call_on")
_SAID = ("It says that something will be done, but not when.", "answer_by")
_MAYBE = ("Maybe is not a day yet.", "ask_when")
FOG: dict[str, tuple[str, str]] = {}
for _phrases, _fog in {
    """
        wir bleiben in kontakt, bleiben in kontakt, bis bald, bis demnächst, demnächst mal, bei gelegenheit, mal wieder
        treffen, mal wieder sprechen, mal treffen, mal telefonieren, mal kaffee trinken, mal zusammensetzen, lass uns
        mal,
        lasst uns mal, man sieht sich, wir hören uns, wir sehen uns, wir sprechen uns, irgendwann mal, wenn es passt,
        wenn
        wieder zeit ist, über kurz oder lang, in absehbarer zeit, wenn sich was ergibt, auf dem laufenden bleiben
    """: _SOON,
    """
        melden sie sich, melde dich, meldet euch, rufen sie an wenn, ruf an wenn, meldet sich bei bedarf, bei bedarf
        melden, bei fragen melden, meldet sich wieder, meldet sich dann, meldet sich irgendwann, wollen sich melden,
        will
        sich melden, wird sich melden, kommt auf uns zu, kommt auf mich zu, wenn sie fragen haben, falls sie fragen
        haben,
        bei interesse, lassen von sich hören, lässt von sich hören, kommen auf uns zu
    """: _THEIRS,
    """
        ich melde mich, melde mich, wir melden uns, ich komme auf sie zu, komme auf sie zu, hören von mir, hören von
        uns,
        zeitnah, baldmöglichst, so bald wie möglich, sobald wie möglich, asap, in kürze, demnächst, bald, bei nächster
        gelegenheit, später mal, irgendwann nochmal
    """: _SAID,
    """
        vielleicht nächste woche, vielleicht nächsten monat, vielleicht morgen, eventuell nächste woche, evtl nächste
        woche,
        irgendwann nächste woche, mal sehen, mal schauen, schauen wir mal, überlegt es sich, überlegt noch, muss
        überlegen,
        noch unsicher, im neuen jahr, nach dem sommer, nach den feiertagen, nach den ferien, wenn es ruhiger wird,
        gerade
        schlecht, passt gerade nicht, im moment nicht
    """: _MAYBE,
}.items():
    for _phrase in listed_phrases(_phrases):
        FOG.setdefault(_phrase, _fog)

# Nouns are written large too: these are no names.
COMMON = listed("""
        angebot angebote rechnung rechnungen auftrag aufträge auftragsbestätigung termin termine besichtigung exposé
        expose unterlagen material muster katalog kataloge preisliste preis preise lieferung lieferschein bestellung
        vertrag verträge mail mails e-mail email nachricht nachrichten anruf anrufe rückruf telefon handy nummer
        telefonnummer adresse mailbox band anrufbeantworter ab sms whatsapp brief post karte paket antwort frage fragen
        bescheid bild bilder foto fotos plan pläne zeichnung zeichnungen entwurf muster probe proben skizze aufmaß
        baustelle gerüst dach fenster tür türen heizung bad küche wohnung haus grundstück garten garage schlüssel
        schlüsselübergabe notar notartermin eigentümer eigentümerin mieter mieterin käufer verkäufer makler bank firma
        büro praxis kanzlei werkstatt laden geschäft hof stand messe halle zimmer raum kunde kunden kundin lieferant
        lieferanten kollege kollegen kollegin kolleginnen chef chefin assistentin assistent sekretärin empfang zentrale
        tochter sohn frau mann kinder vater mutter bruder schwester eltern nachbar nachbarin urlaub feiertag ferien
        montag dienstag mittwoch donnerstag freitag samstag sonntag woche monat jahr tag tage stunde uhr morgen mittag
        abend heute gestern januar februar märz april juni juli august september oktober november dezember vortrag
        workshop seminar schulung beratung gespräch besprechung meeting call video demo projekt budget antrag vorschlag
        konzept präsentation protokoll bericht kalkulation kostenvoranschlag kv liste ware waren fliesen paletten stück
        interesse bedarf entscheidung zusage absage rückmeldung info infos information informationen broschüre prospekt
        flyer website seite link datei daten konto geld zahlung anzahlung mahnung gutschrift reklamation garantie
        wartung reparatur montage auto wagen transporter kaffee essen mittagessen abendessen frühstück bier wein kuchen
        geburtstag hochzeit jubiläum weihnachten ostern neues jahr bitte danke hallo kurz noch nochmal nochmals wieder
        dann heut morgen erst schon nur auch aber und oder wegen wg bzgl betreff ref nr ich wir er sie es mich uns mir
        ihm ihr ihn ihnen der die das den dem des ein eine einen einem einer kein keine keinen nicht nichts alles ist
        sind war hat haben habe hatte will wollte möchte soll muss kann könnte würde wird geht kommt gibt macht sagt
        meint sagte meinte fragt fragte braucht zum zur vom beim im am an auf aus bei mit nach von vor zu über unter für
        gegen ohne um bis ab seit während weil dass wenn ob wie was wer wo wann warum so sehr gut gute guter gutes neu
        neue neuer neues alt alte großer große kleine kleiner alle jemand niemand keiner bitte dringend wichtig evtl
        erinnere erinnerung merken achtung todo to-do notiz update telefonat treffen teams zoom
    """)

TITLES = listed("herr herrn hr hr. frau fr fr. familie fam fam. dr dr. prof prof. professor doktor ing dipl. mag mag.")
TRADES = listed("""
        gmbh ag kg ohg gbr ug mbh e.k ek ev e.v gruppe holding partner söhne soehne co & metallbau holzbau bau hochbau
        tiefbau bauunternehmen tischlerei schreinerei zimmerei dachdecker elektro elektrotechnik sanitär heizungsbau
        malerbetrieb maler bäckerei konditorei metzgerei fleischerei brauerei weingut winzer hof gärtnerei blumen
        floristik café cafe restaurant gasthof gasthaus hotel pension apotheke praxis klinik kanzlei steuerberatung
        steuerberater notariat versicherung versicherungen bank sparkasse volksbank immobilien hausverwaltung agentur
        verlag druckerei studio atelier galerie museum schule gymnasium universität hochschule volkshochschule kita
        verein verband stiftung gemeinde stadt stadtwerke rathaus amt landratsamt autohaus werkstatt spedition logistik
        transporte reisebüro touristik großhandel grosshandel handel markt supermarkt baumarkt technik systeme software
        consulting beratung marketing medien werbung design optik akustik sanitätshaus fitness sport möbel küchen
        fliesen glas glaserei stahl stahlbau maschinenbau maschinen werke werk fabrik chemie pharma energie solar
        umwelttechnik reinigung gebäudereinigung sicherheit events catering kosmetik friseur salon cantina
    """)
PLACES = listed("""
        messe stand halle haus büro telefon apparat bahnhof flughafen baustelle hochzeit feier fest seminar kurs kurse
        empfang mittagessen abendessen frühstück ende anfang wochenende montag dienstag mittwoch donnerstag freitag
        samstag sonntag platz band ab termin gespräch besuch essen kaffee bier arzt zahnarzt tür eingang
    """)


VOCABULARY = Vocabulary(
    words=words(),
    grammar=frozenset(GRAMMAR),
    typos=TYPOS,
    not_typos=frozenset(NOT_TYPOS),
    holidays=HOLIDAYS,
    after_first=listed("passt geht wäre ist anrufen mailen schicken treffen melden nachfassen"),
    name_months=frozenset({"mai", "august", "jan"}),
    verbs=spelled(VERBS),
    outcomes=spelled(OUTCOMES),
    fog=spelled(FOG),
    evening_words=listed("abendessen dinner bier wein party theater konzert kino feier stammtisch"),
    morning_words=listed("frühstück frühstücken sonnenaufgang"),
    common=COMMON | frozenset(spelled(dict.fromkeys(COMMON))),
    given_words=listed("""
        mai sommer sonntag freitag august april june rose rosa viola linda ernst frank jan max stein wolf
    """),
    titles=TITLES,
    trades=TRADES | frozenset(spelled(dict.fromkeys(TRADES))),
    places=PLACES | frozenset(spelled(dict.fromkeys(PLACES))),
    subjects_ours=listed("ich wir mich uns mir"),
    subjects_theirs=listed("er sie es wer jemand ihre seine kollege kollegin chef chefin tochter sohn mann frau"),
    cues=CUES,
    dates=DATE_CUES,
)
