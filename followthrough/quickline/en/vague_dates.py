"""English vague dates: phrase -> (why it is vague, what to offer)."""

from followthrough.quickline.core.vocabulary import phrase_list

# phrase -> (why it is vague, what to offer: 'call_on' a day of ours, 'ask_when', 'answer_by')
_SOON = ("No day was said. Nobody has to call.", "call_on")
_THEIRS = ("This leaves the call to them. Our own date is missing.", "call_on")
_SAID = ("It says that something will be done, but not when.", "answer_by")
_NOW = ("As soon as possible is today.", "now")
_MAYBE = ("Maybe is not a day yet.", "ask_when")
VAGUE_DATES: dict[str, tuple[str, str]] = {}
for _phrases, _fog in {
    """
        talk soon, let's talk soon, lets talk soon, speak soon, let's speak soon, let's chat soon, chat soon,
        see you soon, catch up soon, let's catch up, catch you later, talk later, speak later, in touch soon, be
        in touch soon, let's meet up sometime, let's get together sometime, let's do lunch, we should do lunch,
        do lunch sometime, have lunch sometime, grab coffee sometime, grab a coffee sometime, have coffee
        sometime, meet sometime, meet up sometime, meet up soon, let's meet soon, we should catch up, should
        catch up, catch up sometime, catch up some time, catch up at some point, we must catch up, we must meet,
        we should meet, we should talk, should talk sometime, some time soon, sometime soon, at some point, one
        of these days, when things calm down, when things settle down, when it suits, in due course, down the
        line, down the road, in the near future, before too long, before long, keep in touch, stay in touch,
        let's keep in touch, let's stay in touch, keep each other posted, talk again soon, speak again soon,
        connect soon, let's connect soon, touch base soon, let's touch base, sooner or later, some other time,
        another time, when the time is right, when we have time, when i have time, when i get a chance, when i
        get time, when i get a minute, as and when, look forward to hearing
    """: _SOON,
    """
        call me if you need anything, call me if, call me when, call me whenever, call me anytime, call me any
        time, call if you need, call if you have, give me a call if, give me a call when, give me a call
        anytime, ring me if, ring me when, ring me anytime, let me know if you need, let me know if you have,
        let me know when, let me know if, feel free to call, feel free to reach out, feel free to contact, don't
        hesitate to, do not hesitate to, reach out if, reach out anytime, reach out when, get back to me, come
        back to me, they'll call me, will call us if, will call if, will call me if, they will call, she'll call
        when, he'll call when, they'll call when, she will call when, he will call when, you know where i am,
        you know where to find, the ball is in * court, ball is in * court, waiting to hear, whenever you're
        ready, when you're ready, when you are ready, if you have any questions, if anything comes up, if you
        change your mind, if you need anything, let me know, keep me posted, drop me a line when, drop me a line
        if, said she'd call, said he'd call, said they'd call, will let me know, will let us know, they'll let
        me know, she'll let me know, he'll let me know, will get back to me, will get back to us, will be in
        touch with me
    """: _THEIRS,
    """
        i'll be in touch, i will be in touch, we'll be in touch, we will be in touch, will be in touch, be in
        touch, circle back, i'll circle back, let's circle back, follow up soon, follow up later, call back
        soon, call again soon, call soon, call later, ring later, email soon, write soon, get back to you, i'll
        get back to, get back to them, get back to her, get back to him, come back to you, will follow up, i'll
        follow up, i'll let you know, will let you know, check in later, check in at some point, reconnect at
        some point, loop back, try again later, try later, try again sometime, try again soon, send soon, send
        it soon, soon, will call sometime, call sometime, call some time, will call
        back, will call again, touch base later, revisit later, pick this up later, pick it up later
    """: _SAID,
    """
        asap, as soon as possible, as soon as i can, right away, straight away, immediately, urgently, first chance,
        first chance i get, at first opportunity, first opportunity, at the first opportunity, in a bit, in a little
        bit, in a sec, in a second, in a moment, in a few, in a little while, shortly, momentarily, in a jiffy, right
        now, straightaway, this minute, this instant, call now, call back now, ring now, ring back now, text now,
        email now, call * now, call * back now, ring * now, ring * back now, phone * now, text * now, email * now,
        send * now
    """: _NOW,
    """
        maybe next week, maybe next month, maybe next year, maybe tomorrow, maybe later, maybe sometime, maybe
        monday, maybe tuesday, maybe wednesday, maybe thursday, maybe friday, perhaps next week, perhaps next
        month, possibly next week, possibly next month, sometime next week, some time next week, sometime next
        month, some time next month, sometime this week, sometime next year, next week or so, next week
        sometime, next week some time, in a while, in a few weeks or so, after the holidays, after the summer,
        after the new year, in the new year, maybe in the spring, maybe in the summer, maybe in the autumn,
        maybe in the fall, let me think about it, think about it, thinking about it, will think about it, i'll
        think about it, not sure yet, the day before, the day after, the night before, the evening before, the morning
        after, when she's back, when he's back, when they're back, when she is back, when he is back, when they are
        back, when back, once she's back, once he's back, once they're back, once she is back, once he is back, when
        she gets back, when he gets back, when they get back, when she returns, when he returns, when they return,
        once she returns, once he returns, once they return, we'll see, let's see,
        not right now, not now, bad time, not a good time
    """: _MAYBE,
}.items():
    for _phrase in phrase_list(_phrases):
        VAGUE_DATES.setdefault(_phrase, _fog)
