"""Say how well a written name agrees with the name of a known person: the same, another form of it, in doubt, near, or
against it. A name of two words or more agrees only if all its words do."""

from enum import IntEnum
from functools import lru_cache

from followthrough.matching import nicknames, phonetics, spelling
from followthrough.matching.nicknames import without_umlaut_e
from followthrough.matching.own_names import is_clear_nickname
from followthrough.matching.split_names import SplitName, is_cjk


class Fit(IntEnum):
    """AGAINST: another person; NEAR: another person, worth a question beside; DOUBT: perhaps; PART: every written word
    agrees; SAME: the whole name."""

    AGAINST = 0
    NEAR = 1
    DOUBT = 2
    PART = 3
    SAME = 4


def fit_of_names(written: SplitName, known: SplitName) -> Fit:
    """The fit of a written name of two words or more, or of a household."""
    if written.is_household or known.is_household:
        return _fit_of_households(written, known)
    if len(written.words) < 2 or not known.words:
        return max(fit_of_word(written, known))
    if _joined(written) == _joined(known):
        return _with_generation(Fit.SAME, written, known)
    if written.family == len(written.words) == known.family and written.words == known.words[-known.family :]:
        return Fit.PART  # 'Moss-Whitfield' alone
    if len(known.words) == 1:
        return Fit.NEAR if fit_of_given(written.words[0], known.words[0]) >= Fit.PART else Fit.AGAINST
    return _with_generation(_fit_of_parts(written, known), written, known)


def fit_of_word(written: SplitName, known: SplitName) -> tuple[Fit, Fit]:
    """(fit with the given names, fit with the family name) of a written name of one word."""
    if len(written.words) != 1 or not known.words:
        return Fit.AGAINST, Fit.AGAINST
    word = written.words[0]
    if is_cjk(word):
        return _fit_of_cjk(word, known.words[0]), Fit.AGAINST
    if len(word) == 1 and len(known.words) > 1:
        return Fit.AGAINST, Fit.AGAINST
    if known.words == written.words:
        return Fit.SAME, Fit.AGAINST
    size = min(known.family, len(known.words) - 1)
    given = max(fit_of_given(word, one) for one in (known.words[0], *known.aliases))
    family = max(
        (_fit_of_family_word(word, one) for one in known.words[len(known.words) - size :]), default=Fit.AGAINST
    )
    if size and word == "".join(known.words[len(known.words) - size :]):
        family = Fit.SAME
    return given, family


@lru_cache(maxsize=16384)
def fit_of_given(written: str, known: str) -> Fit:
    """The fit of two folded given names. An initial that was written agrees; an initial on the card is in doubt."""
    if without_umlaut_e(written) == without_umlaut_e(known):
        return Fit.SAME
    if len(written) == 1 or len(known) == 1:
        if written[0] != known[0]:
            return Fit.AGAINST
        return Fit.PART if len(written) == 1 else Fit.DOUBT
    if nicknames.is_same_given_name(written, known):
        is_spelling = abs(len(written) - len(known)) < 2 and phonetics.sounds_alike(written, known)  # Sara and Sarah
        return Fit.PART if is_clear_nickname(written, known) and not is_spelling else Fit.DOUBT
    if spelling.is_typo_in_given(written, known) or phonetics.sounds_alike(written, known):
        return Fit.NEAR
    return Fit.AGAINST


@lru_cache(maxsize=16384)
def _fit_of_family_word(written: str, known: str) -> Fit:
    """The fit of two folded words of family names."""
    if without_umlaut_e(written) == without_umlaut_e(known):
        return Fit.SAME
    if len(written) == 1 or len(known) == 1:
        if written[0] != known[0]:
            return Fit.AGAINST
        return Fit.PART if len(written) == 1 else Fit.DOUBT
    near = spelling.is_typo(written, known) or phonetics.sounds_alike(written, known) or _is_short_typo(written, known)
    return Fit.NEAR if near else Fit.AGAINST


def _is_short_typo(written: str, known: str) -> bool:
    """True for 'pel' and 'pell': one typo in a short word with the same first letter."""
    return written[0] == known[0] and spelling.count_typos(written, known, most=1) == 1


def is_one_letter_off(written: SplitName, known: SplitName) -> bool:
    """True for 'heather bel' and Heather Bell: whole names of as many words, with one letter wrong or missing."""
    if min(len(written.words), len(known.words)) < 2 or len(written.words) != len(known.words):
        return False
    return spelling.count_typos(" ".join(written.words), " ".join(known.words), most=1) == 1


def _joined(name: SplitName) -> str:
    """All letters of a name, so that 'De Luca' equals 'DeLuca' and 'Müller' equals 'Mueller'."""
    return "".join(map(without_umlaut_e, name.words))


