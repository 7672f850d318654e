"""The table of sentences about a person, a step or a day, richest form first.

`{word}` is needed, `[optional]` is left out when a word in it is missing (words/engine); the words come from
`vocabulary.py`.
"""

from followthrough.words.engine.sentence_forms import Row

SO_FAR = "[ {Tried} so far.]"
HOLDS = "[ It expired {ran_out}.][ It’s good until {valid}.]"

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
# The user’s own words, never put into anybody’s mouth.
OWN_NOTE: Row = ("Your note[, {note_on}]: {note_quote}",)

# The reason why a contact is on Today.
REASONS: dict[str, Row] = {
    "promised": (
        "You told {first}[ {told}] you’d {promised_do}.[ {Late} late.]" + SO_FAR,
        "{Told} you promised {first} {promised_thing}.[ {Late} late.]" + SO_FAR,
        "You promised {first} {promised_thing}.[ {Late} late.]" + SO_FAR,
        "You promised {first}[ {told}]: {promised_quote}[ {Late} late.]" + SO_FAR,
        "You told {first}[ {told}] you’d {do_bare}[ {due}].[ {Late} late.]" + SO_FAR,
        "You told {first}[ {told}] you’d be in touch[ {due}].[ {Late} late.]" + SO_FAR,
    ),
    # As 'promised', where a colleague did who is away.
    "covered": (
        "{Promiser} told {first}[ {told}] they’d {promised_do}.[ {Late} late.]" + SO_FAR,
        "{Promiser} promised {first} {promised_thing}[ {told}].[ {Late} late.]" + SO_FAR,
        "{Promiser} promised {first}[ {told}]: {promised_quote}[ {Late} late.]" + SO_FAR,
        "{Promiser} told {first}[ {told}] they’d {do_bare}[ {due}].[ {Late} late.]" + SO_FAR,
        "{Promiser} told {first}[ {told}] they’d be in touch[ {due}].[ {Late} late.]" + SO_FAR,
    ),
    "said": (
        "{First} asked you[ {last_on}] to call. Your note: {last_quote}",
        "{First} asked you[ {last_on}] to call[: {when}].",
    ),
    "reply": (
        "{First} {wrote}[ {heard_on}]. Your note: {last_quote}",
        "{First} {wrote} {heard_on}; you haven’t answered yet.",
        "{First} is waiting to hear from you[ about {about_thing}].",
    ),
    "waiting": (
        "You asked {first} for {waited_thing}[ {since}]; nothing yet.",
        "You asked {first}[ {since}] to {waited_do}; nothing yet.",
        "You asked {first}[ {since}]: {waited_quote} Nothing yet.",
        "You asked {first} {since}; nothing yet.",
        "You’re waiting on {first}.",
    ),
    "their_promise": (
        "{First} promised you {their_thing}[; it was due {their_due}].",
        "{First} said they’d {their_do}[; it was due {their_due}].",
        "{First} promised: {their_quote}[ It was due {their_due}.]",
        "{First} promised you something[; it was due {their_due}].",
    ),
    "woken": (
        "You wanted to check back {woken}.[ Your note: {rest_quote}]",
        "You closed this[ {rest_on}] and wanted to check back.",
    ),
    "quote": (
        "Quote {quote_no}[, {money}][, sent {sent_ago}]." + HOLDS + SO_FAR,
        "{Money}[ for {about_thing}], sent {sent_ago}." + HOLDS + SO_FAR,
        "You quoted {money}[ for {about_thing}]." + HOLDS + SO_FAR,
        "Your quote[ for {about_thing}] is with {first}." + SO_FAR,
    ),
    "retry": ("[{before} ]{Tried} so far.[ Try {this_time}.]",),
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
        "{First} asked you something {opened}.",
        "{First} has a question for you.",
    ),
    "keep_in_touch": (
        "Keep in touch every {every}. Last contact {last_on}[, {last_ago}].",
        "You were last in touch {last_on}[, {last_ago}].",
        "Catch up with {first}.",
    ),
    "catch_up": (
        "You were last in touch {last_on}[, {last_ago}].",
        "{Call}.",
    ),
    "after_sale": (
        "{First} bought {bought}[ {bought_on}]. Ask how it’s working out.",
        "{First} bought from you {bought_on}. Ask how it’s working out.",
        "Ask {first} how things are going[ with {about_thing}].",
    ),
    "referral": (
        "{Referrer} referred you to {first}[ about {about_thing}].",
        "You were referred to {first}[ about {about_thing}].",
    ),
    "meant": ("You’ve been meaning to call {first}.[ Last contact {last_on}.]",),
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
    "waiting": ("Waiting on {first}[: {waited}].[ Check in {when}.]",),
}

