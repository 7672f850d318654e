"""The tables of every room, for Django."""

from followthrough.accounts.models import Member, OneTimeLink, SignInTry, User, Workspace
from followthrough.acts.models import Act
from followthrough.capture.models import Import, Suggestion
from followthrough.consent.models import ContactPreference
from followthrough.events.models import Event
from followthrough.followups.models import FollowUp
from followthrough.habits.models import Habit, Proposed
from followthrough.ledger.models import DueRow, Heartbeat
from followthrough.letters.models import Letter, PostRates
from followthrough.materials.models import Material
from followthrough.message_templates.models import Template
from followthrough.people.models import Contact, ContactMethod, ContactTag, Organization, Posting, SearchWord, Tag
from followthrough.promises.models import Promise
from followthrough.segments.models import LongAct
from followthrough.sequences.models import Enrolment, Sequence
from followthrough.touches.models import Touch

__all__ = [
    "Act",
    "Contact",
    "ContactMethod",
    "ContactPreference",
    "ContactTag",
    "DueRow",
    "Enrolment",
    "Event",
    "FollowUp",
    "Habit",
    "Heartbeat",
    "Import",
    "Letter",
    "LongAct",
    "Material",
    "Member",
    "OneTimeLink",
    "Organization",
    "PostRates",
    "Posting",
    "Promise",
    "Proposed",
    "SearchWord",
    "Sequence",
    "SignInTry",
    "Suggestion",
    "Tag",
    "Template",
    "Touch",
    "User",
    "Workspace",
]
