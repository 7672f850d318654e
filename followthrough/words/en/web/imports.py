"""Sentences of the pages of an import."""

DETAILS_ADDED = "existing, details added"
IMPORTING = "Importing"
IMPORT_UNDONE = "Import undone"
ALMOST_DONE = "Almost done"
NEW_PERHAPS = "new, possible duplicate"
EXISTING_UPDATED = "existing, will be updated"
POSSIBLE_DUPLICATES = "of the new ones, possible duplicates"
COULD_NOT_READ = "couldn’t be read"
IMPORT_CONTACTS = "Import contacts"
CHOOSE_FILE = "Choose a file first: a vCard (.vcf) or a spreadsheet (.csv or .xlsx)."
THE_FILE = "The file"
BEING_READ = "is being read"


def read_so_far(done: int) -> str:
    return f"Read {done:,} so far"


def imported_so_far(done: int, total: int) -> str:
    return f"{done:,} of {total:,} imported"


def left_to_undo(left: int) -> str:
    return f"{left:,} left to check"


def and_more(count: int) -> str:
    return f"and {count:,} more"


def ready(state: str) -> str:
    return f"{state}"


def being_imported(done: int, total: int) -> str:
    return f"is being imported, {done:,} of {total:,}"


def was_stopped(done: int, total: int) -> str:
    return f"was stopped after {done:,} of {total:,}"


def had_failed(done: int, total: int) -> str:
    return f"failed after {done:,} of {total:,}"
