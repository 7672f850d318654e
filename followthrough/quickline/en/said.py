"""English patterns of what was promised, asked and owed, in both directions. The example shows each one at work."""

import re

from followthrough.quickline.core.sayings import Pattern, Sayings
from followthrough.quickline.core.vocabulary import phrase_list


def _any(phrases: str) -> str:
    """An expression for any of the phrases, which are separated by commas."""
    return "(?:" + "|".join(phrase_list(phrases)) + ")"


# The person addressed: the name, a pronoun, or up to six words that are not the start of what was said.
NOT_YET = r"(?!(?:that|i|we|i'd|i'll|we'd|we'll|to|about|know)\b)"
WHO = rf"(?:@[@ ]*(?:'s)?|her|him|them|{NOT_YET}[\w.'&-]+(?: {NOT_YET}[@\w.'&-]+){{0,5}}?)"
WE = r"(?:that )?(?:i|we)"
WOULD = r"(?:'d|'ll| would| will| shall|'m going to| am going to|'re going to| are going to|'m gonna)"
NO = r"(?!not\b|never\b|no longer\b|be unable\b)"
WE_WOULD = rf"(?:{WE}{WOULD}|(?:that )?(?:id|ill|i d|i ll))(?: also| definitely| just| personally| probably)* {NO}"
# 'She would', also written without an apostrophe, which is right only after 'says'.
SHE_WOULD = (
    r"(?:(?:he|she|they|it)(?:'ll|'d| will| would|'s going to| is going to|'re going to| are going to)"
    r"|hell|shell|theyll|itll|hed|shed|theyd|itd)"
)
LEAD = r"(?:^|[,.;:!?(\n–—-] ?| and | but | then | so )"
SOMEBODY = r"(?:@[@ ]*|her|him|them)"
TOLD = _any("""
    (?:swore|promised) up and down to,
    told, assured, informed, reassured, promised, guaranteed, let, notified, warned, texted, emailed, messaged, wrote,
    wrote to, said to, mentioned to, confirmed to, confirmed with, agreed with, replied to, swore to, left word with,
    left (?:a )?(?:message|msg|note) (?:with|for)
""")
ITS_THING = r"(?:it|(?:the|her|his|their|our|my|all|everything) (?:\w+ ){0,3}?)"
# They: the person, a pronoun, somebody of theirs.
THEY = r"(?:@[@ ]*(?:'s? (?:\w+ )?\w+)?|(?<![\w@])(?:he|she|they|(?:his|her|their|the) (?:\w+ )?\w+))"
THEY_SAID = _any("""
    said, says, promised, promises, agreed, agrees, thinks, reckons, expects, hopes, texted, emailed, wrote, replied,
    mentioned, confirmed, confirms, swore, swears, vowed, vows, pledged, insists, insisted,
    (?:told|tells|assured|assures|reassured|guaranteed|promised|informed|texted|emailed) (?:me|us), swore to (?:me|us)
""")
THEY_SAID_WORDS = " ".join(dict.fromkeys(re.findall(r"[a-z]{4,}", THEY_SAID)))
YES = _any("yes, yeah, yep, yup, ok, okay, sure, of course, fine, no problem, will do, she would, he would, they would")
THEY_DID = _any("""
    phoned, messaged, whatsapped, pinged, popped in, dropped in, dropped by, came round, got back to me, got back to us,
    signed, agreed, accepted, approved, confirmed, called, rang, texted, emailed, replied, wrote, ordered, paid, bought,
    said yes, said ok, stopped by, came by, picked, chose, found, finished
""")
REACHING_US = _any("""
    in touch, in contact, able to (?:send|get|give), sending, getting, mailing, emailing, calling, bringing, texting,
    dropping, signing, paying
""")
# After 'will': not a deed.
STATES = _any(f"""
    not, never, be (?!{REACHING_US.replace(",", "")}), need, want, like, love, prefer, rather, appreciate, consider,
    think, see, miss, turn, have to, probably not, always, only, likely not, be$
""")
DOING = _any("""
    getting, sending, bringing, mailing, emailing, texting, dropping, shipping, faxing, forwarding, signing,
    paying, calling, returning, wiring, transferring, ordering, delivering,
    coming back, checking, filling, putting together, working up, writing up, preparing
""")
PLAINLY_DOES = r"(?:sends|signs|returns|brings|pays|delivers|mails|emails|ships|confirms|decides|submits|faxes)"
DAYS = (
    r"(?:today|tonight|tomorrow|tmrw|tmw|mon|tues?|weds?|thu|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|next|the \d|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
)
DOING_WORDS = " ".join(re.findall(r"[a-z]+ing", DOING))
DEEDS = _any("""
    send, get, call, email, text, mail, bring, forward, sign, return, confirm, let, check, pay, drop, provide, ship,
    review, decide, approve, give, fax, deliver, find, pick, fill, reply, write, ring, phone, book, order, introduce,
    talk, ask, look, complete, finish
""")
# More that we ask people to do.
WORK = _any("""
    price, quote, fix, measure, paint, repair, design, print, cut, make, build, count, set, move, cancel, update,
    change,
    prepare, draft, hold, keep, save, reserve, put, show, tell, clean, collect, leave, lend, wait, write
""")
GIFTS = _any("""
    send, get, have, bring, forward, sign, return, confirm, pay, drop, provide, ship, mail, email, deliver, finish
""")
CALL_ME = (
    r"(?:please |pls |plz |just |to )*(?=(?:call|ring|phone|text|email|message|ping|try|reach|give) (?:me|us)\b"
    r"(?! (?:if|when|whenever|anytime|any time|should|in case)\b))"
)

