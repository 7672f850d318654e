"""The command `settings`: list the settings of the member and the workspace, or change one."""

from collections.abc import Callable
from dataclasses import replace

from followthrough import schemas
from followthrough.acts.models import Act
from followthrough.cli.invocation import Invocation
from followthrough.cli.output import Answer, WrongUsage
from followthrough.cli.table.arguments import NotGiven
from followthrough.cli.verbs.acted import TAKE_BACK
from followthrough.flows.account.change_address import save_address
from followthrough.flows.account.change_company import change_company, stored_company
from followthrough.flows.account.change_dates import CLOCKS, change_dates, date_choices
from followthrough.flows.account.change_days import change_days, parse_days, stored_days
from followthrough.flows.account.change_settings import change_settings, split_hours, stored_settings
from followthrough.flows.account.change_zone import change_zone
from followthrough.kit import zones
from followthrough.kit.errors import Refused
from followthrough.words.en.cli import accounts as say


def settings(call: Invocation) -> Answer:
    """List the settings, or change one and say what it is now. A new time zone is an act."""
    name, value = call.args.name, call.args.value
    if not name:
        if call.client_key:
            raise WrongUsage(say.KEY_FOR_ZONE, do=say.SETTINGS_USAGE)
        shape = schemas.settings(call.member, now=call.now)
        return Answer(shape, [f"{key}: {it}" for key, it in shape.items()])
    if isinstance(value, NotGiven):
        raise WrongUsage(say.VALUE_MISSING, do=say.SETTINGS_USAGE)
    if name == "zone":
        return moved(change_zone(call.member, zones.zone_named(value), now=call.now, client_key=call.client_key), call)
    if call.client_key:
        raise WrongUsage(say.KEY_FOR_ZONE, do=say.SETTINGS_USAGE)
    CHANGES[name](call, value)
    call.member.refresh_from_db()
    shape = schemas.settings(call.member, now=call.now)
    said = say.setting_is(name, str(shape[name.replace("-", "_")] or "-"))
    return Answer({"said": said, "settings": shape}, [said])


def moved(act: Act, call: Invocation) -> Answer:
    shape = schemas.settings(call.member, now=call.now)
    return Answer({"act": act.pk, "said": act.sentence, "settings": shape}, [act.sentence, TAKE_BACK])


def change_own(call: Invocation, **to: str) -> None:
    kept = replace(stored_settings(call.member), **to)  # type: ignore[arg-type]  # names of text fields
    change_settings(call.member, kept, now=call.now)


def change_hours(call: Invocation, value: str) -> None:
    starts, ends = split_hours(value)
    change_own(call, day_starts=starts, day_ends=ends)


def change_minutes(call: Invocation, value: str) -> None:
    change_own(call, minutes_a_day=value.strip() or "-")


def change_working_days(call: Invocation, value: str) -> None:
    days = parse_days(value)
    if not days:
        raise Refused(say.cant_read_days(value.strip()), do=say.NO_SUCH_DAYS)
    change_days(call.member, replace(stored_days(call.member, call.now), days=days), now=call.now)


def change_away(call: Invocation, value: str) -> None:
    kept = stored_days(call.member, call.now)
    is_back = value.strip().lower() == "none"
    to = replace(kept, back="", cover=None) if is_back else replace(kept, back=value)
    change_days(call.member, to, now=call.now)


def change_clock(call: Invocation, value: str) -> None:
    if value.strip() not in CLOCKS:
        raise Refused(say.no_such_clock(value.strip()), do=say.NO_SUCH_CLOCK)
    change_dates(call.member, replace(date_choices(call.member.workspace), clock=value.strip()))


def change_workspace(call: Invocation, **to: str) -> None:
    change_company(call.member, replace(stored_company(call.member.workspace), **to))


def change_sign_in(call: Invocation, value: str) -> None:
    save_address(call.member.user, value)
    call.member.user.refresh_from_db()


CHANGES: dict[str, Callable[[Invocation, str], None]] = {
    "name": lambda call, value: change_own(call, name=value),
    "working-days": change_working_days,
    "hours": change_hours,
    "minutes": change_minutes,
    "away-until": change_away,
    "clock": change_clock,
    "workspace-name": lambda call, value: change_workspace(call, company=value),
    "address": change_sign_in,
    "country": lambda call, value: change_workspace(call, country=value),
}
