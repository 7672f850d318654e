"""Edit a contact: its columns, numbers, addresses, tags and keep-in-touch interval. Undo restores all of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from followthrough.accounts.models import Member
from followthrough.acts.models import Act
from followthrough.capture.files.person.birthdays import parse_birthday
from followthrough.consent.do_not_contact import refuse_barred
from followthrough.flows.base import act_sentences, sequence_place
from followthrough.flows.base.act_block import begin_act
from followthrough.flows.base.current_rows import lock_same_contact
from followthrough.flows.base.invalid import refuse_invalid
from followthrough.flows.base.repeat import again_if_ended
from followthrough.flows.contact.keep_in_touch import update_keep_in_touch
from followthrough.followups import intervals
from followthrough.kit import contactpoints, zones
from followthrough.kit.dates.words import birthday_words
from followthrough.kit.errors import Refused
from followthrough.people import effective_interval, write
from followthrough.people.models import Contact, ContactMethod
from followthrough.people.write import PersonDraft
from followthrough.words.en.flows import contact as say

# A page without a field for the keep-in-touch interval.
AS_IT_IS = -1
# A birthday that shows how it is typed.
EXAMPLE = "1984-05-30"
# The kinds of contact method the page edits; others stay as they are.
EDITED_KINDS = ("phone", "email")


@dataclass(frozen=True, slots=True)
class ContactEdit:
    """The fields of the page. `card.phones` and `card.emails` are complete lists; an empty `zone` is unknown.

    `tags` are all tags, or None to leave them as they are. `keep_in_touch_days`: None leaves the interval to the tags,
    0 is never, AS_IT_IS leaves it unchanged.
    """

    draft: PersonDraft
    zone: str = ""
    is_personal: bool = False
    tags: Sequence[str] | None = None
    keep_in_touch_days: int | None = AS_IT_IS


@again_if_ended
def edit_contact(
    contact: Contact, page: ContactEdit, *, by: Member, now: datetime, seen: int | None = None, client_key: str = ""
) -> Act:
    """Save the page. Returns the act. Raises InvalidFields for wrong fields, Overtaken for an old `seen`."""
    birthday = birthday_of(page.draft, by=by, stored=contact.birthday)
    refuse_invalid_edit(page, birthday)
    with begin_act(by, "edit", now=now, client_key=client_key) as act:
        row = lock_same_contact(contact, seen=seen)
        card = page.draft
        if card.full == row.full:
            card.given, card.family = row.given, row.family
        organization = write.get_or_make_organization(card.organization, act.workspace_id)
        columns: dict[str, Any] = {**write.contact_columns(card), "birthday": birthday}
        was = effective_interval.days_of([row.pk], workspace_id=act.workspace_id)
        if page.keep_in_touch_days != AS_IT_IS:
            refuse_interval(row, page)
            columns |= {"keep_in_touch_days": page.keep_in_touch_days}
        row.write(act, **columns, organization=organization, zone=page.zone, is_personal=page.is_personal)
        if row.is_personal:
            sequence_place.stop_sequences_of(act, row.pk, "personal")
        change_methods(act, row, card, country=by.workspace.country)
        if page.tags is not None:
            write.change_tags(act, row, page.tags)
        write.rebuild_search_words(row)
        update_keep_in_touch(act, [row], was, by=by, now=now)
        return act.finish(act_sentences.about_contact("edit", row), contact_id=row.pk)


def refuse_interval(contact: Contact, page: ContactEdit) -> None:
    """Raise InvalidFields for a new interval that is not allowed. A contact made personal loses its interval."""
    if not page.keep_in_touch_days or page.keep_in_touch_days == contact.keep_in_touch_days or page.is_personal:
        return
    try:
        intervals.check_interval(page.keep_in_touch_days)
        refuse_barred(contact)
    except Refused as error:
        refuse_invalid({"rhythm": error.why})


def birthday_of(card: PersonDraft, *, by: Member, stored: str = "") -> str | None:
    """The typed birthday as it is stored, read in the order of the workspace's dates; None if it cannot be read.

    The text that is `stored` stays as it is, also when a file gave it in a way that is not read here.
    """
    typed = card.birthday.strip()
    if typed in ("", stored):
        return typed
    return parse_birthday(typed, month_first=by.workspace.date_style.month_first) or None


def refuse_invalid_edit(page: ContactEdit, birthday: str | None) -> None:
    """Raise InvalidFields for a missing name, a wrong e-mail address, number, birthday or zone."""
    bad_mail = next((value for value, _ in page.draft.emails if contactpoints.parse_email(value) is None), "")
    bad_phone = next((value for value, _ in page.draft.phones if not any(sign.isdigit() for sign in value)), "")
    refuse_invalid(
        {
            "full": "" if page.draft.full.strip() else say.NAME_NEEDED,
            "email": say.not_an_email(bad_mail) if bad_mail else "",
            "phone": say.not_a_phone(bad_phone) if bad_phone else "",
            "birthday": "" if birthday is not None else say.birthday_like(birthday_words(EXAMPLE)),
            "zone": "" if not page.zone or zones.is_zone(page.zone) else say.ZONE_OR_NOTHING,
        }
    )


def change_methods(act: Act, contact: Contact, card: PersonDraft, *, country: str) -> None:
    """Make the contact's phone numbers and e-mail addresses those of the draft: remove, change and add rows."""
    # A number that was not changed is dialled as before, also if a file gave it for another country.
    card.numbers |= dict(contact.methods.filter(kind="phone").values_list("value", "normal"))
    wanted = {(row["kind"], row["normal"]): row for row in write.method_rows(card, country=country)}
    for method in contact.methods.select_for_update().filter(kind__in=EDITED_KINDS):
        row = wanted.pop((method.kind, method.normal), None)
        if row is None:
            method.remove(act)
        elif (method.value, method.label, method.position) != (row["value"], row["label"], row["position"]):
            method.write(act, value=row["value"], label=row["label"], position=row["position"])
    for row in wanted.values():
        ContactMethod.make(act, contact=contact, **row)
