"""The table of scripts: for each situation the words for a talk, a voicemail and a mail, richest form first.

A first approach gives permission to say no (PRODUCT.md F10); each voicemail and message carries our own date (F3).
"""

from followthrough.words.engine.sentence_forms import Row

HELLO: dict[str, Row] = {
    "spoken": (
        "Hi {first}, it’s {me} from {my_org}.",
        "Hi {first}, it’s {me}.",
        "Hi {first}, I’m calling from {my_org}.",
        "Hi {first}.",
    ),
    "email": ("Hi {first},",),
    "text": (
        "Hi {first}, it’s {me} from {my_org}.",
        "Hi {first}, it’s {me}.",
        "Hi {first}, this is {my_org}.",
        "Hi {first}.",
    ),
    "chat": ("Hi {first}, it’s {me}.", "Hi {first}."),
    "note": ("Dear {first},",),
}
BYE: dict[str, Row] = {
    "email": (
        "{me}\n{my_org}\n{my_phone}",
        "{me}\n{my_org}",
        "{me}\n{my_phone}",
        "{me}",
        "{my_org}\n{my_phone}",
        "{my_org}",
    ),
    "note": ("{me}", "{my_org}"),
    "voicemail": ("Call me at {my_phone}.",),
}

# Our date; 'otherwise' because it follows the offer to stop.
NEXT: dict[str, Row] = {
    "voicemail": ("{later_again} {next}.",),
    "third": ("Otherwise, {later_once_more} {next}.",),
    "email": ("{later_you} {next}.",),
    "text": ("{later_you} {next}.",),
    "chat": ("{later_you} {next}.",),
    "note": ("{later_you} {next}.",),
}
NO_IS_FINE: dict[str, str] = {
    "call": "If it’s not for you, no worries, just tell me.",
    "voicemail": "If it’s not for you, just let me know.",
    "email": "If it’s not for you, no worries. Just let me know.",
    "text": "If it’s not for you, just let me know.",
    "chat": "If it’s not for you, just let me know.",
    "note": "If it’s not for you, no worries. Just let me know.",
}
# The link of four answers, in a first message where there is one.
ANSWER_LINK: dict[str, Row] = {
    "email": ("You can also answer with one tap: {answer_link}",),
    "text": ("Or answer with one tap: {answer_link}",),
}
# Asked when it is not known (PRODUCT.md F9).
HOW_REACHED = "And what’s the best way to reach you, and when?"

SORRY = "[ That was supposed to be {was_due}. Sorry for the delay.]"
# The three named purposes of a call after a quote (PRODUCT.md S2).
PURPOSES = (
    "[ It’s good until {valid_spoken}.] Do you have any questions, or is there anything I can explain? "
    "I’d like to hear what you think."
)
YOUR_VIEW = " If you have questions or want me to explain anything, just ask. I’d like to hear what you think."
HEAR_YOUR_VIEW = " I can answer questions or explain anything, and I’d like to hear what you think."
JUST_SAY_SO = " If it’s not the right time, just say so."
MOMENT = " Is this a good time?"
NEED = " Do you need anything from me?"

