"""Answers of commands, and reasons why they refuse."""

from followthrough.words.en.sequence_words import stage_sentence

JSON_ONLY = "JSON only on stdout; messages go to stderr"
AS_MEMBER = "act as that member; default: the only owner"
IN_DEMO = "act in the owner’s demo"
AS_IF_THEN = "as if it were then; without a zone, in the member’s zone"
KEY = "a key for this act; a second act with it is refused"
PROMISE = "Everyone you follow up with has a next step and a date."
NUMBER_FROM_TODAY = "Use the number of a row: followthrough today."
ID_FROM_PROMISES = "Use the id of a row: followthrough promises --json."
ID_FROM_CONTACT = "Use the id of a touch: followthrough contact NAME --json."
FIND_BY_PART = "Search for part of the name: followthrough find WORDS."
WHICH_NAME = "Say the whole name of one."
WHICH_NUMBER = "Say which one by its number."
NUMBER_FROM_DELETION = "Use the number shown when the contact was deleted."
TAG_FIRST = "Add it to a contact first: followthrough tag CONTACT NAME."
SEE_MEMBERS = "See who’s here: followthrough members."
LINE_AND_FILE = "You gave both a line and a file of lines."
ONE_OF_THE_TWO = "Give just one."
LINE_EMPTY = "The line is empty."
WRITE_WHAT_HAPPENED = "Type what happened: “called Nora Pell, left voicemail”."
UNDO = "Undo it: followthrough undo."
NO_COVER_WHEN_BACK = "Nobody covers once you’re back."
CONTACTS_OR_ALL = "Say whose follow-ups: --contact C, or --all for all of yours."
NOTHING_SAVED = "Nothing was saved."
WHOLE_NAME = "Type the full name."
STEP_STAYS_TOO = "Their earlier step stays too. To replace it: followthrough undo, then note ... --instead."
WHAT_HAPPENED = "What happened"
A_TEXT_FILE = "Give the name of a text file."
A_FILE = "Give the name of a file."
NOBODY_ON_LIST = "Nobody on this list."
NO_RESULTS = "No results."


def start_with(contact: int) -> str:
    return f"To begin: followthrough start {contact}."


KNOWS_SOMEONE = "knows someone: "
ALL_OR_NOTHING = "Every change is saved completely or not at all."
OTHER_PLACE = "Let this user read and write there, or use another place."
PLEASE_REPORT = "Please report it, along with what the same command prints when FOLLOWTHROUGH_TRACE=1 is set."
OTHER_HOME = "Set another one in FOLLOWTHROUGH_HOME."
SEE_DOCTOR = "See what’s wrong: followthrough doctor. First time here? followthrough init."
NOTHING_CHANGED = "Nothing was changed."
DEMO_IN_PAGE = "In the browser: Settings, “Try the demo”."
DEMO_GONE = "The demo is gone. Your own contacts weren’t affected."
NO_DEMO = "There was no demo."
UP_TO_DATE = "Up to date."
NO_OPEN_PROMISE = "No open promises."
NOTHING_AHEAD = "Nothing is planned on these days."
WAITING_ON_NOBODY = "You’re not waiting on anyone."
ONE_PREFERENCE = "That’s more than one thing at a time."
UNTIL_WITH_NOT = "Use --until and --because with --not, --may or --prefers."
SEE_PREFERENCES_HELP = "See how: followthrough preferences --help."
MAY_CONTACT = "Yes, you can."
NOTHING_TO_CHANGE = "You didn’t say what to change."
SEE_EDIT_HELP = "See what you can change: followthrough edit --help."
AS_SHOWN = "Type it the way followthrough contact shows it."
DAYS_WITH_KEEP = "Use --days with “keep”."
CONTACT_AND_DAYS = "It takes a contact and days, or --tag T and days."
DAYS_EXAMPLE = "Type one, like 90, or “none”."
SEE_TAGS = "See the tags: followthrough contact NAME --json."
TWO_OR_OFF = "Name two people, or one and --off."
MERGE_WITH_OTHER = "Pick another contact to merge with."
UNTIL_WITH_LATER = "Use --until with --because later."
CHANGE_OPTIONS = "Use --next, --channel, --what or --owner."
THEY_KNOW = "Let them know first, then repeat this with --they-know."
RELEASE_OPTION = "Keep the promise, or repeat this with --release if they released you."
NOTE_OPTION = "Say why with --note, or close it with --because do-not-contact."
NAMES_WRONG = "There’s a name missing, or one too many."
TAGS_OR_LIST = "Without “rename” or “remove” it lists the tags."
NO_TAGS = "No tags yet."
PAIRS_OR_LIST = "Without “not” it lists the pairs."
NO_DUPLICATES = "No possible duplicates."
ID_FROM_DUPLICATES = "Use the id of a row: followthrough duplicates --json."
LEAVE_OUT_AGREED = "Leave out --agreed."
EPILOGUE = (
    "Without a command: serve.\nExit: 0 done, 1 refused or failing, 2 wrong usage. Data: "
    "$FOLLOWTHROUGH_HOME, or DATABASE_URL."
)


def imported(file: str, verb: str, new: int, merged: int, same: int) -> str:
    return f"{file}: {verb} {new} new, {merged} updated, {same} already there."


def cant_read(path: object, why: object) -> str:
    return f"{path} can’t be read: {why}."


def no_follow_up(id: object) -> str:
    return f"There’s no follow-up {id}."


def follow_up_closed(first: str) -> str:
    return f"The follow-up with {first} is closed."


