"""Which country a written one is: codes, and the names people and programs write (en, de, fr, es, own)."""

from followthrough.kit.text import fold

# ISO 3166 code: the folded names. Those a small business meets most; codes of all others are known anyway.
_NAMES = {
    "AE": "united arab emirates|uae|vereinigte arabische emirate|emirats arabes unis|emiratos arabes unidos",
    "AR": "argentina|argentinien|argentine",
    "AT": "austria|osterreich|oesterreich|autriche",
    "AU": "australia|australien|australie",
    "BE": "belgium|belgien|belgique|belgica|belgie",
    "BG": "bulgaria|bulgarien|bulgarie",
    "BR": "brazil|brasil|brasilien|bresil",
    "CA": "canada|kanada",
    "CH": "switzerland|schweiz|suisse|suiza|svizzera",
    "CL": "chile|chili",
    "CN": "china|pr china|people's republic of china|chine|中国",
    "CO": "colombia|kolumbien|colombie",
    "CZ": "czech republic|czechia|tschechien|tschechische republik|republique tcheque|republica checa|cesko",
    "DE": "germany|deutschland|allemagne|alemania|germania|duitsland",
    "DK": "denmark|danemark|dinamarca|danmark",
    "EE": "estonia|estland|estonie|eesti",
    "EG": "egypt|agypten|egypte|egipto",
    "ES": "spain|spanien|espagne|espana",
    "FI": "finland|finnland|finlande|finlandia|suomi",
    "FR": "france|frankreich|francia",
    "GB": "united kingdom|uk|great britain|britain|england|scotland|wales|northern ireland|vereinigtes konigreich"
    "|grossbritannien|royaume-uni|royaume uni|angleterre|reino unido|inglaterra",
    "GR": "greece|griechenland|grece|grecia|ellada",
    "HK": "hong kong|hongkong",
    "HR": "croatia|kroatien|croatie|croacia|hrvatska",
    "HU": "hungary|ungarn|hongrie|hungria|magyarorszag",
    "IE": "ireland|irland|irlande|irlanda|eire",
    "IL": "israel",
    "IN": "india|indien|inde",
    "IS": "iceland|island|islande|islandia",
    "IT": "italy|italien|italie|italia",
    "JP": "japan|japon|日本",
    "KR": "south korea|korea|sudkorea|coree du sud|corea del sur|republic of korea",
    "LI": "liechtenstein",
    "LT": "lithuania|litauen|lituanie|lituania|lietuva",
    "LU": "luxembourg|luxemburg|luxemburgo",
    "LV": "latvia|lettland|lettonie|letonia|latvija",
    "MA": "morocco|marokko|maroc|marruecos",
    "MC": "monaco",
    "MX": "mexico|mexiko|mexique",
    "NL": "netherlands|the netherlands|holland|niederlande|pays-bas|pays bas|paises bajos|nederland",
    "NO": "norway|norwegen|norvege|noruega|norge",
    "NZ": "new zealand|neuseeland|nouvelle-zelande|nueva zelanda",
    "PE": "peru|perou",
    "PL": "poland|polen|pologne|polonia|polska",
    "PT": "portugal",
    "RO": "romania|rumanien|roumanie|rumania",
    "RS": "serbia|serbien|serbie|srbija",
    "RU": "russia|russland|russie|rusia|russian federation",
    "SE": "sweden|schweden|suede|suecia|sverige",
    "SG": "singapore|singapur|singapour",
    "SI": "slovenia|slowenien|slovenie|eslovenia|slovenija",
    "SK": "slovakia|slowakei|slovaquie|eslovaquia|slovensko",
    "TR": "turkey|turkei|turquie|turquia|turkiye",
    "TW": "taiwan",
    "UA": "ukraine|ucrania|ukraina",
    "US": "united states|united states of america|usa|u s a|us of a|america|vereinigte staaten"
    "|vereinigte staaten von amerika|etats-unis|etats unis|estados unidos|ee uu",
    "ZA": "south africa|sudafrika|afrique du sud|sudafrica",
}
_REGION_OF = {name: code for code, names in _NAMES.items() for name in names.split("|")}
# Domains that end like a country's but are sold to everybody.
_EVERYBODYS = frozenset(
    {"co", "io", "me", "tv", "ai", "cc", "fm", "gg", "to", "ws", "ly", "eu", "la", "pw", "su", "ac"}
)


def region_of(country: str) -> str | None:
    """'Germany', 'Deutschland', 'DE', 'U.S.A.' as two letters; None for a country not known here."""
    text = fold(country.replace(".", " "))
    if named := _REGION_OF.get(text):
        return named
    code = country.strip().upper()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def region_of_domain(address: str) -> str | None:
    """The country an e-mail or web address ends with: 'ann@example.fr' gives 'FR', 'ann@example.com' None."""
    ending = address.rpartition(".")[2].lower()
    if ending == "uk":
        return "GB"
    return (
        ending.upper()
        if len(ending) == 2 and ending.isascii() and ending.isalpha() and ending not in _EVERYBODYS
        else None
    )
