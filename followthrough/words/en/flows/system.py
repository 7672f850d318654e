"""Sentences of backups, restoring, the doctor and updates."""

FOLDER_WITH_ROOM = "Choose a file in a folder with enough space."
NO_BACKUP_WRITTEN = "No backup was written."
MAKE_ROOM = "Free up some space there."
OTHER_FILE = "Choose another file."
RESTORE_LAST = "Restore the last good backup."
NOBODY_DROPPED = "Every open follow-up has a next step."
POSTGRES_ANSWERS = "PostgreSQL answers."
SQLITE_WHOLE = "SQLite answers, and the file is intact."
UP_TO_DATE = "Up to date."
NEVER_RAN = "Reminders have never run. Start them: followthrough serve."
NOTHING_GIVEN_UP = "Nothing given up."
NO_PING = "None is set (FOLLOWTHROUGH_PING_URL)."
PING_LATE = "The outside monitor wasn’t notified in time."
PING_SENT = "The outside monitor was notified."
KEY_PRIVATE = "Only its owner can read it."
NO_WORKSPACE = "No workspace yet."
ROWS_FINE = "Every row is valid."
NOT_COLLECTED = "Not collected yet: followthrough serve does it."
NOTHING_CHANGED = "Nothing was changed."
OTHER_FOLDER = "Choose another folder."
NEW_FOLDER = "Choose a new folder, or move that file away."
REMOVE_WHAT_IS_THERE = "Remove what’s there."
NEXT_START_FIXES = "The next start fixes that."
ROOM_AND_AGAIN = "Free up space, close whatever has the files open, and restore again."
WORKSPACE_EXISTS = "There’s already a workspace here."
ADD_YES = "To replace it with the backup, add --yes."
RESTORING = "A backup is being restored here."
NOTHING_STARTED = "Nothing was started."
WAIT_AND_START = "Wait until that’s done, then start again."
RUNNING = "Followthrough is running on this data."
STOP_ALL = "Stop every server, worker and command that uses it, restore, then start them again."
PROFILE_RIGHTS = "They have the permissions of your profile folder."
FILES_PRIVATE = "Only their owner can read them."
OTHER_BACKUP = "Use another backup."
INSTALL_FIRST = "Install that version first."
SAME_ENGINE = "Restore it where DATABASE_URL uses the same kind."
IN_PLACE = "The backup is in place."
AS_BEFORE = "Everything is as it was before."
CANT_SHOW_ROW = "A row in the database was written by hand and can’t be shown."
OTHER_OR_FIX = "Use another backup, or restore it with the version that wrote it and fix these rows there."
FIX_ROWS = (
    "Fix these rows in the database with sqlite3 or psql (a time looks like '2026-11-20 10:00:00', in "
    "UTC), and start it again. Or keep using the version that ran before."
)
EARLIER_ROWS = (
    "The rows are from an earlier version. This command names the ones that can’t be kept: followthrough update."
)


def backup_failed(why: str) -> str:
    return f"The backup couldn’t be written: {why}."


def needs_room(needed: int, folder: object, free: int) -> str:
    return f"A backup needs {needed:,} MB in {folder}, and only {free:,} MB are free."


def not_a_backup_there(path: object) -> str:
    return f"{path} already exists and isn’t a backup."


def damaged(found: object) -> str:
    return f"The database is damaged: {found}."


def from_the_demo(title: str) -> str:
    return f"From the demo: {title}."


def law_unchecked(why: object) -> str:
    return f"Next steps couldn’t be checked: {why}"


def dropped(count: int) -> str:
    return f"{count} without a next step. See them on Today, and please report this."


def restore_good(found: object) -> str:
    return f"{found}. Restore the last good backup."


def pending(count: int) -> str:
    return f"{count} pending: followthrough update."


def clock_wrong(at: str) -> str:
    return (
        f"This computer’s clock was wrong: the last check says {at} UTC, which hasn’t come yet. Check the "
        "time on this computer, then: followthrough serve."
    )


def off_since(at: str) -> str:
    return f"Reminders have been off since {at} UTC. Start them: followthrough serve."


def last_check(age: int) -> str:
    return f"Reminders are on. Last check {age} seconds ago."


def given_up(count: int, last: str) -> str:
    return f"{count} given up this week, most recently: {last}"


def key_is_in(folder: object) -> str:
    return f"It’s in {folder}."


def key_readable(path: object) -> str:
    return f"Others can read it: chmod 600 {path}"


def free_space(free: int) -> str:
    return f"{free:,} MB free on the data disk."


def backup_file_gone(said: str, folder: object) -> str:
    return f"{said} But its file isn’t in {folder}."


def backup_overdue(said: str) -> str:
    return f"{said} None has been made since then. Make one: followthrough backup FILE."


def unknown_table(name: str) -> str:
    return f"The backup has a table this version doesn’t know: {name}."


def unknown_column(table: str, column: str) -> str:
    return f"The backup has a column this version doesn’t know: {table}.{column}."


def cant_write(folder: object, why: object) -> str:
    return f"{folder} can’t be written: {why}."


def holds_already(folder: object, file: object) -> str:
    return f"{folder} already contains {file}."


def cant_make_folder(folder: object, why: object) -> str:
    return f"The folder {folder} can’t be created: {why}."


def rows_unusable(why: str) -> str:
    return f"The rows of this backup can’t be used: {why}."


def not_whole(path: object, why: str) -> str:
    return f"{path} isn’t a complete backup: {why}."


def newer_version(version: str) -> str:
    return f"This backup was made by a newer version ({version})."


def other_engine(theirs: str, ours: str) -> str:
    return f"This backup has a {theirs} database, and this server uses {ours}."


def stopped_half_way(now: str) -> str:
    return f"A restore was interrupted. {now}"


def indexed(done: int, total: int) -> str:
    return f"Preparing search: {done:,} of {total:,} contacts."


def written_by_hand(rows: str, more: str) -> str:
    return f"Written by hand: {rows}.{more} Fix it in the database, or restore a backup."


def fix_row(rows: str, kind: str) -> str:
    return (
        f"Fix it in the database, or restore a backup: {rows}. What broke on it: {kind}. followthrough doctor "
        "names every such row."
    )


def not_in_place(why: str) -> str:
    return f"The backup couldn’t be restored: {why}."


def others_can_read(files: str, more: str) -> str:
    return f"Others can read them: chmod 600 {files}{more}"


def not_swept(count: int) -> str:
    return f"{count} rows couldn’t be cleaned up; the log names them"


def cant_keep(rows: str) -> str:
    return f"The database has rows this version can’t keep: {rows}."


def no_such_row(row: str, column: str, value: str, other: str) -> str:
    return f"{row}: {column} is {value}, and there’s no such {other}"


def of_another_workspace(column: str) -> str:
    return f"{column} of another workspace"


def materials_lost(*, names: str, count: int) -> str:
    more = f" and {count - 3} more" if count > 3 else ""
    return f"The files of these materials are gone: {names}{more}. Restore a backup, or add them again."


def materials_whole(*, count: int, cleared: int) -> str:
    said = "1 file" if count == 1 else f"{count} files"
    return f"{said} to send, all there." + (f" Cleared away unused files: {cleared}." if cleared else "")
