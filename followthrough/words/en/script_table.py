"""The table of scripts: for each situation the words for a talk, a voicemail and a mail, richest form first.

A first approach gives permission to say no (PRODUCT.md F10); each voicemail and message carries our own date (F3).
"""

from followthrough.words.engine.sentence_forms import Row

HELLO: dict[str, Row] = {
    "spoken": (
        "{Greeting} {first}, {me} from {my_org}.",
        "{Greeting} {first}, {me} here.",
        "{Greeting} {first}, calling from {my_org}.",
        "{Greeting} {first}.",
    ),
    "mail": ("{Greeting} {first},",),
    "text": (
        "Hello {first}, {me} from {my_org}.",
        "Hello {first}, {me} here.",
        "Hello {first}, writing from {my_org}.",
        "Hello {first}.",
    ),
    "chat": ("Hello {first}, {me} here.", "Hello {first}."),
    "note": ("Dear {first},",),
}
BYE: dict[str, Row] = {
    "mail": (
        "{me}\n{my_org}\n{my_phone}",
        "{me}\n{my_org}",
        "{me}\n{my_phone}",
        "{me}",
        "{my_org}\n{my_phone}",
        "{my_org}",
    ),
    "note": ("{me}", "{my_org}"),
    "voicemail": ("If you want me sooner: {my_phone}.",),
}

# Our date; 'otherwise' because it follows the offer to stop.
NEXT: dict[str, Row] = {
    "voicemail": ("{later} again {next}.",),
    "third": ("Otherwise {later} once more {next}.",),
    "mail": ("{later_you} {next}.",),
    "text": ("{later_you} {next}.",),
    "chat": ("{later_you} {next}.",),
    "note": ("{later_you} {next}.",),
}
NO_IS_FINE: dict[str, str] = {
    "answers": "If it is not for you, just say so, and I will leave it at that.",
    "voicemail": "If you would rather I did not, tell me so, and I will leave it at that.",
    "mail": "If it is not for you, a line is enough, and I will leave it at that.",
    "text": "If it is not for you, a word is enough.",
    "chat": "If it is not for you, a word is enough.",
    "note": "If it is not for you, a word is enough, and I will leave it at that.",
}
# Asked when it is not known (PRODUCT.md F9).
HOW_REACHED = "And how do you like to be reached, and when?"

SORRY = "[ That was for {was_due}; I am sorry to be late.]"
# The three named purposes of a call after a quote (PRODUCT.md S2).
PURPOSES = " May I answer questions, explain anything, and hear what you think?[ It holds until {valid_spoken}.]"
YOUR_VIEW = " What may I answer or explain, and what do you think of it?"
NOT_THE_TIME = " If it is not the time, a word is enough, and I will leave it at that."
MOMENT = " Is this a good moment?"

ANSWERS: dict[str, Row] = {
    "promised": (
        "I said[ {told}] I would {i_promised_do}." + SORRY + MOMENT,
        "{Told} I promised you {i_promised_thing}." + SORRY + MOMENT,
        "I promised you {i_promised_thing}." + SORRY + MOMENT,
        "I said[ {told}] I would be in touch[ about {topic}]." + SORRY + "" + MOMENT,
    ),
    "said": ("You asked me[ {last_on}] to call[, about {topic}]." + MOMENT,),
    "met": (
        "We met {met_where}[ {met_on}][, and spoke about {topic}]." + MOMENT,
        "We met {met_on}[, and spoke about {topic}]." + MOMENT,
        "We met[, and spoke about {topic}]." + MOMENT,
    ),
    "inquiry": ("Thank you for asking[ about {topic}]. May I ask a question or two, so that what I send fits?",),
    "reply": ("Thank you for your message[ {last_on}]. I am calling with the answer." + MOMENT,),
    "quote": (
        "I am calling about quote {quote_no}[ of {money}][, sent {sent_on}]." + PURPOSES,
        "I am calling about our quote[ of {money}][, sent {sent_on}]." + PURPOSES,
    ),
    "keep_in_touch": ("We were last in touch {last_on}. How are things with you?", "How are things with you?"),
    "after_sale": (
        "You bought {bought} from us[ {bought_on}]. How is it going?",
        "You bought from us {bought_on}. How is it going?",
        "I am calling to ask how it is going[ with {topic}].",
    ),
    "referral": (
        "{Referrer} gave me your name[, for {topic}]." + MOMENT,
        "I was given your name[, for {topic}]." + MOMENT,
    ),
    "waiting": (
        "I asked you[ {since}] for {waited_thing}. Is there anything you need from me?",
        "I asked you[ {since}] to {waited_do}. Is there anything you need from me?",
        "I asked you something[ {since}]. Is there anything you need from me?",
    ),
    "their_promise": (
        "You said you would let me have {their_thing}. Is there anything you need from me?",
        "You said you would {their_do}. Is there anything you need from me?",
        "I am calling about what we agreed. Is there anything you need from me?",
    ),
    "said_no": ("Thank you for saying so plainly.[ I will look in again {in_may}, and not before.]",),
    "plain": ("I am calling about {topic}." + MOMENT, "Is this a good moment?"),
}