CALLS: dict[str, Row] = {
    "promised": (
        "I said[ {told}] I’d {i_promised_do}." + SORRY + MOMENT,
        "{Told} I promised you {i_promised_thing}." + SORRY + MOMENT,
        "I promised you {i_promised_thing}." + SORRY + MOMENT,
        "I said[ {told}] I’d be in touch[ about {topic}]." + SORRY + MOMENT,
    ),
    "covered": (
        "{Promiser} said[ {told}] we’d {i_promised_do}." + SORRY + MOMENT,
        "{Promiser} promised you {i_promised_thing}[ {told}]." + SORRY + MOMENT,
        "{Promiser} said[ {told}] we’d be in touch[ about {topic}]." + SORRY + MOMENT,
        "We said[ {told}] we’d be in touch[ about {topic}]." + SORRY + MOMENT,
    ),
    "said": ("You asked me[ {last_on}] to call[ about {topic}]." + MOMENT,),
    "met": (
        "We met {met_where}[ {met_on}][ and talked about {topic}]." + MOMENT,
        "We met {met_on}[ and talked about {topic}]." + MOMENT,
        "It was good meeting you[ and talking about {topic}]." + MOMENT,
    ),
    "inquiry": ("Thanks for asking[ about {topic}]. Can I ask you a question or two, so I send you the right thing?",),
    "reply": ("Thanks for getting in touch[ {heard_on}]. I’m getting back to you[ about {topic}]." + MOMENT,),
    "quote": (
        "I’m calling about quote {quote_no}[ for {money}][, sent {sent_on}]." + PURPOSES,
        "I’m calling about the[ {money}] quote we sent you[ {sent_on}]." + PURPOSES,
    ),
    "keep_in_touch": ("We were last in touch {last_on}. How have you been?", "How have you been?"),
    "after_sale": (
        "You bought {bought} from us[ {bought_on}]. How’s it working out?",
        "You bought from us {bought_on}. How’s it working out?",
        "I’m calling to ask how things are going[ with {topic}].",
    ),
    "referral": (
        "{Referrer} gave me your name.[ It’s about {topic}.]" + MOMENT,
        "I was referred to you[ about {topic}]." + MOMENT,
    ),
    "waiting": (
        "I asked you[ {since}] for {waited_thing}." + NEED,
        "I asked you[ {since}] to {waited_do}." + NEED,
        "I’m following up on what I asked you[ {since}]." + NEED,
    ),
    "their_promise": (
        "You said you’d get me {their_thing}." + NEED,
        "You said you’d {their_do}." + NEED,
        "I’m calling about what we agreed on." + NEED,
    ),
    "said_no": ("Thanks for letting me know.[ I’ll check back {in_may}, not before.]",),
    "no_news": (
        "I promised you {i_promised_thing}, and I don’t have news yet. I didn’t want to leave you waiting."
        "[ You’ll hear from me again {next}.]",
        "I don’t have news yet[ about {topic}], and I didn’t want to leave you waiting."
        "[ You’ll hear from me again {next}.]",
    ),
    "pack_sent": (
        "I sent you the information you wanted[ about {topic}]. Did it reach you? "
        "Is there anything I can explain, and what do you think of it?",
    ),
    "closing": (
        "I’ve tried to reach you {tries_times}[ about {topic}], and I don’t want to bother you. "
        "Should I leave it there for now?",
        "I don’t want to bother you[ about {topic}]. Should I leave it there for now?",
    ),
    "referral_thanks": ("Thank you for the introduction. It means a lot to me, and I’ll let you know how it goes.",),
    "how_reached": ("How do you like to be reached: a call, a text, or an email? And what time is best?",),
    "loves_it": (
        "I’m so glad you like it. There will be specials next month. Would you like to hear about them? "
        "And is there someone you’d like to give my name to?",
    ),
    "disappointed": (
        "I’m sorry it didn’t turn out the way you hoped. I’ll make it right today. What would help most?",
    ),
    "gave_it_away": ("How kind of you to give it away. Who has it now? I’d love to hear how they like it.",),
    "not_opened": ("No hurry at all. I’ll check in again once you’ve had time to try it.",),
    "plain": ("I’m calling about {topic}." + MOMENT, "Is this a good time?"),
}

