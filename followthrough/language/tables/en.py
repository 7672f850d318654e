"""English, all of it: what is done and planned, outcomes, fog, words that are no names. Dates are in en_dates."""

from . import Verb, Vocabulary, listed, listed_phrases
from .en_cues import CUES
from .en_dates import CUES as DATES
from .en_dates import GRAMMAR, HOLIDAYS, NOT_TYPOS, TYPOS, words
from .en_plain import PLAIN, SURNAMES
from .en_slips import MENDABLE, SHORT_FOR
from .given import GIVEN


def _forms(tense: str, action: str | None, channel: str | None, phrases: str) -> dict[str, Verb]:
    return {phrase: Verb(tense, action, channel) for phrase in listed_phrases(phrases)}


VERBS: dict[str, Verb] = {
    # to call
    **_forms("plan", "call", "call", """
        call, ring, phone, telephone, bell, call back, ring back, phone back, callback, c/b, cb, give * a call,
        give * a ring, give * a bell, give * a buzz, give * a shout, give * a tinkle, give * another call, give
        * another try, give * a phone call, return * call, call again, ring again, phone again, try calling,
        dial, redial, get * on the phone, jump on a call, hop on a call, talk to, speak to, speak with, have a
        chat with, have a word with, owe * a call
    """),
    **_forms("plan", "call", None, """
        try, try again, try * again, attempt, attempt again, retry, try back, last try, one more try, another
        try, have another go, talk
    """),
    **_forms("done", "call", "call", """
        called, rang, phoned, telephoned, dialled, dialed, belled, called back, rang back, returned * call, got
        off the phone with, off the phone with, got off a call with, off the phone to, on the phone with, on the
        phone to, phone tag with, phone tag, tried, tried calling, tried ringing, caught
    """),
    **_forms("done", None, "talk", """
        spoke, spoke to, spoke with, spoken, spoken to, spoken with, talked, talked to, talked with, chatted,
        had a call with, had a good call with, good call with, great call with, nice chat with, good chat with,
        chatted to, chatted with, chat with, caught up with, had a chat with, had a word with, had a good chat with,
        reached, got hold of, got through to
    """),
    **_forms("done", None, "touch", "heard from, checked in with, touched base with, followed up with, connected with"),
    # to write
    **_forms("plan", "email", "email", """
        email, mail her, mail him, send * an email, write to, write, shoot * an email, drop * an email, email
        back, reply to, reply, respond to, answer, drop * a line, fire off an email
    """),
    **_forms("done", "email", "email", """
        emailed, mailed over, wrote to, wrote, replied to, answered, emailed over, forwarded, cc'd
    """),
    **_forms("plan", "message", "text", "text, sms, send * a text, text back, drop * a text"),
    **_forms("done", "message", "text", "texted, messaged, sms'd, sent * a text"),
    **_forms("plan", "message", "chat", "whatsapp, slack, telegram, signal, send * a whatsapp, viber, wechat"),
    **_forms("done", "message", "chat", "whatsapped, slacked, sent * a whatsapp, whatsapp'd"),
    **_forms("plan", "message", None, """
        message, ping, dm, message back, send * a message, drop * a message, send * a note, drop * a note, poke
    """),
    **_forms("done", "message", None, "pinged, dm'd, dmed"),
    **_forms("plan", "message", "linkedin", """
        message * on linkedin, connect with * on linkedin, linkedin, connect on linkedin, add * on linkedin,
        inmail
    """),
    # to meet
    **_forms("plan", "meet", "meeting", """
        meet, meet up, meet up with, see, visit, pop round, pop in, pop back, nip round, nip in, drive over,
        head over, come by, go round, stop in, pop by, pop over, swing by, drop by, stop by, go see, go and see,
        call round, call in on, drop in, drop in on, have lunch with, have coffee with, grab coffee with, grab
        lunch with, take * to lunch, book a meeting, set up a meeting, schedule a meeting, arrange a meeting,
        book * in, catch up over, meet with, rearrange, reschedule, rescheduled, rebook, rebooked, moved, moved
        to, rescheduled to, rearranged for, rearranged, booked in, booked in for, booked for, scheduled for,
        confirmed for, set for, pencilled in, penciled in, penciled, fixed for, booked, scheduled, see * at, put
        it in, put it in the diary, pencil in, diarise, diarize, view, tour
    """),
    **_forms("done", "meet", "meeting", """
        met, met up, met up with, met with, visited, saw, bumped into, ran into, popped round, popped in,
        dropped in on, dropped by, had lunch with, had coffee with, had a meeting with, sat down with, coffee'd
        with, went to see, had dinner with, toured
    """),
    **_forms("noun", "meet", "meeting", """
        coffee, lunch, dinner, breakfast, drinks, drink, pint, meeting, appointment, review, site visit,
        viewing, catchup, catch-up, catch up, brunch, supper, walkthrough, interview, workshop, coffee morning,
        consultation, sit down, beers, beer, visit, get together, tasting, showing, house viewing, fitting, home
        visit
    """),
    **_forms("noun", "meet", "video", """
        zoom, zoom call, teams call, teams, teams meeting, google meet, video call, facetime, skype, webinar,
        demo, zoom meeting, meet link, zoom link, video chat, skype call
    """),
    **_forms("noun", "send", "post", "postcard, postcard to, card to, letter to, note to, parcel to, thank you card"),
    **_forms("noun", "call", "call", """
        phone call, intro call, renewal call, bday call, birthday call, check-in call, discovery call,
        conference call, sales call, kickoff call, follow-up call, follow up call, quick call, call with, call w
    """),
    # to send
    **_forms("plan", "send", None, """
        send, send over, ship, forward, get * over to, quote to, quote for, share, deliver, drop off, prepare, draft,
        resend, send out, get * the quote, write up, bring, pass on, provide, submit, courier
    """),
    **_forms("done", "send", None, """
        sent, sent over, quoted, gave, delivered, shared, submitted, handed, dropped off, provided, sent off,
        passed on, quote sent, proposal sent, sent out, couriered
    """),
    **_forms("plan", "send", "post", """
        post, mail, mail out, post out, send * a card, send * a letter, send a thank you card, send thank you
        card, write * a card, write * a note, handwritten note, send * by post, thank-you note
    """),
    **_forms("done", "send", "post", "posted, mailed, posted out, put in the post, mailed out"),
    # to stay on it
    **_forms("plan", "follow_up", None, """
        follow up, follow-up, followup, fup, f/u, f/up, fu, follow up with, chase, chase up, check in, check in
        with, check on, check with, check back, check, touch base, touch base with, nudge, circle back, circle
        back with, get back to, get back, get back in touch, get in touch, remind, remind me, remind me about,
        reach out, reach out to, ask, reconnect, re-connect, connect, connect with, bump, revisit, catch up
        with, pick up with, pick this up, loop back, loop back with, keep in touch, stay in touch, be in touch,
        see how, see if, confirm, confirm with, find out, contact, get hold of, prompt, pester, look in on,
        query, re-engage, reengage, revert, revert to
    """),
    **_forms("done", "follow_up", None, """
        followed up, chased, nudged, checked in, touched base, checked with, reminded, asked, told, contacted,
        got back to, reached out to, chased up
    """),
    # the rest
    **_forms("plan", "wait", None, """
        wait, wait for, waiting for, waiting on, waiting to hear, waiting to hear from, await, awaiting, expect,
        expecting, hear back, waiting, tbc, tba, tbd, ball in their court, let me know, let us know, get back to
        me, get back to us, come back to me, come back to us, owes me, owes us, sit tight
    """),
    **_forms("plan", "wait", "call", """
        call me, ring me, phone me, call me back, ring me back, call us, call us back, ring us, phone me back,
        give me a call, give me a ring, give me a bell, give us a call, give us a ring, give us a bell
    """),
    **_forms("plan", "wait", "email", "email me, email us, email me back"),
    **_forms("plan", "wait", "text", "text me, text us"),
    **_forms("plan", "other", None, """
        get new, get a new, get the new, get another, invoice, bill, raise, find, find out, intro, escalate, book,
        order, fix, update, pay, research, look up, look into, file, sign, draw up, finish, cancel, register,
        renew, introduce, apologise, apologize, order in, pick up, collect, print, log, add, put, start, set up,
        arrange, sort, sort out, organise, organize, schedule, thank, wish, measure, install, go through, plan,
        buy, close, onboard, process, prep
    """),
    **_forms("done", None, None, """
        accepted, signed, approved, cancelled, canceled, declined, said, mentioned, agreed, closed, lost, won,
        ordered, paid, bought, started, went, came, left, hung, bounced, invoiced, introduced, thanked,
        finished, completed, received, rejected, joined, got, had, was, were, been, did, made, moved in,
        arrived, postponed, opened, read, viewed
    """),
    **_forms("thing", None, None, """
        thank you, thank-you, order form, phone number, house call, open house, post office, text book, price
        check, call centre, call center, post code, email address, order book, bill payment
    """),
    **_forms("done", None, "email", "replied, emailed me, wrote back, emailed back"),
    **_forms("plan", None, None, "promised, due, deadline, agreed to"),
    **_forms("done", None, "in_person", "left card, knocked, door knocked, knocked on, left flyer, left a card"),
}  # fmt: skip

