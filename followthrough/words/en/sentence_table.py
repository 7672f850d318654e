"""The table of sentences about a person, a step or a day, richest form first.

`{word}` is needed, `[optional]` is left out when a word in it is missing (words/engine); the words come from
`vocabulary.py`.
"""

from followthrough.words.engine.sentence_forms import Row

SO_FAR = "[ So far {tried}.]"
HOLDS = "[ It ran out {ran_out}.][ It holds until {valid}.]"

# What the step is for, said before anything else.
FOR_WHAT: Row = (
    "{Own_do}.",
    "{send} {what_given}.",
    "{call} {what_tail}.",
    "{call} {with} {what_thing}.",
    "{call} and {what_do}.",
    "{call}: {what_quote}",
    "{call} {with} {about_thing}.",
    "{call} and {about_do}.",
    "{call}: {about_quote}",
)
# The user's own words, never put into anybody's mouth.
OWN_NOTE: Row = ("Your note[, {note_on}]: {note_quote}",)

# The reason why a contact is on Today.
REASONS: dict[str, Row] = {
    "promised": (
        "You told {first}[ {told}] you would {promised_do}.[ {Late} late.]" + SO_FAR,
        "{Told} you promised {first} {promised_thing}.[ {Late} late.]" + SO_FAR,
        "You promised {first} {promised_thing}.[ {Late} late.]" + SO_FAR,
        "You promised {first}[ {told}]: {promised_quote}[ {Late} late.]" + SO_FAR,
        "You told {first}[ {told}] you would {do_bare}[ {due}].[ {Late} late.]" + SO_FAR,
        "You told {first}[ {told}] you would be in touch[ {due}].[ {Late} late.]" + SO_FAR,
    ),
    "said": (
        "{First} asked you[ {last_on}] to call. Your note: {last_quote}",
        "{First} asked you[ {last_on}] to call[: {when}].",
    ),
    "reply": (
        "{First} {wrote}[ {last_on}]. Your note: {last_quote}",
        "{First} {wrote} {last_on}; no answer from you yet.",
        "{First} is waiting for your answer[ about {about_thing}].",
    ),
    "waiting": (
        "You asked {first} for {waited_thing}[ {since}]; nothing yet.",
        "You asked {first}[ {since}] to {waited_do}; nothing yet.",
        "You asked {first}[ {since}]: {waited_quote} Nothing yet.",
        "You asked {first} {since}; nothing yet.",
        "You are waiting for {first}.",
    ),
    "their_promise": (
        "{First} promised you {their_thing}[; it was due {their_due}].",
        "{First} said they would {their_do}[; it was due {their_due}].",
        "{First} promised: {their_quote}[ It was due {their_due}.]",
        "{First} promised you something[; it was due {their_due}].",
    ),
    "woken": (
        "You wanted to look in again {woken}.[ Your note: {rest_quote}]",
        "You let it rest[ {rest_on}], and wanted to look in again.",
    ),
    "quote": (
        "Quote {quote_no}[, {money}][, sent {sent_ago}]." + HOLDS + SO_FAR,
        "{Money}[ for {about_thing}], sent {sent_ago}." + HOLDS + SO_FAR,
        "You quoted {money}[ for {about_thing}]." + HOLDS + SO_FAR,
        "Your quote[ for {about_thing}] is with {first}." + SO_FAR,
    ),
    "retry": ("[{before} ]{Tried}; {nth} try[, {this_time}].",),
    "met": (
        "Met {met_where}[ {met_on}]. Your note: {met_quote}",
        "Met {met_where}[ {met_on}]. Your note: {about_quote}",
        "Met {met_where}[ {met_on}].",
        "You met {first}[ {met_on}]. Your note: {met_quote}",
        "You met {first}[ {met_on}]. Your note: {about_quote}",
        "You met {first}[ {met_on}].",
    ),
    "inquiry": (
        "{First} asked[ {opened}] about {about_thing}.",
        "{First} asked[ {opened}]. Your note: {about_quote}",
        "{First} asked you for something {opened}.",
        "An inquiry from {first}.",
    ),
    "keep_in_touch": (
        "Every {every}; last in touch {last_on}[, {last_ago}].",
        "You were last in touch {last_on}[, {last_ago}].",
        "You want to stay in touch with {first}.",
    ),
    "catch_up": (
        "You were last in touch {last_on}[, {last_ago}].",
        "{Call}.",
    ),
    "after_sale": (
        "{First} bought {bought}[ {bought_on}]; ask how it is going.",
        "{First} bought from you {bought_on}; ask how it is going.",
        "Ask {first} how it is going[ with {about_thing}].",
    ),
    "referral": (
        "{Referrer} sent you to {first}[, for {about_thing}].",
        "You were sent to {first}[, for {about_thing}].",
    ),
    "round": ("{First} is on your call list[: {about_quote}].",),
    "intention": (
        "You wanted to {do_step} {what_tail}.",
        "You wanted to {do_step} about {what_thing}.",
        "You wanted to {own_do}.",
        "You wanted to {send_low} {what_given}.",
        "You wanted to {do_step} and {what_do}.",
        "Your note: {what_quote}",
    ),
    "plain": ("Your note: {about_quote}", "You wanted to {do_step}."),
}

