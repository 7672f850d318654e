"""Count the steps of a member's day hour by hour, so that next tries do not all fall on the same hours (F10)."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from followthrough.accounts.models import Member
from followthrough.kit import sql, windows
from followthrough.kit.windows import Window

# The hours of a day farther ahead are not known yet.
FARTHEST = timedelta(days=10)
# So many steps of a day are read: more make no difference to which hours are the emptiest.
MOST = 200
# Steps at midnight are for the whole day, and there may be thousands of them.
OF_DAY = """
    SELECT CAST(f.next_from AS TEXT) FROM followthrough_followup f
    WHERE f.workspace_id = %s AND f.owner_id = %s AND f.state = 'open' AND f.next_from > %s AND f.next_from < %s
        AND f.id <> %s
    ORDER BY f.next_from LIMIT %s
"""


@dataclass
class HoursLoad:
    """Called with a window, the number of the member's open steps that begin in it; one statement a day, when the day
    is first asked about, and 0 for a day that is more than FARTHEST from `today`.

    `without` leaves out the follow-up (id) whose step is being chosen.
    """

    member: Member
    today: date
    without: int = 0
    days: dict[date, list[datetime]] = field(default_factory=dict)

    def __call__(self, window: Window) -> int:
        day = window.starts.date()
        if day - self.today > FARTHEST:
            return 0
        if day not in self.days:
            self.days[day] = self.read_day(day)
        starts, ends = window.utc()
        return sum(starts <= begin < ends for begin in self.days[day])

    def read_day(self, day: date) -> list[datetime]:
        """When the timed steps of the day begin, in UTC."""
        member = self.member
        midnights = (windows.to_utc(windows.midnight(each), member.zone) for each in (day, day + windows.DAY))
        rows = sql.read_texts(OF_DAY, member.workspace_id, member.pk, *midnights, self.without, MOST)
        return [sql.moment_of(begin) for (begin,) in rows]
