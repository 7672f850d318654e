"""Measure proposing the next step with a cadence and the contact law, against the same outcome without either."""

from dataclasses import replace
from datetime import UTC, datetime

from bench.cpu import Figure, measure_in_turn
from followthrough.consent.contact_law import ContactLaw
from followthrough.consent.hours import HOME
from followthrough.consent.law import LawFacts, Preference
from followthrough.consent.place import Place
from followthrough.followups import policy
from followthrough.followups.cadence import Try
from followthrough.followups.situation import Enrolled, Situation
from followthrough.kit import holidays, windows
from followthrough.sequences.shipped import SHIPPED

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
ZONE = "America/New_York"
OUTCOMES = ("voicemail", "no_answer", "sent")
AIM = 0.2


def measure() -> list[Figure]:
    seen = situation()
    plain = replace(seen, enrolled=None, law=None)
    return [
        measure_in_turn(
            f"Propose after {outcome.replace('_', ' ')}: cadence and law",
            lambda outcome=outcome: policy.propose(outcome, seen),  # type: ignore[misc]  # a default for each turn
            lambda outcome=outcome: policy.propose(outcome, plain),  # type: ignore[misc]
            aim=AIM,
            rounds=600,
            warm=60,
        )
        for outcome in OUTCOMES
    ]


def situation() -> Situation:
    """After the second call of 'they said call me' with somebody who is at home in New York and wants no texts."""
    local = windows.to_local(NOW, ZONE)
    at = Enrolled(
        SHIPPED["they-said-call-me"].cadence, stage="call-2", passed=frozenset({"call-1"}), tries=(Try(local, "call"),)
    )
    said = (Preference("", "hours", NOW, HOME), Preference("text", "not", NOW))
    free = holidays.free_days("US")
    law = ContactLaw(LawFacts("Dana", ZONE, said, free, (NOW,)), Place(ZONE, "US", "own"), NOW)
    return Situation(now=local, zone=ZONE, tried=(local,), has_email=True, free=free, enrolled=at, law=law)