VOICEMAILS: dict[str, Row] = {
    "promised": (
        "I’m calling about {i_promised_thing}[, as I said {told} I would]." + SORRY,
        "I said[ {told}] I’d {i_promised_do}, and I haven’t forgotten." + SORRY,
        "I’m calling[ about {topic}], as I said I would." + SORRY,
    ),
    "covered": (
        "{Promiser} said[ {told}] we’d {i_promised_do}, and we haven’t forgotten." + SORRY,
        "{Promiser} promised you {i_promised_thing}[ {told}], and we haven’t forgotten." + SORRY,
        "{Promiser} said[ {told}] we’d be in touch[ about {topic}]." + SORRY,
        "We said[ {told}] we’d be in touch[ about {topic}]." + SORRY,
    ),
    "said": ("You asked me[ {last_on}] to call[ about {topic}]. Sorry I missed you.",),
    "met": (
        "We met {met_where}[ {met_on}][ and talked about {topic}]. I’d love to talk more.",
        "We met {met_on}[ and talked about {topic}]. I’d love to talk more.",
        "It was good meeting you[ and talking about {topic}]. I’d love to talk more.",
    ),
    "inquiry": ("Thanks for asking[ about {topic}]. I have a question or two.",),
    "reply": ("Thanks for getting in touch[ {heard_on}]. I’m getting back to you[ about {topic}].",),
    "quote": (
        "I’m calling about quote {quote_no}[ for {money}]." + HEAR_YOUR_VIEW,
        "I’m calling about the[ {money}] quote we sent you." + HEAR_YOUR_VIEW,
    ),
    "keep_in_touch": (
        "We were last in touch {last_on}, and I’d love to hear how you’re doing.",
        "I’d love to hear how you’re doing.",
    ),
    "after_sale": (
        "You bought {bought} from us[ {bought_on}], and I’d love to hear how it’s working out.",
        "I’d love to hear how things are going[ with {topic}].",
    ),
    "referral": ("{Referrer} gave me your name.[ It’s about {topic}.]", "I was referred to you[ about {topic}]."),
    "waiting": (
        "I’m calling about {waited_thing}[, which I asked you for {since}].",
        "I asked you[ {since}] to {waited_do}, and I’d like to know where that stands.",
        "I’m following up on what I asked you[ {since}].",
    ),
    "their_promise": (
        "I’m calling to see where things stand with {their_thing}.",
        "You said you’d {their_do}, and I’m calling to see where that stands.",
        "I’m calling about what we agreed on.",
    ),
    "said_no": ("Thanks for letting me know.[ I’ll check back {in_may}, not before.]",),
    "second": (
        "I left you a message {voicemail_on}[ about {topic}] and said I’d call again.",
        "I left you a message[ about {topic}] and said I’d call again.",
    ),
    "no_news": ("I don’t have news yet[ about {topic}], and I wanted you to hear that from me.",),
    "pack_sent": ("I sent you the information you wanted[ about {topic}]." + HEAR_YOUR_VIEW,),
    "closing": (
        "I haven’t been able to reach you[ about {topic}], so I’ll leave it there for now. "
        "If it comes up again, just call me.",
    ),
    "referral_thanks": ("Thank you for the introduction. It means a lot to me.",),
    "how_reached": ("I’d like to reach you the way you like best: a call, a text, or an email.",),
    "loves_it": ("I’m so glad you like it. There will be specials next month, and I’d love to tell you about them.",),
    "disappointed": ("I’m sorry it didn’t turn out the way you hoped. I’d like to make it right.",),
    "gave_it_away": ("How kind of you to give it away. I’d love to hear who has it now.",),
    "not_opened": ("No hurry at all.",),
    "third": ("This is my {voicemail_nth} message[ about {topic}], and I don’t want to bother you." + JUST_SAY_SO,),
    "plain": ("I’m calling about {topic}.", "I’d love to catch up."),
}

