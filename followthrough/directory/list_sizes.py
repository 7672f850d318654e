"""Count the contacts of each list and tag, for the navigation beside the people."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from followthrough.accounts.models import Member
from followthrough.directory.list_counts import count_lists
from followthrough.directory.tagged import top_tags
from followthrough.directory.unsorted import COUNTED
from followthrough.kit.counting import MOST_COUNTED
from followthrough.people.models import Contact, Tag


class TagSize(NamedTuple):
    id: int
    name: str
    people: int


@dataclass(frozen=True, slots=True)
class ListSizes:
    """`lists` by the names of directory.people_list.LISTS, `tags` the largest first, `shown` of the list asked for."""

    lists: dict[str, int]
    tags: list[TagSize]
    shown: int

    def exact(self, which: str) -> int | None:
        """The size of the list shown; None for more people than are counted."""
        return None if self.shown > most_counted(which) else self.shown


def most_counted(which: str) -> int:
    """Up to how many people a list is counted."""
    return COUNTED if which == "unsorted" else MOST_COUNTED


def list_sizes(member: Member, which: str, *, tag: Tag | None, now: datetime) -> ListSizes:
    """The sizes of all lists; `which` is the one shown, 'tag' with its `tag`. Seven or eight
    statements."""
    lists = count_lists(member, now=now)
    tags = [TagSize(*row) for row in top_tags(member)]
    shown = lists[which] if tag is None else size_of_tag(member, tag, tags)
    return ListSizes(lists, tags, shown)


def size_of_tag(member: Member, tag: Tag, counted: list[TagSize]) -> int:
    """The people with the tag, from those counted already if it is among them."""
    known = next((row.people for row in counted if row.id == tag.pk), None)
    if known is not None:
        return known
    return Contact.objects.visible_to(member).kept().filter(tagged__tag=tag).count()