# The proposal after an outcome; Enter accepts it.
PROPOSALS: dict[str, Row] = {
    "voicemail": ("{call_again} {when_other}. {You_said}", "{call_again}[ {when}]. {You_said}"),
    "announced": ("You said you’d call {when}.", "You said you’d call."),
    "no_answer": ("{call_again} {when_other}.", "{call_again}[ {when}]."),
    "busy": ("The line was busy. {call_again} {when_other}.", "The line was busy. {call_again}[ {when}]."),
    "wrong_number": ("Find another number for {first}[, {when}].",),
    "callback": ("{call_back} {when}, as {first} asked.", "When should you call back?"),
    "said_no": (
        "Close: not interested. Thank {first}, and check back {in_may}.",
        "Close: not interested. Thank {first}.",
    ),
    "agreed": ("Great. What’s next?",),
    "sent": ("{call}[ {when}][{comma}] and ask if it arrived.",),
    "no_show": ("{First} didn’t show up. {call}[ {when}][{comma}] and set another time.",),
    "received": ("Answer {first}[ {when}].",),
    "asked": ("Waiting on {first}.[ Check in {when}.]",),
    "not_now": ("Close for now, and check back {in_may}.", "Close for now. When should you check back?"),
    "enough": (
        "{Tries} tries and no answer. {call_again} {when}[{comma}] or close?",
        "{Tries} tries and no answer. Keep going, or close?",
    ),
}

# The touch that was just logged, for the message beside Undo.
LOGGED: dict[str, Row] = {
    "reached": ("Reached {first}.",),
    "voicemail": ("Left {first} a voicemail.",),
    "no_answer": ("No answer from {first}.",),
    "busy": ("{First}’s line was busy.",),
    "wrong_number": ("Wrong number for {first}.",),
    "callback": ("{First} asked for a call.",),
    "met": ("Met {first}.",),
    "sent": ("Sent to {first}.",),
    "no_show": ("{First} didn’t show up.",),
    "said_no": ("{First} isn’t interested.",),
    "received": ("Heard from {first}.",),
    "asked": ("Asked {first}: {last_quote}", "Asked {first} to call."),
    "no_news": ("Told {first} there’s no news yet.",),
    "noted": ("Logged for {first}.",),
}
NEXT = "[ Next: {next_act}[ {soon}].]"
FIRST_DUE = "[ Originally promised for {first_due}[, {moved}].]"

