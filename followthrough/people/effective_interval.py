"""How often to keep in touch with a person: the one rule, for values that are read, for statements, and for lists.

A personal contact has no interval. Else their own days hold, and 0 of their own means never; who has none of their own
takes the shortest of their tags'.
"""

from collections.abc import Iterable

from followthrough.kit import sql
from followthrough.people.models import Contact


def shortest(tagged: Iterable[int | None]) -> int | None:
    """The shortest interval of several tags, None when no tag has one."""
    return min(filter(None, tagged), default=None)


def effective_days(own: int | None, tagged: Iterable[int | None], *, is_personal: bool) -> int | None:
    """Days from touch to touch, None for never, from a person's own days and those of their tags."""
    if is_personal:
        return None
    return own or None if own is not None else shortest(tagged)


def effective_days_sql(contact: str) -> str:
    """The same for a statement in which the contact's table is called `contact`; it has no parameters."""
    tags = f"""(SELECT MIN(tag.keep_in_touch_days) FROM followthrough_contacttag tagged
        JOIN followthrough_tag tag ON tag.id = tagged.tag_id
        WHERE tagged.contact_id = {contact}.id AND tag.keep_in_touch_days > 0)"""  # noqa: S608  names of ours
    days = f"COALESCE({contact}.keep_in_touch_days, {tags})"
    return f"CASE WHEN {contact}.is_personal THEN NULL ELSE NULLIF({days}, 0) END"


DAYS_OF = f"""
    SELECT c.id, {effective_days_sql("c")} FROM followthrough_contact c
    WHERE c.id IN ({{}}) AND +c.workspace_id = %s AND c.deleted_at IS NULL
"""  # noqa: S608  names of ours


def days_of(contacts: Iterable[int], *, workspace_id: int) -> dict[int, int]:
    """{contact: days}, without contacts who have no interval or were deleted; one statement."""
    ids = list(contacts)
    found = sql.read_rows(DAYS_OF.format(sql.placeholders(ids)), *ids, workspace_id) if ids else []
    return {pk: days for pk, days in found if days}


def days_by_tags(contact: Contact) -> int | None:
    """The shortest interval of the contact's tags; one statement."""
    return shortest(contact.tags.values_list("keep_in_touch_days", flat=True))
