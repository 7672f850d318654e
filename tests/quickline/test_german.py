"""German lines: person, company, outcome, next step, promises, vague dates and remarks. The people are invented."""

from datetime import datetime

import pytest

from followthrough.quickline.dates import date_parser
from followthrough.quickline.line import side_remarks
from followthrough.quickline.line.commitments import find_commitment
from followthrough.quickline.line.parse_line import ParsedLine, parse_line
from followthrough.quickline.line.told.steps import parse_agreed_steps
from followthrough.quickline.line.vague_dates import find_vague_date

MONDAY = datetime(2026, 10, 5, 9, 10)


def line(text: str, locale: str = "de-DE") -> ParsedLine:
    return parse_line(text, MONDAY, locale)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Frau Sommer zurückrufen vor 12", "Frau Sommer"),
        ("Hr. Freitag meldet sich Donnerstag", "Hr. Freitag"),
        ("Herr Mai hat angerufen", "Herr Mai"),
        ("Prospekt an Julian Sonntag geschickt, Freitag nachhaken", "Julian Sonntag"),
        ("Telefontermin Herr Lange 13.10. 11:00", "Herr Lange"),
        ("Angebot Dachsanierung Frau Sauer nachfassen Do", "Frau Sauer"),
        ("Frau von der Leine angerufen", "Frau von der Leine"),
        ("Schlüsselübergabe Beck übermorgen 17 Uhr", "Beck"),
        ("Kundin Schäfer zurückgerufen", "Schäfer"),
        ("Kaffee mit Miriam am Mittwoch um 10", "Miriam"),
        ("schick der anna morgen die rechnung", "anna"),
        ("hab mit dem thomas gesprochen", "thomas"),
        ("muss morgen den herrn schneider wegen der garage anrufen", "herr schneider"),
        ("Herrn Kaiser angerufen", "Herr Kaiser"),
        ("Termin mit Jan am 1. Dezember", "Jan"),
        ("Mit Lisa und Jonas Mittwoch Wohnung anschauen", "Lisa"),
        ("12 Kisten Riesling liefern", None),
        ("Elternabend am Donnerstag um 19 Uhr", None),
        ("Unterlagen an den Steuerberater schicken", None),
        ("die firma brandt hat abgesagt", None),
    ],
)
def test_german_writes_nouns_large_so_a_name_is_known_by_its_place(text: str, person: str | None) -> None:
    assert line(text).person == person


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Frau Kunze vom Bauamt Nord hat den Antrag genehmigt", "Bauamt Nord"),
        ("Angebot an Schreinerei Vogt geschickt", "Schreinerei Vogt"),
        ("Lohnabrechnung Fa. Stark & Sohn bis Ultimo", "Fa. Stark & Sohn"),
        ("Sven Petersen (Hafen GmbH) getroffen", "Hafen GmbH"),
        ("Vortrag angefragt von der Volkshochschule", "Volkshochschule"),
        ("Abendessen mit den Kollegen von Rheinglas", "Rheinglas"),
        ("war heute bei der gärtnerei hansen", "gärtnerei hansen"),
        ("Gutschein für Mama von Aylin", None),
        ("Kaffee mit Miriam am Mittwoch", None),
    ],
)
def test_a_company_stands_behind_von_and_bei_or_begins_with_its_trade(text: str, organization: str | None) -> None:
    assert line(text).org == organization


@pytest.mark.parametrize(
    ("text", "came"),
    [
        ("Hr. Voss AB, Di wieder", "voicemail"),
        ("ab Montag Hr. Voss anrufen", None),
        ("n.e. Fr. Winkler", "no_answer"),
        ("Herr Yilmaz hat angerufen", "received"),
        ("Herrn Yilmaz angerufen", "spoke"),
        ("Liste an Anna Berg geschickt", "sent"),
        ("Anna Berg hat die Liste geschickt", None),
        ("Einladung bis 10.12. raus", None),
        ("Auftragsbestätigung muss noch geschickt werden", None),
        ("Herr Arnold hat beim Wettbewerber gekauft", "lost"),
        ("Herr Engel möchte nicht mehr angerufen werden", "unsubscribe"),
        ("Anna hat noch nicht unterschrieben", None),
    ],
)
def test_the_helping_verb_tells_whose_doing_it_was_and_whether_it_is_done(text: str, came: str | None) -> None:
    assert line(text).disposition == came


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("Herr Stein gibt bis Ende der Woche Bescheid", "wait"),
        ("Frau Albrecht will bis Monatsende entscheiden", "wait"),
        ("Anna Berg will bis Freitag die Liste schicken", "wait"),
        ("Herr Lang will Muster", "send"),
        ("kevin meint er braucht zwei wochen bedenkzeit", None),
        ("Ich rufe Frau Jost am Mittwoch um 11 an", "call"),
        ("Max Weber besetzt, in einer Stunde wieder", "call"),
        ("Hausbesichtigung Ehepaar Noack Sa 14 Uhr", "meet"),
        ("Rechnung an Weinhandel Kroll stellen", "other"),
        ("Habe Herrn Schuster eine Mail geschickt, Antwort bis Donnerstag", "wait"),
        ("Frag Elke, ob der Termin am 15. noch steht", "follow_up"),
        ("dem Markus die Fotos nicht schicken", None),
    ],
)
def test_what_is_next_and_whose_it_is(text: str, following: str | None) -> None:
    assert line(text).next_action == following