# Shown before the reason, marked as our promise.
LEAD_INS: dict[str, Row] = {"promised": ("{promised_for}",)}

# The next step as one sentence; words that can be changed are parts of their own.
STEPS: dict[str, Row] = {
    "ours": (
        "{Own_do}[ {when}].[ {you_promised}]",
        "{send} {what_given}[ {when}].[ {you_promised}]",
        "{call}[ {when}][{comma}] {what_tail}.[ {you_promised}]",
        "{call}[ {when}][{comma}] {with} {what_thing}.[ {you_promised}]",
        "{call}[ {when}][{comma}] and {what_do}.[ {you_promised}]",
        "{call}[ {when}]: {what_quote}[ {you_promised}]",
        "{call}[ {when}][{comma}] {with} {about_thing}.[ {you_promised}]",
        "{call}[ {when}][{comma}] and {about_do}.[ {you_promised}]",
        "{call}[ {when}].[ {you_promised}]",
    ),
    "waiting": ("Waiting for {first}[: {waited}].[ Ask again {when}.]",),
}

# The proposal after an outcome; Enter accepts it.
PROPOSALS: dict[str, Row] = {
    "voicemail": ("{call_again} {when_other}. {You_said}", "{call_again}[ {when}]. {You_said}"),
    "no_answer": ("{call_again} {when_other}.", "{call_again}[ {when}]."),
    "busy": ("The line was busy. {call_again} {when_other}.", "The line was busy. {call_again}[ {when}]."),
    "wrong_number": ("Find another number for {first}[, {when}].",),
    "callback": ("{call_back} {when}[{comma}] and tell {first} so.", "When did {first} ask you to call?"),
    "said_no": ("Let it rest. Thank {first}, and look in again {in_may}.", "Let it rest. Thank {first}."),
    "agreed": ("Good. What did you agree?",),
    "sent": ("{call}[ {when}][{comma}] and ask whether it arrived.",),
    "no_show": ("{First} did not come. {call}[ {when}][{comma}] and find another time.",),
    "received": ("Answer {first}[ {when}].",),
    "asked": ("Waiting for {first}.[ Ask again {when}.]",),
    "not_now": ("Let it rest, and look in again {in_may}.", "Let it rest. When do you look in again?"),
    "enough": (
        "{Tries} tries and no answer. {call_again} {when}[{comma}] or let it rest?",
        "{Tries} tries and no answer. Keep on, or let it rest?",
    ),
}

# The touch that was just logged, for the message beside Undo.
LOGGED: dict[str, Row] = {
    "reached": ("Reached {first}.",),
    "voicemail": ("Voicemail for {first}.",),
    "no_answer": ("No answer from {first}.",),
    "busy": ("Busy when you called {first}.",),
    "wrong_number": ("Wrong number for {first}.",),
    "callback": ("{First} asked you to call back.",),
    "met": ("Met {first}.",),
    "sent": ("Sent to {first}.",),
    "no_show": ("{First} did not come.",),
    "said_no": ("{First} said: no, thank you.",),
    "received": ("Heard from {first}.",),
    "asked": ("Asked {first} to call.",),
    "noted": ("Noted for {first}.",),
}
NEXT = "[ Next: {next_act}[ {soon}].]"
FIRST_DUE = "[ First promised for {first_due}[, {moved}].]"