# phrase -> disposition, the label guide's words; outcomes.py says what each means for the product
OUTCOMES: dict[str, str] = {}
for _disposition, _phrases in {
    "voicemail": """
        voicemail, voice mail, vm, lvm, left vm, left voicemail, left a voicemail, left a voice mail, left her a
        voicemail, left him a voicemail, left them a voicemail, left word on, lm, lmtcb, left a vm, went to
        voicemail, straight to voicemail, answering machine, answerphone, answer phone, ansaphone, left *
        voicemail, left * a vm, left on machine, got voicemail, got her voicemail, got his voicemail,
        voicemails, mailbox full
    """,
    "message_left": """
        left message, left a message, left msg, left a msg, left * a message, left * message, left word, left
        detailed message, left card, left a note, left a card, left * note
    """,
    "gatekeeper": """
        reception, receptionist, gatekeeper, secretary, assistant, front desk, his pa, her pa, their pa,
        switchboard, office manager, left * with reception, the pa
    """,
    "no_answer": """
        no answer, no ans, n/a, na, no pickup, no pick up, didn't pick up, did not pick up, didn't answer, not
        picking up, doesn't pick up, won't pick up, no luck, no luck reaching, rang out, unanswered, no one
        home, nobody home, no one in, nobody in, not home, not in, couldn't reach, could not reach, can't reach,
        cannot reach, can't get hold of, couldn't get hold of, unable to reach, phone tag, no response to call,
        just rings, rings out, just rang, noone home, wasn't in, wasn't home, can't get through, couldn't get
        through, missed, missed each other, didn't get through, hasn't picked up, not answering, never picked
        up, never answered
    """,
    "no_reply": """
        no reply, no response, hasn't replied, has not replied, not replied, didn't reply, no word, nothing
        back, radio silence, silence, ghosted, hasn't responded, heard nothing, not heard back, haven't heard
        back, nothing heard, crickets, still no reply, hasn't got back, not responded, never replied, haven't
        heard, went quiet, gone quiet, hasn't answered
    """,
    "busy": """
        line busy, busy, engaged, busy signal, line engaged, engaged tone, was engaged, in the middle of
    """,
    "unavailable": """
        out of office, ooo, on holiday, on vacation, on leave, in a meeting, unavailable, not available, away,
        off sick, out sick, out today, on annual leave, out until, out till, maternity leave, in meetings, not
        at his desk, not at her desk, gone for the day, left for the day, out of town, travelling, traveling,
        out of the office
    """,
    "wrong_number": """
        wrong number, number disconnected, disconnected, number not in service, not in service, number is dead,
        dead number, no longer in service, number doesn't work, number out of service, number dead, invalid
        number, number unobtainable, no longer at this number, not his number, not her number
    """,
    "callback_requested": """
        asked me to call, asked me to ring, asked me to phone, asked me to try, asked to be called, asked to be
        rung, asked to call, asked to ring, asked for a call, asked for a callback, asked for a call back, asked
        for callback, wants a call, wants a callback, wants a call back, wants me to call, wants me to ring,
        wants us to call, said to call, said to ring, said to phone, said to try, said call, said ring, said
        try, said call back, said ring back, told me to call, told me to ring, told me to try, would like a
        call, 'd like a call, she'd like a call, he'd like a call, they'd like a call, would like me to call,
        call requested, requested a call, requested callback, requested a callback, requested call, said call
        me, asked that i call, asked that we call, asked us to call, asked us to ring, asked if i could call,
        asked if i could ring, asked if we could call, wants to be called, needs a call, needs a callback, asked
        to speak, wants to speak, wants to talk, wants a chat, asked i call, asking for a call,
        asking me to call, prefers a call, asked me to get back, asked me to come back, said to come back to,
        asked me to check back, said to check back, said check back, asked to reconnect, asked to try again,
        said to get back
    """,
    "interested": """
        interested, keen, very interested, really interested, wants samples, wants a sample, wants a quote,
        wants quote, wants pricing, wants a demo, wants brochure, wants a brochure, wants the brochure, wants
        info, wants more info, wants details, wants to buy, wants to order, wants to see, wants to meet, likes
        it, loved it, loves it, liked it, loved the, likes the, loves the, excited, asked for a quote, asked for
        a brochure, asked for samples, asked for pricing, asked for info, asked for more info, asked for
        details, asked for a demo, asked for a proposal, wants a proposal, wants proposal, would like a quote,
        would like samples, warm, hot, hot lead, positive, wants to go ahead, wants to proceed, sounds
        interested, seems interested, seemed interested, seemed keen, sounded keen, sounded interested, wants a
        price, wants prices, wants the price list, asked for the price list, asked for prices, ready to buy,
        wants a revised, wants one, wants two, up for it, up for a, open to, curious, wants a viewing, wants a
        second viewing, wants to view, she'd like a quote, he'd like a quote, would love, wants catalogue, wants
        a catalogue, wants the catalogue, wants catalog, asked for the brochure, asked for the catalogue, asked
        for a sample
    """,
    "not_interested": """
        not interested, no interest, isn't interested, aren't interested, wasn't interested, not for them, not
        for her, not for him, not for us, not for me, no thanks, no thank you, doesn't want, does not want, hung
        up, hung up on me, don't contact, do not contact, do not call, don't call, take * off the list, take *
        off, take off list, off the list, remove from list, not keen, passed, passing, said no, no budget, not a
        fit, not a good fit, declined, turned us down, turned it down, turned me down, not right now, don't call
        again, do not call again, stop calling, asked not to be called, asked not to be contacted, leave *
        alone, happy with current, happy with * current supplier, no need, doesn't need, has no need,
        uninterested, rejected, not buying, won't be buying, no longer interested, not looking, not the right
        time
    """,
    "meeting_booked": """
        meeting booked, appointment booked, demo booked, booked a meeting, booked a demo, booked in, booked for,
        meeting set, appointment set, meeting scheduled, demo scheduled, scheduled a meeting, scheduled a demo,
        scheduled for, call booked, call scheduled, agreed to meet, meeting confirmed, appointment confirmed,
        confirmed for, set up a meeting for, zoom link sent, invite sent, calendar invite sent, viewing booked,
        booked a viewing, demo set, booked a call, agreed to a meeting, arranged to meet, pencilled in, visit
        booked, booked
    """,
    "no_show": """
        no show, no-show, noshow, didn't show, did not show, didn't turn up, did not turn up, stood me up, never
        showed, failed to show, didn't attend, didn't come, never turned up
    """,
    "bounced": """
        bounced, bounce, undeliverable, mail returned, email returned, address not found, delivery failed,
        mailer-daemon, came back undelivered, bounced back, email invalid, hard bounce
    """,
    "unsubscribe": """
        unsubscribe, unsubscribed, opted out, opt out, remove me, wants off the list, asked to be removed,
        unsubscribe request, opt-out, removed from list
    """,
    "won": """
        won, closed won, signed, quote accepted, accepted the quote, accepted quote, accepted our quote,
        accepted the proposal, accepted our proposal, proposal accepted, accepted the offer, offer accepted,
        placed an order, placed the order, placed order, ordered, bought, purchased, deal closed, closed the
        deal, signed up, signed the contract, paid the deposit, said yes, gone with us, going with us, went with
        us, order received, order placed, contract signed, order confirmed, went ahead, gave us the go ahead,
        got the job, got the order, got the contract, it's a deal, paid deposit, chose us
    """,
    "lost": """
        lost, closed lost, went with a competitor, went with competitor, chose a competitor, gone with another,
        went with another, gone elsewhere, going elsewhere, went elsewhere, chose another, picked another, went
        with someone else, gone with someone else, deal lost, lost the deal, quote rejected, rejected the quote,
        going with someone else, going with another, deal dead, bought elsewhere, signed with
    """,
    "met": """
        met, met up, met with, met up with, visited, saw, bumped into, ran into, had coffee, had lunch, had a
        meeting, good meeting, great meeting, popped in to see, dropped in on, sat down with, had coffee with,
        had lunch with, dropped by, popped round, had a coffee, had dinner,
        demo went, meeting went, demo done, meeting done, viewing done, showed *
        round, showed * around
    """,
    "spoke": """
        spoke, spoke to, spoke with, spoken to, spoken with, talked, talked to, talked with, chatted, chatted
        to, chatted with, chat with, had a chat, had a call, off the phone with, got off the phone, good call,
        great call, good chat, great chat, nice chat, checked in with, touched base with, got hold of, got
        through, got through to, caught up with, reached, phoned back, called back, rang back, had a good call,
        had a word, spoke briefly, answered, picked up, discussed, long call, quick chat, connected with, call
        went, finally reached, lovely chat, had a good chat, followed up with
    """,
    "received": """
        received, voicemail from, vm from, missed call from, missed calls from, email from,
        message from, got an email from, got an email, got a letter from, got a text from, got a message from
    """,
    "sent": """
        sent, emailed, texted, messaged, posted, mailed, quoted, whatsapped, wrote to, dm'd, dmed, pinged, quote
        sent, proposal sent, forwarded, emailed over, slacked, mailed out, submitted, delivered, dropped off,
        sent over, sent off, couriered, replied to, shared, invoiced, faxed
    """,
}.items():
    for _phrase in listed_phrases(_phrases):
        OUTCOMES.setdefault(_phrase, _disposition)

