"""Who is there already, of the people a file names: looked up for a whole block in six statements."""

from collections.abc import Iterable
from operator import itemgetter

from django.db.models import Q

from followthrough.accounts.models import Member
from followthrough.people.models import Contact, ContactMethod, ContactTag
from followthrough.people.same_person import Key, Known

# What an import fills where nothing is written yet.
FILLABLE = ("title", "does", "address", "birthday", "note")
COLUMNS = ("pk", "fold", "organization__fold", "merged_into_id", *FILLABLE)


def already_there(by: Member, keys: Iterable[Key], folds: Iterable[str]) -> list[Known]:
    """Everybody of the workspace who shares an address or a name.

    Who was merged into somebody counts as that one under the name they had, so that an old file brings nobody again.
    """
    normals = {normal for kind, normal in keys if kind != "url"}
    kept, merged = Q(deleted_at=None), Q(merged_into__isnull=False)
    sharing = ContactMethod.objects.visible_to(by).filter(kind__in=["email", "phone"], normal__in=normals)
    named = {name[:400] for name in folds}
    ids = set(sharing.values_list("contact_id", flat=True)) if normals else set()
    like = Contact.objects.visible_to(by).filter(kept | merged, fold__in=named)
    ids |= {into or pk for pk, into in like.values_list("pk", "merged_into_id")}
    if not ids:
        return []
    ways = ways_of(by, ids)
    # The ids are the workspace's own; naming it once more makes SQLite go through all of its people instead.
    rows = Contact.objects.filter(kept, pk__in=ids).values_list(*COLUMNS)
    there = {row[0]: known(row[0], row, ways) for row in sorted(rows, key=itemgetter(0))}
    aliases = Contact.objects.filter(merged_into__in=ids).values_list(*COLUMNS)
    return [*there.values(), *(also(there[row[3]], row) for row in aliases if row[3] in there)]


def names_there(by: Member, folds: Iterable[str]) -> set[str]:
    """Which of these folded names somebody has."""
    rows = Contact.objects.visible_to(by).kept().filter(fold__in={name[:400] for name in folds})
    return set(rows.values_list("fold", flat=True))


def ways_of(by: Member, ids: Iterable[int]) -> dict[int, set[Key]]:
    ways: dict[int, set[Key]] = {pk: set() for pk in ids}
    rows = ContactMethod.objects.visible_to(by).filter(contact_id__in=ways)
    for pk, kind, normal in rows.values_list("contact_id", "kind", "normal"):
        ways[pk].add((kind, normal))
    return ways


def known(pk: int, row: tuple[object, ...], ways: dict[int, set[Key]]) -> Known:
    columns = dict(zip(COLUMNS, row, strict=True))
    blank = frozenset(name for name in FILLABLE if not columns[name])
    return Known(
        pk, str(columns["fold"]), ways[pk], str(columns["organization__fold"] or ""), blank, str(columns["birthday"])
    )


def also(kept: Known, row: tuple[object, ...]) -> Known:
    """The one who is kept, under the name and company of the row that was merged into them."""
    return Known(kept.id, str(row[1]), kept.keys, str(row[2] or ""), kept.blank, kept.birthday)


def tags_of(by: Member, ids: Iterable[int]) -> dict[int, set[str]]:
    """Folded tags of each; asked only when a file has tags."""
    tags: dict[int, set[str]] = {}
    rows = ContactTag.objects.visible_to(by).filter(contact_id__in=set(ids))
    for pk, fold in rows.values_list("contact_id", "tag__fold"):
        tags.setdefault(pk, set()).add(fold)
    return tags
