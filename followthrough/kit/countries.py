"""Find the two-letter code of a country that a person or a program wrote, and list the countries by name.

The names in English, German, French and Spanish are those of the Unicode CLDR, from Babel. Babel is imported when a
name is first looked up, so that the command line starts without it.
"""

from collections.abc import Iterator
from functools import cache

from followthrough.kit.text import fold

LANGUAGES = ("en", "de", "fr", "es")
# Codes in the CLDR's list that are no country: unions, test codes and parts of other countries.
NO_COUNTRY = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"])
# Other names people write: older and shorter ones, parts that are addressed like a country, and a country's own name.
# Folded, without points and hyphens.
OTHER_NAMES = {
    "AE": "uae",
    "AT": "oesterreich",
    "BE": "belgie",
    "CH": "svizzera",
    "CN": "pr china|people's republic of china|中国",
    "CZ": "czech republic|tschechische republik|republique tcheque|republica checa|cesko",
    "DE": "germania|duitsland",
    "DK": "danmark",
    "EE": "eesti",
    "FI": "suomi",
    "GB": "uk|great britain|britain|england|scotland|wales|northern ireland|grossbritannien|angleterre|inglaterra",
    "GR": "ellada",
    "HK": "hong kong|hongkong",
    "HR": "hrvatska",
    "HU": "magyarorszag",
    "IE": "eire",
    "JP": "日本",
    "KR": "korea|republic of korea",
    "LT": "lietuva",
    "LV": "latvija",
    "MM": "myanmar|burma",
    "MO": "macao|macau",
    "NL": "the netherlands|holland|nederland",
    "NO": "norge",
    "PL": "polska",
    "RS": "srbija",
    "RU": "russian federation",
    "SE": "sverige",
    "SI": "slovenija",
    "SK": "slovensko",
    "TR": "turkey",
    "UA": "ukraina",
    "US": "united states of america|usa|u s a|us of a|america|vereinigte staaten von amerika|ee uu",
}
# Domains that end like a country's but are sold to everybody.
_EVERYBODYS = frozenset(
    {"co", "io", "me", "tv", "ai", "cc", "fm", "gg", "to", "ws", "ly", "eu", "la", "pw", "su", "ac"}
)


def names() -> list[str]:
    """The countries' English names, sorted."""
    return sorted((name for _, name in _names_in("en")), key=fold)


@cache
def name_of(code: str) -> str:
    """Return the English name of a country; the code itself where there is none."""
    return next((name for each, name in _names_in("en") if each == code), code)


def region_of(country: str) -> str | None:
    """'Germany', 'Deutschland', 'DE', 'U.S.A.' as two letters; None for a name that is not known.

    Any two letters count as a code.
    """
    if code := _codes_by_name().get(_key(country)):
        return code
    code = country.strip().upper()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def region_of_domain(address: str) -> str | None:
    """The country an e-mail or web address ends with: 'ann@example.fr' gives 'FR', 'ann@example.com' None."""
    ending = address.rpartition(".")[2].lower()
    if ending == "uk":
        return "GB"
    is_code = len(ending) == 2 and ending.isascii() and ending.isalpha()
    return ending.upper() if is_code and ending not in _EVERYBODYS else None


@cache
def _codes_by_name() -> dict[str, str]:
    """Code by folded name; a name that two countries have goes to the language named first."""
    found = {name: code for code, names in OTHER_NAMES.items() for name in names.split("|")}
    for language in LANGUAGES:
        for code, name in _names_in(language):
            found.setdefault(_key(name), code)
    return found


def _names_in(language: str) -> Iterator[tuple[str, str]]:
    """(code, name) of each country in a language."""
    from babel import Locale  # deferred: it costs a tenth of a second

    for code, name in Locale.parse(language).territories.items():
        if len(code) == 2 and code.isalpha() and code not in NO_COUNTRY:
            yield code, name


def _key(name: str) -> str:
    """Folded, with the same signs however it is written: 'États-Unis' and 'Etats Unis' are one."""
    return fold(name.translate(_SIGNS))


_SIGNS = str.maketrans({".": " ", "-": " ", "’": "'", "&": " and "})