# phrase -> (why it is fog, what to offer: 'call_on' a day of ours, 'ask_when', 'answer_by')
_SOON = ("No day was said. Nobody has to call.", "call_on")
_THEIRS = ("This leaves the call to them. Our own date is missing.", "call_on")
_SAID = ("It says that something will be done, but not when.", "answer_by")
_MAYBE = ("Maybe is not a day yet.", "ask_when")
FOG: dict[str, tuple[str, str]] = {}
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
        it soon, asap, as soon as possible, soon, will call sometime, call sometime, call some time, will call
        back, will call again, touch base later, revisit later, pick this up later, pick it up later
    """: _SAID,
    """
        maybe next week, maybe next month, maybe next year, maybe tomorrow, maybe later, maybe sometime, maybe
        monday, maybe tuesday, maybe wednesday, maybe thursday, maybe friday, perhaps next week, perhaps next
        month, possibly next week, possibly next month, sometime next week, some time next week, sometime next
        month, some time next month, sometime this week, sometime next year, next week or so, next week
        sometime, next week some time, in a while, in a few weeks or so, after the holidays, after the summer,
        after the new year, in the new year, maybe in the spring, maybe in the summer, maybe in the autumn,
        maybe in the fall, let me think about it, think about it, thinking about it, will think about it, i'll
        think about it, not sure yet, we'll see, let's see, not right now, not now, bad time, not a good time
    """: _MAYBE,
}.items():
    for _phrase in listed_phrases(_phrases):
        FOG.setdefault(_phrase, _fog)

COMMON = listed("""
        nope yep yes yeah thanks great update fyi todo reminder news
        back him her them the his their my our your a an it this that again someone everyone everybody somebody
        reception receptionist office client clients customer customers team folks people all both me us you i
        he she they we who quote proposal invoice brochure sample samples contract contracts order orders price
        prices pricing list catalogue catalog card cards letter letters form forms info information details
        photos photo pictures pics report documents docs file link email emails mail text message call calls
        phone voicemail meeting meetings lunch coffee dinner drinks demo appointment visit review questions
        question next today tomorrow morning afternoon evening re about with at for from on in by to and or but
        then if when while until no not yes ok okay so also just still very really please thanks thank will
        would could should can may must need needs want wants said says asked told left got new old first last
        second thing things deal number numbers supplier suppliers buyer shop store garage office bank school
        council vet mum dad boss partner wife husband something anything nothing up out off over round down away
        directions keys key news update answer decision money deposit payment cheque check budget stock delivery
        parts price-list flyer leaflet newsletter thank-you note notes referral references reference draft
        slides deck agenda minutes plan plans drawings specs spec estimate bid tender nda legal finance accounts
        procurement marketing sales support hr engineering it's booth stand event show fair trade conference
        expo neighbour neighbor landlord tenant agent broker lead leads prospect prospects contact contacts guys
        girls chap lady man woman guy
    """)

TITLES = listed("""
        mr mrs ms miss dr doctor prof professor sir dame rev reverend father fr sister uncle aunt auntie aunty
        coach capt captain cllr lord lady chef sgt judge pastor rabbi officer grandma grandpa nana nan messrs frau
        herr
        madam madame nurse vicar principal deacon imam councillor councilman councilwoman major colonel
    """)

TRADES = listed("""
        ltd limited llc inc incorporated co company corp corporation plc gmbh ag bv sa group holdings partners
        partnership associates consulting consultants solutions systems services industries international realty
        properties estates homes housing builders building construction roofing plumbing electrical heating
        joinery carpentry joiners interiors kitchens bathrooms windows flooring landscaping landscapes gardens
        nursery farm farms bakery cafe café bistro restaurant hotel inn pub bar brewery winery vineyard catering
        foods butchers deli market supermarket motors autos auto garage tyres cars logistics transport freight
        haulage shipping travel tours airlines bank insurance financial finance capital investments mortgages
        wealth accountants accounting legal law solicitors attorneys chambers dental dentistry clinic hospital
        medical health healthcare pharmacy care vets veterinary school college university academy church parish
        council club society trust foundation charity association union institute museum library gallery studio
        studios media design designs creative print printing press publishing films productions music records
        software tech technologies technology labs lab digital data analytics cloud networks energy solar power
        engineering manufacturing metals steel plastics textiles fashion boutique jewellers jewelers salon spa
        fitness gym sports store stores shop supplies supply equipment tools hire rentals security cleaning
        harbor harbour works mills mill pharma electronics hardware signs packaging paper chemicals logistics
        crafts toys pets kennels optics opticians florist florists florals books bookshop joiner office
        department dept team plumbers electricians painters movers removals surveyors architects planners
        recruiters recruitment staffing lettings dairy dairies sons bros brothers daughters theatre theater cinema
        depot
        timber lumber oil gas rail railways railroad aviation aerospace airways marine boats yachts cycles motorcycles
        tiles fabrics upholstery furniture antiques auctions auctioneers fisheries seafood poultry produce grocers
        grocery
        greengrocers bakers patisserie chocolates confectionery coffee roasters teas wines vintners distillery spirits
        taproom tavern grill diner kitchen pizzeria eatery vineyards orchard orchards estate stables riding equestrian
        dance ballet orchestra choir band ensemble theatres playhouse academy schools nurseries preschool montessori
        hospice surgery orthodontics physio physiotherapy chiropractic therapy wellness yoga pilates barbers beauty
        nails
        tailors tailoring outfitters apparel clothing knitwear leather shoes footwear jewellery jewelry watches
        photography printers stationers stationery bindery gallery framing ceramics pottery candles soaps
        concrete quarry aggregates asphalt paving masonry scaffolding demolition excavation drilling welding
        fabrication
        machining tooling foundry forge castings precision instruments controls automation robotics semiconductors
        biotech pharmaceuticals diagnostics genetics laboratories scientific research ventures equity trading traders
        brokers brokerage advisors advisers advisory assurance underwriters title escrow lending loans credit savings
        storage warehousing freightlines couriers express haulers trucking rv automotive bodyshop tires coachworks
        hvac glazing fencing gates doors blinds carpets decor lighting appliances pest plumbers drains irrigation
        pools
        realtors condos apartments homeowners hoa parks recreation golf marina campground resort resorts lodge suites
        guesthouse hostel bnb church chapel ministries diocese synagogue mosque temple embassy consulate ministry
        guild federation alliance coalition chamber rotary lions legion outreach shelter rescue sanctuary zoo
        co-op coop cooperative collective agency agencies bureau consultancy strategies dynamics innovations
        interactive
        networks telecom wireless broadband hosting platforms apps games gaming robotics semiconductor
    """)

PLACES = listed("""
        show expo fair conference event party wedding funeral door door. house home station airport pub café
        cafe gym lunch dinner breakfast meeting office desk end beginning start moment time top bottom back
        front latest weekend school booth stand trade exhibition seminar workshop networking mixer reception
        game match gig concert church market festival gate corner counter till site park beach lunchtime night
        noon midnight once least all lunch, launch reunion convention summit congress open-day picnic barbecue
        bbq mornings phone number address rate price cost hotel airport, showroom
    """)

SUBJECTS_OURS = listed("i we i'll we'll i'd we'd i'm we're ill me us")
SUBJECTS_THEIRS = listed("""
        he she they he'll she'll they'll he'd she'd they'd who it'll someone somebody his her their boss wife
        husband assistant secretary team office
    """)

ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("d", ""), ("ied", "y"), ("ing", ""), ("ing", "e"),
    ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("est", ""), ("ly", ""), ("ness", ""), ("ment", ""), ("n't",
    ""),
    ("able", ""), ("able", "e"), ("less", ""), ("ful", ""), ("ish", ""), ("y", ""), ("in", ""),
    ("pped", "p"), ("tted", "t"), ("nned", "n"), ("gged", "g"), ("bbed", "b"), ("mmed", "m"), ("dded", "d"), ("lled",
    "l"),
    ("pping", "p"), ("tting", "t"), ("nning", "n"), ("gging", "g"), ("bbing", "b"), ("mming", "m"), ("dding", "d"),
    ("lling", "l"), ("rred", "r"), ("rring", "r"), ("tion", "te"), ("tion", "t"), ("ion", ""), ("ments", ""),
    ("ation", "e"),
)  # fmt: skip

VOCABULARY = Vocabulary(
    words=words(),
    grammar=frozenset(GRAMMAR),
    typos=TYPOS,
    not_typos=frozenset(NOT_TYPOS),
    holidays=HOLIDAYS,
    after_first=listed("""
        works suits is was would will should sounds seems looks instead please or ok okay okay? thanks but re
        regarding w sharp onwards latest call ring phone email text send meet chase confirm ask say says said
        i'll she'll he'll they'll i'd
    """),
    name_months=listed("may april june august jan march"),
    verbs=VERBS,
    outcomes=OUTCOMES,
    fog=FOG,
    evening_words=listed("""
        dinner pint pints drinks supper party pub beers beer tonight cocktails theatre theater gig concert movie
        film evening
    """),
    morning_words=listed("breakfast dawn sunrise"),
    common=COMMON | frozenset(TYPOS),
    given_words=listed("""
        will bill mark drew chase sue pat grant rob ray bell may april june august art jan frank rich grace hope
        faith joy dawn rose lily ivy holly heather ruby pearl penny summer autumn guy josh jack jimmy harry
        miles pierce dean earl rusty sonny buddy cliff glen dale brook page paige dot gene herb hank bob nick
        carol robin jay drake wade sage olive ginger iris violet sandy christian daisy amber crystal angel
        victor max sunday friday monday eve kit guy brian clay lane reed gay gale wren robin fern myrtle olive honey
        brandy sherry candy
        ginny penny patience prudence constance charity verity mercy grace joy felicity serenity trinity destiny star
        sky skye storm river rain ocean forest hunter archer chance ace duke king prince major sterling colt wolf
        bay dune isle saint angel blessing precious sonny bunny mickey mitch dick rod bud buck chip chuck skip tab tad
        cliff ridge heath ford lance pierce spike butch blade cash rocky stormy dusty
    """),
    titles=TITLES,
    trades=TRADES,
    places=PLACES,
    subjects_ours=SUBJECTS_OURS,
    subjects_theirs=SUBJECTS_THEIRS,
    cues=CUES,
    dates=DATES,
    plain=PLAIN,
    endings=ENDINGS,
    given=GIVEN,
    surnames=SURNAMES,
    short_for=SHORT_FOR,
    mendable=MENDABLE,
)
