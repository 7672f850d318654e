"""English verbs: done and planned, and on which channel. phrase -> Verb; `*` matches one to three words."""

from followthrough.quickline.core.vocabulary import Verb, phrase_list


def _forms(tense: str, action: str | None, channel: str | None, phrases: str) -> dict[str, Verb]:
    return {phrase: Verb(tense, action, channel) for phrase in phrase_list(phrases)}


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
        reached, got hold of, got ahold of, gotten hold of, got a hold of, got through to
    """),
    **_forms("done", None, "touch", "heard from, checked in with, touched base with, followed up with, connected with"),
    # to write
    **_forms("plan", "email", "email", """
        email, mail her, mail him, send * an email, write to, write, shoot * an email, drop * an email, email
        back, reply to, reply, respond to, drop * a line, fire off an email
    """),
    **_forms("done", "email", "email", """
        emailed, mailed over, wrote to, wrote, written to, written, replied to, answered, emailed over, forwarded,
        cc'd
    """),
    **_forms("plan", "message", "text", "text, sms, send * a text, text back, drop * a text"),
    **_forms("done", "message", "text", "texted, messaged, sms'd, sent * a text"),
    **_forms("plan", "message", "chat", "whatsapp, slack, telegram, signal, send * a whatsapp, viber, wechat"),
    **_forms("done", "message", "chat", "whatsapped, slacked, sent * a whatsapp, whatsapp'd, dm'd, dmed"),
    **_forms("plan", "message", None, """
        message, ping, dm, message back, send * a message, drop * a message, send * a note, drop * a note, poke
    """),
    **_forms("done", "message", None, "pinged"),
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
        we're there, we are there, i'll be at, ill be at, i'd be at, id be at, we'll be at, we'd be at, be over, be at,
        i'm there, im there, i am there, be there, i'm at, im at, go over, go,
        show * the, show it, show her, show him, show them, show the, shoot with, shoot w, be on site, on site at,
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
        viewing, on site, onsite,
        catchup, catch-up, catch up, brunch, supper, walkthrough, interview, workshop, coffee morning,
        consultation, sit down, beers, beer, visit, get together, tasting, showing, house viewing, fitting, home
        visit
    """),
    **_forms("noun", "meet", "video", """
        zoom, zoom call, teams call, teams, teams meeting, google meet, video call, facetime, skype, webinar,
        demo, zoom meeting, video chat, skype call
    """),
    **_forms("noun", "send", "post", "postcard, postcard to, card to, letter to, note to, parcel to, thank you card"),
    **_forms("noun", "call", "call", """
        phone call, intro call, renewal call, bday call, birthday call, check-in call, discovery call,
        conference call, sales call, kickoff call, follow-up call, follow up call, quick call, call with, call w
    """),
    # to send
    **_forms("plan", "send", None, """
        send, send over, ship, forward, get * over to, quote to, quote for, share, deliver, drop off, prepare, draft,
        resend, send out, get * the quote, write up, bring, pass on, provide, submit, courier, take * to, return * to
    """),
    **_forms("done", "send", None, """
        sent, sent over, quoted, gave, delivered, shared, submitted, handed, dropped off, provided, sent off,
        passed on, quote sent, proposal sent, sent out, couriered
    """),
    **_forms("plan", "send", None, "quote her, quote him, quote them"),
    **_forms("plan", "follow_up", None, "hear from me, hear from us, hear back from me, hear back from us"),
    **_forms("plan", "other", None, "bill her, bill him, bill them, invoice her, invoice him, invoice them"),
    **_forms("plan", "send", "post", """
        post, mail, mail out, post out, send * a card, send * a letter, send a thank you card, send thank you
        card, write * a card, write * a note, handwritten note, send * by post, thank-you note
    """),
    **_forms("done", "send", "post", "posted, mailed, posted out, put in the post, mailed out"),
    # to follow up
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
    # others
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
    # other ways to say it
    **_forms("plan", "call", "call", """
        keep trying, keep calling, keep ringing, get * on the line, follow up by phone, have a call with, speak again,
        catch * on the phone, put a call in, make a call, place a call, tel, calling, ringing, phoning,
        telephoning,
        calling back, ringing back, speaking to, speaking with, talking to, talking with, call round them, dialing
    """),
    **_forms("plan", "call", None, "trying again, keep on trying, next try, third try, second try, final try"),
    **_forms("done", "call", "call", """
        rung, tc w, t/c w, tc with, t/c with, tc, t/c, cold called, cold-called, got a call from, took a call from, on
        the line with
    """),
    **_forms("done", None, "talk", "screened, had a word, had words with, got talking to, chatted w, spoke w"),
    **_forms("plan", "email", "email", """
        emailing, writing to, writing, replying to, send email, send an e-mail, reply by email, follow up by email,
        zap *
        an email, ping * an email, e-mail
    """),
    **_forms("plan", "message", "text", "texting, text * back, drop * a line by text, follow up by text"),
    **_forms("plan", "message", None, """
        tell, answer, let * know, messaging, pinging, drop * a message, thank you note, message
    """),
    **_forms("done", "meet", "meeting", """
        came in, came into, came by, came over, came round, came along, stopped by, stopped in, called in on, called
        at the, walked in, walked into, swung by, popped into, dropped in, dropped into, went round, went over to,
        showed * around, showed * round, showed, showed the, showed * the, showed her, showed him, showed them, took
        tea with, took * to lunch, took * for lunch, took * out, had tea with, had drinks with, had breakfast with,
        had brunch with, grabbed coffee with, grabbed lunch with, grabbed a coffee with, dined with, presented to,
        demoed, demoed to, site visit with, had them over, had them round, had a beer with, had a pint with, had a
        drink with, badge scan
    """),
    **_forms("plan", "meet", "meeting", """
        meeting up with, seeing, visiting, popping round, popping in, popping over, nipping round, driving over,
        heading over, coming by, coming over, coming round, coming in, coming, come in, come over, come round, going
        round, going over, going to see, go over, go to see, call at the, calling at the, call upon, call on her,
        call on him, to come, swinging by, stopping by, dropping by, dropping in, have * over, have * back, have *
        round, have * in, have * for tea, have * for dinner, have * for lunch, meet for, take * out, take * for
        lunch, show * round, show * around, show * the, show her, show him, show them, present to, look round, look
        at, look over, be there, meet there, meet at
    """),
    **_forms("noun", "meet", "meeting", """
        kickoff, kick-off, kick off, closing, handover, inspection, survey, walk-through, walk through, training,
        tour, signing, at hers, at his, at theirs, at ours, at mine, house visit, second viewing, second interview,
        housewarming, open day, tea, barbecue, bbq, happy hour, one to one, 1:1, one-on-one, 121, measure up, site
        meeting, catch-up call, lesson, haircut, hair cut, teeth cleaning, deep clean, house cleaning, session, walk
        thru, walk-thru, checkup, check-up, rehearsal, photo shoot, photoshoot, consult
    """),
    **_forms("noun", None, "linkedin", """
        li connect, li request, linkedin connect, li message, linkedin message, li dm, linkedin dm, linkedin
        request, on linkedin, via linkedin, via li, on li, inmail from, inmailed, linkedin inmail
    """),
    **_forms("noun", None, "chat", """
        fb message, facebook message, fb messenger, messenger, insta dm, ig dm, ig message, insta message, instagram
        message,
        dm from, whatsapp from, whatsapp message, wa message, via whatsapp, on whatsapp, on slack, slack message, via
        fb,
        on messenger, on insta, on telegram, on signal, via messenger, on teams chat, by whatsapp, wechat message,
        viber message
    """),
    **_forms("noun", None, "text", "text from, by text, via text, sms from, by sms, texts"),
    **_forms("noun", None, "email", """
        email from, emails, mails, mail from, by email, via email, by mail, in an email, email thread, an email,
        e-mail from,
        by e-mail, got an email
    """),
    **_forms("noun", None, "post", "letter from, my letter, our letter, by post, in the post, by letter, card from"),
    **_forms("noun", None, "call", """
        call from, by phone, on the phone, over the phone, on telephone, on the telephone, by telephone, per phone,
        voicemail from, missed call, missed calls
    """),
    **_forms("noun", None, "video", "on zoom, via zoom, over zoom, on teams, via teams, on google meet, zoomed with"),
    **_forms("plan", "send", None, """
        get * over to, get * off to, get * out to, get * across to, get * to, sending, sending over, shipping,
        delivering,
        dropping off, drop * off, quoting, forwarding, sharing, bringing, submitting, drafting, preparing, dispatch,
        hand
        over, hand in, pop * in the post, sort * a quote, do * a quote, price up, put together, work up, get back
        with, fax
    """),
    **_forms("plan", "follow_up", None, """
        following up, following up with, chasing, chasing up, checking in, checking in with, checking with, checking
        on, circling back, reaching out, reaching out to, touching base, nudging, rev, re-visit, keep on at, keep
        after, stay on, hound, come back to, go back to, keep an eye on, take up, contact again, take up contact,
        get on to, get onto, ring-a-round, see where, see whether, asking, reminding, follow it up, follow this up,
        pick it up, press
    """),
    **_forms("plan", "wait", None, """
        waiting for * to, to hear back, should hear, supposed to hear, leave it with, up to them, up to her, up to
        him, their move, her move, his move, their turn, in their court, in her court, in his court, will let us
        know, will let me know, still owes, owe me
    """),
    **_forms("plan", "other", None, """
        pick a, choose, fit, repair, replace, mend, clean, paint, build, fix up, deadline for, hand back, fetch,
        chase down, remember to, do the, make the, make a, write the, try out
    """),
    **_forms("done", None, None, """
        withdrew, declined, refused, bailed, quit, resigned, retired, died, sold, took, starts, started, pulled,
        backed, decided, returned, complained, cancelled, agreed to, looked, liked, loved, hated, wondered, thought,
        knew, carded it, put me in touch, put us in touch, put me on to, put us on to, put me onto, put us onto
    """),
    **_forms("done", None, "in_person", """
        carded, left my card, left a flyer, left a leaflet, doorknocked, went to the door
    """),
}  # fmt: skip
