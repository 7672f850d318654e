"""Recognize one company in several spellings: 'Kiln Ceramics', 'kiln ceramics, Ltd.' and 'KILN-CERAMICS GmbH'."""

import re

from followthrough.kit import text
from followthrough.matching.names import LONG_FORMS, SHORT_FORMS

# A foundation is not the company that it is named after.
LEGAL_FORMS = (LONG_FORMS | SHORT_FORMS) - {"foundation", "stiftung"}
JOINING = frozenset(("and", "und", "et"))
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_STOP_BEHIND_LETTER = re.compile(r"\b(\w)\.(?=\w\b)")


def company_key(name: str) -> str:
    """Return the text that all spellings of a company share: its folded words without its legal form, 'and' and 'the'.

    Case, accents, punctuation and 'Ltd', 'Inc.' or 'GmbH & Co. KG' do not matter. At least one word is left; a name
    without letters and digits is only folded.
    """
    found = text.words(_STOP_BEHIND_LETTER.sub(r"\1", _APOSTROPHE.sub("", name)))
    found = [word for word in found if word not in JOINING] or found
    if len(found) > 1 and found[0] == "the":
        del found[0]
    while len(found) > 1 and found[-1] in LEGAL_FORMS:
        del found[-1]
    return " ".join(found) or text.fold(name)
