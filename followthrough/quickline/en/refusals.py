"""English words that tell a refusal of our offer from everyday words: 'passed on it' from 'passed her exam'."""

from followthrough.quickline.core.vocabulary import Refusals, phrase_list, word_set

REFUSALS = Refusals(
    bare=frozenset(
        phrase_list("""
            passed, passing, lost, all set, they're all set, already sorted, sorted already, already has, already have,
            has one already, too expensive, too dear, too pricey, doesn't need, doesn't need any, don't need, has no
            need, no need, not needed, not looking, not moving, not selling, not hiring, not buying, not convinced,
            not bothered, not fussed, not up for, hung up, hung up on me, bailed, bailed again, took a job, signed
            with, is sorted, are sorted, regrets, over budget, out of budget, can't afford, cannot afford, changed his
            mind, changed her mind, changed their mind, cancelled the order, cancelled the contract, cancelled
            contract, decided not to, isn't for, isnt for, fell through, fallen through, no longer needs, undercut,
            outbid, not this time, not my thing, not her thing, not his thing, has someone
        """)
    ),
    checked=frozenset(
        phrase_list("""
            declined, declines, refused, refuses, rejected, turned down, withdrew, withdrawn, has withdrawn, withdrew
            her, withdrew his, withdrew their, pulled out, backed out, dropped out, going to pass, will pass, doesn't
            want, doesnt want, didn't want, don't want, does not want, does not wish, no longer wishes, no longer wants,
            decided against, declined our, politely declined, would rather not, rather not, not for him, not for her,
            not for them, not for us, not for me, found another, took another, taken another, took the other, took a
            different, picked another, chose another, chose the other, decided on another, decided for another, went to
            another, accepted another, got someone else, found someone else, used someone else, using someone else,
            hired someone else, hired somebody else, passed on the quote, passed on our quote, passed on the proposal,
            passed on our proposal, passed on the offer, passed on our offer, passed on the job
        """)
    ),
    bare_no=word_set("no nope nah"),
    listed=frozenset(
        phrase_list("""
            opted out, opt out, opt-out, opts out, take me off, take us off, take her off, take him off, take them off,
            remove me, remove us, remove him, remove her, remove them, delete me, delete her, delete him, no more
            emails, no more mails, no more calls
        """)
    ),
    lists=word_set("""
        list lists newsletter newsletters mailing mailings emails mails texts calls marketing contact database ever
        please again
    """),
    offers=word_set("""
        offer offers quote quotes quotation proposal estimate bid price prices deal order contract job work service
        services plan package policy role position project invitation invite demo pitch listing sale deposit sample
        samples business company supplier agent agency firm contractor builder photographer vendor provider candidate
        bidder dealer broker planner caterer cabinet
    """),
    before_offers=word_set("on to the our my your this that a an any all us of for from with it me"),
    tails=word_set("""
        it us me again and but so because as since due thanks atm now anymore yet politely flat outright unfortunately
        sadly this that right at though although however she he they ugh citing for on until till says said in today
    """),
    between=word_set("""
        got get has have had is was are were be been being just politely finally again also probably definitely really
        still very so now kindly sadly unfortunately ultimately quite do does did would will it's that's i'm he's she's
        they're he'd she'd they'd we're a an well definitely firmly flatly completely totally she'll he'll they'll
        officially apparently too
    """),
    subjects=word_set("""
        he she they who and but that says said client customer buyer seller prospect candidate lead tenant couple
        family owner owners homeowner board committee customers clients yes no so which then cust
    """),
    goes_on=r"\b(?:wants?|wanted|prefers?|preferred|countered|counters|counter ?-?offer(?:ed)?|asked for|asks for"
    r"|would (?:like|take|love)|will take|needs?|instead|likes?|asked to see)\b",
    kinds=word_set("""
        blue red green yellow white black grey gray brown pink purple orange first second third fourth last small
        smaller big bigger large larger cheap cheaper expensive old older new newer other later earlier upstairs
        downstairs one ones monday tuesday wednesday thursday friday saturday sunday morning afternoon evening
    """),
)
