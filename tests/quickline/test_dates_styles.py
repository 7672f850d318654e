"""Dates in other people's styles, written before they were tried: dictated, abbreviated, British, American, loose.

Reference: Wednesday 6 May 2026, 10:15, in Britain.
"""

import pytest

from tests.quickline.test_dates import told

PHRASES = """
the twenty third | 2026-05-23
june twenty third | 2026-06-23
half past three | 2026-05-06 15:30
quarter to four tomorrow | 2026-05-07 15:45
noonish | 2026-05-06 12:00
noonish on Friday | 2026-05-08 12:00
first thing Monday | 2026-05-11 08:00-10:00
end of play Thursday | <2026-05-07 17:00
COB tomorrow | <2026-05-07 17:00
by eow | <2026-05-08
mid week | 2026-05-13
midweek next week | 2026-05-13
week of the 12th | 2026-05-11..2026-05-18
Thurs-ish | 2026-05-07
this coming Tues | 2026-05-12
24/11 | 2026-11-24
1st week of Dec | 2026-12-07..2026-12-14
after the holidays | >2027-01-04
before Christmas | <2026-12-24
by Christmas | <2026-12-25
Easter | 2027-03-28
when she's back on the 3rd | >2026-06-03
a week from Friday | 2026-05-15
the Friday after next | 2026-05-15
two Mondays from now | 2026-05-18
by lunch | <2026-05-06 12:00
after lunch | >2026-05-06 13:00
9ish | 2026-05-07 09:00
0900 | 2026-05-07 09:00
2p | 2026-05-06 14:00
14h30 | 2026-05-06 14:30
tues 2p | 2026-05-12 14:00
tomorow | 2026-05-07
wendsday | 2026-05-13
a week Thursday | 2026-05-14
next week Thurs | 2026-05-14
Thurs next wk | 2026-05-14
in 2 wks | 2026-05-20
in 10 days' time | 2026-05-16
in 10d | 2026-05-16
3 weeks from today | 2026-05-27
a month from now | 2026-06-06
in about a month | 2026-06-06
the day after tomorrow | 2026-05-08
day after tmrw | 2026-05-08
tomorrow a.m. | 2026-05-07 06:00-12:00
tmrw @ 4 | 2026-05-07 16:00
Fri @ 2:30 | 2026-05-08 14:30
Friday between 9 and 11 | 2026-05-08 09:00-11:00
any time Friday | 2026-05-08
sometime next week | 2026-05-11..2026-05-18
late next week | 2026-05-14..2026-05-18
beginning of June | 2026-06-01..2026-06-11
start of next month | 2026-06-01..2026-06-11
middle of June | 2026-06-11..2026-06-21
end of June | 2026-06-30
by the end of June | <2026-06-30
end of next month | 2026-06-30
last week of May | 2026-05-25..2026-06-01
last day of the month | 2026-05-31
last working day of the month | 2026-05-29
Monday after next | 2026-05-18
Friday the 15th | 2026-05-15
fri 15th at 10 | 2026-05-15 10:00
May the 15th | 2026-05-15
15.05.2026 | 2026-05-15
15/05/26 | 2026-05-15
15-May | 2026-05-15
Sat 9th | 2026-05-09
on the 9th at 9 | 2026-05-09 09:00
9am on the 9th | 2026-05-09 09:00
at half nine tomorrow | 2026-05-07 09:30
ten to four | 2026-05-06 15:50
five past 2 | 2026-05-06 14:05
5pm-ish | 2026-05-06 17:00
around 5 | 2026-05-06 17:00
about 4ish | 2026-05-06 16:00
3 o'clock Thursday | 2026-05-07 15:00
Thursday 3ish | 2026-05-07 15:00
12 noon Friday | 2026-05-08 12:00
lunch time tomorrow | 2026-05-07 12:00-14:00
late morning Friday | 2026-05-08 06:00-12:00
Friday lunch | 2026-05-08 12:00-14:00
Friday eve | 2026-05-08 18:00-22:00
tomorrow night at 8 | 2026-05-07 20:00
later on today | 2026-05-06
this arvo | 2026-05-06 12:00-18:00
before the weekend | <2026-05-08
over the weekend | 2026-05-09..2026-05-11
spring bank holiday | 2026-05-25
August bank holiday | 2026-08-31
Black Friday | 2026-11-27
not before the 20th | >2026-05-20
from the 20th | >2026-05-20
no earlier than June | >2026-06-01..2026-07-01
by noon tomorrow | <2026-05-07 12:00
before noon Friday | <2026-05-08 12:00
before 10 on Friday | <2026-05-08 10:00
until Friday | <2026-05-08
from Monday on | >2026-05-11
every other Friday | 2026-05-08
every second Tuesday | 2026-05-12
every Monday at 9 | 2026-05-11 09:00
in 90 minutes | 2026-05-06 11:45
in an hour and a half | 2026-05-06 11:45
in three quarters of an hour | 2026-05-06 11:00
half an hour from now | 2026-05-06 10:45
in 2hrs | 2026-05-06 12:15
in a couple days | 2026-05-08
couple weeks from now | 2026-05-20
a few weeks from now | 2026-05-27
3-4 days | 2026-05-09..2026-05-11
next few days | 2026-05-07..2026-05-10
within 48 hours | <2026-05-08 10:15
this time next week | 2026-05-13
end of Q2 | 2026-06-30
start of Q3 | 2026-07-01..2026-08-01
end of the quarter | 2026-06-30
year end | 2026-12-31
end of business tomorrow | <2026-05-07 17:00
end of day Friday | <2026-05-08 17:00
by 5 today | <2026-05-06 17:00
after 5 | >2026-05-06 17:00
3pm onwards | >2026-05-06 15:00
from 2 till 4 | 2026-05-06 14:00-16:00
2-4pm | 2026-05-06 14:00-16:00
2 to 4 tomorrow | 2026-05-07 14:00-16:00
1st thing tmrw | 2026-05-07 08:00-10:00
first thing in the morning | 2026-05-07 08:00-10:00
tomorrow first thing | 2026-05-07 08:00-10:00
on the first | 2026-06-01
the first of June | 2026-06-01
first of the month | 2026-06-01
31 June | -
Tue or Wed next week | 2026-05-12
the week after next | 2026-05-18..2026-05-25
a fortnight on Monday | 2026-05-25
Monday fortnight | 2026-05-25
a week tomorrow | 2026-05-14
two weeks tomorrow | 2026-05-21
ten days from now | 2026-05-16
ten days from Friday | 2026-05-18
six weeks' time | 2026-06-17
in a month's time | 2026-06-06
in 6-8 weeks | 2026-06-17..2026-07-02
three months from the 1st | 2026-09-01
next Jan | 2027-01-01..2027-02-01
Jan next year | 2027-01-01..2027-02-01
this time tomorrow | 2026-05-07
Friday 8 May 3pm | 2026-05-08 15:00
8 May at 15:00 | 2026-05-08 15:00
8th @ 3 | 2026-05-08 15:00
8/5 3pm | 2026-05-08 15:00
May 8 @ 3pm | 2026-05-08 15:00
3pm on the 8th of May | 2026-05-08 15:00
Fri, 3:00 pm | 2026-05-08 15:00
1500 Friday | 2026-05-08 15:00
Friday 1500hrs | 2026-05-08 15:00
at 10 sharp tomorrow | 2026-05-07 10:00
the morning of the 8th | 2026-05-08 06:00-12:00
on Friday morning, early | 2026-05-08 06:00-12:00
Monday morning first thing | 2026-05-11 08:00-10:00
tues pm | 2026-05-12 12:00-18:00
Tuesday afternoon next week | 2026-05-12 12:00-18:00
Friday 9 until 10 | 2026-05-08 09:00-10:00
first Monday of every month | 2026-06-01
by the week end | <2026-05-08
1600hrs | 2026-05-06 16:00
half-ten tomorrow | 2026-05-07 10:30
between 11 & 12 | 2026-05-06 11:00-12:00
by 31.05. | <2026-05-31
end-of-month | 2026-05-31
Jan. 5 at 3 | 2027-01-05 15:00
from 4 to 23 of next month | 2026-06-04..2026-06-24
mid to late June | 2026-06-11..2026-07-01
first weekend in June | 2026-06-06..2026-06-08
between 2:00 tomorrow and 4:00 | 2026-05-07 14:00-16:00
Friday gone | -
she may be out | -
second thoughts | -
a 2nd hand car | -
24 hour helpline | -
order 1105 | -
2 x 4 planks | -
the 3rd floor | -
50/50 split | -
half price | -
last time | -
three quotes | -
table for 4 | -
call 2 people | -
page 12 of 30 | -
"""
CASES = [tuple(part.strip() for part in line.split("|")) for line in PHRASES.strip().splitlines()]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_phrase_in_somebody_elses_style_is_read(text: str, expected: str) -> None:
    assert told(text) == (None if expected == "-" else expected)
