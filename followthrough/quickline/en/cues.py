"""English cue words: what comes before a name, after a verb, beside a date."""

from followthrough.quickline.core.cues import Cues
from followthrough.quickline.core.vocabulary import word_set
from followthrough.quickline.en.sent_things import SENT_THINGS

CUES = Cues(
    particles=word_set("""
        de da di du van von der den ter la le el al bin ibn ni ní mac mc o' dos santos zu y del della te op 't het af av
        vom zum zur
        """),
    capital_codes=word_set("""
        et ct mt pt est cst mst pst edt cdt mdt pdt gmt bst utc cet tbc tba tbd nda asap vm lvm ooo rsvp fyi eta
        ap ar cpa hoa loe llc dmv irs pta hq gc pm vp svp evp avp gm rn emt
        cv cvs ceu pto dnc dob dj tv pc ip faq roi kpi sms li fb ig ok omg lol btw
        eod eow eom po pdf crm ceo cfo cto coo hr it uk us usa eu vat
        """),
    behind_names=word_set("""
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
    street_words=word_set("""
        st ln blvd ct pl street road avenue lane drive square crescent terrace boulevard blvd rd ave
        """),
    family_words=word_set("grandma grandpa granny nana nan mum mom dad gran auntie"),
    heard_from=word_set("""
        reply answer ans luck hear heard response request message call email voicemail text word msg back vm
        referral enquiry inquiry note replied
        """),
    company_nouns=word_set("""
        team deal nda account contract project tender job guys people folks order office reception group crew
        """),
    name_leads={"and": 1.0, "the": 2.6, "again": 2.4, "back": 2.4, "out": 2.4},
    quote_words=frozenset({"quote", "quotation", "proposal", "offer", "estimate", "bid"}),
    before_purpose=word_set("""
        need needs going have has got said asked told want wants wanted plan planning promised agreed like me us
        him her them remember try ought hope hoping try got trying forget able happy supposed is are offered will
        """),
    refusals=word_set("not don't never won't stop no cannot can't without couldn't couldnt cant wont"),
    planned_words=frozenset({"promised", "due", "deadline"}),
    date_fillers=word_set("""
        on and then by in at for until till around about sometime from to some the this before after
        """),
    articles=word_set("""
        a an the my our his her their your this that another no last first second
        """),
    before_things=word_set("""
        re about regarding for of per price left got had sent no by via over received new correct wrong work personal
        inbound incoming
        """),
    verb_nouns=word_set("""
        call ring text email message meeting visit follow-up followup callback demo chat phone
        """),
    passive_leads=frozenset({"been", "was", "were", "being", "got", "get"}),
    noun_tails=word_set("""
        bounced accepted sent rejected signed request address number tag ref answered opened received returned
        approved went lasted was done held
        paid cleared overdue
        finished completed happened cancelled canceled came arrived landed
        """),
    planned_leads=word_set("""
        to will be i'll should can could not if until when isn't wasn't hasn't her his my would may is yet
        """),
    talk_words=word_set("call callback chat ring word talk phone"),
    meeting_words=word_set("meeting meet demo coffee lunch viewing visit appointment tour look catchup second"),
    requests=frozenset(
        {
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
        }
    ),
    channel_nouns=frozenset(
        {"post", "email", "text", "call", "sms", "whatsapp", "linkedin", "slack", "telegram", "signal"}
    ),
    sent_quote_words=frozenset({"quote", "quotation", "quoted", "proposal", "estimate", "offer", "invoice", "bid"}),
    ignored_words=word_set("""
        a an the at to for with and or of in on by re about from will i we he she they him her it them that then
        but so w/ is was me us my our
        """),
    before_dates=word_set("""
        in by next this early mid late until of before after since from through end last during every following
        dash to first
        """),
    sat_tails=word_set("""
        down with through in next beside together alongside exam tight
        """),
    sat_subjects=frozenset({"i", "we", "he", "she", "they", "who", "you", "it", "have", "has", "had", "'ve"}),
    moving_verbs=word_set("""
        moved rescheduled changed switched pushed postponed shifted rearranged move reschedule change back forward
        """),
    short_units=frozenset({"mo", "mos", "min", "mins", "m", "h", "hr", "hrs", "w", "d", "y"}),
    they_did=r"(?:['’]s? (?:mom|mum|mother|dad|father|wife|husband|son|daughter|sister|brother|aunt|uncle|niece|nephew"
    r"|kid|partner|boss|assistant|secretary|receptionist|office|manager|bookkeeper|accountant|lawyer|agent"
    r"|neighbou?r))?"
    r"\s+(?:just |finally |also |has |have |had )*(?:called|rang|phoned|e?-?mailed|texted|txt'?e?d|wrote"
    r"|messaged|msg'?e?d|replied|asked"
    r"|responded|pinged|dm'?e?d|(?:left|sent) (?:me |us )?(?:an? )?(?:vm|voicemail|voice mail|message|msg|note|word"
    r"|text|email)"
    r"|(?:stopped|came|dropped|swung|popped) (?:by|in|over|round|around|past|up to)|reached out|got in touch"
    r"|got back to (?:me|us)|came back to (?:me|us)|checked in|returned my|walked in|showed up at)\b"
    r"(?! (?:it )?off\b| in sick\b| (?:him|her|them)(?: (?:the|an?)\b|,|$))",
    asked_not=r"\b(dnc|off (the|my|our|your|this) (mailing )?list|unsubscribe"
    r"|(?:remove|delete) (?:\w+ ){1,3}from (?:the|our|my|your|this) (?:mailing |e-?mail |call )?list\b"
    r"|(do not|don't|dont|stop) (call|contact|writ|mail|email)(?!\w*(?: [\w'’-]+){0,3}?"
    r"(?: (?:before|until|till?|after|at|on|during|between|if|unless|when|while|from)\b"
    r"|[,;.:]? (?:(?:just|please|but|only|instead) )*(?:text|e-?mail|mail|write|ring|message|whatsapp|call)\b)))",
    wish=r"\b(?:wants?|wanted|needs?|asked (?:for|about)|asking (?:for|about)|"
    r"asking(?! (?:if|whether|when|what|how|why|where|who|me|us|to|her|him|them|that|again)\b)|looking for|would like"
    r"|interested in)\s+(?:to \w+ )?([^,.;]+)",
    was_told=r"(^|[^\w])(will|i'll|we'll|promised|told|agreed|said (i|we))\b",
    their_word=r"^(has |have )?(promised|said|will)\s+",
    honorifics=word_set("mr mrs ms miss misses lady lord colonel col canon dr prof rev messrs sir frau herr"),
    auxiliary_names=frozenset({"will", "may"}),
    behind_auxiliary_names=frozenset(
        {"be", "have", "not", "need", "want", "also", "then", "as", "i", "we", "just", "likely"}
    ),
    topic_leads=frozenset({"re", "about", "abt", "regarding", "concerning", "ref"}),
    lowercase_name_leads={
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
    single_letter_words=frozenset({"a", "i", "n", "w", "x", "u", "r", "y", "v"}),
    verb_endings=("ed", "ing"),
    verb_prefixes=("re", "over", "pre", "un", "under", "out"),
    verb_like_surnames=word_set("""
        fleming harding browning manning deming sterling golding fielding darling keating whiting channing dowling
        downing cushing gooding hastings fanning dunning banning reading keeling pickering deering mowing spalding
        starling wilding budding redding stebbing schilling schelling billing bowling brining corning flemming hemming
        herring hosking kipling ming ning ling pring rawling rowling snelling stirling waring twining ewing canning
        reed freed creed sneed syed ahmed mohamed muhammed mohammed sayed saeed waleed hameed majeed rasheed nutting
        steed tweed tidd sneddon kidd neddermeyer fred alfred wilfred mildred
        """),
    behind_verbs=word_set("""
        on out back away no not ok still just busy free left finally never happy might can will off
        """),
    surname_endings=("er", "ers", "man", "son", "ley", "field", "wood", "worth", "well", "y"),
    relations=word_set("""
        assistant secretary receptionist pa wife husband boss colleague son daughter brother sister mother father
        mom mum mother's dad stepson stepdaughter grandson granddaughter cousin aunt uncle niece nephew neighbor
        neighbour friend girlfriend boyfriend fiance fiancé fiancee fiancée partner roommate coworker co-worker manager
        in-law brother-in-law sister-in-law kid buddy pal tenant landlord nanny grandma grandpa
        """),
    roles=word_set("""
        accountant adjuster advisor adviser agent apprentice architect attorney bookkeeper boy broker builder buyer
        candidate captain caregiver carer caretaker chauffeur chef child children classmate cleaner client clerk coach
        consultant contact contractor controller coordinator customer deputy designer director doctor driver
        electrician employee employer engineer ex exec executive flatmate folks foreman foundation gardener girl
        godfather godmother godson goddaughter groomer guy handyman hairdresser hire housekeeper housemate hubby
        husband's in-laws inspector instructor intern investor kids lad lady lawyer lead lender manager's mate mechanic
        mentor midwife missus nan neighbors neighbours nurse office operator other owner painter parents pal partner's
        pastor patient photographer planner plumber principal protege referral rep replacement roomie seller sis
        sibling sitter solicitor spouse staffer stepdad stepmom stepmum student stylist successor superintendent
        supervisor supplier surveyor teacher teammate teenager therapist trainee trainer twin vet vendor wedding
        widow widower wife's woman worker youngest eldest oldest ex-wife ex-husband
        """),
    person_nouns=word_set("""
        woman man guy lady girl boy lad gal chap bloke fella fellow dude kid someone somebody person client customer
        lead prospect buyer seller patient candidate member student contact tenant donor parent neighbor neighbour
        caller walk-in referral visitor gentleman couple owner friend colleague twin sibling sis
        """),
    another_leads=word_set(
        "a an another other some different certain st saint young younger old older elder big little"
    ),
    another_tails=word_set("different not somebody someone another other whatever something"),
    telling_verbs=word_set("told tell asked ask texted text emailed email messaged reminded remind informed warned"),
    passing_verbs=word_set("""
        sent gave passed forwarded brought recommended put pointed mentioned told suggested steered handed shared found
        """),
    handed_things=word_set("""
        number info details contact card email address phone cell name mobile file resume cv way information
        """),
    beside_leads=word_set("about abt re regarding concerning for of in on at by vs versus over against near"),
    through_words=word_set("via per from thru through"),
    referring_verbs=word_set("""
        referred refers introduced introduces recommended recommends suggested suggests connected referral intro
        introduction recommendation intro'd introd intros
        """),
    auxiliaries=word_set("""
        will would 'll should shall might may must can could to gonna going is are was were has have gets promised
        he'll she'll they'll it'll who'll he'd she'd they'd he's she's they're won't
        """),
    subject_auxiliaries=word_set("does did can't couldn't didn't"),
    beside_auxiliaries=word_set("""
        also then now probably definitely maybe just only still kindly soon be have either both first again get try
        hopefully likely certainly him her them someone somebody me us
        """),
    wish_verbs=word_set("wants want wanted wanna like love hoping hopes keen asked asks asking needs happy ready able"),
    praise_words=word_set(
        "great good nice long quick lovely brief short productive friendly excellent interesting super useful"
    ),
    managed_words=word_set("enough managed able refused forgot failed unable pleased glad good kind reluctant meant"),
    before_out_to=word_set("""
        reach reached reaching go going went head heading drive drove driving get got getting come came take took step
        hang hung stretch invite invited ask asked way
        """),
    quoting_verbs=frozenset({"says", "said", "asks", "asked", "wrote", "writes"}),
    missed_call_phrases=frozenset(
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
    again_words=frozenset({"again", "back", "try", "retry", "then", "next"}),
    negations=frozenset({"doesn't", "don't", "didn't", "not", "never", "nobody", "doesnt", "dont", "didnt", "no"}),
    pronouns=frozenset({"he", "she", "they"}),
    state_verbs=word_set("""
        is was has does says wants asks needs likes loves knows thinks seems sounds looks hopes prefers hates owns lives
        works owes hears means used gets feels
        """),
    duty_verbs=frozenset(
        {"need", "have", "got", "must", "ought", "remember", "trying", "going", "want", "said", "told"}
    ),
    on_site_words=frozenset({"going", "coming", "round", "over", "there", "popping"}),
    paper_words=word_set("""
        card note flyer leaflet brochure carded catalogue parcel catalog package packet samples sample invitation
        invitations calendar calendars magnet gift box swatch swatches booklet check checks keys prints
        """),
    away_words=frozenset({"out", "away", "nothing", "nope", "none", "off", "nobody"}),
    behind_families=frozenset(
        {"want", "need", "are", "were", "have", "like", "love", "said", "say", "called", "asked", "came"}
    ),
    possessive=frozenset({"his", "her", "my", "their", "our", "your"}),
    answer_words=frozenset(
        {"decision", "answer", "reply", "payment", "feedback", "result", "results", "verdict", "response"}
    ),
    condition_words=frozenset({"if", "whether", "unless"}),
    household_words=frozenset({"family", "household"}),
    serving_verbs=word_set("""
        thank wish introduce intro invoice bill onboard escalate apologise apologize remind congratulate chase quote
        """),
    recipients=word_set("her him them"),
    recipients_us=word_set("me us"),
    giving_verbs=word_set("get have give hand find dig return show"),
    contact_verbs=frozenset(
        {
            "call",
            "ring",
            "phone",
            "text",
            "email",
            "e-mail",
            "message",
            "write",
            "reply",
            "respond",
            "contact",
            "get back",
            "get in",
            "come by",
            "stop by",
            "drop by",
            "come back",
        }
    ),
    person_verbs=word_set("thank wish congratulate"),
    billing_verbs=word_set("quote bill invoice estimate"),
    sent_things=SENT_THINGS,
    behind_deeds=frozenset({"for", "about", "with", "w", "w/", "to", "abt", "re", "regarding"}),
    saying_words=word_set("says said thinks thought"),
    price_verbs=word_set("gave told bid quoted"),
    with_words=frozenset({"with", "w", "w/"}),
    reply_verbs=word_set("reply respond answer"),
    no_news=r"\b(?:no|any) (?:news|updates?)\b|\bnothing (?:new|to report)\b",
    gatekeepers=word_set("assistant secretary receptionist pa"),
    illness_phrases=frozenset({"is sick", "sick", "out sick", "off sick", "is ill", "off ill", "in hospital"}),
    fetched_words=word_set("it them any this that these those"),
    phone_words=word_set("phone call line cell mobile handset receiver"),
    left_or_spoke=word_set("left message msg spoke talked spoken got told reached asked"),
    thing_pronouns=word_set("it them those these one both"),
    would_words=word_set(
        "gonna i'd i'll we'd we'll id ill would will shall to also definitely just personally probably"
    ),
    preference=r"\b(?:prefers?\b(?! a call\b| me to)|(?:would|'d) rather (?:text|email|be|you|get)"
    r"|always (?:after|before|by|mornings?|evenings?|afternoons?) |likes? (?:texts"
    r"|emails|calls|to be "
    r"(?:called|texted|emailed))|(?:e-?mails?|texts?|calls?|phone|mornings?|evenings?|afternoons?|weekends?|weekdays?|"
    r"whatsapp) only|only (?:by |via |on |after |before |in the )?(?:e-?mails?|texts?|phone|calls?|whatsapp"
    r"|mornings?|evenings?|"
    r"weekends?|weekdays?|\d)|best (?:to |way |time |reached|by |on |after |before |in the |via )|"
    r"(?:do not|don't|dont|never|no) (?:call|text|email|phone|ring|calls|texts|emails|phone calls"
    r"|voicemails?)(?: \w+){0,2} (?:at|before|"
    r"after|on|during|in|from|past|until|while)\b|never (?:before|after|on|calls|answers|picks up|checks|texts|emails)|"
    r"(?:call|text|email|reach|try)(?: (?:her|him|them))? (?:only )?(?:after|before|between|in|on|at"
    r"|during)\b[^,;.]*\bonly|"
    r"hates? (?:the phone|phone|calls|texts|texting|emails?|voicemails?)|(?:doesn't|does not|doesnt|won't) (?:do"
    r"|like|want|check|take|"
    r"answer|use|read|text|have) (?:\w+ )?"
    r"(?:mornings?|evenings?|afternoons?|weekends?|weekdays?|nights?|calls?|texts?|texting|emails?|phone|voicemails?|whatsapp)"
    r"|everything (?:by|via|in|on) "
    r"(?:e-?mail|text|mail|writing|whatsapp)|no (?:phone|calls|texts|emails|voicemails)\b(?! yet| back| answer"
    r"| reply| number))",
    by_hand=r"(?:bring|deliver|ship|courier|take|hand|pick up|drop (?:\w+ ){0,4}off)\b",
    post_things=word_set("card cards postcard postcards letter letters note notes"),
    mail_verbs=frozenset({"mail"}),
    ways={
        "by phone": "call",
        "over the phone": "call",
        "on the phone": "call",
        "by text": "text",
        "by email": "email",
        "by e-mail": "email",
        "by post": "post",
        "by mail": "post",
        "in person": "meeting",
        "on whatsapp": "chat",
    },
    unwanted_way=r"(?:\b(?:never|don't|dont|do not)(?: ever)? (text|email|call|phone)(?: \w+)?"
    r"|\b(?:(?:wants? |said |asked for )?no|hates|dislikes|won't (?:take|read|use)"
    r"|(?:doesn't|does not|doesnt) (?:want|like|do|use|read|check|take))"
    r" (?:any |the )?(texts|texting|emails|e-mails|calls|phone|letters|whatsapp))"
    r"(?=\s*(?:[,;.]|$|please\b|any ?more\b|ever\b|again\b))",
    hour_words=((r"\b(?:noon|midday)\b", "12 pm"),),
    before_hours=r"(?:(?:and|but|only|best|ideally|usually|always|please|in the) )*",
    between_hours=r" (?:and|or) (?:in the )?",
    after_hours=r"(?: (?:only|please|best|is best|works best|if possible|though))?",
    said_hours=r"\b(?:(?:not |never )?(?:before|after) (?:noon|midday)"
    r"|(?:not |never )?(?:before|after) \d{1,2}(?::\d\d)?(?: ?[ap]m)?(?! ?(?:st|nd|rd|th))"
    r"|between \d{1,2}(?::\d\d)? and \d{1,2}(?::\d\d)?(?: ?[ap]m)?"
    r"|(?:not |never )?on (?:mon|tues?|wednes|thurs?|fri|satur|sun)days?"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?: ?(?:-|to) ?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)?"
    r" \d{1,2}(?::\d\d)?-\d{1,2}(?::\d\d)?(?: ?[ap]m)?"
    r"|mornings?|afternoons?|evenings?|weekdays|weekends?)\b",
    at_home=r"\b(?:at )?home,? (?:in the )?evenings?\b|\bevenings?,? (?:is |are )?at home\b",
    liked_ways={
        "text": "text",
        "texts": "text",
        "texting": "text",
        "email": "email",
        "emails": "email",
        "e-mail": "email",
        "e-mails": "email",
        "mail": "email",
        "call": "call",
        "calls": "call",
        "phone": "call",
        "letter": "letter",
        "letters": "letter",
        "whatsapp": "chat",
    },
    nudge_verbs=word_set("""
        nudge chase check follow follow-up circle touch ping call ring phone text email message remind try prompt bump
        ask poke pester get
        """),
    nudge_tails=word_set("if unless when otherwise to once"),
    quoted_lead=r"^(?:(?:just )?(?:says|said|thinks|tells me|told me|mentioned|wrote|asked|asks)(?: that)?|(?:just )?"
    r"(?:called|rang|phoned|texted|txt'?e?d|emailed|mailed|wrote|messaged|msg'?e?d|dm'?e?d|replied|stopped by"
    r"|came by|dropped by|swung by"
    r"|dropped in"
    r"|came in|got in touch|reached out|checked in)(?: (?:me|us|back|again))*(?: to (?:ask|say))?|and|but|so|then"
    r"|also|re"
    r"|about)\b\s*",
    offer_to_send=r"\b(?:can|could|may|might|shall|should|if|whether) (?:i|we)\b[^.?!]*"
    r"\b(?:send|e?mail|text|post|forward)\b",
    not_now=r"\b(?:not (?:right |just )?now|(?:no|passed|declined) for now"
    r"|not (?:this|at this|at the|the right) (?:moment|time|year|season|month"
    r"|quarter"
    r"|spring|summer|fall|winter|autumn)|not (?:(?:ready|buying|selling|moving|looking|hiring|building|renewing)"
    r"(?: anything)? )?(?:yet|til|till|until|before)|maybe (?:later|next (?:year|season|spring|summer|fall|winter"
    r"|quarter"
    r"|month)|in (?:the )?(?:new year|spring|summer|fall|winter|autumn))|next year maybe|(?:too )?(?:busy|swamped"
    r"|slammed) "
    r"(?:until|til|till)|no (?:budget|money|room) (?:this|til|till|until|right now|at the moment)"
    r"|no time (?:this (?:month|quarter|season|year)|til|till|until)"
    r"|(?<!me )(?<!us )(?<!was )(?<!am )(?<!were )(?<!is )(?:on hold(?! for \d| \d)|is on hold(?! for \d| \d| with))"
    r"|hold(?:ing)? off|(?:put|putting) it off|(?:wants|going|like|said|says|asked|prefers) to wait (?:until|til|till)"
    r"|(?:rather|said|says) wait (?:until|til|till)|waiting (?:until|til"
    r"|till)"
    r"|bad time|wrong time|(?:maybe|perhaps|again|back|try|later|further) (?:in a few months|down the"
    r" (?:road|line))|revisit (?:it )?(?:in"
    r"|next|after)|(?:bad|wrong|poor) timing|timing (?:is|was|isn't|wasn't) (?:\w+ )?(?:bad|wrong|off|right|good))\b",
)
