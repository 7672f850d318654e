"""English small words that decide what a line means: what stands before a name, behind a verb, beside a date."""

from followthrough.quickline.core.cues import Cues
from followthrough.quickline.core.vocabulary import listed

CUES = Cues(
    particles=listed("de da di du van von der den ter la le el al bin ibn ni ní mac mc o' dos santos zu y"),
    codes=listed("""
        et ct mt pt est cst mst pst edt cdt mdt pdt gmt bst utc cet tbc tba tbd nda asap vm lvm ooo rsvp fyi eta
        cv cvs ceu pto dnc dob dj tv pc ip faq roi kpi sms li fb ig ok omg lol btw
        eod eow eom po pdf crm ceo cfo cto coo hr it uk us usa eu vat
        """),
    personal=listed("""
        said says wants asked replied called rang texted emailed phoned signed cancelled canceled promised will
        hung no interested accepted is was has had would needs agreed keen not confirmed finally back messaged
        wrote wanted told away likes loved loves bought ordered declined passed paid didn't doesn't won't can't
        isn't never still just bounced rescheduled owes mentioned prefers asks lost went came moved booked happy
        busy out unavailable picked introduced referred seemed seems sounded thinking thinks ok on left should
        might may could requested unsubscribed missed gave got answered knows wasn't hasn't liked hates took
        calling calls coming going bailed free isnt wasnt didnt doesnt wont cant hasnt dont havent rings emails texts
        signs starts started comes goes bring brings sends leaves left ghosted ducked pulled withdrew unsure unhappy
        sold died quit retired joined returned sent thanked complained apologised apologized confirms agrees keeps
        """),
    before_names=frozenset({"with", "to", "for", "see", "and", "give", "from", "via", "dear", "by"}),
    streets=listed("""
        st ln blvd ct pl street road avenue lane drive square crescent terrace boulevard blvd rd ave
        """),
    kin=listed("grandma grandpa granny nana nan mum mom dad gran auntie"),
    heard=listed("""
        reply answer ans luck hear heard response request message call email voicemail text word msg back vm
        referral enquiry inquiry note replied
        """),
    of_organizations=listed("""
        team deal nda account contract project tender job guys people folks order office reception group crew
        """),
    leading={"and": 1.0, "the": 2.6, "again": 2.4, "back": 2.4, "out": 2.4},
    quotes=frozenset({"quote", "quotation", "proposal", "offer", "estimate", "bid"}),
    leads_to=listed("""
        need needs going have has got said asked told want wants wanted plan planning promised agreed like me us
        him her them remember try ought hope hoping try got trying forget able happy supposed is are offered will
        """),
    refusals=frozenset({"not", "don't", "never", "won't", "stop", "no", "cannot", "can't", "without"}),
    planned=frozenset({"promised", "due", "deadline"}),
    loose=listed("""
        on and then by in at for until till around about sometime from to some the this before after
        """),
    articles=listed("""
        a an the my our his her their your this that another no last first second
        """),
    before_things=listed("""
        re about regarding for of per price left got had sent no by via over received new correct wrong work personal
        """),
    nouns=listed("""
        call ring text email message meeting visit follow-up followup callback demo chat phone
        """),
    past_leads=frozenset({"been", "was", "were", "being", "got", "get"}),
    noun_tails=listed("""
        bounced accepted sent rejected signed request address number tag ref answered opened received returned
        approved went lasted was done held
        paid cleared overdue
        finished completed happened cancelled canceled
        """),
    planned_leads=listed("""
        to will be i'll should can could not if until when isn't wasn't hasn't her his my would may is yet
        """),
    talks=listed("call callback chat ring word talk phone"),
    meets=listed("meeting meet demo coffee lunch viewing visit appointment tour look catchup second"),
    requests=(
        "wants",
        "want",
        "wanted",
        "needs",
        "would like",
        "'d like",
        "she'd like",
        "he'd like",
        "they'd like",
        "asked for",
        "requested",
        "requests",
        "asking for",
        "expects",
    ),
    media=frozenset({"post", "email", "text", "call", "sms", "whatsapp", "linkedin", "slack", "telegram", "signal"}),
    quoted=frozenset({"quote", "quotation", "quoted", "proposal", "estimate", "offer", "invoice", "bid"}),
    small=listed("""
        a an the at to for with and or of in on by re about from will i we he she they him her it them that then
        but so w/ is was me us my our
        """),
    before_dates=listed("""
        in by next this early mid late until of before after since from through end last during every following
        dash to first
        """),
    sat_tails=listed("""
        down with through in next beside together alongside exam tight
        """),
    sat_subjects=frozenset({"i", "we", "he", "she", "they", "who", "you", "it", "have", "has", "had", "'ve"}),
    moved=listed("""
        moved rescheduled changed switched pushed postponed shifted rearranged move reschedule change back forward
        """),
    short_units=frozenset({"mo", "mos", "min", "mins", "m", "h", "hr", "hrs", "w", "d", "y"}),
    they_did=r"\s+(just |finally )?(called|rang|phoned|e?mailed|texted|wrote|messaged|replied|asked)\b",
    asked_not=r"\b(dnc|off (the|my|our|your|this) (mailing )?list|unsubscribe"
    r"|(do not|don't|stop) (call|contact|writ|mail|email))",
    wish=r"\b(?:wants?|wanted|needs?|asked (?:for|about)|would like|interested in)\s+(?:to \w+ )?([^,.;]+)",
    was_told=r"(^|[^\w])(will|i'll|we'll|promised|told|agreed|said (i|we))\b",
    their_word=r"^(has |have )?(promised|said|will)\s+",
    honours=listed("mr mrs ms miss misses lady lord colonel col canon dr prof rev messrs sir frau herr"),
    helping=frozenset({"will", "may"}),
    behind_helping=frozenset({"be", "have", "not", "need", "want", "also", "then", "as", "i", "we", "just", "likely"}),
    concerning=frozenset({"re", "about", "abt", "regarding", "concerning", "ref"}),
    placing={
        "with": 3.0,
        "w": 3.0,
        "named": 3.5,
        "to": 2.6,
        "for": 2.3,
        "by": 2.0,
        "per": 2.3,
        "via": 2.0,
        "dear": 3.0,
        "says": 2.2,
        "said": 1.6,
        "asks": 2.2,
        "about": 1.5,
        "abt": 1.5,
        "re": 1.5,
        "regarding": 1.5,
        "of": 1.0,
        "see": 2.4,
        "and": 1.0,
        "n": 1.0,
        "back": 2.4,
        "again": 2.2,
        "out": 1.2,
        "that": 1.4,
        "then": 1.3,
        "but": 1.3,
        "lady": 2.4,
        "guy": 2.4,
        "woman": 2.2,
        "man": 2.0,
        "friend": 2.2,
        "client": 2.0,
        "cousin": 2.2,
        "neighbor": 2.2,
        "neighbour": 2.2,
        "called": 2.5,
        "ok": 1.3,
        "omg": 1.3,
        "the": 0.2,
        "on": 0.2,
        "at": 0.2,
        "in": 0.2,
        "tell": 2.8,
        "thank": 2.8,
        "thanked": 2.4,
        "invite": 2.6,
        "owe": 2.4,
        "wish": 2.2,
        "pay": 2.0,
        "off": 2.0,
        "asked": 2.6,
        "after": 0.6,
        "before": 0.4,
        "young": 1.5,
        "old": 1.5,
        "ghosted": 2.0,
        "waiting": 1.0,
        "w/": 3.0,
    },
    letters=frozenset({"a", "i", "n", "w", "x", "u", "r", "y", "v"}),
    name_ends=("er", "ers", "man", "son", "ley", "field", "wood", "worth", "well", "y"),
    others=listed("""
        assistant secretary receptionist pa wife husband boss colleague son daughter brother sister mother father
        """),
    auxiliary=listed("""
        will would 'll should shall might may must can could to gonna going is are was were has have gets promised
        he'll she'll they'll it'll who'll he'd she'd they'd he's she's they're won't
        """),
    between_aux=listed("""
        also then now probably definitely maybe just only still kindly soon be have either both first again get try
        hopefully likely certainly him her them someone somebody me us
        """),
    wishing=listed("wants want wanted wanna like love hoping hopes keen asked asks asking needs happy ready able"),
    praised=listed(
        "great good nice long quick lovely brief short productive friendly excellent interesting super useful"
    ),
    managed=listed("enough managed able refused forgot failed unable pleased glad good kind reluctant meant"),
    not_out=listed("""
        reach reached reaching go going went head heading drive drove driving get got getting come came take took step
        hang hung stretch invite invited ask asked way
        """),
    quoting=frozenset({"says", "said", "asks", "asked", "wrote", "writes"}),
    missed=frozenset(
        {
            "missed call",
            "missed call from",
            "missed calls from",
            "missed a call from",
            "missed his call",
            "missed her call",
            "missed their call",
        }
    ),
    afresh=frozenset({"again", "back", "try", "retry", "then", "next"}),
    negating=frozenset({"doesn't", "don't", "didn't", "not", "never", "nobody", "doesnt", "dont", "didnt", "no"}),
    pronouns=frozenset({"he", "she", "they"}),
    states=listed("""
        is was has does says wants asks needs likes loves knows thinks seems sounds looks hopes prefers hates owns lives
        works owes hears means used gets feels
        """),
    obliged=frozenset({"need", "have", "got", "must", "ought", "remember", "trying", "going", "want", "said", "told"}),
    onsite=frozenset({"going", "coming", "round", "over", "there", "popping"}),
    on_paper=frozenset({"card", "note", "flyer", "leaflet", "brochure", "carded", "catalogue", "parcel"}),
    away=frozenset({"out", "away", "nothing", "nope", "none", "off", "nobody"}),
    plural=frozenset({"want", "need", "are", "were", "have", "like", "love", "said", "say", "called", "asked", "came"}),
    possessive=frozenset({"his", "her", "my", "their", "our", "your"}),
    answers=frozenset(
        {"decision", "answer", "reply", "payment", "feedback", "result", "results", "verdict", "response"}
    ),
    conditions=frozenset({"if", "whether", "unless"}),
    households=frozenset({"family", "household"}),
)
