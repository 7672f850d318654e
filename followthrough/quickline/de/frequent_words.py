"""Frequent German words that other languages do not use: they show that a line is German.

A small module of its own, so that the language is detected without loading the tables of every language.
"""

from followthrough.quickline.core.vocabulary import word_set

FREQUENT_WORDS = word_set("""
    der die das den dem und mit nicht ich wir bei von für fuer wegen noch wieder angerufen erreicht geschickt
    schicken zurückrufen anrufen rückruf angebot herr herrn frau bis zum zur morgen heute übermorgen uhr woche
    montag dienstag mittwoch donnerstag freitag samstag sonntag nächste nächsten kommende kommenden januar jänner
    februar märz juli oktober dezember vormittag nachmittag abend mittag früh nochmal keine kein
""")
