"""English outcomes: phrase -> outcome in the words of the label guide (disposition)."""

from followthrough.quickline.core.vocabulary import phrase_list

OUTCOMES: dict[str, str] = {}
for _disposition, _phrases in {
    "voicemail": """
        spoke to the machine, spoken to the machine, spoken to the answering machine, spoken on the answering
        machine, spoke on the mailbox, on his mailbox, on her mailbox, on their mailbox, vm full, voicemail full,
        mailbox is full,
        voicemail, voice mail, vm, lvm, left vm, left voicemail, left a voicemail, left a voice mail, left her a
        voicemail, left him a voicemail, left them a voicemail, left word on, lm, lmtcb, left a vm, went to
        voicemail, straight to voicemail, answering machine, answerphone, answer phone, ansaphone, left * voicemail,
        left * a vm, left on machine, got voicemail, got her voicemail, got his voicemail, voicemails, mailbox full,
        mailbox, on the mailbox, left on the machine, got the machine, got their voicemail, got machine, answering
        service, ansafone, voicemail box, left her a vm, left them a vm, left him a vm, vm left, message on the
        machine, message on machine, got his machine, got her machine, voice message, left a voice message, left
        voice message, left him vm, left her vm, full mailbox, inbox full
    """,
    "message_left": """
        assistant took a message, receptionist took a message, secretary took a message, took my message,
        left message with, message with, left voice msg, left him a note, left her a note,
        left message, left a message, left msg, left a msg, left * a message, left * message, left word, left
        detailed message, left card, left a note, left a card, left * note, left number, left my number, left my
        card, left a card with, left word with, left a flyer, left a brochure, left a leaflet, left my name, carded,
        left it with, message left, left a note with, left details
    """,
    "gatekeeper": """
        reception, receptionist, gatekeeper, secretary, assistant, front desk, his pa, her pa, their pa,
        switchboard, office manager, left * with reception, the pa, gatekeeper says, spoke to his wife, spoke to her
        husband, spoke to the assistant, front office
    """,
    "no_answer": """
        not reachable, unreachable, not reached, could not be reached, was not reachable, no success, not at home,
        was out, were out, was out when, couldn't be reached, can not reach, nobody reached, not available by phone,
        no reach,
        no answer, without an answer, without answer, got no answer,
        no ans, n/a, na, no pickup, no pick up, didn't pick up, did not pick up, didn't answer, not
        picking up, doesn't pick up, won't pick up, no luck, no luck reaching, rang out, unanswered, no one home,
        nobody home, no one in, nobody in, not home, not in, couldn't reach, could not reach, can't reach, cannot
        reach, can't get hold of, couldn't get hold of, unable to reach, phone tag, no response to call, just rings,
        rings out, just rang, noone home, wasn't in, wasn't home, can't get through, couldn't get through, missed,
        missed each other, didn't get through, hasn't picked up, not answering, never picked up, never answered, no
        one answered, nobody answered, no one picked up, nobody picked up, didn't connect, did not connect, no
        connection, didn't get an answer, no ans., didnt answer, didnt pick up, didnt get through, couldnt reach,
        cant reach, wasnt in, wasnt home, doesnt answer, doesn't answer, not answered, rang and rang, just kept
        ringing, kept ringing, keeps ringing, phone off, switched off, no joy, no dice, not there, wasn't
        there, no one there, nobody there, could not get through, can't raise, couldn't raise, dna, nobody about, no
        one about, no one around, nobody around, wasn't around, not around, didn't catch, couldn't catch, never
        picks up
    """,
    "no_reply": """
        mails unanswered, emails unanswered, messages unanswered, texts unanswered, letters unanswered,
        ghosting,
        nr, n/r,
        no reply, no response, hasn't replied, has not replied, not replied, didn't reply, no word, nothing back,
        radio silence, silence, ghosted, hasn't responded, heard nothing, not heard back, haven't heard back,
        nothing heard, crickets, still no reply, hasn't got back, not responded, never replied, haven't heard, went
        quiet, gone quiet, hasn't answered, no resp, unanswered, ghosted by, ghosting me, ghosting us, nothing yet,
        not a peep, not a word, left on read, seen no reply, no news, no feedback, never wrote back, never got back,
        hasnt replied, didnt reply, still nothing, still waiting to hear, still waiting for a reply, didn't write
        back, never responded, didn't respond, didnt respond, no response yet, still no word, still silent, hasn't
        come back, hasn't been in touch, not heard, not been in touch, nothing from, no answer to my email, no
        answer to my mail, no answer to my letter, no answer to my text, no answer to email, no acknowledgement
    """,
    "busy": """
        line busy, busy, engaged, busy signal, line engaged, engaged tone, was engaged, in the middle of, on another
        line, on another call, on the other line, tied up, too busy to talk, was busy, line was busy, in the middle
        of something, couldn't talk, can't talk now, could not talk, couldn't talk now, driving
    """,
    "unavailable": """
        in vacation, in holiday, in holidays, on holidays, is away, gone on holiday, in hospital, off ill, is ill,
        is sick, ill until, not in the country, abroad,
        out of office, ooo, on holiday, on vacation, on leave, in a meeting, unavailable, not available, away, off
        sick, out sick, out today, on annual leave, out until, out till, maternity leave, in meetings, not at his
        desk, not at her desk, gone for the day, left for the day, out of town, travelling, traveling, out of the
        office, at lunch, off today, off till, off until, out for the day, not in today, not in till, not in until,
        gone till, gone until, away till, away until, back on, in court, in surgery, on site all day, with a client,
        with a customer, with a patient, off this week, out this week, off work, at a conference, on a call, stepped
        out, just left, says back, won't be in, not in the office, isn't in, on paternity leave, off on, ooo til
    """,
    "wrong_number": """
        wrong number, number disconnected, disconnected, number not in service, not in service, number is dead, dead
        number, no longer in service, number doesn't work, number out of service, number dead, invalid number,
        number unobtainable, no longer at this number, not his number, not her number, wrong no, wrong nr, wrong #,
        wrong for, wrong person, number no longer, no such number, number not working, number doesn't exist, number
        has changed, number changed, bad number, dead line, not the right number, number is wrong, old number,
        number's wrong, number was wrong, wasn't his number, wasn't her number, doesn't work there, no longer works
        there, no longer there, left the company
    """,
    "callback_requested": """
        asked me to call, asked me to ring, asked me to phone, asked me to try, asked to be called, asked to be
        rung, asked to call, asked to ring, asked for a call, asked for a callback, asked for a call back, asked for
        callback, wants a call, wants a callback, wants a call back, wants me to call, wants me to ring, wants us to
        call, said to call, said to ring, said to phone, said to try, said call, said ring, said try, said call
        back, says try, says to try, said ring back, told me to call, told me to ring, told me to try,
        would like a call, 'd like a call,
        she'd like a call, he'd like a call, they'd like a call, would like me to call, call requested, requested a
        call, requested callback, requested a callback, requested call, said call me, asked that i call, asked that
        we call, asked us to call, asked us to ring, asked if i could call, asked if i could ring, asked if we could
        call, wants to be called, needs a call, needs a callback, asked to speak, wants to speak, wants to talk,
        wants a chat, asked i call, asking for a call, asking me to call, prefers a call, asked me to get back,
        asked me to come back, said to come back to, asked me to check back, said to check back, said check back,
        asked to reconnect, asked to try again, said to get back, call me back pls, call me back please, would like
        to be telephoned, would like to be called, would like to be rung, would like to be phoned, would like a
        callback, would like a call back, 'd like to be called, wants to be rung, wants me to phone, wants us to
        ring, wants us to phone, wants ringing, wants calling, needs to talk, needs to speak, wants to chat, asked
        to phone, asked me to give, asked for me to call, asks me to call, asks for a call, asks for a callback,
        asked if i would call, asked if we could ring, call him back, wants me
        to call back, says to call, says call, says ring, says to ring, said i should call, said we should call,
        said to give, told us to call, said phone, best to call, better to call, asked for a ring, asking for a
        callback, requests a call, requests a callback, requesting a call, left a number, left his number, left her
        number, left their number, asked for a phone call, wants a ring, wants a phone call, try again in, would
        prefer a call, asked to try
    """,
    "interested": """
        expressed an interest, expressed interest, shows interest, showed interest, has interest, showed an
        interest, is considering, considers, wishes to see, wishes to buy, wishes to have, wishes to order, would
        like to see, would like to order, would like to buy, would like to have, enquired about, inquired about,
        enquired after, sample requested, requested samples, requested a quote, requested pricing, asked to see,
        asks for a quote, asks for samples, asks for a price, asks about, asks for an offer, wants an offer, needs a
        quote, needs a price, needs prices, wants details, wants the details, wants the deck, wants deck, needs
        samples, really liked, really likes, really loved, in love with, obsessed, might buy, may buy, might order,
        may order, sounds keen, sounded interested, all for it, on board,
        interested, keen, very interested, really interested, wants samples, wants a sample, wants a quote, wants
        quote, wants pricing, wants a demo, wants brochure, wants a brochure, wants the brochure, wants info, wants
        more info, wants details, wants to buy, wants to order, wants to see, wants to meet, likes it, loved it,
        loves it, liked it, loved the, likes the, loves the, excited, asked for a quote, asked for a brochure, asked
        for samples, asked for pricing, asked for info, asked for more info, asked for details, asked for a demo,
        asked for a proposal, wants a proposal, wants proposal, would like a quote, would like samples, warm, hot,
        hot lead, positive, wants to go ahead, wants to proceed, sounds interested, seems interested, seemed
        interested, seemed keen, sounded keen, sounded interested, wants a price, wants prices, wants the price
        list, asked for the price list, asked for prices, ready to buy, wants a revised, wants one, wants two, up
        for it, up for a, open to, curious, wants a viewing, wants a second viewing, wants to view, she'd like a
        quote, he'd like a quote, would love, wants catalogue, wants a catalogue, wants the catalogue, wants
        catalog, asked for the brochure, asked for the catalogue, asked for a sample, hooked, very keen, quite keen,
        super keen, impressed, was impressed, sounded positive, sounds promising, looks promising, promising, loved
        the idea, likes the idea, liked the idea, would be interested, might be interested, may be interested, could
        be interested, wants to know more, wants to hear more, wants to learn more, wants to try, wants to come,
        wants to host, wants to join, asked about, asking about, asked how much, wants some, wants more, wants
        another, wants three, wants four, wants five, wants six, wants ten, wants exclusive, wants in, in principle,
        considering it, seriously considering, dead keen, all ears, good fit, strong, pre approved, preapproved,
        pre-approved, in the market, looking to buy, looking to sell, looking for a, looking to, fancies, tempted,
        loved, fell in love, liked, wants a look, wants a tour, wants a call about
    """,
    "not_interested": """
        n/i, not int, disqualified, dq, sends regrets, sends her regrets, sends his regrets, begged off, offer
        declined, declined our, politely declined, thinks not, would rather not, rather not, has no interest, shows no
        interest, no longer wishes, does not wish, don't need, doesn't need any, is sorted, are sorted, gone off the
        idea, not my thing, not her thing, not his thing, going to pass, will pass, said nope, said nah, told me to
        stop, dnc, do not contact, do not contact again, not interested, no interest, isn't interested, aren't
        interested, wasn't interested, not for them, not for her, not for him, not for us, not for me, no thanks, no
        thank you, doesn't want, does not want, hung up, hung up on me, don't contact, do not call, don't call, take *
        off the list, take off list, off the list, remove from list, not keen, passed on it, passed on us, passed on
        this one, passed on the offer, passed on our offer, passed on my offer, passed on the quote, passed on our
        quote, passed on the proposal, passed on our proposal, passed on the deal, passed on the job, passed on the
        house, passed on the property, passed on the place, passed on the role, passed on the position, passed on the
        opportunity, passed, passing, said no, says no, no budget, not a fit, not a good fit, declined, declines,
        turned us down, turned it down, turned me down, not right now, don't call again, do not call again, stop
        calling, asked not to be called, asked not to be contacted, leave * alone, happy with current, happy with *
        current supplier, no need, doesn't need, has no need, uninterested, rejected, not buying, won't be buying, no
        longer interested, not looking, not the right time, bailed, bailed again, decided against, decided not to,
        turned down, isn't for, isnt for, all set, they're all set, already sorted, sorted already, already has,
        already have, has one already, has someone, too expensive, too dear, too pricey, can't afford, cannot afford,
        out of budget, over budget, doesnt want, didn't want, don't want, wants nothing, not bothered, not fussed, not
        convinced, not this year, not this time, no go from, thanks but no thanks, gave us a no, gave me a no, no
        from, nope from, got a no, a no from, it's a no, is a no, a hard no, hard no, hard pass, a pass from, it's a
        pass, is a pass, passes on it, not going ahead, won't go ahead, not proceeding, isn't keen, not up for, went
        cold, gone cold, lead is cold, lost interest, no longer needs, no longer wants, told me no, told us no, not
        hiring, not selling, not moving, cancelled the order, changed his mind, changed her mind, changed their mind,
        refused, refuses, not needed, regrets
    """,
    "meeting_booked": """
        meeting booked, appointment booked, demo booked, booked a meeting, booked a demo, booked in, booked for,
        meeting set, appointment set, meeting scheduled, demo scheduled, scheduled a meeting, scheduled a demo,
        scheduled for, call booked, call scheduled, agreed to meet, meeting confirmed, appointment confirmed,
        confirmed for, set up a meeting for, zoom link sent, invite sent, calendar invite sent, viewing booked,
        booked a viewing, demo set, booked a call, agreed to a meeting, arranged to meet, pencilled in, visit
        booked, booked, viewing set, visit set, lunch booked, lunch set, coffee booked, coffee set, demo confirmed,
        viewing confirmed, visit confirmed, call confirmed, call set, set for, date set, date fixed, fixed for,
        diarised, in the diary, on the calendar, in the calendar, calendar invite, invite accepted, accepted the
        invite, accepted invite, agreed on, agreed a time, agreed a date, all set for, penciled in, moved to, moved
        the meeting, rescheduled to, rescheduled for, rearranged for, appointment made, made an appointment, meeting
        arranged, arranged a meeting, arranged a viewing, arranged a visit, arranged a call, booked a site visit,
        booked a slot, booked her in, booked him in, booked them in
    """,
    "no_show": """
        didn't come to, did not come to, was not there, were not there, stood us up again, failed to turn up, didn't
        make it, couldn't make it in the end,
        no show, no-show, noshow, didn't show, did not show, didn't turn up, did not turn up, stood me up, never
        showed, failed to show, didn't attend, didn't come, never turned up, no showed, no-showed, blew me off, blew
        us off, stood us up, missed the appointment, missed our appointment, missed our meeting, missed the meeting,
        missed our call, missed the call with, didnt show, didnt turn up, wasn't there at, forgot our, forgot the
        meeting, never came, never arrived, did not come, did not appear, failed to appear, bailed on me, bailed on
        us, ghosted our meeting, skipped our
    """,
    "bounced": """
        bounced, bounce, undeliverable, mail returned, email returned, address not found, delivery failed,
        mailer-daemon, came back undelivered, bounced back, email invalid, hard bounce, mail bounced, email bounced,
        mail came back, email came back, letter came back, returned to sender, return to sender, address unknown,
        mailbox unavailable, no such user, rejected by server, undelivered, could not be delivered, couldn't be
        delivered
    """,
    "unsubscribe": """
        unsubscribe, unsubscribed, opted out, opt out, remove me, wants off the list, asked to be removed,
        unsubscribe request, opt-out, removed from list, opts out, off our list, off the mailing list, take me off,
        take us off, take her off, take him off, take them off, no more emails, no more mails, no more calls, stop
        emailing, stop mailing, stop writing, remove him, remove her, remove them, delete me, delete her, delete
        him, gdpr request
    """,
    "won": """
        says yes, said yes to, agreed to buy, has agreed to buy, ordered again, reordered, re-ordered, took
        delivery, under contract, offer was accepted, accepted our offer, accepted my offer,
           signed today, has signed, have signed, purchase order received, wants to go
        with us, put down a deposit, put a deposit, paid a deposit, paid the balance,
        won, closed won, signed, quote accepted, accepted the quote, accepted quote, accepted our quote, accepted
        the proposal, accepted our proposal, proposal accepted, accepted the offer, offer accepted, placed an order,
        placed the order, placed order, ordered, bought, purchased, deal closed, closed the deal, signed up, signed
        the contract, paid the deposit, said yes, gone with us, going with us, went with us, order received, order
        placed, contract signed, order confirmed, went ahead, gave us the go ahead, got the job, got the order, got
        the contract, it's a deal, paid deposit, chose us, verbal yes, verbally agreed, verbal agreement, gave the
        go-ahead, gave the go ahead, gave go-ahead, gave us the go-ahead, go-ahead given, go ahead given, given the
        go ahead, took it, taking it, took two, signed off, booked us, hired us, renewed, renewed for, green light,
        green lit, greenlit, po in, po received, got the po, got a po, confirmed the order, order in, it's a yes, is
        a yes, a yes from, gave us a yes, said yes to, deal done, done deal, in the bag, sold, sold it, sold her,
        sold him, sold them, bought two, bought three, bought the, placed her order, placed his order, placed their
        order, contract in, contract back, signed contract, signed the papers, countersigned, signed the lease,
        signed the quote, signed and returned, job accepted, accepted the job, accepted the role, paid in full, paid
        up, deposit paid, deposit in, deposit received, money in, committed, closed the sale, picked us, went with
        me, chose me
    """,
    "lost": """
        lost * to a competitor, lost * to another, lost * to someone else, lost * to somebody else, lost the job, lost
        the bid, lost the sale, lost the order, lost the contract, lost the account, lost the client,
        lost the listing,
        went to a competitor, went to another, chose the other, decided on another, decided for another, withdrew
        his, withdrew her, withdrew their, took a different,
        lost, closed lost, went with a competitor, went with competitor, chose a competitor, gone with another, went
        with another, gone elsewhere, going elsewhere, went elsewhere, chose another, picked another, went with
        someone else, gone with someone else, deal lost, lost the deal, quote rejected, rejected the quote, going
        with someone else, going with another, deal dead, bought elsewhere, signed with, withdrew, withdrawn, has
        withdrawn, pulled out, backed out, dropped out, fell through, fallen through, taken another, took another,
        accepted another, took another offer, taken another offer, took a job, took the other, chose someone else,
        chose somebody else, picked someone else, used someone else, using someone else, got someone else, hired
        someone else, found someone else, found another, went a different way, went a different direction, going a
        different way, going a different direction, went in another direction, went with the other, went with the
        cheaper, gone with the cheaper, gone with a cheaper, lost to, lost it to, lost on price, outbid, undercut,
        sold to someone else, signed with another, signed elsewhere, cancelled the contract, cancelled contract,
        dead deal, deal is off, deal off, went with somebody else, going with somebody else, gone with somebody else,
        hired somebody else, picked somebody else
    """,
    "met": """
        called upon, swapped cards, exchanged cards, took her card, took his card, took a card, gave me her card,
        gave me his card, gave me their card, brought by, walked the property, walked * through, toured, came to
        see, sat with, sat next to, introduced to, got introduced to, was introduced to, had them for, entertained,
        have visited, called to see,  popped by, came to the shop, came to my,
        met, met up, met with, met up with, visited, saw, bumped into, ran into, had coffee, had lunch, had a
        meeting, good meeting, great meeting, popped in to see, dropped in on, sat down with, had coffee with, had
        lunch with, dropped by, popped round, had a coffee, had dinner, demo went, meeting went, demo done, meeting
        done, viewing done, showed * round, showed * around, took tea with, had tea with, had drinks with, took * to
        lunch, took * for lunch, dined with, came by, came in, came into, came over, came round, stopped by, stopped
        in, dropped in, popped in, walked in, walked into, swung by, called in, called in on, called round, called
        at the, showed the, showed * the, showed her, showed him, showed them, site visit done, visit done, demo'd,
        demoed, had them over, had them round, had breakfast, had brunch, grabbed coffee with, grabbed lunch with,
        grabbed a coffee with, grabbed a beer with, had a beer with, had a pint with, had a drink with, chatted at
        the, badge scan, scanned badge, met at, good visit, great visit, nice visit, lovely visit, great demo, good
        demo, great viewing, good viewing, coffee went, lunch went, lunch was, dinner was, viewing went, visit went,
        interview went, went to see, drove out to see, caught up over
    """,
    "spoke": """
        phoned with, telephoned with, have telephoned with, spoken on, had on the phone,
        have reached, i reached, talked it over, talked it through, talked through, went through the, had a good
        one,
        spoke, spoke to, spoke with, spoken to, spoken with, talked, talked to, talked with, chatted, chatted to,
        chatted with, chat with, had a chat, had a call, off the phone with, got off the phone, good call, great
        call, good chat, great chat, nice chat, checked in with, touched base with, got hold of, got through, got
        ahold of, got a hold of, got through to, caught up with, reached, phoned back, called back, rang back,
        had a good call, had a word, spoke
        briefly, answered, picked up, discussed, long call, quick chat, connected with, call went, finally reached,
        lovely chat, had a good chat, followed up with, screened, interviewed, briefed, had words with, good talk,
        great talk, nice talk, long talk, long chat, nice chat with, quick word, got talking to, spoken on the
        phone, had a natter, spoke on the phone, talked on the phone, got him on the phone, got her on the phone,
        got them on the phone, finally got, finally got hold, got hold, had her on the phone, had him on the phone,
        good conversation, great conversation, good convo, great convo, convo with, had a conversation, chat went,
        got a call from, took a call from, phone call with
    """,
    "received": """
        received, voicemail from, vm from, missed call from, missed calls from, email from, message from, got an
        email from, got an email, got a letter from, got a text from, got a message from, message in from, email in
        from, missed call, missed his call, missed her call, missed their call, missed a call from, call from, got a
        call, text from, dm from, letter from, card from, note from, inquiry from, enquiry from, referral from,
        reply from, replied, wrote back, emailed me, emailed us, texted me, texted us, messaged me, messaged us,
        wrote to me, wrote to us, wrote me, called me, called us, rang me, rang us, phoned me, got back to me, got
        back to us, came back to me, came back to us, heard from, heard back, heard back from, got in touch, reached
        out to me, reached out to us, got her reply, got his reply, got their reply, request from, order from, mail
        from, has rung, has called, has written, has emailed, whatsapp from
    """,
    "sent": """
        gave a bid, gave * a bid, gave a quote, gave an estimate, gave * price, gave * a quote, gave * the price,
        gave * quote,
        despatched, dispatched, shipped, shipped out, gave a price, gave * a price, priced it, resent it, sent
        again, put through her door, couriered over, sent by post, sent round, was sent, have sent, has been posted,
        was posted,
        sent, emailed, texted, messaged, posted, mailed, quoted, whatsapped, wrote to, dm'd, dmed, pinged, quote
        sent, proposal sent, forwarded, emailed over, slacked, mailed out, submitted, delivered, dropped off, sent
        over, sent off, couriered, replied to, shared, invoiced, faxed, written to, have written, has been sent, was
        sent, were sent, out to, went out to, gone out to, gone out, samples gone, sample gone, quote out, proposal
        out, contract out, samples out, invoice out, brochure out, catalogue out, price list out, packet out,
        package out, offer out, letter out, put in the post, popped in the post, in the post, posted off, sent
        across, fired off, shot over, shot off, passed on, handed over, handed him, handed her, handed them, gave
        her, gave him, gave them, resent, re-sent, dropped * off, emailed off, mailed off, thanked
    """,
}.items():
    for _phrase in phrase_list(_phrases):
        OUTCOMES.setdefault(_phrase, _disposition)
