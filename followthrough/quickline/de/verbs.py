"""German verbs: done and planned. Separable verbs are listed both ways: 'anrufen', 'ruf ** an'."""

from followthrough.quickline.core.vocabulary import Verb, phrase_list


def _forms(tense: str, action: str | None, channel: str | None, phrases: str) -> dict[str, Verb]:
    return {phrase: Verb(tense, action, channel) for phrase in phrase_list(phrases)}


VERBS: dict[str, Verb] = {
    # to call
    **_forms("plan", "call", "call", """
        anrufe, zurückrufe, rufe ** an, ruf ** an, rufe ** zurück, ruf ** zurück, rufen wir ** an, telefoniere ** mit,
        anrufen, zurückrufen, telefonieren, durchrufen, zurücktelefonieren, ran kriegen, anklingeln, rufe * an, ruf *
        an, rufe an, ruf an, rufen * an, rufe * zurück, ruf * zurück, rufe zurück, ruf zurück, rufen * zurück,
        anzurufen, zurückzurufen, durchklingeln, klingel * durch, melde mich * telefonisch, telefonisch melden,
        rückruf, rr, anruf, telefonat, telefontermin, sprechen mit, nochmal sprechen, reden mit, ans telefon bekommen,
        erreichen
    """),
    **_forms("plan", "call", None, """
        nochmal versuchen, noch mal versuchen, wieder versuchen, erneut versuchen, versuche es * wieder, neuer
        versuch, versuch es * nochmal, versuche es nochmal, probiere es * nochmal, nochmal probieren, wieder
        probieren, nochmals versuchen, weiter versuchen, versuche * nochmal, versuche es ** nochmal, versuche es **
        wieder, versuche ** nochmal, versuche ** wieder, probiere es ** nochmal, probiere ** nochmal, probier es **
        nochmal, versuch es ** nochmal, versuch es ** wieder, probier's ** nochmal, probier's ** noch einmal,
        versuch's ** nochmal, versuch's ** noch einmal, versuche es ** noch einmal, probiere es ** noch einmal,
        probier es ** noch einmal, noch einmal versuchen, noch einmal probieren, probier's, versuch's, neu versuchen
    """),
    **_forms("done", "call", "call", """
        angerufen, zurückgerufen, durchgerufen, rief an, rief ** an, angeklingelt, versucht anzurufen, versucht,
        retour gerufen, zurücktelefoniert, angeläutet, durchgeklingelt, hinterhertelefoniert, rief ** zurück
    """),
    **_forms("done", None, "talk", """
        telefoniert, gesprochen, geredet, unterhalten, gesprochen mit, telefoniert mit, erreicht, am telefon, am
        apparat, kurz geschnackt, geplaudert, telefonat gehabt, gequatscht, durchgekommen
    """),
    # to write
    **_forms("plan", "email", "email", """
        maile, mail ** schreiben, mail ** schicken, e-mail ** schreiben, schreibe ** eine mail, schreib ** eine mail,
        schreibe ** mail, schreib ** mail, antworte ** auf, mailen, mail an, mail schreiben, e-mail schreiben, email
        schreiben, eine mail schreiben, schreiben, schreibe, schreib, antworten, antworte, beantworten,
        zurückschreiben, schreib * zurück, schreibe * zurück, anschreiben, schreibe * an, schreib * an, per mail
        schicken, per mail senden, mail schicken, mail senden, anmailen, e-mail an, email an, mail mit, mail zu
    """),
    **_forms("done", "email", "email", """
        per mail erinnert, per mail geschickt, per mail nachgefragt, mail raus, mail ist raus, eine mail geschickt,
        mail verschickt, gemailt, angeschrieben, mail geschrieben, e-mail geschrieben, eine mail geschrieben, email
        geschrieben, geantwortet, zurückgeschrieben, mail geschickt, mail gesendet, e-mail geschickt, geschrieben
    """),
    **_forms("plan", "message", "text", """
        sms, sms schreiben, sms schicken, simsen, simse, eine sms, sms an, schreib ** eine sms, schreibe ** eine sms,
        schick ** eine sms, schicke ** eine sms, sms ** schreiben, sms ** schicken, per sms
    """),
    **_forms("done", "message", "text", """
        sms geschrieben, sms geschickt, gesimst, sms ** geschickt, sms ** geschrieben, sms raus, per sms geschickt
    """),
    **_forms("plan", "message", "chat", """
        whatsapp, whatsappen, whatsapp schreiben, per whatsapp, whatsapp schicken, whatsapp an, signal schreiben,
        schreib ** auf whatsapp, schreibe ** auf whatsapp, schreib ** whatsapp, schreibe ** whatsapp, whatsapp **
        schreiben, schick ** whatsapp, schicke ** whatsapp, auf whatsapp schreiben, in die gruppe schreiben
    """),
    **_forms("done", "message", "chat", """
        gewhatsappt, whatsapp geschrieben, whatsapp geschickt, auf whatsapp geschrieben, per whatsapp geschrieben, per
        whatsapp geschickt, über instagram geschrieben, auf instagram geschrieben, über facebook geschrieben, auf
        facebook geschrieben, über whatsapp geschrieben, über whatsapp gemeldet, über instagram gemeldet, whatsapp
        bekommen
    """),
    **_forms("plan", "message", None, """
        nachricht schreiben, nachricht schicken, nachricht an, anpingen, antwort, antwort an, antwort bis, rückmeldung
        geben, bescheid geben, bescheid sagen, gebe ** bescheid, sage ** bescheid, gib ** bescheid, sag ** bescheid,
        bescheid bis, informieren, informiere, sag ** dass, sage ** dass, richte ** aus, benachrichtigen,
        verständigen, absagen, absage, sage ** ab, zusagen, sage ** zu, rückmelden, melde ** zurück
    """),
    **_forms("done", "message", None, "nachricht geschrieben, nachricht geschickt, angepingt, bescheid gegeben"),
    **_forms("plan", "message", "linkedin", "auf linkedin schreiben, linkedin, xing, auf xing schreiben, vernetzen"),
    **_forms("done", "message", "linkedin", """
        auf linkedin geschrieben, über linkedin geschrieben, auf xing geschrieben, über xing geschrieben, auf linkedin
        vernetzt, per linkedin geschrieben
    """),
    # to meet
    **_forms("plan", "meet", "meeting", """
        komme ** vorbei, fahre ** vorbei, gehe ** vorbei, schaue ** vorbei, schau ** vorbei, fahre ** hin, treffe **
        mich mit, treffe mich, hinfahren, beim kunden, sehen uns, sehe, auswärtstermin, zusammensetzen,
        beratungstermin, treffen, treffen mit, treffe, treffen uns, besuchen, besuche, besuch, vorbeikommen,
        vorbeigehen, vorbeifahren, vorbeischauen, komme * vorbei, fahre * vorbei, gehe * vorbei, schaue * vorbei,
        hinfahren, fahre * hin, kommt * vorbei, termin, termin mit, termin bei, termin vereinbaren, termin ausmachen,
        termin machen, besichtigung, besichtigen, ortstermin, vor ort, aufmaß, notartermin, schlüsselübergabe,
        übergabe, beratung, besprechung, besprechen, vorstellung, messetermin, verschoben auf, verschieben, verlegt
        auf, essen gehen, essen mit, einladen, zeigen, anschauen, anschauen mit, ansehen, begehung, vorgespräch,
        erstgespräch, gespräch mit, gespräch, kennenlernen, kennenlerntermin, jour fixe, workshop
    """),
    **_forms("done", "meet", "meeting", """
        war gerade bei, war heute bei, war eben bei, war gestern bei, waren bei, zu besuch, angetroffen, getroffen,
        besucht, dagewesen, vorbeigekommen, vorbeigeschaut, besichtigt, kaffee getrunken, essen gegangen, essen
        gewesen, gegessen mit, zusammengesessen, vor ort gewesen, kennengelernt, am stand, gezeigt, war bei, war da
    """),
    **_forms("noun", "meet", "meeting", """
        kaffee, mittagessen, abendessen, frühstück, bier, lunch, dinner, meeting, stammtisch, messe, seminar, kaffee
        trinken, mittag essen, probe, anprobe, hausbesuch, weinprobe, verkostung, probefahrt, jause, znüni, zvieri,
        brunch, apéro, vesper, brotzeit, sehtest, stammessen, versammlung, eigentümerversammlung, begehen, vorführung,
        führung, abnahme, abendtermin, kundentermin, sitzung, feierabendbier, grillen, betriebsbesichtigung, treff
    """),
    **_forms("noun", "meet", "video", """
        zoom, teams, teams-call, teams call, teams - call, videocall, video-call, videokonferenz, videotelefonat,
        skype, webinar, demo, online-termin, onlinetermin, teams-termin, zoom-termin, google meet, webex
    """),
    **_forms("noun", "call", "call", "call mit, telefonat mit, telko, telefonkonferenz"),
    # to send
    **_forms("plan", "send", None, """
        schicken, schicke, schick, senden, sende, zusenden, zuschicken, schicke * zu, sende * zu, schick * zu,
        rausschicken, schicke * raus, weiterleiten, leite * weiter, nachreichen, reiche * nach, liefern, liefere,
        anbieten, angebot schreiben, angebot machen, angebot erstellen, angebot schicken, angebot senden, angebot an,
        abgeben, vorbeibringen, bringe * vorbei, mitbringen, bringe * mit, übersenden, vorbereiten, fertig machen,
        fertigmachen, nachliefern, zukommen lassen, lasse * zukommen, besorgen, unterlagen schicken, hinschicken, muss
        raus, muss noch raus, soll raus, geht raus, geht ** raus, muss ** raus, schicke ** zu, sende ** zu, schick **
        zu, schicke ** raus, leite ** weiter, reiche ** nach, bringe ** mit, bring ** mit, bringe ** vorbei, bring **
        vorbei, lasse ** zukommen, mache ** fertig, gebe ** ab, mach ** fertig, schick ich, schicke ich, sende ich,
        maile ich, weiterschicken, nachsenden, offert schicken, offerte schicken, offerte machen, offert machen,
        offerte senden, einladung schicken, einreichen
    """),
    # waiting for our call: we call
    **_forms("plan", "send", None, "wartet auf, warten auf angebot von uns, wartet noch auf"),
    **_forms("plan", "call", "call", "wartet auf rückruf, wartet auf anruf, wartet auf unseren anruf"),
    **_forms("plan", "message", None, "wartet auf antwort, wartet auf rückmeldung, wartet auf bescheid"),
    **_forms("done", "send", None, """
        geschickt, gesendet, versendet, verschickt, zugeschickt, zugesandt, rausgeschickt, ist raus, raus gegangen,
        rausgegangen, weitergeleitet, abgegeben, übergeben, geliefert, angeboten, vorgelegt, eingereicht,
        nachgereicht, angebot raus, raus, mitgegeben, hingeschickt, offerte raus, rechnung raus, ausgeliefert,
        überreicht, zugestellt, ausgehändigt
    """),
    **_forms("plan", "send", "post", """
        per post, mit der post, brief schreiben, karte schreiben, dankeskarte, postkarte, brief an, karte an, brief,
        als paket, päckchen
    """),
    **_forms("done", "send", "post", """
        per post geschickt, mit der post geschickt, brief geschrieben, karte geschrieben
    """),
    # to follow up
    **_forms("plan", "follow_up", None, """
        fasse ** nach, hake ** nach, hak ** nach, frage ** nach, frag ** nach, frage ** an, melde mich ** bei, melde
        mich ** wieder, bleibe ** dran, urgieren, urgiere, nachstoßen, nachtelefonieren, rückfragen, wieder vorlegen,
        erinnere ** an, dranbleiben bei, aufgreifen, anstupsen, anklopfen bei, kontaktiere, abfragen, in erinnerung
        bringen, aufwärmen, ansprechen, nachfassen, fasse * nach, nachhaken, hake * nach, hak * nach, nachfragen,
        frage * nach, frag * nach, anfragen, frage * an, frag * an, erinnern, erinnere * an, anmahnen, mahnen,
        nachtelefonieren, wieder melden, melden, melde mich, sich melden, bei * melden, dranbleiben, bleibe * dran,
        wiedervorlage, wv, wvl, rückfrage, klären, klär, kläre, abklären, fragen, frage, frag, kontaktieren, kontakt
        aufnehmen, nochmal anklopfen, anklopfen, in kontakt bleiben, follow-up, follow up, followup, prüfen, checken,
        nachsehen, stand erfragen, abstimmen, bestätigen, bestätige
    """),
    **_forms("done", "follow_up", None, """
        nachgefasst, nachgehakt, nachgefragt, angefragt, erinnert, angemahnt, gefragt, geklärt, kontaktiert, gemeldet
    """),
    # others
    **_forms("plan", "wait", None, """
        gibt ** bescheid, geben ** bescheid, gibt ** rückmeldung, gibt ** antwort, gibt ** durch, meldet sich **
        wieder, schickt ** zu, schickt ** zurück, sendet ** zu, kommt ** vorbei, kommen ** vorbei, bringt ** vorbei,
        bringt, prüft, klärt, klärt ** ab, holt ** ab, unterschreibt, kommt, kommt erst, überweist, liefern ** nach,
        macht ** fertig, antwort frühestens, antwort spätestens, reicht ** nach, bespricht ** mit, bespricht es, fragt
        ** nach, fragt ** chef, fragt seinen, fragt ihren, spricht ** mit, will es sich ** überlegen, 
        warten noch auf, warten wir, warte noch auf, schaut ** an, schaut sich, entscheidet bis, entscheiden bis,
        entscheiden am, warten, warte, warten auf, warte auf, abwarten, gibt bescheid, meldet sich, melden sich,
        meldet sich * wieder, will sich melden, wollen sich melden, wird sich melden, sich melden wollen, kommt auf *
        zu, kommt zurück, überlegt, überlegt es sich, überlegt sich, entscheidet, entscheidet sich, entscheiden,
        schickt, schickt uns, schickt mir, sendet, liefert, zahlt, bezahlt, lässt von sich hören, kommt wieder, gibt
        antwort, gibt rückmeldung, schreibt, mailt, antwortet
    """),
    **_forms("plan", "wait", "call", """
        ruft ** an, ruft ** zurück, rufen ** zurück, telefoniert zurück, telefoniert ** zurück, meldet sich
        telefonisch, ruft mich ** an, ruft uns ** an, läutet ** an, klingelt ** durch, ruft an, ruft zurück, rufen
        zurück, wollte zurückrufen, will zurückrufen, will anrufen, wollte anrufen, wird zurückrufen, wird anrufen,
        wollten anrufen, wollten zurückrufen, ruft wieder an
    """),
    **_forms("plan", "other", None, """
        rechnung ** stellen, rechnung ** schreiben, bestellen, bestelle, buchen, buche, rechnung schreiben, rechnung
        stellen, überweisen, reservieren, kaufen, drucken, ausdrucken, organisieren, vermitteln, vorstellen mit,
        abholen, hole * ab, ausmessen, messen, einplanen, kalkulieren, rechnen, aktualisieren, einbauen, montieren,
        reparieren, gratulieren, bedanken, danken, anlegen, notieren, vorbereitung, lesen, fertigstellen,
        nachbestellen, eintragen, ablegen, auszahlen, verbuchen, buche ** um, umbuchen, abrechnen, beantragen,
        einzahlen, stornieren, kündigen, ausstellen, korrigieren, anpassen, übersetzen
    """),
    **_forms("done", None, None, """
        bestellt, gekauft, unterschrieben, zugesagt, abgesagt, abgelehnt, storniert, gesagt, meinte, sagte, erwähnt,
        gegeben, nachbestellt, genehmigt, bewilligt, probiert, bedankt, gratuliert, verschoben, bekommen, erhalten,
        bezahlt, gewonnen, verloren, beauftragt, eingebaut, fertig, erledigt, gebucht, reserviert, gefallen,
        begeistert, hatte, war, waren, gewesen, kam, kamen, ging, lief, hat, wurde
    """),
    **_forms("thing", None, None, """
        kommt nicht, kommt gut an, kommt in frage, kommt nicht in frage, kommt darauf an, kommt drauf an, vergiss
        nicht, nicht vergessen, telefonnummer, mailadresse, anruf in abwesenheit, terminwunsch, postfach, briefkopf,
        entscheidung, treffen sich
    """),
    **_forms("thing", None, "call", "tel, telefonisch, per telefon, am handy, handy, mobil, festnetz"),
    **_forms("plan", None, None, "versprochen, zugesichert"),
}  # fmt: skip