# The message after an act, beside Undo, by the act’s verb.
MESSAGES: dict[str, Row] = {
    "log": ("{logged}" + NEXT + "[ Plus {more}.]",),
    "start": ("Added: {do_step}[ {soon}].",),
    "move": ("Moved to {soon}." + FIRST_DUE, "Moved." + FIRST_DUE),
    "wait": ("Waiting on {first}[: {waited}].[ Check in {soon}.]",),
    "close": ("Closed the follow-up with {first}[: {because}].[ Check back {in_may}.][ Still open: {other_step}.]",),
    "reopen": ("Reopened the follow-up with {first}[: {do_step}[ {soon}]].",),
    "promise": ("Promised {first}: {promised}[, {due_soon}].", "Promised {first}[: {due_soon}]."),
    "renegotiate": (
        "You told {first}: {due_soon} instead of {first_due}.",
        "You told {first}: now {due_soon}.",
        "You told {first}.",
    ),
    "keep": ("Promise kept[, {late} late][: {promised}].",),
    "break": ("Promise broken[: {promised}].",),
    "release": ("{First} released you from your promise[: {promised}].",),
    "edit": ("Saved your changes to {first}.",),
    "correct": ("Edited. It now says: {touch}.", "Edited."),
    "delete": ("Deleted {name}. You have 30 days to restore this contact.",),
    "restore": ("Restored {name}.",),
    "add": ("Saved {name}.",),
    "merge": ("Merged {to} into {name}.",),
    "introduce": ("Introduced {first} to {to}.[ Ask {first} {soon} if they talked.]", "Introduced {first}."),
    "talked": ("They talked.[ Thank {first} {soon}.]",),
    "look": ("Compared {people}: {to} may be the same person.", "Compared {people}: no duplicates."),
    "couple": ("{name} and {to} are a couple. You follow up with both together.",),
    "part_couple": ("You follow up with {name} and {to} separately now.",),
    "two_people": ("Kept {name} and {to} separate.",),
    "import": ("Imported {people}.", "Imported."),
    "part": ("Added details from a file to {people}.",),
    "capture": ("Saved {name}." + NEXT,),
    "own_capture": ("For yourself: {own_thing}[, {soon}].",),
    "own_log": ("Done: {own_thing}.",),
    "hand_over": ("Handed {first} over to {to}.[ {To} has the next step: {do_step}[ {soon}].]", "Handed {first} over."),
    "zone": ("You’re now on {zone} time.[ {Steps} kept their local time.]", "You changed your time zone."),
    "undo": ("Undone[: {undone}].",),
}

# Lines of a timeline. The first words are the heading, shown apart.
TOUCHES: dict[str, Row] = {
    "talk": ("{head}[, {took} min].[ {told_us}]",),
    "met": ("Met[ {at_place}].[ {told_us}]",),
    "mine": ("You {sent} {sent_thing}.", "You {past}.[ {told_us}]"),
    "theirs": ("{First} {wrote}.[ {told_us}]",),
}

# Promises in both directions, as counts.
PROMISES: dict[str, Row] = {
    "ours": ("{counts}",),
    "theirs": ("{counts}[: {waited}][, check in {soon}]",),
    "waiting": (
        "{First}[, asked {since}]: {waited}.[ Check in {soon}.]",
        "{First}[, asked {since}].[ Check in {soon}.]",
    ),
}

# The heading of Today and its end.
DAY: dict[str, Row] = {
    "all": ("{count} to do[, about {minutes}]",),
    "spare": ("{count} to do[, about {minutes}].[ {spare} min to spare.]",),
    "part": (
        "{count} to do[, {minutes}]. Includes every {groups}.",
        "{count} to do[, {minutes}].[ {Left} won’t fit.]",
    ),
    "over": ("All done for today.",),
    "came_to": ("{follow_ups}[ in {minutes}].[ {Came_to}.]",),
    "next": ("Next up: {name}, {next_day}[ at {at}].", "Next up: {next_day}[ at {at}]."),
    "new": ("Nothing here yet.",),
    "new_hint": ("Who did you last talk to? Write it the way you’d tell a colleague.",),
    "none": ("Nothing left to do today.",),
}

# The reminders and the team.
NOTICES: dict[str, Row] = {
    "reminder": (
        "Now: {do_step}. You promised {promised_time}.",
        "{Soon_due}: {do_step}. You promised.",
        "Now: {do_step}. You promised.",
    ),
    "reminder_plain": ("Now: {do_step}.",),
    "beat": ("Reminders are on. Last check {span} ago.",),
    "beat_now": ("Reminders are on. Last check just now.",),
    "stale": ("Reminders have been off since {at}. Some may come late.",),
    "ahead": (
        "This computer’s clock was wrong: the last check says {at}, which hasn’t come yet. Reminders may be late.",
    ),
    "never": ("Reminders haven’t started yet. They may come late.",),
    "backup": ("Last backup: {at}[, {size}].",),
    "no_backup_yet": ("No backup yet. One is made every night.",),
    "backup_failed": ("The nightly backup failed. {error}",),
    "away": ("Reminders were off from {gone} to {back}.[ {Reminders} came late.]",),
    "conflict": (
        "{Who} {did} {first}[ {moment}].[ {Who} wrote: {their_words}] Your words are kept below.",
        "{Who} updated {first}[ {moment}].[ {Who} wrote: {their_words}] Your words are kept below.",
        "Someone just updated {first}. Your words are kept below.",
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
