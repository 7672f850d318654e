"""English words and patterns of lines in which the person contacted us. In a pattern @ stands for the name."""

from followthrough.quickline.core.vocabulary import Incoming, alternatives, phrase_list, word_set

# Words that tell when or how often, behind 'tried me'.
WHEN = (
    r"(?: (?:twice|again|earlier|just now|back|once|\d times|(?:three|four|a few|several|two) times|today|yesterday"
    r"|late|this (?:morning|afternoon|evening)|last night|(?:at|around) \d+(?::\d\d)?(?: ?[ap]m)?))*"
)
MESSAGE = r"(?:phone |video |voice ?)?(?:calls?|e-?mails?|texts?|messages?|msg|voice ?mails?|vms?|dms?|letters?|notes?)"
SPOKEN = r"(?:voice ?mail|vm|voice message|message|msg|e-?mail|text|letter|note|reply|answer|postcard|card)"
CAME = r"(?:came|arrived|landed|has arrived|has come|is here|are here|turned up|reached (?:me|us))"
LATELY = r"(?:just |finally |already |also |has |have |had |kindly |only |even )*"

INCOMING = Incoming(
    contacted=alternatives(
        r"(?:\bi )?\b(?:missed|heard|saw|read|listened to) (?:an?other |the |two |\d "
        r"|both of )*@(?:[\w ]{0,20})?'s"
        rf" (?:\w+ )?{MESSAGE}\b",
        rf"(?:\b(?:an?|one|two|three|four|five|\d+|several|another) )?\b(?:inbound|incoming|missed) {MESSAGE}(?: from"
        rf"|:| -| –)? @",
        rf"(?:\b(?:an?|the|another) )?\b{MESSAGE} (?:was |were |has been |just )*(?:left |sent |waiting |received "
        rf"|{CAME} ?)+"
        r"(?:in |through |over )?(?:for (?:me|us) )?(?:by|from) @",
        rf"(?:^|[,.;:] )(?:got |had |have |there was |there's )?(?:an?|another|the|two"
        rf"|three) (?:\w+ )?{MESSAGE} from @",
        rf"@'s {SPOKEN}(?: (?:just|finally))*(?:: |[ ,]+(?:{CAME}|says?|said|asks|asked|wants|was about|is about"
        r"|is in\b"
        r"|in\b(?! \w+ (?:box|office))))",
        rf"@ {LATELY}(?:tried (?:me|us|calling|ringing|phoning|reaching|texting|to (?:call|ring|phone|reach|get)"
        r" ?(?:me|us|hold)?)\b|(?:keeps|kept) (?:on )?(?:calling|ringing|phoning|texting)\b|(?:been )?(?:trying"
        r"|calling|ringing|phoning|texting|chasing) (?:to )?"
        r"(?:get|call|ring|reach|phone)? ?(?:hold of |through to )?(?:me|us)\b"
        r"|(?:gave|given|giving|dropped|shot) (?:me|us) an? (?:\w+ )?(?:bell|ring|call|shout|buzz|tinkle|line|text"
        r"|email|message|note|phone call)\b|(?:buzzed|facetimed|vm'd|vmd|voicemailed"
        r"|whatsapped|skyped|telephoned|rung|dmed|dm'd|slacked)\b"
        r"(?! (?:him|her|them)\b)|hit (?:me|us) up|left (?:me |us )?an? (?:\w+ )?(?:voice message|voice note)"
        r"|(?:on|holding on) line \d|on the (?:line|phone|blower) for (?:me|us)\b"
        r"|(?:wrote|emailed|texted|messaged|called|rang|phoned) (?:in|me|us)\b)",
        r"\bwhen @ (?:called|rang|phoned|tried)\b",
    ),
    gave=alternatives(
        r"\b(?:got|received|have) @'s (?:\w+ )?(?!voice ?mail|vm|mailbox|machine|number|card|name|details|address)"
        r"(?:e-?mail|text|message|letter|note|reply|answer|form|papers?|documents?|docs|photos?|pictures|contract"
        r"|payment"
        r"|check|cheque|invoice|plans|signature|deposit|order|keys)\b",
        rf"@'s (?:\w+ ){{1,3}}{CAME}\b(?! (?:by|over|round|to|at)\b)",
        rf"\b(?:\w+ ){{1,3}}{CAME} (?:in |through |back |over |today |yesterday )*from @",
        r"\b(?:got|received|have|collected) (?:back )?(?!off\b|back from|home|here|away|no\b|nothing"
        r"|out\b|through|to\b)"
        r"(?!(?:\w+ ){0,2}(?:number|name|details|address|contact|no|yes)\b)(?:[\w-]+ ){1,4}from @(?!'s)",
        rf"@ {LATELY}(?:sent|forwarded|brought|dropped off|handed in|submitted|returned|faxed|shipped|provided|supplied"
        r"|couriered|uploaded|delivered) (?!(?:him|them|out for|for|to)\b"
        r"|her(?: (?:the|an?|it|some)\b|[,.]|$))"
        r"(?:(?:me|us|back|over|in|through|along|across|on|round) )*"
        r"(?:the|an?|her|his|their|its|it|all|both|my|our|some|signed|two|three|\d+|me|us|back|over|in|through|\w+)\b",
    ),
    not_yet=r"(?:\bnot|n't|\bnever|\buntil|\btill?|\bonce|\bif|\bwhen|\bafter|\bwill|'ll|'d|\bto|\bshould|\bwould"
    r"|\bcan)"
    r"(?:[ @]+\w*){0,3}$",
    gave_leads=alternatives(
        r"\b(?:got|received|have|collected) (?:back )?",
        rf"(?<=@ ){LATELY}(?:sent|forwarded|brought|dropped off|handed in|submitted|returned|faxed|shipped|provided"
        rf"|supplied"
        r"|couriered|uploaded|delivered)(?: (?:me|us|back|over|in|through|along|across|round)\b)*",
        rf"\b{CAME}(?: (?:in|through|back|over))*",
    ),
    about_us=r"(?:(?:while|when|but|and|as|because|cos|coz) )*\b(?:i|we)(?:'m|'re|'ve| was| were| am| are| had| have)?"
    r" (?:just |still )*(?:out|busy|away|driving|missed (?:it|the call|him|her|them)|in (?:a|the|my|our) \w+(?: \w+)?"
    r"|on (?:a|another|the) (?:\w+ )?(?:call|line|phone)|not (?:in|there|home|at home|at my desk)"
    r"|at \w+|(?:did|could)(?:n't|nt| not) (?:pick up|answer|catch it|talk|take it|get to the phone))\b(?: when\b)?"
    r"|\bno answer from (?:me|us)\b",
    when=WHEN,
    ways={
        "email": r"\be-?mails?\b",
        "text": r"\b(?:texts?|txt'?e?d)\b",
        "letter": r"\b(?:letter|postcard|card)\b",
        "chat": r"\b(?:whatsapped|dms?|dm'?e?d|slacked)\b",
    },
    by_call=r"\b(?:call(?:s|ed|ing)?|rang|rung|ring|phone[ds]?|bell|shout|buzz(?:ed)?|tinkle|tried (?:me|us|calling"
    r"|ringing"
    r"|to (?:call|ring|phone|reach|get))|trying to (?:get|call|ring|reach)|voice ?mail|vm|voice (?:message|note)"
    r"|line \d|facetimed|skyped|telephoned)\b",
    states=frozenset(
        phrase_list("""
            was out, were out, was out when, not at home, not home, not in, wasn't in, wasn't home, not there, wasn't
            there, not around, wasn't around, not reachable, unreachable, phone off, switched off, didn't pick up, did
            not pick up, didn't answer, did not answer, didnt answer, didnt pick up, couldn't pick up, not picking up,
            wasnt in, wasnt home, didn't catch, couldn't catch, not answering, never answered, never
            picked up, didn't get through, not available by phone
        """)
    ),
    machines=frozenset(
        phrase_list("""
            voicemail, voice mail, vm, mailbox, answering machine, answerphone, answer phone, ansaphone, ansafone,
            answering service, voicemails, voicemail box, voice message
        """)
    ),
    messages=frozenset(phrase_list("voicemail, voice mail, vm, voicemails, voice message")),
    desks=frozenset(
        phrase_list("""
            reception, receptionist, gatekeeper, secretary, assistant, front desk, his pa, her pa, their pa, the pa,
            switchboard, office manager, front office
        """)
    ),
    speaking=word_set("""
        says say said told tells asked asks called rang phoned emailed texted replied wrote wants will confirmed
        thinks promised is was quit left has needs job role position
    """),
    needing=word_set("""
        wants want wanted needs need order orders ordered buy buys bought sell sells sold install installed fix fixed
        repair paint broke broken quote price paints heard hears likes replace replaced
    """),
    leaving=word_set("left message msg note told pass passes passed asked word messages leave"),
)