def _with_generation(fit: Fit, written: SplitName, known: SplitName) -> Fit:
    """Jr. is not Sr.; a suffix that the card does not have is a doubt."""
    if not written.generation or written.generation == known.generation:
        return fit
    return Fit.NEAR if known.generation and fit else min(fit, Fit.DOUBT)


def _fit_of_parts(written: SplitName, known: SplitName) -> Fit:
    """The fit of two names of several words: the given names, the family names, and what is between them."""
    given = max(fit_of_given(written.words[0], one) for one in (known.words[0], *known.aliases))
    family = _fit_of_family(written, known)
    if family == Fit.AGAINST:
        turned = written.words[-1] == known.words[0] and written.words[0] == known.words[-1]
        return Fit.DOUBT if turned else Fit.AGAINST
    if given == Fit.AGAINST:
        return _fit_of_middle_name(written, known, family)
    if min(given, family) >= Fit.PART:
        return Fit.PART if _agrees_between(written, known) else Fit.DOUBT
    return min(given, family)


def _fit_of_middle_name(written: SplitName, known: SplitName, family: Fit) -> Fit:
    """The fit of another given name with an agreeing family name: in doubt for a middle name of the card, near for the
    same initial, else against."""
    if family >= Fit.PART and written.words[0] in known.words[1:-1] and len(written.words[0]) > 1:
        return Fit.DOUBT
    return Fit.NEAR if family >= Fit.PART and written.words[0][0] == known.words[0][0] else Fit.AGAINST


def _fit_of_family(written: SplitName, known: SplitName) -> Fit:
    """The fit of the family names. One half of a hyphened name agrees; a half that the card does not have, or the first
    of two names without a hyphen, is a doubt."""
    said, last = written.words[-1], known.words[-1]
    best = _fit_of_family_word(said, last)
    if best >= Fit.PART:
        return _with_half(best, written, known)
    halves = known.words[len(known.words) - known.family :] if known.family > 1 else ()
    if said in halves:
        return Fit.PART
    if written.family > 1 and last in written.words[-written.family :]:
        return Fit.DOUBT
    if said in known.words[1:-1]:
        return Fit.DOUBT
    return best


def _with_half(best: Fit, written: SplitName, known: SplitName) -> Fit:
    """The fit of equal last words: 'Kate Price-Whitfield' is not sure to be Kate Whitfield."""
    if written.family < 2:
        return best
    halves = zip(written.words[-written.family :], known.words[-written.family :], strict=False)
    if known.family == written.family and all(one == other or one == other[0] for one, other in halves):
        return best  # 'Kate M-W'
    return best if set(written.words[-written.family :]) <= set(known.words) else Fit.DOUBT


def _agrees_between(written: SplitName, known: SplitName) -> bool:
    """True if each word between given and family name is on the card, whole or as an initial."""
    between = written.words[1:-1]
    inner = known.words[1:]
    return all(word in inner or (len(word) == 1 and any(one[0] == word for one in inner[:-1])) for word in between)


def _fit_of_cjk(written: str, known: str) -> Fit:
    """The fit of a name without blanks: 小明 is 王小明; a single sign is a doubt."""
    if written == known:
        return Fit.SAME
    part = known.endswith(written) or known.startswith(written)
    whole = written.endswith(known) or written.startswith(known)
    if not is_cjk(known) or not (part or whole):
        return Fit.AGAINST
    return Fit.PART if part and len(written) > 1 else Fit.DOUBT


def _fit_of_households(written: SplitName, known: SplitName) -> Fit:
    """The fit where at least one name is a household: the same household, or somebody with its family name."""
    if not written.words or not known.words or not family_forms(written) & family_forms(known):
        return Fit.AGAINST
    if written.is_household and known.is_household:
        same = not written.partners or not known.partners or _are_same_partners(written, known)
        return (Fit.SAME if same else Fit.DOUBT) if bool(written.partners) == bool(known.partners) else Fit.DOUBT
    couple, one = (written, known) if written.is_household else (known, written)
    if not couple.partners:
        return Fit.DOUBT
    named = max((fit_of_given(given, one.words[0]) for given in couple.partners), default=Fit.AGAINST)
    return Fit.DOUBT if named >= Fit.DOUBT or len(one.words) == 1 else Fit.NEAR


def _are_same_partners(written: SplitName, known: SplitName) -> bool:
    """True if both couples have the same given names, in any order and form."""
    return all(any(fit_of_given(one, other) >= Fit.PART for other in known.partners) for one in written.partners)


def family_forms(name: SplitName) -> frozenset[str]:
    """The family name in its forms; of a household also without its plural: 'johnsons', 'johnson'."""
    last = name.words[-1] if name.words else ""
    if not name.is_household:
        return frozenset({last})
    forms = {last}
    if last.endswith("s") and len(last) > 3:
        forms.add(last[:-1])
    if last.endswith("es") and len(last) > 4:
        forms.add(last[:-2])
    return frozenset(forms)