COMING_THING = _any("""
    (?:\\w+ )?deposit, (?:\\w+ )?payment, balance, (?:signed )?contract, signature, (?:\\w+ )?check, cheque, order,
    form, forms, paperwork, papers, files, photos, pictures, answer, decision, headcount, final count, list, documents,
    docs
""")
COMING = "due|coming|expected|arriving"
OUR_THING = _any("""
    quote, estimate, invoice, bid, proposal, price, prices, pricing, numbers, samples?, draft, answer, drawings, plans,
    photos, proofs?, menu, contract, report, list, update, details, paperwork, schedule, mockups?, sketch, sketches
""")

PATTERNS: tuple[Pattern, ...] = (
    Pattern(
        "promised", rf"\b{TOLD} (?!me\b|us\b)[^.;:!?,\n]{{1,60}}?(?: know| saying)? {WE_WOULD}",
        "told Ada I'd send the list", "'Told', 'let know' or 'assured' and 'I would': the person heard it.", "us",
        gate="'d 'll would will shall going gonna id ill d ll 'm",
    ),
    Pattern(
        "promised", rf"\b(?:said|mentioned|agreed|promised|swore|confirmed|replied)(?: to {WHO})? {WE_WOULD}",
        "said I'd call Ada Friday", "'Said I would': the person heard it from us.", "us",
        gate="said mentioned agreed promised swore confirmed replied",
    ),
    Pattern(
        "promised", rf"\b(?:told|assured|promised|guaranteed) (?!me\b|us\b|i\b|we\b){WHO} (?:that )?(?={ITS_THING}"
        r"(?:will|would|'ll|'d|is going to|are going to)\b)",
        "told Ada the lids would be there Friday", "A thing that we told them will be ready is our promise.", "us",
        gate="told assured promised guaranteed",
    ),
    Pattern(
        "promised", rf"{LEAD}(?:i|we)(?:'ll| will|'m going to| am going to|'m gonna) (?=[^.;!?\n]{{2,80}}?[,;.–—-] ?"
        rf"(?:(?:i|we) (?:said|promised|swore|told {SOMEBODY})|(?:told|promised) {SOMEBODY}(?: so| as much)?)"
        r" ?(?:[.!?;,\n]|$))",
        "I'll have the list to Ada by Friday, I said", "'I will', and then that we said so: the person heard it.",
        gate="said promised swore told",
    ),
    Pattern(
        "promised", rf"{LEAD}(?:i'm |we're |am |are )?(?:gonna|going to|will) (?=[^.;!?\n]{{2,80}}?[,;.–—-] ?"
        rf"(?:and )?(?:i )?(?:told|promised) {SOMEBODY}(?: so| as much| that)? ?(?:[.!?;,\n]|$))",
        "spoke to Ada, gonna hold the boat til Friday, told her so", "So is what we are going to do and told them.",
        gate="told promised",
    ),
    Pattern(
        "promised", rf"\b(?:assured|promised|guaranteed) (?!me\b|us\b|i\b|we\b){WHO} (?:that )?(?={ITS_THING}"
        r"(?:is|are|goes|go|ships|ship|arrives|gets|comes|leaves)\b)",
        "assured Ada the lids go out Friday", "So is one that we assured them of.", "us", gate="assured promised"
        " guaranteed",
    ),
    Pattern(
        "promised", rf"\b(?:told|assured|promised|guaranteed|let|texted|emailed) (?!me\b|us\b|i\b|we\b){WHO} (?:know )?"
        rf"(?:that )?(?:he|she"
        rf"|they)(?:'d|'ll| would| will| can| could| should) "
        r"(?:(?:have|get|receive|be getting|expect|count on|look for) (?!to\b)|(?=hear\b))",
        "told Ada she'd have the list by Friday", "What we told them they would get is our promise.", "us",
        gate="told assured promised guaranteed let texted emailed",
    ),
    Pattern(
        "promised", rf"\b(?:swore to|vowed to|pledged to|promised|gave my word to|gave) (?!me\b|us\b|i\b|we\b){WHO} "
        r"(?:my word )?(?:that )?(?:he|she|they)(?:'d|'ll| would| will) (?:(?:have|get|receive) (?!to\b)|(?=hear\b))",
        "swore to Ada she'd have the list Friday", "So it is with 'swore to' and 'gave my word'.", "us",
        gate="swore vowed pledged promised word",
    ),
    Pattern(
        "debt", rf"{THEY}(?:(?:'ll| will| would|'d|'s going to| is going to) (?:have|get|receive|be getting)"
        r"|(?:'s| is| are|'re) (?:getting|receiving)| gets| receives) (?=[^,;.!?\n]{1,60}?\bfrom (?:me|us)\b)",
        "Ada will have the list from me Friday", "What they will get from us is ours.",
        gate="me us",
    ),
    Pattern(
        "debt", rf"{THEY}(?:'ll| will|'s going to| is going to) (?=hear (?:back )?from (?:me|us)\b)",
        "Ada will hear from me Friday", "So is that they will hear from us.", gate="me us",
    ),
    Pattern(
        "debt", rf"(?<!says )(?<!said ){THEY} can expect (?!to\b)",
        "Ada can expect the list Friday", "So is what they can expect.", gate="expect",
    ),
    Pattern(
        "promised", rf"\b(?:told|assured|promised|let|texted|emailed|messaged) (?:her|him|them)(?: know)? {WE_WOULD}",
        "Ada rang told her I'd send the list Friday", "Whoever comes before 'told her I would', 'I' is us.",
        gate="told assured promised let texted emailed messaged",
    ),
    Pattern(
        "promised", rf"\b(?:committed|pledged|promised|vowed|swore|given my word|agreed) (?:to|with|w/) {SOMEBODY}"
        rf"(?::|,| that| for|(?= i\b)|(?= we\b)) ?(?:{WE_WOULD})?(?![^.;!?\n]* from (?:@|(?:her|him|them)\b))",
        "committed to Ada: two samples by Friday", "'Committed to' and the person: what follows is promised.", "us",
        gate="committed pledged promised vowed swore word agreed",
    ),
    Pattern(
        "theirs", rf"\bagreed (?:with|w/|w) {SOMEBODY}(?::|,| that| on| for)? ?"
        r"(?=[^.;!?\n]* from (?:@|(?:her|him|them)\b))",
        "agreed with Ada: form from her by Friday", "'Agreed' and a thing from them is theirs.", "us", gate="agreed",
    ),
    Pattern(
        "debt", rf"\b(?:(?:i'm|i am|we're|we are|am|are) )?on the hook (?:to|with) {SOMEBODY} ?for ",
        "on the hook to Ada for two samples", "On the hook is a promise, too.", "us", gate="hook",
    ),
    Pattern(
        "debt", r"\b(?:i'm|i am|we're|we are|im) on the hook for ", "I'm on the hook for Ada's samples Friday",
        "On the hook is a promise, too.", gate="hook",
    ),
    Pattern(
        "theirs", rf"{THEY}(?:'s| is|'re| are) on the hook for ", "Ada is on the hook for two samples Friday",
        "If they are on the hook it is theirs.", gate="hook",
    ),
    Pattern(
        "debt", rf"{THEY}(?:'s| was| were| is| has been| have been|'s been|'ve been) (?:promised|guaranteed"
        r"|told to expect) (?!to\b)",
        "Ada was promised the list by Friday", "What they were promised is ours.", gate="promised guaranteed expect",
    ),
    Pattern(
        "theirs", rf"{LEAD}(?:i|we)(?: was| were|'ve been| have been) (?:promised|guaranteed|told to expect) ",
        "I was promised the list by Ada", "What we were promised is theirs.", gate="promised guaranteed expect",
    ),
    Pattern(
        "theirs", rf"{LEAD}(?:i|we)(?:(?:'ll| will|'d| would| should) (?:have|receive|be getting|be receiving|see)"
        r"|(?:'m| am|'re| are) (?:getting|receiving)) (?=[^,;.!?\n]{1,60}?\bfrom (?:@|(?:her|him|them)\b))",
        "I'll have the labels from Ada by Monday", "What we will get from them is theirs.",
        gate="have receive getting receiving see",
    ),
    Pattern(
        "theirs", rf"{THEY} (?:also |just )?{THEY_SAID}(?: that)? (?:(?:i|we)(?:'ll|'d| will| would| should| can)|i'll"
        r"|id|ill) (?:have|get|receive|be getting|expect|hear about) (?!to\b|a chance\b)",
        "Ada told me I'd have the labels Monday", "So is what they told us we would get.", gate=THEY_SAID_WORDS,
    ),
    Pattern(
        "promised", rf"\b(?:agreed|agree|decided|settled)(?: with {SOMEBODY})?(?: that)? (?:i|we)(?:'ll|'d| will"
        rf"| would)? (?={DEEDS}\b)",
        "we agreed that I send Ada the form Friday", "What we agreed that we do is promised.",
        gate="agreed agree decided settled",
    ),
    Pattern(
        "theirs", rf"\b(?:agreed|agree|decided|settled)(?: that)? (?:@[@ ]*|he|she|they)(?:'ll|'d| will| would)? "
        rf"(?={DEEDS}(?:e?s)?\b)",
        "we agreed Ada sends the form Friday", "What we agreed that they do is theirs.",
        gate="agreed agree decided settled",
    ),
    Pattern(
        "promised", rf"{THEY} (?:asked|asks|wanted to know)(?: me| us)? (?:(?:if|whether) (?:i|we) (?:could|can"
        r"|would|will)|to) "
        rf"(?=[^!?\n]*?[,;.–—-] ?(?:and |so |i |we )*(?:said|told {SOMEBODY}|answered|replied) ?{YES}\b)"
        rf"(?![^!?\n]*?[,;.–—-] ?(?:he|she|they) (?:said|replied))",
        "Ada asked if I could price the lids, said yes, by Friday", "What they asked is promised if we said yes.",
        gate="asked asks wanted",
    ),
    Pattern(
        "theirs", rf"\b(?:asked|got|reminded)(?! me\b| us\b) {WHO} (?:to|for) (?=[^!?\n]*?[,;.–—-] ?(?:and |but )?"
        rf"(?:(?:he|she|they|@[@ ]*) )?(?:said|replied|answered|agreed to|agreed)(?: {YES}\b)|[^!?\n]*?[,;.–—-] ?"
        r"(?:and |but )?(?:(?:he|she|they|@[@ ]*) )(?:agreed|promised|will|is in)\b)",
        "asked Ada to price the lids, she said yes", "What we asked is theirs if they said yes.", "us",
        gate="asked got reminded",
    ),
    Pattern(
        "promised", rf"\b(?:promised|agreed|committed|volunteered|vowed|pledged)(?: {WHO})? to (?!meet\b|a\b"
        rf"|the\b)(?=\w)",
        "promised to call Ada", "'Promised to' without another subject is ours.", "us",
        gate="promised agreed committed volunteered vowed pledged",
    ),
    Pattern(
        "promised", r"\b(?:promised|guaranteed|pledged) (?!me\b|us\b|to\b|i\b|we\b|i'|we'|(?:@[@ ]*)?nothing\b)",
        "promised Ada two samples", "'Promised' and a thing: we promised it unless they are the subject, or it was "
        "promised to us.", "us",
        gate="promised guaranteed pledged",
    ),
    Pattern(
        "promised", rf"\b(?:gave|given|give) (?:{WHO} (?:my|our) word|(?:my|our) word to {WHO})(?:,| that"
        rf"| on)* ?(?:{WE_WOULD})?",
        "gave Ada my word on the price", "Our word is a promise.", "us",
        gate="word",
    ),
    Pattern(
        "promised", rf"\b(?:made|made a) (?:{WHO} a )?promise(?: to (?:@[@ ]*|her|him|them))?(?: to| that"
        rf"| about)? (?:{WE_WOULD})?",
        "made Ada a promise to call", "So is 'made a promise'.", "us",
        gate="promise",
    ),
    Pattern(
        "debt", rf"(?:\b(?:i|we)(?: still| also)? owe |^owe )(?:{WHO} (?=an? |the |some |\d|two |her |his |their "
        rf"|my |our ))?",
        "I owe Ada a call", "What we owe is ours to do.",
        gate="owe",
    ),
    Pattern(
        "debt", rf"{THEY}(?:'s| is|'re| are)?(?: still| also)? (?:expecting|expects|expect|counting on|counts on) "
        r"(?=(?:my|our)\b|[^,;.!?\n]{1,60}?\bfrom (?:me|us)\b)",
        "Ada is expecting my invoice by Friday", "What they expect of us is ours.",
        gate="expecting expects expect counting counts",
    ),
    Pattern(
        "debt", rf"{THEY}(?:'s| is|'re| are)?(?: still| also)? (?:counting on|relying on|looking to) (?:me|us) "
        r"(?:for|to) ",
        "Ada is counting on me for two samples", "So is what they count on us for.", gate="counting relying looking",
    ),
    Pattern(
        "debt", rf"{THEY}(?:'s| is|'re| are)?(?: still)? (?:wants?|needs?|due) (?!to\b)(?=[^,;.!?\n]{{1,60}}?"
        r"\bfrom (?:me|us)\b)",
        "Ada needs two samples from me by Friday", "So is what they need from us.", gate="want wants need needs due",
    ),
    Pattern(
        "asked", rf"\b(?:asked|reminded|told|begged|nudged|chased|got|want|need)(?! me\b| us\b| if\b| about\b"
        rf"| whether\b) {WHO} to "
        rf"(?=(?:{DEEDS}|be|have|stop|come|contact|{WORK})\b)",
        "asked Ada to send the plans", "'Asked' and a person: it is their turn.", "us",
        gate="asked reminded told begged nudged chased got want need",
    ),
    Pattern(
        "asked", rf"\b(?:asked|begged|chased|nudged|emailed|texted|messaged|pinged|called|reminded|pressed)(?! me\b"
        rf"| us\b| if\b) {WHO} "
        r"(?:for|about getting me|on) (?=(?:the|her|his|their|a|an|some|more|new|two|three|four"
        r"|several|\d+|copies|details|photos|files"
        r"|pictures|it)\b)",
        "asked Ada for her files", "So is asking for a thing.", "us",
        gate="asked begged chased nudged emailed texted messaged pinged called reminded pressed",
    ),
    Pattern(
        "asked", r"\b(?:requested|need|needs) (?=(?:[\w'-]+ ){1,6}from (?:@|the |her|him|them))", "requested the"
        " plans from Ada",
        "So is requesting a thing from them.", "us",
        gate="requested need needs",
    ),
    Pattern(
        "waiting", r"\b(?:waiting|wait|awaiting|await|hoping to hear|expecting)\b(?: on| for| to hear| back| from"
        r"| about)* "
        r"(?:(?:the )?@[@ ]*(?:'s)? ?)?(?:(?:to|for|about|on|re) )*",
        "waiting on Ada's signature", "We wait, unless the person or a pronoun is the subject of 'waiting'.", "us",
        gate="wait waiting await awaiting hoping expecting",
    ),
    Pattern(
        "awaited", r"(?:\b(?:she|he|they)(?:'s|'re| is| are| was| were)?|@(?: is| are"
        r"|'s)?[)\]:,]?) (?:still )?waiting (?:to hear |on |for |from "
        r"|back |about |me |us |my |our |to get )*(?:for |on |about |an update on )*",
        "Ada is waiting on me for an answer", "Who waits for us is owed it.", gate="waiting",
    ),
    Pattern(
        "wish", r"(?:\b(?:she|he|they)|@)(?:'d like| wants| want| needs| need| would like| asked for| requested"
        r"| is asking for) "
        r"(?!to\b|me\b|us\b|off\b|out\b|in\b)",
        "met Ada, she'd like a proposal by Monday, call her Friday", "What they want by a date is a step of its own.",
        gate="'d wants want needs need would asked requested asking",
    ),
    Pattern(
        "court", r"\b(?:the )?ball(?:'s| is)? (?:now )?in @?[\w@' ]*court\b|\b(?:it's |it is |now )?(?:her|his|their"
        r"|@+'s) "
        r"(?:move|turn)\b|\b(?:it's |it is |is |all )?(?:up to|over to|in the hands of) (?:her|him|them)\b(?: now)?",
        "Ada has the form, ball is in her court", "'Ball in her court', 'his move', 'up to them': it is their turn.",
        gate="court move turn up over hands",
    ),
    Pattern(
        "theirs", rf"{THEY}(?: \w+)? {THEY_SAID}(?: that)? {SHE_WOULD}(?: also| just)? (?!{STATES})",
        "Ada said she'd have the count", "'She said she would': they will do it.",
        gate=THEY_SAID_WORDS,
    ),
    Pattern(
        "theirs", rf"(?:[,.;:–—-] ?| and | but )(?:just )?(?:says|said|promised|promises|swears|swore) (?:that )?"
        rf"{SHE_WOULD}(?: also| just)? (?!{STATES})",
        "asked Ada for pictures, said she'd post them Friday",
        "So they will where only 'said' comes before 'she would'.",
        gate="says said promised promises swears swore",
    ),
    Pattern(
        "theirs", rf"{THEY} (?:says?|said|hopes?|promised|thinks) (?=(?:by|before|no later than) (?:the )?(?:\d|{DAYS}|"
        r"end\b|eod\b|eow\b|noon\b))",
        "emailed Ada, she says by Friday", "A day alone that they say is when they will do it.",
        gate="by before than",
    ),
    Pattern(
        "theirs", rf"(?:^|[,.;:–—-] ?)(?=(?:{COMING_THING}) from @[@ ]*(?:is |are )?(?:{COMING})\b)",
        "deposit from Ada due Friday", "A thing from them that is due or coming is theirs.",
        gate="due coming expected arriving",
    ),
    Pattern(
        "theirs", rf"(?:^|[,.;:–—-] ?)(?=(?:{COMING_THING}) (?:is |are )?(?:{COMING})\b[^,.;!?\n]{{0,40}}"
        r"\b(?:he|she|they) says?\b)",
        "Ada rang, deposit coming Friday she says", "So is one that they say is coming.",
        gate="due coming expected arriving",
    ),
    Pattern(
        "theirs", r"(?:[,.;:–—-] ?| and )(?=back to (?:me|us) (?:by|on|before)\b)",
        "Ada has comments, back to us by Friday", "So is what comes back to us by a day.",
        gate="back",
    ),
    Pattern(
        "promised", rf"\b(?:told|promised|assured) (?:her|him|them|@[@ ]*) (?=(?:the |a |an |his |her |their |final "
        rf"|rough )*(?:{OUR_THING}) (?:by|before|no later than)\b)",
        "told her quote by Friday, Ada wants the lids", "A thing and a deadline that we told them is our promise.",
        "us", gate="told promised assured",
    ),
    Pattern(
        "theirs", rf"{THEY}(?: \w+)? {THEY_SAID}(?: that)? (?=(?:\w+ ){{1,4}}?(?:will be|would be|is going to be|will"
        rf"|would|is going|goes|comes) "
        r"(?:here|there|in|over|out|off|ready|done|sent|paid|delivered|with|arrive|come|go)\b"
        r"|(?:\w+ )?\w+'s going out\b)",
        "Ada says the form will be here Friday", "So is what they say will be here.",
        gate="will would going goes comes 's",
    ),
    Pattern(
        "theirs", rf"{THEY}(?: has| have|'s|'ve)? (?:gave|given|gives) (?:me|us) (?:his|her|their) word"
        rf"(?:,| that| on)* ?(?:{SHE_WOULD} )?",
        "Ada gave me her word she'd pay Friday", "Their word is a promise of theirs.", gate="word",
    ),
    Pattern(
        "theirs", rf"(?:^|[.;] )@[@ ]*(?:just |also )?{THEY_DID}(?: me| us| back| in| again)*,? and "
        rf"(?:has |also |then )?(?:(?:promised|guaranteed|swore|pledged) (?:to )?(?!her\b|him\b|them\b)"
        rf"(?:me |us )?|(?:{THEY_SAID}) (?:that )?{SHE_WOULD} )",
        "Ada rang and promised the form by Friday", "So is what they promised after what they did.",
        gate="and",
    ),
    Pattern(
        "theirs", rf"{THEY}(?:'ll| will|'s going to| is going to| are going to|'re going to|'s gonna| is gonna)"
        rf"(?: also| just| then| now| probably)* (?!{STATES})",
        "Ada will send the form", "A person and 'will' or 'is going to': they will do it.",
        gate="will 'll going gonna",
    ),
    Pattern(
        "theirs", rf"(?:^|[.;] )@[@ ]*(?:has |have |just |also )*{THEY_DID}\b[^.;!?\n]*?(?:,| and|, and) (?:will|'ll) "
        rf"(?!{STATES})(?!(?:call|try|ring|text|email|follow|check|get back)\b(?! me\b| us\b))",
        "Ada signed, will send the check", "After what they did, 'will' alone is theirs, unless it is a call.",
        gate="will",
    ),
    Pattern(
        "asked", rf"\b(?:emailed|texted|messaged|called|rang|asked|reminded|told|nudged|chased) {WHO}\b"
        r"[^;!?\n]{0,60}?[.;,–—-] ?(?:i |we )?need(?:s|ed)? "
        r"(?=(?:em|them|it|those|these|this|that|all|everything|both)\b[^.;!?\n]{0,20}?\b(?:by|before)\b)",
        "emailed Ada about the forms, need them by Friday", "'Need them by', behind what we asked for, is theirs.",
        "us", gate="need needs needed",
    ),
    Pattern(
        "theirs", rf"{THEY} (?={PLAINLY_DOES}\b(?! (?:for|late|well|on time)\b)[^,.;:!?\n]{{0,40}}?\b{DAYS}\b)",
        "Ada sends the drawings Wednesday, I send the bid Friday", "So they do with a plain verb and a day.",
        gate="sends signs returns brings pays delivers mails emails ships confirms decides submits faxes",
    ),
    Pattern(
        "theirs", rf"{THEY}(?:'s| is|'re| are)(?: also| just)? (?={DOING}\b)", "Ada is getting me the price",
        "So they will with 'is sending', 'is getting'.",
        gate=DOING_WORDS,
    ),
    Pattern(
        "theirs", rf"@(?:'s)? (?:is |are )?to (?={DEEDS} )", "Ada to send the plan", "A name and 'to send': they"
        " will do it.",
        gate="to",
    ),
    Pattern(
        "theirs", rf"\b(?:promised|promises|guaranteed) (?:me|us) |{THEY}(?: has| have|'s|'ve)?"
        rf" (?:promised|promises|guaranteed|guarantees|swore|pledged|pledges|vowed) (?:to )?(?!me|us)"
        rf"|{THEY}(?: has| have|'s|'ve)? committed to (?!me|us)",
        "Ada promised me the number", "What was promised to us, or with them as the subject, is theirs.",
        gate="promised promises guaranteed guarantees swore pledged pledges vowed committed",
    ),
    Pattern(
        "theirs", rf"{THEY}(?: has| have|'s|'ve)? (?:agreed|committed|plans|intends|expects"
        rf"|volunteered) to (?={DEEDS} )",
        "Ada agreed to send the form", "So is what they agreed to do.",
        gate="agreed committed plans intends expects volunteered",
    ),
    Pattern(
        "duty", rf"{THEY}(?:'s| is| are|'re)? (?:hopes|hoping|aims|aiming|trying|tries) to (?={GIFTS}\b)",
        "Ada hopes to send her form Friday", "What they hope to do is theirs; with a step of ours it is only said.",
        gate="hopes hoping aims aiming trying tries",
    ),
    Pattern(
        "theirs", rf"{THEY} owes? (?:me|us) ", "Ada owes me the form", "So is what they owe us.",
        gate="owe owes",
    ),
    Pattern(
        "call_me", rf"(?:\b(?:said|says|wrote|texted|emailed|replied|goes|card|number)\b|[,.:;!–—-]|^| and"
        rf"| -)[,:]? ?['\"“”‘’]?{CALL_ME}",
        "Ada said call me Friday", "'Call me' in their words asks for our call.",
        gate="me us",
    ),
    Pattern(
        "call_me", r"\b(?:told|asked|asks|wants|wanted|would like|needs|begged) (?:me|us) to "
        r"(?=(?:call|ring|phone|try|text|email|get back|check|reach|come back|write|follow)\b)",
        "Ada told me to try her Friday", "So does 'told me to try'.",
        gate="told asked asks wants wanted would needs begged",
    ),
    Pattern(
        "duty", rf"{THEY}(?:'s| is| are| was|'re) (?:supposed|due|meant|expected) to (?={DEEDS}\b)",
        "Ada is supposed to send the form", "What they are supposed to do is theirs.",
        gate="supposed due meant expected",
    ),
    Pattern(
        "duty", rf"{THEY} (?:has to|have to|needs to|need to|must|has got to) (?=(?:{DEEDS}|think|speak|run"
        rf"|clear|get)\b)",
        "Ada has to ask her boss", "So is what they have to do; with a step of ours it is only said.",
        gate="has have needs need must",
    ),
    Pattern(
        "duty", rf"{THEY}(?:'ll| will| is|'s| are) (?=(?:think|thinking|consider|considering|look over|decide"
        rf"|deciding|talk it over)\b)",
        "Ada will think about it", "So is what they think about.", gate="think thinking consider considering look"
        " decide deciding talk",
    ),
    Pattern(
        "asked", rf"\b(?:asked|asking)(?! me\b| us\b) {WHO} (?:if|whether|when|what|which) (?=(?:she|he|they|it|the"
        rf"|her|his|their)\b)",
        "asked Ada if she needs lids", "A question of ours waits for the answer.", "us", gate="asked asking",
    ),
    Pattern(
        "asked", r"\basking (?:@[@ ]*|her |him |them )(?:to |for )", "emailed Ada asking her to call me",
        "So does what we ask in a message.", gate="asking",
    ),
    Pattern(
        "want", rf"{THEY}(?:'d like| wants| want| would like| needs| need| hopes| is looking| are looking"
        rf"|'s looking) to (?!me\b|us\b)",
        "Ada wants to talk prices, call her Friday", "What they want to do is no step beside a plan.",
        gate="wants want like needs need hopes looking",
    ),
    Pattern(
        "offer", r"@[@ ]*(?:just |also )?(?:called|rang|texted|emailed|wrote|stopped by|came by|came in"
        r"|stopped in)(?: (?:me|us|back|in))? "
        r"to (?=\w)", "Ada called to book a table, send her the form", "Nor is what they called for.",
        gate="called rang texted emailed wrote by in",
    ),
    Pattern(
        "asked", r"\b(?:emailed|texted|messaged|wrote|called|phoned|left|sent)\b[^.;:!?,\n]{0,60}? asking (?:for "
        r"|if |whether |about |to )*",
        "emailed Ada asking for her files", "A message of ours that asks waits for the answer.", "us", gate="asking",
    ),
    Pattern(
        "offer", r"\basking (?=(?:for|about|if|whether|when|what|how|me|us)\b)", "mail from Ada asking for the form",
        "Nor is what they ask about.", gate="asking",
    ),
    Pattern(
        "offer", rf"{THEY} offered to (?={DEEDS} |fix\b|help\b|come\b|make\b|host\b|do\b)", "Ada offered to fix the"
        " lid",
        "What they offer is neither promised nor ours to do.",
        gate="offered",
    ),
    Pattern(
        "asked", rf"\b(?:asked|asking)(?: {WHO})? (?:if|whether) (?:i|we) (?:can|could|may|might|should) "
        rf"|\boffered(?: {WHO})? to ",
        "asked Ada if I could send the list", "What we offer waits for their answer.", "us",
        gate="asked asking offered",
    ),
    Pattern(
        "asked", r"\b(?:can|could|may|shall|should) (?:i|we) (?=(?:send|mail|email|text|call|drop|bring|show|give"
        r"|come)\b[^.!?]*\?)",
        "Ada: can I send you information?", "So does our question whether we may.",
        gate="can could may shall should",
    ),
    Pattern(
        "will", r"(?:^|[,.;:!?(\n–—-] ?| and | but | then | so |\bnow )(?:i|we)(?:'ll| will| shall|'m going to"
        r"| am going to|'re going to"
        r"| are going to|'m gonna)(?: also| just| then| now)* (?!be (?:in|at|on|out|away|off|there|around|back"
        r"|late)\b|not |never )",
        "Ada called, I'll call back at 4", "'I will' is ours; said in a talk or on a machine, the person heard it.",
        gate="will 'll shall going gonna 'm 're",
    ),
    Pattern(
        "plan", rf"(?:^|[,.;:–—-] ?|: )(?=(?:\w+ ){{0,2}}?{OUR_THING} (?:go|goes) out (?:to (?:@[@ ]*|her|him|them) )?"
        rf"(?:on |by )?{DAYS}\b)",
        "Ada: drawings go out Tuesday", "A thing of ours that goes out on a day is one to send.", gate="go goes",
    ),
    Pattern(
        "plan", rf"{LEAD}(?:will |to )?(?=quote @[@ ]*(?![\d$€£#]))", "quote Ada Thursday for the cake",
        "'Quote' and the person is a quote to send.", gate="quote",
    ),
    Pattern(
        "told", r"\btold (?=@|her\b|him\b|them\b)", "told Ada I have no news yet",
        "'Told' and the person is a talk.", "us",
        gate="told",
    ),
)  # fmt: skip

SAYINGS = Sayings(
    PATTERNS,
    re.compile(
        r"(?:^|[,.;:!?()\n–—&+/-]|\b(?:and|but|then|so|i|we|i've|we've))\s*"
        r"(?:\b(?:also|just|already|have|had|finally|again|since|now|only|still) ?)*$"
    ),
)
