"""How often somebody is kept in touch with: by a rhythm of their own, else by the shortest of their tags'."""

from collections.abc import Iterable

from django.db.models import Min

from followthrough.people.models import Contact


def days_of(contacts: Iterable[int], *, workspace_id: int) -> dict[int, int]:
    """{contact: days}, without those who have no rhythm, are private or were deleted; one statement."""
    people = Contact.objects.filter(workspace_id=workspace_id, pk__in=contacts, is_private=False).kept()
    rows = people.annotate(tagged_days=Min("tags__rhythm_days")).values_list("pk", "rhythm_days", "tagged_days")
    found = ((pk, own if own is not None else tagged) for pk, own, tagged in rows)
    return {pk: days for pk, days in found if days}
