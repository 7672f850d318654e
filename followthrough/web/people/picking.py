"""The bar with what can be done for the people selected on a page: a list, search results, or Upcoming."""

from collections.abc import Sequence

from followthrough.web.people.context import PickBar
from followthrough.web.site.context import HiddenField
from followthrough.web.site.requests import MemberRequest


def pick_bar(
    request: MemberRequest, fields: Sequence[HiddenField], *, is_list: bool = False, moves: bool = False
) -> PickBar:
    """Return the bar. `fields` lead back to the page; `is_list`: everyone on the list can be selected at once; `moves`:
    the people have a next step that can be put on another day."""
    return PickBar(fields, is_list=is_list, moves=moves, has_team=request.member.has_colleagues)
