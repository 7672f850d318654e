"""Sample words: for each word of the tables, and for each argument of the functions in words/en."""

SAMPLE = {
    "about_do": "send the lids",
    "about_quote": "“wants a price for 50 jars.”", "about_thing": "lids that stay flat", "at": "9:30 am",
    "at_place": "at the stand", "back": "7:30 am",
    "answer_link": "https://people.example.com/a/eyJmIjo3",
    "because": "not interested", "before": "Met at Packwell Fair.",
    "bought": "twelve candles", "bought_on": "on Monday, Nov 2", "call": "Call Ingrid", "call_again": "Call again",
    "call_back": "Call back", "came_to": "four people reached, two promises kept, nothing carried over", "comma": ",",
    "count": "9", "counts": "3 kept, 1 due today", "did": "reached", "do_bare": "call", "do_step": "call Ingrid",
    "due": "today at 10 am", "due_soon": "today at 10 am", "every": "eight weeks", "first": "Ingrid",
    "error": "There is no room.",
    "first_due": "Tuesday", "follow_ups": "9 follow-ups", "gone": "10:10 pm", "groups": "promise and quote",
    "head": "Reached", "i_promised_do": "call with the sample results", "heard_on": "on Thursday",
    "i_promised_thing": "the sample results",
    "in_may": "in May", "last_ago": "five days ago", "last_on": "on Thursday", "last_quote": "“Does it hold?”",
    "late": "two days", "later_again": "I’ll call you again",
    "later_once_more": "I’ll call you once more", "later_you": "I’ll call you",
    "left": "two promises", "logged": "Left Ingrid a voicemail.", "me": "Ann", "met_on": "on Wednesday, Nov 11",
    "met_quote": "“Our lids curl.”", "met_where": "at Packwell Fair", "minutes": "42 min", "moment": "at 9:52 am",
    "money": "$1,240", "more": "one more step",
    "moved": "moved once", "my_org": "Alder & Finch", "my_phone": "555-0100", "name": "Ingrid Solberg-Reyes",
    "next": "on Thursday before 10 am", "next_act": "call", "next_day": "tomorrow",
    "opened": "on Monday", "other_step": "call Ingrid Thursday", "own_do": "find another number",
    "own_thing": "buy stamps",
    "past": "emailed", "people": "214 contacts",
    "promised": "the sample results", "promised_do": "call with the sample results",
    "promised_for": "Promised for 10 am.", "promised_quote": "“What I found.”",
    "promised_thing": "the sample results",
    "promised_time": "10 am", "note_on": "on Tuesday", "note_quote": "“Ask about the lids.”", "quote_no": "1179",
    "ran_out": "on Friday, Nov 20", "referrer": "Ben",
    "reminders": "three reminders", "rest_on": "on Monday, May 4", "rest_quote": "“After the move.”",
    "send": "Send Ingrid", "sent_ago": "six days ago", "sent_on": "on Wednesday, Nov 18", "sent": "emailed",
    "sent_thing": "the sheet",
    "since": "on Monday, Nov 9", "soon": "Thursday before 10 am", "soon_due": "today at 10 am",
    "send_low": "send Ingrid",
    "size": "1.2 MB", "span": "12 seconds", "spare": "18",
    "steps": "nine steps", "their_do": "send the lid drawing", "their_due": "on Friday",
    "their_quote": "“You get it.”", "their_thing": "the lid drawing", "their_words": "“It held.”",
    "this_time": "before 10 am this time", "to": "Ben", "told": "on Thursday", "took": "6",
    "told_us": "Wants the damp test.",
    "topic": "lids that stay flat", "touch": "Voicemail.", "tried": "no answer twice", "tries": "five",
    "tries_times": "twice", "undone": "Left Ingrid a voicemail", "valid": "Friday, Dec 11",
    "valid_spoken": "Friday, December 11", "voicemail_nth": "third", "voicemail_on": "on Friday",
    "promiser": "Ann", "waited": "the drawing",
    "waited_do": "send the lid drawing", "waited_quote": "“Will it fit?”", "waited_thing": "the lid drawing",
    "was_due": "Friday", "what_do": "ask how it went", "what_given": "the quote", "what_quote": "“Is it dry?”",
    "what_tail": "with the sample results", "what_thing": "the sample results",
    "when": "Thursday, Nov 26, before 10 am",
    "when_other": "Thursday, Nov 26, this time before 10 am", "who": "Ben", "with": "with", "woken": "in May",
    "wrote": "emailed", "you_promised": "You promised.", "you_said": "You said you would.", "zone": "New York",
}  # fmt: skip

# Arguments of the functions in words/en/web, flows and cli. Any other is shown by its name.
ARGUMENTS: dict[str, object] = {
    "age": 12, "at": "9:30 am", "because": "not interested", "budget": 15, "company": "Marrowby Teas", "count": 12,
    "country": "Dec 3", "day": "Thursday, Nov 26", "days": 90, "done": 120, "email": "ann@example.com",
    "expected": "https://people.example.com", "file": "phone.vcf", "first": "Ingrid", "folder": "backups", "free": 80,
    "gone": "Rob Okafor", "heading": "Voicemail", "host": "192.0.2.10", "id": 7, "keep": "Robert Okafor",
    "kind": "hugs",
    "least": 20, "left": 80, "length": 9000, "merged": 4, "minutes": 42, "more_than": 1000, "most": 60,
    "name": "Ingrid Solberg-Reyes", "needed": 120, "new": 120, "often": "quarterly", "on": "Thu, Nov 26",
    "outcome": "hug",
    "path": "backup.zip", "people": "214 contacts", "phrase": "sometime soon", "place": 3, "question": "When",
    "quoted": "“Ask about the lids.”", "row": "Rob Okafor", "same": 2, "sender": "http://192.0.2.10", "sorted": 12,
    "span": "three weeks", "state": "is ready to import", "step": "Call Ingrid today.", "tag": "customers",
    "thing": "email", "total": 300, "tries": 5, "typed": "soonish", "until": ". Check back Mon, Mar 1",
    "version": "2.0", "weeks": "3 weeks", "zone": "Mars/Base",
}  # fmt: skip


def sample_of(argument: str, kind: object = str) -> object:
    """A sample value for an argument of a function in words/en; a number where the function wants one."""
    found = ARGUMENTS.get(argument, f"‹{argument}›")
    if kind is int:
        return found if isinstance(found, int) else 12
    return found if kind is object or isinstance(found, str) else str(found)
