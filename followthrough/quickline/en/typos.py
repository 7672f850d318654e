"""English short forms with the words they stand for, and the words that are worth correcting."""

from followthrough.quickline.core.vocabulary import word_set

SHORT_FOR = {
    short: whole
    for whole, shorts in {
        "called": "cld clld calld cllaed", "call": "cal cll", "spoke": "spk spke spk'd", "talked": "tlkd tlked talkd",
        "talk": "tlk", "voicemail": "vmail vmsg v/m voicmail", "message": "msg mesg mssg messg msge",
        "messaged": "msgd msg'd msged", "emailed": "em'd emld eml'd emaild e-mailed emaled", "email": "eml emal",
        "texted": "txtd txted txt'd tx'd textd", "text": "txt", "send": "snd", "sent": "snt", "from": "frm fr",
        "about": "abt bout",
        "with": "wih wth wiht", "received": "rcvd recd rec'd rcd", "returned": "rtnd rtrnd", "return": "rtn rtrn",
        "meeting": "mtg mtng mtg.", "meet": "mt", "appointment": "appt apt appmt apptmt", "response": "resp rsp",
        "reply": "rply repl", "replied": "rplied rpld", "answer": "ans answr", "busy": "bsy bizzy bussy",
        "interested": "int'd intrstd intrested interestd", "brochure": "broch", "proposal": "prop", "quote": "qte",
        "quoted": "qtd qted", "invoice": "invce", "contract": "contr", "sample": "smpl", "samples": "smpls",
        "schedule": "sched", "scheduled": "schedd sched'd", "reschedule": "resched",
        "rescheduled": "reschedd resched'd",
        "confirm": "cfm conf", "confirmed": "cfmd conf'd confd", "follow": "flw folw", "followed": "flwd",
        "reminder": "rmdr", "remind": "rmd", "remember": "rem", "left": "lft", "wants": "wnts", "want": "wnt",
        "asked": "askd", "check": "chk", "checked": "chkd chk'd", "review": "rvw", "order": "ordr",
        "appraisal": "appr", "inspection": "insp", "install": "instl", "assistant": "asst", "secretary": "secy",
        "receptionist": "recep rcptnst recept rcptn", "gatekeeper": "gk", "manager": "mgr", "office": "ofc offc",
        "number": "nbr",
        "forward": "fwd", "forwarded": "fwded fwd'd fwdd", "back": "bk", "try": "tri", "again": "agn agin",
        "please": "pls plz", "going to": "gonna gunna goin", "want to": "wanna", "got to": "gotta",
        "cancelled": "cxl cxld cxl'd canx", "visit": "vst", "dinner": "dinr", "coffee": "cofee coffe",
    }.items()
    for short in shorts.split()
}  # fmt: skip
MENDABLE = word_set("""
    called call calling spoke spoken speak talked talking email emailed emails texted texting message messaged
    messages
    voicemail voicemails answer answered answering again about follow followed following interested interest quote
    quoted
    quotes meeting meetings booked booking wants wanted asked asking send sending brochure brochures prices price
    pricing
    busy reply replied reception receptionist catalogue catalog invoice invoices sample samples contract contracts
    appointment appointments lunch coffee dinner breakfast visit visited missed remind reminder promised promise
    confirm
    confirmed cancelled canceled arrange arranged order ordered deliver delivered delivery proposal proposals waiting
    returned return forwarded received receive wrong number answerphone didn't doesn't couldn't hasn't isn't wasn't
    declined signed signature approved decision assistant secretary unavailable engaged schedule scheduled reschedule
    rescheduled invited invite deposit payment estimate viewing showing inspection phone phoned telephone telephoned
    write wrote written bought purchased accepted rejected unsubscribe holiday vacation office back away please thanks
    introduce introduced referral address details information question questions discuss discussed interview reached
    couldnt didnt doesnt available
    """)
