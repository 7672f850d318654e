"""Sentences that every flow may use: the gate of next steps, repeats, and acts about intervals and tags."""

SAVED_ALREADY = "You saved that a moment ago."
COUNTS_ONCE = "It only counts once."
MEANING_TO_CALL = "You’re meaning to call {}."
NO_FOLLOW_UP = "No follow-up with {}."
PERSONAL = "{} is personal and never suggested."
TODAY_OR_LATER = "Pick today or a later day."
WITHIN_FIVE_YEARS = "Pick a day within five years."
NOT_NOW_NEEDS_DATE = "“Not now” needs a date to check back on."
DATE_EXAMPLES = "Type one: “in may”, “march 1”."
DATE_WONT_WORK = "That date won’t work."
FROM_TOMORROW = "Pick one from tomorrow on, within five years."
GONE = "That’s not there anymore."
RELOAD = "Reload the page to see what is."
RESTORE_FIRST = "Restore them first."
FOLLOW_UP_GONE = "This follow-up isn’t there anymore."
SEE_TODAY = "See Today for what’s next."
THE_CLOCK = "Followthrough"
WORDS_KEPT = "Your words are kept below."
DECIDE_AGAIN = "Read it, then decide."
ONE_OF = "One of: "
WHY_NOT = "Add one line: why not?"
ZONE_EXAMPLE = "Type a large city, or a zone like America/Chicago or Europe/London."
DAY_TOO_FAR = "That day is too far away."
DAY_NEARER = "Pick one in the next few years."
CALL_NEEDS_TIME = "They asked for a call at a certain time, and no time was given."
TIME_EXAMPLE = "Type it: “thursday 10”."
TRY_A_DATE = "Try “fri 10” or “in two weeks”."
PROMISE_STANDS = "The promise hasn’t changed."
TELL_THEM = "Let them know first, then confirm."
BUSY = "Someone else was saving the same thing at that moment."
ONCE_MORE = "Try again."
STEP_UNREADABLE = "The next step in this form can’t be read."
CHOOSE_AGAIN = "Pick the day and how again."
STEP_TOO_LONG = "That’s too long for a next step."
OWN_THINGS = "These are a member’s own things, not a contact."
OWN_IS_ONLY_DONE = "This is a thing for yourself. It can only be done."
OWN_DO = "Say done, or give it another day."
OWN_LINE = "Write a line about the thing, like “buy stamps Friday”."


def saved_before(first: object) -> str:
    return f"You saved that before: “{first}”"


def no_reminder(first: str) -> str:
    return f"No reminder for {first}."


def keep_in_touch(first: str, often: str, on: str) -> str:
    return f"Keep in touch with {first} {often}. Next: {on}."


def no_tag_reminder(tag: object) -> str:
    return f"No reminder for “{tag}” anymore."


def tag_reminder(tag: object, often: str, moved: str) -> str:
    return f"“{tag}”: {often}. Moved {moved}."


def not_offered(first: str) -> str:
    return f"{first} isn’t on your list of people to call anymore."


def put_off(first: str) -> str:
    return f"Not today. {first} comes after the others you’re meaning to call."


def not_meaning_to_call(first: str) -> str:
    return f"You’re not meaning to call {first} anymore"


def no_longer(tags: str) -> str:
    return f"no longer {tags}"


def tags_changed(first: str, changes: str) -> str:
    return f"{first}: {changes}."


def renamed(old: str, new: str) -> str:
    return f"Renamed “{old}” to “{new}”."


def tag_removed(tag: object, people: str) -> str:
    return f"Removed “{tag}” from {people}."


def spread(who: str, weeks: str) -> str:
    return f"Spread {who} over {weeks}."


def is_over(typed: str) -> str:
    return f"“{typed}” is in the past."


def too_far(typed: str) -> str:
    return f"“{typed}” is too far away."


def was_deleted(row: object) -> str:
    return f"{row} was deleted."


def merged_into(contact: object, row: object) -> str:
    return f"{contact} was merged into {row}."


def open_page_of(row: object) -> str:
    return f"Open {row} and try again."


def just_updated(who: str, what: object) -> str:
    return f"{who} just updated this: “{what}”"


def no_such_channel(channel: str) -> str:
    return f"“{channel}” isn’t a way to reach someone."


def no_such_precision(precision: str) -> str:
    return f"“{precision}” doesn’t describe a date."


def no_such_zone(zone: str) -> str:
    return f"There’s no time zone “{zone}”."


def no_such_outcome(outcome: str) -> str:
    return f"“{outcome}” isn’t an outcome."


def no_such_agreement(kind: str) -> str:
    return f"“{kind}” isn’t something you can agree on."


def no_date(typed: str) -> str:
    return f"“{typed}” isn’t a date."


def promised_earlier(first: str) -> str:
    return f"You promised {first} an earlier date."


def characters(most: int) -> str:
    return f"Keep it to {most} characters."
