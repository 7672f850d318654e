"""The fixed cast: Ann owns, Ben is her team mate, Zoe is a stranger with a workspace of her own, Rob is the contact."""

from dataclasses import dataclass
from datetime import datetime

from followthrough.accounts.models import Member, Workspace
from followthrough.followups.models import FollowUp
from followthrough.people.models import Contact
from tests import make


@dataclass
class Cast:
    workspace: Workspace
    ann: Member
    ben: Member
    zoe: Member
    rob: Contact
    call_rob: FollowUp


def make_cast() -> Cast:
    """Ann is to call Rob on Tuesday 24 November 2026."""
    workspace = make.workspace()
    ann = make.member(at=workspace, name="Ann Halloway", role="owner")
    ben = make.member(at=workspace, name="Ben Carter")
    zoe = make.member(
        at=make.workspace(name="Elsewhere", zone="America/Chicago", country="US"), name="Zoe Quill", role="owner"
    )
    rob = make.contact(by=ann)
    call_rob = make.followup(by=ann, contact=rob, due=make.window(datetime(2026, 11, 24)))
    return Cast(workspace, ann, ben, zoe, rob, call_rob)
