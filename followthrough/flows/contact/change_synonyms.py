"""Change a workspace's groups of synonyms, one group a line. An empty text brings the shipped groups back."""

from followthrough.accounts.models import Member, Workspace
from followthrough.flows.base.invalid import refuse_invalid
from followthrough.kit import tx
from followthrough.search.synonyms import SHIPPED, SYNONYM_LINES, WORDS_A_LINE
from followthrough.words.en.flows import contact as say

LONGEST = 60_000


def change_synonyms(member: Member, typed: str) -> None:
    """Save the groups. Raises InvalidFields for too many lines, and for a line with too many words."""
    lines = [line for line in (" ".join(each.split()).strip(", ") for each in typed.splitlines()) if line]
    long = next((place for place, line in enumerate(lines, 1) if len(line.split(",")) > WORDS_A_LINE), 0)
    many = len(lines) > SYNONYM_LINES or sum(map(len, lines)) > LONGEST
    wrong = say.most_lines(SYNONYM_LINES) if many else ""
    wrong = wrong or (say.line_too_long(line=long, most=WORDS_A_LINE) if long else "")
    refuse_invalid({"synonyms": wrong})
    own = "\n".join(lines)
    with tx.write_block():
        workspace = Workspace.objects.select_for_update().get(pk=member.workspace_id)
        workspace.synonyms = "" if own == SHIPPED.strip() else own
        workspace.save(update_fields=["synonyms"])
