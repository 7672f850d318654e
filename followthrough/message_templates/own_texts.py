"""The texts that a workspace wrote itself, for the scripts of its pages."""

from functools import lru_cache
from types import MappingProxyType

from followthrough.accounts.models import Member
from followthrough.kit import sql
from followthrough.message_templates.models import Template
from followthrough.words.scripts import OwnTexts

NONE: OwnTexts = MappingProxyType({})
LANGUAGE = "en"
TEXTS = "SELECT situation, medium, text FROM followthrough_template WHERE workspace_id = %s AND language = %s"


def own_texts(member: Member) -> OwnTexts:
    """The own texts of the member's workspace.

    No statement for the member of a request whose workspace has none, or has them unchanged since they were read: the
    version comes with the membership (accounts/memberships.py). One statement otherwise.
    """
    version = member.templates_version
    if version is None:
        return read_texts(member.workspace_id)
    return NONE if version == "[]" else kept_texts(member.workspace_id, version)


@lru_cache(maxsize=64)
def kept_texts(workspace_id: int, version: str) -> OwnTexts:
    """The texts of one version: a template and the act that wrote it name its text."""
    return read_texts(workspace_id)


def read_texts(workspace_id: int) -> OwnTexts:
    rows = sql.read_texts(TEXTS, workspace_id, LANGUAGE)
    return MappingProxyType({(situation, medium): text for situation, medium, text in rows})


def stored_template(member: Member, situation: str, medium: str) -> Template | None:
    """The row of an own text, None where the words are those that come with the product."""
    rows = Template.objects.visible_to(member).filter(language=LANGUAGE)
    return rows.filter(situation=situation, medium=medium).first()
