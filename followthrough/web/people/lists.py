"""The lists of people by their names in the address, and their sizes."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import Http404, QueryDict
from django.shortcuts import get_object_or_404

from followthrough.accounts.models import Member
from followthrough.desk.dropped import count_dropped
from followthrough.directory import list_sizes
from followthrough.directory.people_list import LISTS, is_small_workspace
from followthrough.directory.unsorted import COUNTED
from followthrough.kit.counting import MOST_COUNTED, count_words
from followthrough.people.models import Tag
from followthrough.web.people.context import LawFigures, ListLink, SideLists
from followthrough.web.site.addresses import url
from followthrough.web.site.forms import choice_in, id_in
from followthrough.web.site.requests import MemberRequest
from followthrough.words.en.web import people as say

TITLES = {
    "everyone": "Everyone", "active": say.ACTIVE, "waiting": say.WAITING_ON, "call": say.MEANING_TO_CALL,
    "unsorted": say.NOT_SORTED, "keep": say.KEEP_IN_TOUCH, "idle": say.NOT_FOLLOWING_UP_LIST, "closed": "Closed",
    "personal": "Personal", "deleted": "Deleted",
}  # fmt: skip
TONES = {"waiting": "theirs"}
# The lists of this page; deleted people have their own page.
LISTS_OF_PAGE = frozenset(TITLES) - {"deleted"}


@dataclass(frozen=True, slots=True)
class PeopleList:
    """The list in the address: a name of directory.people_list.LISTS, or 'tag' with its tag."""

    name: str
    tag: Tag | None = None

    @property
    def title(self) -> str:
        return self.tag.name if self.tag else TITLES[self.name]

    @property
    def query(self) -> dict[str, str | int]:
        """Return the list as a query: {'list': 'idle'} or {'tag': 7}."""
        return {"tag": self.tag.pk} if self.tag else {"list": self.name}


def list_of(request: MemberRequest) -> PeopleList:
    """Return the list in the address, everyone by default. Raises Http404 for an unknown tag."""
    tag = tag_in(request.GET, request.member)
    return PeopleList("tag", tag) if tag else PeopleList(choice_in(request.GET, "list", LISTS_OF_PAGE, "everyone"))


def tag_in(fields: QueryDict, member: Member) -> Tag | None:
    """Return the tag in the field 'tag', None without the field. Raises Http404 for an unknown tag."""
    if not fields.get("tag"):
        return None
    number = id_in(fields, "tag")
    if number is None:
        raise Http404
    return get_object_or_404(Tag.objects.visible_to(member), pk=number)


def side_lists(request: MemberRequest, shown: PeopleList) -> SideLists:
    """Return the lists with their sizes, the tags with the most people, and the figures of the law."""
    sizes = list_sizes.list_sizes(request.member, shown.name, tag=shown.tag, now=request.now)
    return SideLists(
        lists=[list_link(name, sizes.lists[name], shown) for name in LISTS if is_listed(name, sizes, shown)],
        tags=[
            ListLink(tag.name, url("people", tag=tag.id), count_words(tag.people), is_current=tag.id == tag_id(shown))
            for tag in sizes.tags
        ],
        law=law_figures(sizes.lists, dropped_of(request)),
        unsorted=sizes.lists["unsorted"],
        shown=count_words(sizes.shown, most_counted_of(shown.name)),
        count=sizes.exact(shown.name),
    )


def is_listed(name: str, sizes: list_sizes.ListSizes, shown: PeopleList) -> bool:
    """Return True for everyone, for the present list and for each list that is not empty."""
    return name in ("everyone", shown.name) or sizes.lists[name] > 0


def list_link(name: str, size: int, shown: PeopleList) -> ListLink:
    count = count_words(size, most_counted_of(name))
    return ListLink(TITLES[name], address_of(name), count, TONES.get(name, ""), name == shown.name)


def address_of(name: str) -> str:
    if name == "deleted":
        return url("deleted")
    return url("people") if name == "everyone" else url("people", list=name)


def tag_id(shown: PeopleList) -> int:
    return shown.tag.pk if shown.tag else 0


# When the dropped follow-ups of a large workspace were last counted, and how many there were, by workspace.
_counted: dict[int, tuple[datetime, int]] = {}
COUNTED_EVERY = timedelta(minutes=5)


def dropped_of(request: MemberRequest) -> int:
    """Return the number of dropped follow-ups, in a large workspace as it was at most COUNTED_EVERY ago.

    All open promises are compared with their steps, which takes most of the page's time. A number other than 0 is
    counted anew each time, and so does `doctor`.
    """
    workspace, now = request.member.workspace, request.now
    at, count = _counted.get(workspace.pk, (now, -1))
    if is_small_workspace(request.member) or count or not timedelta(0) <= now - at < COUNTED_EVERY:
        count = count_dropped(workspace)
        _counted[workspace.pk] = (now, count)
    return count


def law_figures(sizes: dict[str, int], dropped: int) -> LawFigures:
    """Return the figures of the law as words: '214 of 214', above the limit of counting 'All of 10,000+'."""
    open_ = sizes["active"]
    kept = f"{max(0, open_ - dropped):,}"
    if open_ > MOST_COUNTED:
        kept = say.all_but(dropped) if dropped else "All"
    return LawFigures(
        open_, say.kept_of(kept=kept, total=count_words(open_)), dropped, sizes["closed"], count_words(sizes["closed"])
    )


def most_counted_of(name: str) -> int:
    return COUNTED if name == "unsorted" else MOST_COUNTED
