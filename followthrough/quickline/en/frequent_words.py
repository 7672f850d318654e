"""Frequent English words that other languages do not use: they show that a line is English.

A small module of its own, so that the language is detected without loading the tables of every language.
"""

from followthrough.quickline.core.vocabulary import word_set

FREQUENT_WORDS = word_set("""
    the and with will would her him his their about from called left sent said asked wants back next week today
    tomorrow tonight mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday january
    february july october december morning afternoon evening noon at by she they i'll we'll
""")
