"""The styles in which countries write dates and hours, by their two letters.

These are the data of the Unicode CLDR, for English where it is written in the country, else for the country's main
language. They are kept here because Babel takes longer to load than most commands to answer;
tests/kit/test_date_style.py compares them with Babel.
"""


def _countries(codes: str) -> frozenset[str]:
    return frozenset(codes.split())


# English is written with the month first: 'Dec 3'.
MONTH_FIRST = _countries("AS BI CA GU JP MH MP PH PR UM US VI")

# The clock counts to twelve: '4:30 pm'.
TWELVE_HOURS = _countries("""
    AE AG AL AS AU BB BD BH BM BN BO BS BT CA CO CR CU CY DJ DM DO DZ EC EG EH ER ET FJ FM GD GH GM GR GT GU GY HK HN
    IN IQ JM JO KH KI KN KP KR KW KY LB LC LR LS LY MH MO MP MR MW MX MY NA NI NZ OM PA PE PG PH PK PR PS PW QA SA SB
    SD SG SL SO SS SV SY SZ TC TD TN TO TT TW UM US VC VE VG VI VU WS YE
""")

# First day of the week, where it is not Monday (0).
WEEK_STARTS = {
    6: _countries("""
        AG AO AS BD BR BS BT BW BZ CA CO CV DM DO ET GT GU GW HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI
        NP PA PE PH PK PR PT PY SA SG ST SV TH TL TT TW UM US VE VI WS YE ZA ZW
    """),
    5: _countries("AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY"),
    4: _countries("MV"),
}
