"""Sentences of sequences: what is refused, and what was done."""

from followthrough.words.en.flows.base import DATE_EXAMPLES as DATE_EXAMPLES
from followthrough.words.en.flows.base import ONE_OF as ONE_OF
from followthrough.words.en.flows.followup import KEEP_OR_RELEASED as KEEP_OR_RELEASED
from followthrough.words.en.flows.followup import promise_open as promise_open
from followthrough.words.en.flows.system import NOTHING_CHANGED as NOTHING_CHANGED

NO_STAGES = "A sequence needs at least one step."
ONE_STAGE_AT_LEAST = "Add a step, or turn the sequence off."
SPLIT_IT = "Make it shorter, or split it in two."
CORRECT_IT = "Correct these and save again."
NOT_A_STAGE = "that isn’t a step."
BAD_KEY = "a step needs a key of its own, 40 characters at most."
LONG_WHAT = "that’s too long. 200 characters at most."
BY_ITSELF = "nothing goes out by itself yet."
IN_IT_ALREADY = "See where it stands, or stop it first."
PICK_A_SEQUENCE = "See all of them: followthrough sequences."
NOT_IN_ONE = "This follow-up isn’t in a sequence."
NO_WAY_AT_ALL = "Add a phone number, an email address or a mailing address first."
NOT_PERSONAL_FIRST = "Move them out of personal first: followthrough sort."
SEE_WHAT_COMES = "See what comes next: followthrough sequence-preview."
NAME_NEEDED = "A sequence needs a name."
TYPE_A_NAME = "Type one."
ON_WITHOUT_EVENT = "It can’t start by itself: nothing says when."
PICK_AN_EVENT = "Pick what starts it, or start it by hand."
NOT_A_SEQUENCE = "That isn’t a sequence."
SEQUENCE_EXAMPLE = "See how one looks: followthrough sequences --json."
KEY_EXAMPLE = "Use small letters and hyphens: my-own-calls."
SHORTER = "Make it shorter."
LOG_THE_TRY = "Log your call or message; the question comes when the tries are used up."
OTHER_REASONS = "Use not-interested, bought, went-elsewhere or other."
NOT_AHEAD = "It’s done or was skipped already."
NOT_ASKED_YET = "There’s nothing to decide yet."
DECIDE_LATER_NEEDS_DATE = "Say when to ask again."
ONLY_SHIPPED = "Only a sequence that came with Followthrough can go back to how it was."
TURN_IT_OFF = "You can edit it so that it doesn’t start by itself."
EDIT_BRINGS_BACK = "Edit it to use it again."
EDITED_MEANWHILE = "Someone changed this sequence in the meantime."
OPEN_AGAIN = "Open it again and repeat your change."


def stage_number(at: int) -> str:
    return f"Step {at}"


def too_many_stages(count: int, most: int) -> str:
    return f"{count} steps are too many. {most} at most."


def key_twice(key: str) -> str:
    return f"Two steps have the key “{key}”."


def bad_gap(longest: int) -> str:
    return f"the gap is a whole number of working days from 0 to {longest}."


def bad_channel(channel: object) -> str:
    return f"“{channel}” isn’t a way to reach someone."


def bad_hours(hours: object) -> str:
    return f"“{hours}” isn’t a time of day. Use any, morning, midday, late or other."


def bad_words(words: object) -> str:
    return f"there are no words for “{words}”."


def bad_needs(needs: object) -> str:
    return f"“{needs}” isn’t something a step can need."


def no_such_sequence(key: str) -> str:
    return f"There’s no sequence “{key}”."


def no_such_stage(key: str) -> str:
    return f"This sequence has no step “{key}”."


def in_it_already(who: str, name: str) -> str:
    return f"{who} is in “{name}” already."


def cannot_be_reached(who: str) -> str:
    return f"There’s no way to reach {who}."


def is_personal(who: str) -> str:
    return f"{who} is personal."


def began(who: str, name: str, step: str) -> str:
    return f"Started “{name}” with {who}. Next: {step}."


def retired(name: str) -> str:
    return f"Retired “{name}”. People who are in it go on."


def is_retired(name: str) -> str:
    return f"“{name}” is retired."


def cannot_retire(name: str) -> str:
    return f"“{name}” came with Followthrough and can’t be retired."


def started(name: str) -> str:
    return f"Started: {name}."


def begins_none(event: object) -> str:
    return f"“{event}” can’t start a sequence."


def stopped(who: str, name: str) -> str:
    return f"Stopped “{name}” with {who}. The next step stays."


def skipped(stage: str, step: str) -> str:
    return f"Skipped: {stage} Next: {step}."


def skipped_in(stage: str, name: str) -> str:
    """'Skipped in “They said ‘call me’”: Email them.'"""
    return f"Skipped in “{name}”: {stage}"


def edited(name: str) -> str:
    return f"Saved “{name}”. Nobody was moved."


def was_reset(name: str) -> str:
    return f"“{name}” is as it came again."


def goes_on(who: str, step: str) -> str:
    return f"Two more tries with {who}, a month apart. Next: {step}."


def bad_sequence_key(key: str) -> str:
    return f"“{key}” can’t be the key of a sequence."


def too_long(longest: int) -> str:
    return f"That’s not a text, or it’s too long. {longest} characters at most."


def no_such_decision(decision: str) -> str:
    return f"“{decision}” isn’t an answer here."


def no_such_reason(because: str) -> str:
    return f"“{because}” isn’t a reason here."
