"""Every room's tables, in the order of the floors: what stands lower is imported first."""

from followthrough.accounts.models import Member, OneTimeLink, User, Workspace
from followthrough.acts.models import Act
from followthrough.followups.models import FollowUp
from followthrough.ledger.models import Beat, Due
from followthrough.people.models import Contact, ContactMethod, Organization, Posting, Tag
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch

__all__ = [
    "Act",
    "Beat",
    "Contact",
    "ContactMethod",
    "Due",
    "FollowUp",
    "Member",
    "OneTimeLink",
    "Organization",
    "Posting",
    "Promise",
    "Tag",
    "Touch",
    "User",
    "Workspace",
]
