"""Which language a line is in: the member's own, unless its small words plainly speak another. Loads no tables."""

from followthrough.quickline.core.vocabulary import listed

# Words that tell a language apart from the other one, and stand in many lines.
TELLING = {
    "en": listed("""
        the and with will would her him his their about from called left sent said asked wants back next week today
        tomorrow tonight mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday january
        february july october december morning afternoon evening noon at by she they i'll we'll
    """),
    "de": listed("""
        der die das den dem und mit nicht ich wir bei von für fuer wegen noch wieder angerufen erreicht geschickt
        schicken zurückrufen anrufen rückruf angebot herr herrn frau bis zum zur morgen heute übermorgen uhr woche
        montag dienstag mittwoch donnerstag freitag samstag sonntag nächste nächsten kommende kommenden januar jänner
        februar märz juli oktober dezember vormittag nachmittag abend mittag früh nochmal keine kein
    """),
}
# How dates are written in a line that turned out to be in another language than the member's.
ELSEWHERE = {"en": "en-GB", "de": "de-DE"}


def tongue(text: str, locale: str) -> str:
    """The locale to read the line in: `locale`, or another language's that more of the words speak for.

    Two words at least must speak for the other language, as names and places are in any; of a line of one or two
    words ('Freitag 10') one is enough when none speaks for the own.
    """
    own = (locale or "en").replace("_", "-").split("-")[0].lower()
    words = text[:400].lower().replace("’", "'").translate(SIGNS).split()
    told = {code: sum(word in telling for word in words) for code, telling in TELLING.items()}
    mine = told.get(own, 0)
    best = max((code for code in told if code != own), key=lambda code: told[code])
    needed = 1 if len(words) < 3 else 2
    return ELSEWHERE[best] if told[best] >= needed and told[best] > mine else locale


SIGNS = str.maketrans(dict.fromkeys(',.;:!?()[]"', " "))