WRITTEN: dict[str, Row] = {
    "promised": (
        "As promised[ {told}]: {i_promised_thing}." + SORRY,
        "I said[ {told}] I’d {i_promised_do}, and I haven’t forgotten." + SORRY,
        "I said[ {told}] I’d be in touch[ about {topic}]." + SORRY,
    ),
    "covered": (
        "As {promiser} promised[ {told}]: {i_promised_thing}." + SORRY,
        "{Promiser} said[ {told}] we’d {i_promised_do}, and we haven’t forgotten." + SORRY,
        "{Promiser} said[ {told}] we’d be in touch[ about {topic}]." + SORRY,
        "We said[ {told}] we’d be in touch[ about {topic}]." + SORRY,
    ),
    "said": ("You asked me[ {last_on}] to call[ about {topic}].",),
    "met": (
        "It was good to meet you {met_where}[ {met_on}].[ We talked about {topic}.]",
        "It was good to meet you[ {met_on}].[ We talked about {topic}.]",
    ),
    "inquiry": ("Thanks for asking[ about {topic}]. I have a question or two, so I can send you the right thing.",),
    "reply": ("Thanks for getting in touch[ {heard_on}][ about {topic}].",),
    "quote": (
        "I’m following up on quote {quote_no}[ for {money}][, sent {sent_on}].[ It’s good until {valid_spoken}.]"
        + YOUR_VIEW,
        "I’m following up on the[ {money}] quote we sent you[ {sent_on}].[ It’s good until {valid_spoken}.]"
        + YOUR_VIEW,
    ),
    "retry": (
        "I’ve tried to reach you by phone {tries_times}[ about {topic}].",
        "I’ve tried to reach you[ about {topic}].",
    ),
    "keep_in_touch": ("We were last in touch {last_on}. How have you been?", "How have you been?"),
    "after_sale": (
        "You bought {bought} from us[ {bought_on}]. How’s it working out?",
        "How are things going[ with {topic}]?",
    ),
    "referral": ("{Referrer} gave me your name.[ It’s about {topic}.]", "I was referred to you[ about {topic}]."),
    "waiting": (
        "I asked you[ {since}] for {waited_thing}." + NEED,
        "I asked you[ {since}] to {waited_do}." + NEED,
        "I’m following up on what I asked you[ {since}]." + NEED,
    ),
    "their_promise": (
        "You said you’d get me {their_thing}." + NEED,
        "You said you’d {their_do}." + NEED,
        "I’m following up on what we agreed on." + NEED,
    ),
    "said_no": (
        "Thanks for letting me know. I’ll check back {in_may}, not before.",
        "Thanks for letting me know. I won’t bother you again.",
    ),
    "no_news": (
        "I promised you {i_promised_thing}, and I don’t have news yet. I didn’t want to leave you waiting.",
        "I don’t have news yet[ about {topic}], and I didn’t want to leave you waiting.",
    ),
    "pack_sent": ("I sent you the information you wanted[ about {topic}]." + YOUR_VIEW,),
    "closing": (
        "I’ve tried to reach you {tries_times}[ about {topic}], and I don’t want to bother you, so I’ll leave it there "
        "for now. If it comes up again, just call or write.",
        "I don’t want to bother you[ about {topic}], so I’ll leave it there for now. "
        "If it comes up again, just call or write.",
    ),
    "referral_thanks": ("Thank you for the introduction. It means a lot to me, and I’ll let you know how it goes.",),
    "how_reached": ("How do you like to be reached: a call, a text, or an email? And what time is best?",),
    "loves_it": (
        "I’m so glad you like it. There will be specials next month, and I’ll let you know. "
        "Is there someone you’d like to give my name to?",
    ),
    "disappointed": ("I’m sorry it didn’t turn out the way you hoped. I’ll make it right. What would help most?",),
    "gave_it_away": ("How kind of you to give it away. Who has it now? I’d love to hear how they like it.",),
    "not_opened": ("No hurry at all. I hope you’ll enjoy it once you’ve had time to try it.",),
    "plain": ("I’m writing about {topic}.", "I’d love to catch up."),
}

NOTES: dict[str, Row] = {
    "met": ("It was a pleasure to meet you[ {met_where}][ {met_on}].[ I enjoyed talking about {topic}.]",),
    "after_sale": (
        "Thank you for buying {bought}[ {bought_on}]. I hope you’re happy with your purchase.",
        "Thank you for your order[ {bought_on}].",
    ),
}

SUBJECTS: dict[str, Row] = {
    "promised": ("As promised: {i_promised_thing}", "As promised"),
    "covered": ("As {promiser} promised: {i_promised_thing}", "As {promiser} promised", "As promised"),
    "said": ("About your call: {topic}", "About your call"),
    "met": ("Good to meet you {met_where}", "Good to meet you"),
    "inquiry": ("Your question about {topic}", "Your question"),
    "reply": ("Getting back to you",),
    "quote": ("Quote {quote_no}", "Your quote"),
    "retry": ("I tried to reach you about {topic}", "I tried to reach you"),
    "keep_in_touch": ("How have you been?",),
    "after_sale": ("Your order: {bought}", "How’s it going?"),
    "referral": ("{Referrer} gave me your name", "Introducing myself"),
    "waiting": ("Following up: {waited_thing}", "Following up"),
    "their_promise": ("Following up: {their_thing}", "Following up"),
    "said_no": ("Thank you",),
    "no_news": ("No news yet: {topic}", "No news yet"),
    "pack_sent": ("What I sent you: {topic}", "What I sent you"),
    "closing": ("Should I leave it there?",),
    "referral_thanks": ("Thank you for the introduction",),
    "how_reached": ("How do you like to be reached?",),
    "loves_it": ("I’m glad you like it",),
    "disappointed": ("I’d like to make it right",),
    "gave_it_away": ("Who has it now?",),
    "not_opened": ("No hurry",),
    "plain": ("{Topic}", "Hello from {me}", "Hello"),
}

SCRIPTS: dict[str, dict[str, Row]] = {
    "hello": HELLO,
    "bye": BYE,
    "next": NEXT,
    "call": CALLS,
    "voicemail": VOICEMAILS,
    "written": WRITTEN,
    "note": NOTES,
    "subject": SUBJECTS,
    "link": ANSWER_LINK,
}
