"""German vague dates: phrase -> (why it is vague, what to offer)."""

from followthrough.quickline.core.vocabulary import phrase_list

_SOON = ("No day was said. Nobody has to call.", "call_on")
_THEIRS = ("This leaves the call to them. Our own date is missing.", "call_on")
_SAID = ("It says that something will be done, but not when.", "answer_by")
_MAYBE = ("Maybe is not a day yet.", "ask_when")
VAGUE_DATES: dict[str, tuple[str, str]] = {}
for _phrases, _fog in {
    """
        wir bleiben in kontakt, bleiben in kontakt, bis bald, bis demnächst, demnächst mal, bei gelegenheit, mal
        wieder treffen, mal wieder sprechen, mal treffen, mal telefonieren, mal kaffee trinken, mal zusammensetzen,
        lass uns mal, lasst uns mal, man sieht sich, wir hören uns, wir sehen uns, wir sprechen uns, irgendwann mal,
        wenn es passt, wenn wieder zeit ist, über kurz oder lang, in absehbarer zeit, wenn sich was ergibt, auf dem
        laufenden bleiben
    """: _SOON,
    """
        melden sie sich, melde dich, meldet euch, rufen sie an wenn, ruf an wenn, meldet sich bei bedarf, bei bedarf
        melden, bei fragen melden, meldet sich wieder, meldet sich dann, meldet sich irgendwann, wollen sich melden,
        will sich melden, wird sich melden, kommt auf uns zu, kommt auf mich zu, wenn sie fragen haben, falls sie
        fragen haben, bei interesse, lassen von sich hören, lässt von sich hören, kommen auf uns zu
    """: _THEIRS,
    """
        ich melde mich, melde mich, wir melden uns, ich komme auf sie zu, komme auf sie zu, hören von mir, hören von
        uns, zeitnah, baldmöglichst, so bald wie möglich, sobald wie möglich, asap, in kürze, demnächst, bald, bei
        nächster gelegenheit, später mal, irgendwann nochmal
    """: _SAID,
    """
        vielleicht nächste woche, vielleicht nächsten monat, vielleicht morgen, eventuell nächste woche, evtl nächste
        woche, irgendwann nächste woche, mal sehen, mal schauen, schauen wir mal, überlegt es sich, überlegt noch,
        muss überlegen, noch unsicher, im neuen jahr, nach dem sommer, nach den feiertagen, nach den ferien, wenn es
        ruhiger wird, gerade schlecht, passt gerade nicht, im moment nicht
    """: _MAYBE,
}.items():
    for _phrase in phrase_list(_phrases):
        VAGUE_DATES.setdefault(_phrase, _fog)
