"""The English vocabulary, put together. Words that are not names, trades and places are listed here, the rest in
other modules."""

from followthrough.quickline.core.given_names import GIVEN
from followthrough.quickline.core.vocabulary import Vocabulary, word_set
from followthrough.quickline.en.cues import CUES
from followthrough.quickline.en.dates import CUES as DATES
from followthrough.quickline.en.dates import GRAMMAR, HOLIDAYS, NOT_TYPOS, TYPOS, words
from followthrough.quickline.en.everyday import PLAIN, SURNAMES, THINGS
from followthrough.quickline.en.incoming import INCOMING
from followthrough.quickline.en.outcomes import OUTCOMES
from followthrough.quickline.en.refusals import REFUSALS
from followthrough.quickline.en.typos import MENDABLE, SHORT_FOR
from followthrough.quickline.en.vague_dates import VAGUE_DATES
from followthrough.quickline.en.verbs import VERBS

COMMON = word_set("""
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

TITLES = word_set("""
        mr mrs ms miss dr doctor prof professor sir dame rev reverend father fr sister uncle aunt auntie aunty
        coach capt captain cllr lord lady chef sgt judge pastor rabbi officer grandma grandpa nana nan messrs misses
        col gen lt sgt hon canon
        frau herr madam madame nurse vicar principal deacon imam councillor councilman councilwoman major colonel
    """)

TRADES = word_set("""
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
        fund endowment
        networks telecom wireless broadband hosting platforms apps games gaming robotics semiconductor
    """)

PLACES = word_set("""
        show expo fair conference event party wedding funeral door door. house home station airport pub café
        cafe gym lunch dinner breakfast meeting office desk end beginning start moment time top bottom back
        front latest weekend school booth stand trade exhibition seminar workshop networking mixer reception
        game match gig concert church market festival gate corner counter till site park beach lunchtime night
        noon midnight once least all lunch, launch reunion convention summit congress open-day picnic barbecue
        bbq mornings phone number address rate price cost hotel airport, showroom
    """)

SUBJECTS_OURS = word_set("i we i'll we'll i'd we'd i'm we're ill me us")
SUBJECTS_THEIRS = word_set("""
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


def _plural(thing: str) -> str:
    """'vases' for 'vase', 'benches' for 'bench', 'puppies' for 'puppy'."""
    if thing.endswith(("s", "x", "ch", "sh")):
        return f"{thing}es"
    return f"{thing[:-1]}ies" if thing.endswith("y") and thing[-2] not in "aeiou" else f"{thing}s"


VOCABULARY = Vocabulary(
    words=words(),
    grammar=frozenset(GRAMMAR),
    typos=TYPOS,
    not_typos=frozenset(NOT_TYPOS),
    holidays=HOLIDAYS,
    after_first=word_set("""
        works suits is was would will should sounds seems looks instead please or ok okay okay? thanks but re
        regarding w sharp onwards latest call ring phone email text send meet chase confirm ask say says said
        i'll she'll he'll they'll i'd
    """),
    ambiguous_months=word_set("may april june august jan march"),
    verbs=VERBS,
    outcomes=OUTCOMES,
    refusals=REFUSALS,
    incoming=INCOMING,
    vague_phrases=VAGUE_DATES,
    evening_words=word_set("""
        dinner pint pints drinks supper party pub beers beer cocktails theatre theater gig concert movie film
    """),
    morning_words=word_set("breakfast dawn sunrise"),
    never_names=COMMON | frozenset(TYPOS),
    ambiguous_given_names=word_set("""
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
    everyday=PLAIN,
    things=THINGS | {_plural(thing) for thing in THINGS},
    word_endings=ENDINGS,
    given_names=GIVEN,
    ambiguous_surnames=SURNAMES,
    abbreviations=SHORT_FOR,
    typo_targets=MENDABLE,
)
