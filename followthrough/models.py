"""Every room's tables, in the order of the floors: what stands lower is imported first."""

from followthrough.accounts.models import Member, OneTimeLink, User, Workspace
from followthrough.acts.models import Act
from followthrough.capture.models import Import, Suggestion
from followthrough.followups.models import FollowUp
from followthrough.ledger.models import Beat, Due
from followthrough.people.models import Contact, ContactMethod, ContactTag, Organization, Posting, Tag, Token
from followthrough.promises.models import Promise
from followthrough.touches.models import Touch

__all__ = [
    "Act",
    "Beat",
    "Contact",
    "ContactMethod",
    "ContactTag",
    "Due",
    "FollowUp",
    "Import",
    "Member",
    "OneTimeLink",
    "Organization",
    "Posting",
    "Promise",
    "Suggestion",
    "Tag",
    "Token",
    "Touch",
    "User",
    "Workspace",
]