def reopen_it(id: object) -> str:
    return f"Reopen it: followthrough reopen {id}."


def no_promise(id: object) -> str:
    return f"There’s no promise {id}."


def no_touch(id: object) -> str:
    return f"There’s no history entry {id}."


def nobody_found(typed: str) -> str:
    return f"No contact matches “{typed}”."


def no_company(typed: str) -> str:
    return f"No company matches “{typed}”."


def several_companies(typed: str, names: str) -> str:
    return f"Several companies match “{typed}”: {names}."


def several_found(typed: str, names: str) -> str:
    return f"Several contacts match “{typed}”: {names}."


def no_contact(id: object) -> str:
    return f"There’s no contact {id}."


def was_merged(name: object) -> str:
    return f"{name} was merged into another contact."


def that_is_number(id: object) -> str:
    return f"That’s number {id}."


def was_deleted(name: object) -> str:
    return f"{name} was deleted."


def bring_back(id: object) -> str:
    return f"Restore them: followthrough bring-back {id}."


def no_tag(name: str) -> str:
    return f"There’s no tag “{name}”."


def nobody_with_email(email: str) -> str:
    return f"Nobody here has the email {email}."


def who_is_it(suggested: str) -> str:
    return f"Who is it{suggested}?"


def not_sure(about: str) -> str:
    return f"Not sure about: {about}."


def perhaps_known(suggested: str) -> str:
    return f"You may already have this contact{suggested}."


def row_remark(row: object, why: str) -> str:
    return f"Row {row}: {why}"


def nobody_does(asked: str) -> str:
    return f"Nobody you know does that: {asked}."


def cant_use(path: object, why: object) -> str:
    return f"{path} can’t be used: {why}."


def failed_inside(kind: str, why: str) -> str:
    return f"Something failed inside Followthrough: {kind}: {why}."


def cant_use_data(why: object) -> str:
    return f"The data folder can’t be used: {why}."


def database_silent(why: object) -> str:
    return f"The database didn’t answer: {why}."


def demo_ready(people: object) -> str:
    return f"The demo is ready, with {people} sample people."


def backed_up(path: object) -> str:
    return f"Everything is in {path}, including the key. Keep it somewhere private."


def restored(at: str) -> str:
    return f"Everything is back to how it was on {at} UTC. Everyone has to sign in again."


def kept_aside(path: object) -> str:
    return f"The data from before is kept here: {path}"


def backup_before(path: object) -> str:
    return f"A backup was made first: {path}"


def you_to(name: str) -> str:
    return f"You to {name}"


def to_you(name: str) -> str:
    return f"{name} to you"


def has_no(name: str, value: str) -> str:
    return f"{name} has no “{value}”."


def takes_no_days(decision: str) -> str:
    return f"“{decision}” doesn’t take days."


def not_days(typed: str) -> str:
    return f"“{typed}” isn’t a number of days."


def has_no_tag(name: str, tag: str) -> str:
    return f"{name} has no tag “{tag}”."


def same_twice(name: object) -> str:
    return f"That’s {name} twice."


def would_merge(gone: object, keep: object) -> str:
    return f"{gone} would be merged into {keep}."


def takes_no_date(because: str) -> str:
    return f"“{because}” doesn’t take a date to check back on."


def no_pair(id: object) -> str:
    return f"There’s no pair {id}."


def nothing_agreed(outcome: str) -> str:
    return f"Nothing is agreed on when the outcome is “{outcome}”."


def wrong_usage(program: str, why: str) -> str:
    return f"{program}: {why}. Nothing was changed. See: {program} --help\n"


FILE_NEEDED = "Which file?"
SEQUENCE_FILE_EXAMPLE = "Write one like an entry of: followthrough sequences --json."
NOT_AN_OBJECT = "it holds no object"


TEMPLATE_FILE_EXAMPLE = "Write one like the text of: followthrough templates show SITUATION MEDIUM."


def file_too_large(name: str) -> str:
    return f"{name} is too large."


def subject_line(subject: str) -> str:
    return f"Subject: {subject}"


def cannot_read(name: str, error: object) -> str:
    return f"{name} can’t be read: {error}."


def preview_line(channel: str, what: str, why: str) -> str:
    """A stage for people to read: 'Call at a different hour.', 'Skipped, no email address: Email them …'"""
    sentence = f"You’re asked {what}" if channel == "other" else stage_sentence(channel, what, "any")
    return f"Skipped, {why}: {sentence}" if why else sentence


def preferred_way(channel: str) -> str:
    return f"Prefers {channel}."


def hours_line(open_times: str, zone: str) -> str:
    return f"Calls: {open_times} ({zone})"


def way_line(channel: str, value: str, why: str) -> str:
    """'  text 555-0142: Dana asked you not to text, Nov 11.'"""
    return f"  {channel} {value}".rstrip() + (f": {why}" if why else "")


BULK_USAGE = (
    "followthrough bulk tag NAME|start --next WHEN|move --next WHEN|keep-in-touch DAYS|handover EMAIL|export FOLDER"
    "|close --because R"
)
BULK_WORDS_WRONG = "These words don’t go together."
SEGMENT_OR_CONTACTS = "Give either --segment or --contact."


def people_in_segment(count: str) -> str:
    return f"{count} people"


def would_be_done(count: str) -> str:
    return f"For {count} people. Nothing was changed."


def left_out_line(name: str, why: str) -> str:
    return f"  left out: {name}: {why}"