VOICEMAILS: dict[str, Row] = {
    "promised": (
        "I am calling[, as I said {told},] about {i_promised_thing}." + SORRY,
        "I said[ {told}] I would {i_promised_do}, and this is my call." + SORRY,
        "I am calling as I said I would[, about {topic}]." + SORRY,
    ),
    "said": ("You asked me[ {last_on}] to call[, about {topic}], and I have just missed you.",),
    "met": (
        "We met {met_where}[ {met_on}][, and spoke about {topic}]. I would like to go on from there.",
        "We met {met_on}[, and spoke about {topic}]. I would like to go on from there.",
        "We met[, and spoke about {topic}]. I would like to go on from there.",
    ),
    "inquiry": ("Thank you for asking[ about {topic}]. I have a question or two, so that what I send fits.",),
    "reply": ("Thank you for your message[ {last_on}]. I am calling with the answer.",),
    "quote": (
        "I am calling about quote {quote_no}[ of {money}], to answer questions and hear what you think.",
        "I am calling about our quote[ of {money}], to answer questions and hear what you think.",
    ),
    "keep_in_touch": (
        "We were last in touch {last_on}, and I would like to hear how you are.",
        "I would like to hear how you are.",
    ),
    "after_sale": (
        "I would like to hear how it is going with {bought}.",
        "I would like to hear how it is going[ with {topic}].",
    ),
    "referral": ("{Referrer} gave me your name[, for {topic}].", "I was given your name[, for {topic}]."),
    "waiting": (
        "I am calling about {waited_thing}[; I asked you {since}].",
        "I asked you[ {since}] to {waited_do}, and would like to hear how it stands.",
        "I asked you something[ {since}], and would like to hear how it stands.",
    ),
    "their_promise": (
        "I am calling about {their_thing}, and would like to hear how it stands.",
        "I am calling about what we agreed, and would like to hear how it stands.",
    ),
    "said_no": ("Thank you for saying so plainly.[ I will look in again {in_may}, and not before.]",),
    "second": (
        "I left you a message {voicemail_on}[, about {topic}], and said I would call again.",
        "I left you a message[ about {topic}], and said I would call again.",
    ),
    "third": (
        "This is my {voicemail_nth} message[, about {topic}], and I do not want to be a nuisance." + NOT_THE_TIME,
    ),
    "plain": ("I am calling about {topic}.", "I would like a word with you."),
}

WRITTEN: dict[str, Row] = {
    "promised": (
        "As promised[ {told}]: {i_promised_thing}." + SORRY,
        "I said[ {told}] I would {i_promised_do}, and I have not forgotten." + SORRY,
        "I said[ {told}] I would be in touch[ about {topic}]." + SORRY,
    ),
    "said": ("You asked me[ {last_on}] to call[, about {topic}].",),
    "met": (
        "It was good to meet you {met_where}[ {met_on}].[ We spoke about {topic}.]",
        "It was good to meet you[ {met_on}].[ We spoke about {topic}.]",
    ),
    "inquiry": ("Thank you for asking[ about {topic}]. I have a question or two, so that what I send fits.",),
    "reply": ("I have your message[, sent {last_on}]. Thank you.",),
    "quote": (
        "You have our quote {quote_no}[ of {money}][, sent {sent_on}].[ It holds until {valid_spoken}.]" + YOUR_VIEW,
        "You have our quote[ of {money}][, sent {sent_on}].[ It holds until {valid_spoken}.]" + YOUR_VIEW,
    ),
    "retry": (
        "I have tried to reach you by phone {tries_times}[, about {topic}].",
        "I have tried to reach you[ about {topic}].",
    ),
    "keep_in_touch": ("We were last in touch {last_on}. How are you?", "How are you?"),
    "after_sale": ("How is it going with {bought}?", "How is it going[ with {topic}]?"),
    "referral": ("{Referrer} gave me your name[, for {topic}].", "I was given your name[, for {topic}]."),
    "waiting": (
        "I asked you[ {since}] for {waited_thing}. Is there anything you need from me?",
        "I asked you[ {since}] to {waited_do}. Is there anything you need from me?",
        "I asked you something[ {since}]. Is there anything you need from me?",
    ),
    "their_promise": (
        "You said you would let me have {their_thing}. Is there anything you need from me?",
        "You said you would {their_do}. Is there anything you need from me?",
        "A short word about what we agreed. Is there anything you need from me?",
    ),
    "said_no": (
        "Thank you for saying so plainly. I will look in again {in_may}, and not before.",
        "Thank you for saying so plainly. I will not trouble you again.",
    ),
    "plain": ("I am writing about {topic}.", "I would like a word with you."),
}

NOTES: dict[str, Row] = {
    "met": ("Thank you for the talk[ {met_where}][ {met_on}].[ We spoke about {topic}.]",),
    "after_sale": (
        "Thank you for your order[ {bought_on}]. I hope {bought} will serve you well.",
        "Thank you for your order[ {bought_on}].",
    ),
}

SUBJECTS: dict[str, Row] = {
    "promised": ("As promised: {i_promised_thing}", "As promised"),
    "said": ("Your call: {topic}", "Your call"),
    "met": ("We met {met_where}", "Good to meet you"),
    "inquiry": ("Your inquiry: {topic}", "Your inquiry"),
    "reply": ("Your message",),
    "quote": ("Quote {quote_no}", "Our quote"),
    "retry": ("{Topic}: I tried to reach you", "I tried to reach you"),
    "keep_in_touch": ("How are you?",),
    "after_sale": ("How is it going with {bought}?", "How is it going?"),
    "referral": ("{Referrer} gave me your name", "An introduction"),
    "waiting": ("A reminder: {waited_thing}", "A reminder"),
    "their_promise": ("A reminder: {their_thing}", "A reminder"),
    "said_no": ("Thank you",),
    "plain": ("{Topic}", "A word from {me}", "A word"),
}

SCRIPTS: dict[str, dict[str, Row]] = {
    "hello": HELLO,
    "bye": BYE,
    "next": NEXT,
    "answers": ANSWERS,
    "voicemail": VOICEMAILS,
    "written": WRITTEN,
    "note": NOTES,
    "subject": SUBJECTS,
}
