"""Change what a workspace is called and where it is: the name that people know it by, and its country."""

from dataclasses import dataclass

from followthrough.accounts.models import Member, Workspace
from followthrough.flows.account.open_workspace import country_error
from followthrough.flows.base.invalid import refuse_invalid
from followthrough.flows.base.repeat import again_if_ended
from followthrough.kit import countries, tx
from followthrough.kit.errors import Refused
from followthrough.words.en.flows import account as say


@dataclass(frozen=True, slots=True)
class Company:
    """The fields as typed. `country` is a code or a name."""

    company: str
    country: str


def stored_company(workspace: Workspace) -> Company:
    """The fields as they are stored; the country by its code."""
    return Company(workspace.name, workspace.country)


@again_if_ended
def change_company(member: Member, to: Company) -> None:
    """Save both. Raises Refused for a member who is no owner, InvalidFields for wrong fields."""
    if not member.is_owner:
        raise Refused(say.ONLY_OWNERS_CHANGE_COMPANY, do=say.ASK_AN_OWNER)
    refuse_invalid({"company": "" if to.company.strip() else say.ENTER_NAME, "country": country_error(to.country)})
    with tx.write_block():
        workspace = Workspace.objects.select_for_update().get(pk=member.workspace_id)
        workspace.name, workspace.country = to.company.strip()[:200], countries.region_of(to.country) or ""
        workspace.save(update_fields=["name", "country"])
