"""German outcomes: phrase -> outcome in the words of the label guide (disposition)."""

from followthrough.quickline.core.vocabulary import Refusals, phrase_list

OUTCOMES: dict[str, str] = {}
for _disposition, _phrases in {
    "voicemail": """
        mailbox, auf die mailbox gesprochen, mailbox besprochen, auf mailbox, anrufbeantworter, auf ab, auf den ab,
        auf band, auf band gesprochen, auf den anrufbeantworter, ab besprochen, nur mailbox, nur ab, auf ab
        gesprochen, band besprochen, sprachnachricht hinterlassen, nur anrufbeantworter, auf anrufbeantworter,
        anrufbeantworter besprochen, combox, auf combox, auf die combox, auf combox gesprochen, auf die combox
        gesprochen, mobilbox, auf die mobilbox gesprochen, auf den anrufbeantworter gesprochen, auf anrufbeantworter
        gesprochen, auf die box gesprochen, voicemail, sprachbox, mailbox dran, wieder mailbox, ging mailbox dran
    """,
    "message_left": """
        nachricht hinterlassen, nachricht dagelassen, nachricht hinterlegt, rückruf erbeten, um rückruf gebeten,
        zettel hinterlassen, karte dagelassen, visitenkarte dagelassen, zettel eingeworfen, karte eingeworfen,
        nachricht ausrichten lassen, ausrichten lassen, karte hinterlassen, zettel dagelassen
    """,
    "gatekeeper": """
        sekretärin, sekretariat, vorzimmer, empfang, zentrale, assistentin, assistent, richtet es aus, richtet * aus,
        richtet's aus, richtets aus, richten es aus, über sekretärin, kollegin gesprochen, kollegen gesprochen,
        kollegin am apparat, kollege am apparat, vertretung dran, azubi dran, kollegin dran, kollege dran, tochter am
        telefon, frau am telefon, mann am telefon
    """,
    "no_answer": """
        nicht erreicht, keiner da, niemand da, keiner ran, niemand ran, geht nicht ran, ging nicht ran, geht keiner
        ran, ging keiner ran, nimmt nicht ab, nahm nicht ab, nicht abgenommen, hebt nicht ab, keiner abgehoben, nicht
        rangegangen, nicht zu erreichen, nicht erreichbar, kein anschluss bekommen, nicht ans telefon, nicht
        durchgekommen, klingelt durch, nichterreicht, n . e ., nicht abgehoben, hob nicht ab, hebt keiner ab, geht
        niemand ran, ging niemand ran, keiner rangegangen, niemand rangegangen, nimmt keiner ab, niemanden erreicht,
        keinen erreicht, nicht antreffen, nicht angetroffen, keiner zu hause, niemand zu hause, vergeblich versucht,
        vergeblich angerufen, freizeichen, läutet durch, telefonisch nicht erreicht, wieder nicht erreicht, kein
        durchkommen, nicht ran gegangen, nicht dran
    """,
    "no_reply": """
        keine antwort, keine rückmeldung, keine reaktion, meldet sich nicht, hat sich nicht gemeldet, nicht gemeldet,
        nichts gehört, noch nichts gehört, bisher nichts, funkstille, antwortet nicht, nicht geantwortet, reagiert
        nicht, nicht reagiert, keine rückantwort, ohne antwort, nicht zurückgemeldet, nicht zurückgerufen, ruft nicht
        zurück, noch keine antwort, immer noch nichts
    """,
    "busy": "besetzt, belegt, dauerbesetzt, war besetzt, ständig besetzt, immer besetzt, spricht gerade",
    "unavailable": """
        im urlaub, in urlaub, nicht im haus, außer haus, krank, in besprechung, im termin, nicht am platz, im meeting,
        auf dienstreise, in elternzeit, verreist, abwesend, im gespräch, nicht da, auf reisen, unterwegs, beim kunden,
        auf montage, heute nicht da, krankgeschrieben, in der kur, auf kur, in einer besprechung, in einem termin, in
        einer sitzung, in sitzung, auf fortbildung, ist weg, schon weg, außer dienst, in karenz, in den ferien, in
        ferien
    """,
    "wrong_number": """
        falsche nummer, nummer falsch, falsch verbunden, nummer nicht vergeben, kein anschluss unter, kein anschluss,
        nummer stimmt nicht, nummer nicht mehr, nummer ungültig
    """,
    "callback_requested": """
        bittet um rückruf, bat um rückruf, bitte um rückruf, wünscht rückruf, will zurückgerufen werden, möchte
        zurückgerufen werden, soll zurückrufen, soll * zurückrufen, soll anrufen, soll * anrufen, ich soll, wir
        sollen, soll mich melden, soll mich * melden, soll ich mich, möchte angerufen werden, will angerufen werden,
        um anruf gebeten, erst * wieder hören, soll wieder anrufen, soll nochmal anrufen, später nochmal anrufen,
        rückruf gewünscht, soll ihn ** anrufen, soll sie ** anrufen, soll ihn ** zurückrufen, soll sie ** zurückrufen,
        will ** angerufen werden, möchte ** angerufen werden, bittet um anruf, bat um anruf, um rückruf gebeten von,
        will rückruf, möchte rückruf, bittet ** um rückruf, ich soll ** anrufen, ich soll ** melden, wir sollen **
        anrufen, soll ** wieder anrufen
    """,
    "interested": """
        interessiert, interesse, hat interesse, großes interesse, sehr interessiert, möchte angebot, will angebot,
        möchte ein angebot, will ein angebot, braucht angebot, braucht ein angebot, möchte preisliste, will muster,
        möchte muster, möchte katalog, will katalog, möchte besichtigen, will besichtigen, angebot gewünscht,
        begeistert, gefällt, gefiel, angetan, möchte probefahrt, will mehr wissen, möchte mehr, neugierig, möchte
        bestellen, will kaufen, möchte kaufen, möchte einen termin, will einen termin, möchte die preisliste, möchte
        den katalog, hätte gern, hätte gerne, sehr angetan, fand es gut, fand es toll, will angebot haben, klingt gut,
        findet es gut, fragt nach preis, fragt nach preisen, angebot erbeten, nach preisen gefragt, nach dem preis
        gefragt, nach preis gefragt, fragt nach, nach einem angebot gefragt, nach angebot gefragt, bittet um angebot,
        wünscht angebot, will ein muster, möchte ein muster, will * muster, bittet um ** angebot, will sich ** ansehen
    """,
    "not_interested": """
        kein interesse, nicht interessiert, kein bedarf, keinen bedarf, will nicht, möchte nicht, nein danke, hat
        abgelehnt, abgelehnt, lehnt ab, winkt ab, abgewinkt, abgesagt, sagt ab, hat abgesagt, kein budget, zu teuer,
        aufgelegt, legt auf, legte auf, will nicht mehr, passt nicht, brauchen nichts, braucht nichts, nicht mehr
        interessiert, kaufen ** nichts, kauft ** nichts, brauchen ** nichts mehr, hat schon jemanden, haben schon
        jemanden, haben schon einen, hat schon einen, lehnt ** ab, winkt ** ab, sagt ** ab, kein interesse mehr,
        derzeit kein bedarf, nichts für uns, nichts für ihn, nichts für sie, vorerst nicht
    """,
    "meeting_booked": """
        termin vereinbart, termin ausgemacht, termin steht, termin gemacht, termin fix, termin bestätigt, besichtigung
        vereinbart, treffen ausgemacht, termin eingetragen, neuer termin, termin verschoben auf, verschoben auf,
        treffen vereinbart, zugesagt für, verabredet, termin fixiert
    """,
    "no_show": """
        nicht erschienen, nicht gekommen, kam nicht, nicht aufgetaucht, versetzt, hat mich versetzt, ist nicht
        gekommen, nicht aufgekreuzt, tauchte nicht auf, kam nicht zum termin, termin versäumt, nicht aufgekommen, hat
        uns versetzt, ist nicht erschienen, ohne absage weggeblieben
    """,
    "bounced": """
        unzustellbar, mail kam zurück, mail ** kam zurück, nicht zustellbar, adresse falsch, mail zurückgekommen, mail
        ** unzustellbar, kam als unzustellbar zurück, mailadresse falsch, mail geht nicht durch
    """,
    "unsubscribe": """
        abgemeldet, abbestellt, keine mails mehr, keine werbung mehr, nicht mehr anrufen, nie wieder anrufen, aus dem
        verteiler, nicht mehr angerufen werden, möchte nicht mehr angerufen werden, will nicht mehr angerufen werden,
        möchte keine anrufe, will keine anrufe, möchte keine mails, will keine mails, möchte keine werbung, will keine
        werbung, nicht mehr anschreiben, nicht mehr angeschrieben werden, keine newsletter mehr, nicht mehr
        kontaktieren, keine anrufe mehr, newsletter abbestellt
    """,
    "won": """
        bestellt, hat bestellt, gekauft, kauft, hat gekauft, unterschrieben, hat unterschrieben, beauftragt, auftrag
        erteilt, auftrag bekommen, auftrag erhalten, angenommen, angebot angenommen, zugesagt, hat zugesagt, sagt zu,
        zuschlag, zuschlag bekommen, nimmt das angebot an, nimmt es, gebucht, hat gebucht, auftrag gewonnen, zuschlag
        erhalten, bestellung bekommen, bestellung eingegangen, zuschlag gegeben, zuschlag bekommen von, nimmt **
        angebot an, auftrag da, auftrag ist da, bestellung ** eingegangen, auftrag ** eingegangen, sagt ** zu, vertrag
        unterschrieben, vertrag ist unterschrieben, nehmen das angebot an
    """,
    "lost": """
        springt ab, springen ab, abgesprungen, steigt aus, ausgestiegen, für die andere, für eine andere, für den
        anderen, für das andere, für andere, verloren, auftrag verloren, anderen anbieter, an die konkurrenz, zur
        konkurrenz, konkurrenz bekommen, anderweitig vergeben, woanders gekauft, woanders bestellt, beim wettbewerber
        gekauft, beim wettbewerber bestellt, beim wettbewerber, zum wettbewerber, beim mitbewerber, zum mitbewerber,
        anderswo gekauft, anderswo bestellt, anderen genommen, anderer hat den zuschlag, für einen anderen
        entschieden, anders entschieden, bei der konkurrenz
    """,
    "met": """
        war gut, lief gut, verlief gut, war super, war nett, war toll, war sehr gut, war produktiv, getroffen,
        besucht, kaffee getrunken, essen gewesen, essen gegangen, zusammengesessen, kennengelernt, am stand, war bei,
        besichtigt, dagewesen, vor ort gewesen, stand, war gerade bei, war heute bei, war eben bei, zusammen gegessen,
        zu besuch, war da, waren da, begutachtet, vorbeigeschaut, vorbeigekommen
    """,
    "spoke": """
        telefonat ** war gut, telefonat war gut, gesprochen, telefoniert, erreicht, geredet, unterhalten, am telefon,
        gespräch geführt, gutes gespräch, nettes gespräch, langes gespräch, geplaudert, telefonat gehabt, gesprochen
        mit, durchgekommen, kurz gesprochen, kurzes gespräch, kurz telefoniert, am apparat gehabt
    """,
    "received": """
        hat angerufen, hat * angerufen, haben angerufen, rief an, rief * an, hat zurückgerufen, rief zurück, anruf
        von, hat * geschrieben, schrieb, mail erhalten, mail bekommen, anfrage bekommen, anfrage erhalten, hat
        gemailt, hat * gemailt, meldet wasserschaden, hat geantwortet, über instagram geschrieben, auf instagram
        geschrieben, antwort von, antwort bekommen, rückmeldung von, mail von, e-mail von, nachricht von, brief von,
        hat geschrieben, hat sich gemeldet, gemeldet, anfrage von, anruf in abwesenheit, verpasster anruf, entgangener
        anruf
    """,
    "sent": """
        geschickt, gesendet, gemailt, verschickt, versendet, zugeschickt, rausgeschickt, raus, ist raus, geschrieben,
        abgegeben, geliefert, weitergeleitet, eingereicht, angeboten, übergeben, mitgegeben, zugesandt, ausgeliefert,
        angeschrieben, zugestellt, nachgereicht, hinterlegt, per mail erinnert, überreicht, erinnert per mail
    """,
}.items():
    for _phrase in phrase_list(_phrases):
        OUTCOMES.setdefault(_phrase, _disposition)

# 'Abgesagt' may be the appointment, 'verloren' a key, 'aufgelegt' a call.
REFUSALS = Refusals(
    bare=frozenset(
        phrase_list("""
            abgesagt, sagt ab, hat abgesagt, sagt ** ab, zu teuer, aufgelegt, legt auf, legte auf, passt nicht,
            verloren, braucht nichts, brauchen nichts, abgesprungen, ausgestiegen, steigt aus, will nicht,
            möchte nicht, moechte nicht, für andere, fuer andere, für das andere, fuer das andere
        """)
    )
)