def test_what_was_agreed_has_its_object_and_its_day_before_the_verb() -> None:
    def told(text: str) -> list[tuple[str, str, str]]:
        said = parse_agreed_steps(text, MONDAY, "de-DE")
        return [(one.action, one.words, f"{one.when.starts:%d.%m. %H:%M}" if one.when else "") for one in said]

    assert told("morgen Preisliste schicken, Samstag anrufen") == [
        ("send", "Preisliste schicken", "06.10. 00:00"),
        ("call", "anrufen", "10.10. 00:00"),
    ]
    assert told("Katalog heute per Post schicken und Freitag um 3 anrufen") == [
        ("send", "Katalog per Post schicken", "05.10. 00:00"),
        ("call", "anrufen", "09.10. 15:00"),
    ]
    assert told("wir treffen uns am 12.10. um 14 Uhr bei ihm") == [("meet", "treffen uns bei ihm", "12.10. 14:00")]
    assert told("versprochen, die Pläne bis Mittwoch zu mailen") == [("email", "die Pläne zu mailen", "07.10. 00:00")]
    assert told("vorerst nichts") == []


def test_a_quote_and_what_they_owe_are_told_apart() -> None:
    said = parse_agreed_steps("Angebot bis Freitag schicken, Dienstag treffen", MONDAY, "de-DE")
    assert [one.kind for one in said] == ["quote", "meet"]
    said = parse_agreed_steps("sie schickt die Pläne Montag, ich rufe Dienstag an", MONDAY, "de-DE")
    assert [(one.action, one.words) for one in said] == [("wait", "schickt die Pläne"), ("call", "rufe an")]


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("wir bleiben in Kontakt", "call_on"),
        ("bei Gelegenheit mal Kaffee trinken", "call_on"),
        ("er meldet sich bei Bedarf", "call_on"),
        ("so bald wie möglich", "answer_by"),
        ("vielleicht nächste Woche", "ask_when"),
        ("ich melde mich am Freitag", None),
        ("Freitag um 10", None),
    ],
)
def test_a_vague_date_names_no_day(text: str, suggestion: str | None) -> None:
    fog = find_vague_date(text, MONDAY, "de-DE")
    assert (fog.suggestion if fog else None) == suggestion


@pytest.mark.parametrize(
    ("sentence", "direction", "act", "owner"),
    [
        ("Ich schicke Ihnen die Muster bis Freitag.", "outgoing", "promise", "us"),
        ("Ich schicke Ihnen die Muster bis Freitag.", "incoming", "promise", "them"),
        ("Könnten Sie mir die Zahl der Stühle bestätigen?", "outgoing", "request", "them"),
        ("Bitte rufen Sie mich vor zwölf an.", "incoming", "request", "us"),
        ("Wir können am Montag leider nicht kommen.", "incoming", "none", "none"),
        ("Wenn Sie den Plan schicken, rechne ich es bis Dienstag durch.", "outgoing", "promise", "us"),
        ("Meine Kollegin wird Ihnen die Formulare mailen.", "outgoing", "promise", "us"),
        ("Melden Sie sich gerne jederzeit.", "outgoing", "none", "none"),
        ("Ich habe die Rechnung gestern bezahlt.", "incoming", "none", "none"),
        ("Petra gebeten, die Schlüssel zurückzugeben.", "note", "request", "them"),
        ("Sie will am Montag zahlen.", "note", "promise", "them"),
        ("Schulde Bo noch eine Antwort wegen des Preises.", "note", "promise", "us"),
        ("Er möchte die Zeichnungen.", "note", "request", "us"),
    ],
)
def test_who_owes_follows_from_who_speaks(sentence: str, direction: str, act: str, owner: str) -> None:
    said = find_commitment(sentence, direction, MONDAY, "de-DE")
    assert (said.act, said.owner) == (act, owner)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Anna möchte die Preisliste haben", "die Preisliste"),
        ("Herr Krug braucht 20 neue Schilder, bis Ende Mai", "20 neue Schilder"),
        ("hätte gern ein Angebot für die Terrasse", "ein Angebot für die Terrasse"),
        ("Anna will es sich überlegen", ""),
        ("Anna möchte nicht", ""),
    ],
)
def test_a_wish_is_heard_in_their_words(text: str, wanted: str) -> None:
    assert side_remarks.find_wish(text, "de-DE") == wanted


def test_who_is_not_to_be_called_who_was_in_touch_and_who_was_told() -> None:
    assert side_remarks.says_do_not_contact("bitte nicht mehr anrufen", "de-DE")
    assert not side_remarks.says_do_not_contact("heute nicht erreicht, nicht vor Montag anrufen", "de-DE")
    assert side_remarks.says_they_contacted_us("Anna hat heute angerufen", 4, "de-DE")
    assert not side_remarks.says_they_contacted_us("Anna angerufen", 4, "de-DE")
    assert side_remarks.says_they_were_told("erreicht, schicke ich ihr morgen, versprochen", "de-DE")
    assert not side_remarks.says_they_were_told("erreicht, nett", "de-DE")


@pytest.mark.parametrize("text", ["Freitag 10", "fr 10", "fri 10", "friday 10", "am Freitag um 10", "Freitag 10 Uhr"])
@pytest.mark.parametrize("locale", ["de-DE", "de-AT", "de-CH"])
def test_a_date_typed_in_either_language_is_read(text: str, locale: str) -> None:
    said = date_parser.parse_date_phrase(text, MONDAY, locale)
    assert said is not None
    assert (said.starts, said.grain) == (datetime(2026, 10, 9, 10), "minute")


def test_days_stand_first_and_english_words_are_understood_too() -> None:
    for text, day in (("3/12", (12, 3)), ("3.12.", (12, 3)), ("10 am", (10, 5)), ("in 2 weeks", (10, 19))):
        said = date_parser.parse_date_phrase(text, MONDAY, "de-DE")
        assert said is not None
        assert (said.starts.month, said.starts.day) == day, text