# The message after an act, beside Undo, by the act's verb.
MESSAGES: dict[str, Row] = {
    "log": ("{logged}" + NEXT + "[ And {more}.]",),
    "start": ("Started: {do_step}[ {soon}].",),
    "move": ("Moved to {soon}." + FIRST_DUE, "Moved." + FIRST_DUE),
    "wait": ("Waiting for {first}[: {waited}].[ Ask again {soon}.]",),
    "close": ("Left {first} to rest[: {because}].[ Look in again {in_may}.][ Still open: {other_step}.]",),
    "reopen": ("{First} is back[: {do_step}[ {soon}]].",),
    "promise": ("Promised {first}: {promised}[, {due_soon}].", "Promised {first}[: {due_soon}]."),
    "renegotiate": (
        "Told {first}: {due_soon} instead of {first_due}.",
        "Told {first}: now {due_soon}.",
        "Told {first}.",
    ),
    "keep": ("Kept[, {late} late][: {promised}].",),
    "break": ("Not kept[: {promised}].",),
    "release": ("{First} let you off[: {promised}].",),
    "edit": ("Changed what is written about {first}.",),
    "correct": ("Corrected. It now reads: {touch}.", "Corrected."),
    "delete": ("Deleted {name}. It can come back for 30 days.",),
    "restore": ("{Name} is back.",),
    "add": ("Wrote down {name}.",),
    "merge": ("{Name} is one person now, with what you had of {to}.",),
    "introduce": ("Introduced {first} to {to}.[ Ask {first} {soon} whether they talked.]", "Introduced {first}."),
    "talked": ("They have talked.[ Thank {first} {soon}.]",),
    "look": ("Compared {people}: {to} may be one person.", "Compared {people}: nobody is there twice."),
    "two_people": ("{Name} and {to} stay two people.",),
    "import": ("Imported {people}.", "Imported."),
    "part": ("Added what a file says to {people}.",),
    "capture": ("Wrote down {name}." + NEXT,),
    "hand_over": ("Handed {first} to {to}.[ {To} has the next step: {do_step}[ {soon}].]", "Handed {first} over."),
    "zone": ("You are on {zone} time now.[ {Steps} kept their hour.]", "Your time zone is changed."),
    "undo": ("Undone[: {undone}].",),
}

# Lines of a timeline. The first words are the heading, shown apart.
TOUCHES: dict[str, Row] = {
    "talk": ("{head}[, {took} min].[ {told_us}]",),
    "met": ("Met[ {at_place}].[ {told_us}]",),
    "mine": ("You {past} {sent_thing}.", "You {past}.[ {told_us}]"),
    "theirs": ("{First} {wrote}.[ {told_us}]",),
}

# Promises in both directions, as counts.
PROMISES: dict[str, Row] = {
    "ours": ("{counts}",),
    "theirs": ("{counts}[: {waited}][, ask again {soon}]",),
    "waiting": (
        "{First}[, asked {since}]: {waited}.[ Ask again {soon}.]",
        "{First}[, asked {since}].[ Ask again {soon}.]",
    ),
}

# The heading of Today and its end.
DAY: dict[str, Row] = {
    "all": ("{steps}[, about {minutes}]",),
    "spare": ("{steps}[, about {minutes}].[ {spare} to spare.]",),
    "part": ("{steps}[, {minutes}]. Every {groups} is in.", "{steps}[, {minutes}].[ {Left} will not fit.]"),
    "over": ("That was the last one.",),
    "came_to": ("{steps}[ in {minutes}].[ {Came_to}.]",),
    "next": ("{Next_day} begins[ at {at}][ with {name}].",),
    "new": ("Nothing written here yet.",),
    "new_hint": ("Who did you last speak with? Write it as you would tell a colleague.",),
    "none": ("Nothing is due today.",),
}

# The clock and the team.
NOTICES: dict[str, Row] = {
    "reminder": (
        "Now: {do_step}. You promised {promised_time}.",
        "{Soon_due}: {do_step}. You promised.",
        "Now: {do_step}. You promised.",
    ),
    "reminder_plain": ("Now: {do_step}.",),
    "beat": ("The clock rang {span} ago.",),
    "beat_now": ("The clock rang just now.",),
    "stale": ("The clock has not rung since {at}. Reminders may be late.",),
    "ahead": ("The clock was wrong: its last tick says {at}, which is still to come. Reminders may be late.",),
    "never": ("The clock has not rung yet. Reminders may be late.",),
    "backup": ("Last backup: {at}[, {size}].",),
    "no_backup_yet": ("No backup yet. It is made each night.",),
    "backup_failed": ("The nightly backup failed. {error}",),
    "away": ("The clock was away from {gone} to {back}.[ {Reminders} came late.]",),
    "conflict": (
        "{Who} {did} {first}[ {moment}].[ {Who} wrote: {their_words}] Your line is kept below.",
        "{Who} was faster with {first}[ {moment}].[ {Who} wrote: {their_words}] Your line is kept below.",
        "Somebody was faster with {first}. Your line is kept below.",
    ),
}

TABLE: dict[str, dict[str, Row]] = {
    "reason": REASONS,
    "lead": LEAD_INS,
    "step": STEPS,
    "then": PROPOSALS,
    "logged": LOGGED,
    "message": MESSAGES,
    "touch": TOUCHES,
    "promises": PROMISES,
    "day": DAY,
    "notice": NOTICES,
}
