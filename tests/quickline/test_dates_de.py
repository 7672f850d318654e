"""German phrases, all but the last dozen of the dated ones written before the productions were.

Reference: Tuesday 24 November 2026, 8:48, week 48.
"""

from datetime import datetime

import pytest

from followthrough.quickline.dates import date_parser
from tests.quickline.test_dates import said

NOW = datetime(2026, 11, 24, 8, 48)


def told(text: str, now: datetime = NOW, locale: str = "de-DE") -> str | None:
    found = date_parser.parse_date_phrase(text, now, locale)
    return None if found is None else said(found)


PHRASES = """
heute | 2026-11-24
morgen | 2026-11-25
übermorgen | 2026-11-26
uebermorgen | 2026-11-26
heute Nachmittag | 2026-11-24 12:00-18:00
heute Abend | 2026-11-24 18:00-22:00
heute früh | 2026-11-24 06:00-12:00
heute Morgen | 2026-11-24 06:00-12:00
morgen früh | 2026-11-25 06:00-12:00
morgen Vormittag | 2026-11-25 06:00-12:00
morgen Mittag | 2026-11-25 12:00-14:00
morgen um 9 | 2026-11-25 09:00
morgen 9 Uhr | 2026-11-25 09:00
morgen um 14 Uhr | 2026-11-25 14:00
morgen um 15.30 Uhr | 2026-11-25 15:30
morgen um neun | 2026-11-25 09:00
morgen 9 Uhr 30 | 2026-11-25 09:30
heute noch | 2026-11-24
Freitag | 2026-11-27
am Freitag | 2026-11-27
Fr | 2026-11-27
Freitag um halb drei | 2026-11-27 14:30
Freitag halb 9 | 2026-11-27 08:30
nächsten Dienstag | 2026-12-01
nächsten Freitag | 2026-12-04
kommenden Freitag | 2026-11-27
diesen Freitag | 2026-11-27
übernächsten Freitag | 2026-12-04
Freitag nächster Woche | 2026-12-04
nächste Woche Freitag | 2026-12-04
nächste Woche | 2026-11-30..2026-12-07
naechste Woche | 2026-11-30..2026-12-07
kommende Woche | 2026-11-30..2026-12-07
diese Woche | 2026-11-24..2026-11-30
noch diese Woche | 2026-11-24..2026-11-30
übernächste Woche | 2026-12-07..2026-12-14
KW 48 | 2026-11-23..2026-11-30
KW 50 | 2026-12-07..2026-12-14
KW50 | 2026-12-07..2026-12-14
Anfang KW 50 | 2026-12-07..2026-12-10
in KW 2 | 2027-01-11..2027-01-18
in der 49. KW | 2026-11-30..2026-12-07
in 14 Tagen | 2026-12-08
in zwei Wochen | 2026-12-08
in einer Woche | 2026-12-01
in drei Tagen | 2026-11-27
in ein paar Tagen | 2026-11-27
in einem Monat | 2026-12-24
in zwei Stunden | 2026-11-24 10:48
in einer halben Stunde | 2026-11-24 09:18
in anderthalb Stunden | 2026-11-24 10:18
in 3 Werktagen | 2026-11-27
Anfang Januar | 2027-01-01..2027-01-11
Mitte Januar | 2027-01-11..2027-01-21
Ende Januar | 2027-01-31
Ende des Monats | 2026-11-30
zum Monatsende | 2026-11-30
Monatsende | 2026-11-30
Ende der Woche | 2026-11-27
Mitte nächster Woche | 2026-12-02
Anfang nächster Woche | 2026-11-30..2026-12-03
Ende nächster Woche | 2026-12-04
Mitte der Woche | 2026-11-25
Quartalsende | 2026-12-31
bis Quartalsende | <2026-12-31
bis Ende des Jahres | <2026-12-31
bis Freitag | <2026-11-27
bis zum 15. Dezember | <2026-12-15
bis zum 15.12. | <2026-12-15
bis Ende der Woche | <2026-11-27
bis morgen | <2026-11-25
bis morgen Mittag | <2026-11-25 12:00
ab Montag | >2026-11-30
ab dem 1. Dezember | >2026-12-01
vor 10 Uhr | <2026-11-24 10:00
morgen vor 10 Uhr | <2026-11-25 10:00
nach 15 Uhr | >2026-11-24 15:00
ab 15 Uhr | >2026-11-24 15:00
Freitag ab 14 Uhr | >2026-11-27 14:00
Freitag bis 12 Uhr | <2026-11-27 12:00
zwischen 10 und 12 | 2026-11-24 10:00-12:00
morgen zwischen 14 und 16 Uhr | 2026-11-25 14:00-16:00
Donnerstag von 9 bis 11 Uhr | 2026-11-26 09:00-11:00
Do 9-11 Uhr | 2026-11-26 09:00-11:00
26.11. | 2026-11-26
26.11.2026 | 2026-11-26
26. November | 2026-11-26
3.12. 9 Uhr | 2026-12-03 09:00
3.12. um 9 | 2026-12-03 09:00
am 3. | 2026-12-03
am 15. Dezember um 10:30 Uhr | 2026-12-15 10:30
Mittwoch, 2. Dezember | 2026-12-02
Mi 2.12. | 2026-12-02
Mi., 2.12., 15 Uhr | 2026-12-02 15:00
10.1. | 2027-01-10
10.01.27 | 2027-01-10
2027-01-10 | 2027-01-10
Freitag vormittags | 2026-11-27 06:00-12:00
Freitag Mittag | 2026-11-27 12:00-14:00
gegen Mittag | 2026-11-24 12:00
gegen 16 Uhr | 2026-11-24 16:00
nach den Feiertagen | >2026-12-28
heute in einer Woche | 2026-12-01
heute in 14 Tagen | 2026-12-08
Montag in einer Woche | 2026-12-07
Freitag in zwei Wochen | 2026-12-11
Dienstagnachmittag | 2026-12-01 12:00-18:00
Donnerstagabend | 2026-11-26 18:00-22:00
Mittwochmorgen | 2026-11-25 06:00-12:00
Montag früh | 2026-11-30 06:00-12:00
Viertel nach drei | 2026-11-24 15:15
Viertel vor drei | 2026-11-24 14:45
morgen um Viertel nach 10 | 2026-11-25 10:15
dreiviertel vier | 2026-11-24 15:45
viertel vier | 2026-11-24 15:15
fünf vor zehn | 2026-11-24 09:55
zehn nach zwei | 2026-11-24 14:10
fünf vor halb drei | 2026-11-24 14:25
Samstag | 2026-11-28
Sonnabend | 2026-11-28
am Wochenende | 2026-11-28..2026-11-30
nächstes Wochenende | 2026-12-05..2026-12-07
nach dem Wochenende | >2026-11-30
spätestens Mittwoch | <2026-11-25
frühestens Mittwoch | >2026-11-25
bis spätestens Freitag | <2026-11-27
nicht vor Montag | >2026-11-30
vor Weihnachten | <2026-12-24
Weihnachten | 2026-12-25..2026-12-27
nach Weihnachten | >2026-12-27
nach Ostern | >2027-03-30
Ostermontag | 2027-03-29
Heiligabend | 2026-12-24
Silvester | 2026-12-31
Neujahr | 2027-01-01
zwischen den Jahren | 2026-12-27..2027-01-01
jeden Freitag | 2026-11-27
alle zwei Wochen | 2026-12-08
erster Montag im Dezember | 2026-12-07
letzter Freitag im Monat | 2026-11-27
Dezember | 2026-12-01..2027-01-01
im Januar | 2027-01-01..2027-02-01
im Mai 2027 | 2027-05-01..2027-06-01
nächsten Monat | 2026-12-01..2027-01-01
nächstes Jahr | 2027-01-01..2028-01-01
Q1 | 2027-01-01..2027-04-01
im 1. Quartal | 2027-01-01..2027-04-01
im Frühjahr | 2027-03-01..2027-06-01
bis Feierabend | <2026-11-24 17:00
morgen bis Feierabend | <2026-11-25 17:00
nach Feierabend | >2026-11-24 17:00
innerhalb von zwei Wochen | <2026-12-08
binnen einer Woche | <2026-12-01
in den nächsten Tagen | 2026-11-25..2026-11-28
um 3 | 2026-11-24 15:00
um 9 | 2026-11-24 09:00
18 Uhr | 2026-11-24 18:00
9:30 Uhr | 2026-11-24 09:30
morgens um 8 | 2026-11-25 08:00
8 Uhr morgens | 2026-11-25 08:00
abends um 8 | 2026-11-24 20:00
am 24. Dezember vormittags | 2026-12-24 06:00-12:00
am zehnten Dezember | 2026-12-10
am dritten Dezember um neun | 2026-12-03 09:00
einundzwanzigster Dezember | 2026-12-21
Do oder Fr | 2026-11-26
vor Freitag | <2026-11-26
nach dem 10. Dezember | >2026-12-11
12 Uhr mittags | 2026-11-24 12:00
donerstag | 2026-11-26
mitwoch | 2026-11-25
naechsten Monat | 2026-12-01..2027-01-01
nach dem Mittagessen | >2026-11-24 13:00
Mitte/Ende Januar | 2027-01-11..2027-02-01
im Laufe der Woche | 2026-11-24..2026-11-30
im Laufe der nächsten Woche | 2026-11-30..2026-12-07
Woche vom 7.12. | 2026-12-07..2026-12-14
Anfang der Woche | 2026-11-23..2026-11-26
in der ersten Dezemberwoche | 2026-12-07..2026-12-14
Mitte Dezember | 2026-12-11..2026-12-21
Ende Q1 | 2027-03-31
15.-17. Dezember | 2026-12-15..2026-12-18
15. - 17.12. | 2026-12-15..2026-12-18
am späten Nachmittag | 2026-11-24 12:00-18:00
Mittwoch in 8 Tagen | 2026-12-02
ab Mitte Januar | >2027-01-11..2027-01-21
frühestens am Montag | >2026-11-30
9 bis 11 Uhr | 2026-11-24 09:00-11:00
um 20 nach 3 | 2026-11-24 15:20
am 15ten | 2026-12-15
so. | 2026-11-29
übernächsten März | 2028-03-01..2028-04-01
ca. 15h | 2026-11-24 15:00
im neuen Jahr | 2027-01-01..2027-02-01
in ner Woche | 2026-12-01
vor zwei Wochen | -
gestern | -
vorgestern | -
letzten Freitag | -
letzte Woche | -
vor einer Stunde | -
Guten Morgen | -
Guten Tag | -
die erste Frage | -
Raum 12 | -
40 Stück zu 12,50 | -
Herr Mai hat angerufen | -
1.200 Euro | -
so ein Tag | -
Version 2.10 | -
um die 40 Leute | -
das zweite Angebot | -
"""
CASES = [tuple(part.strip() for part in line.split("|")) for line in PHRASES.strip().splitlines()]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_german_phrase_is_read(text: str, expected: str) -> None:
    assert told(text) == (None if expected == "-" else expected)
