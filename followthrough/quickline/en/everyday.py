"""Everyday English words in their basic form. A lower-case word in this list is not an unknown name.

Written from general knowledge; endings (-s, -ed, -ing, -er, -ly) are removed by core/known_words.py.
"""

from followthrough.quickline.core.vocabulary import word_set

PLAIN = word_set("""
    bail bailed ghost hubby sis bro kiddo spark sparky carded
    gatekeeper
    a ability able about above abroad absolutely abt accept access accident accommodate accommodation accord account
    accountancy accountant accurate across act action active activity actual actually add addition address adjust
    admin admit adopt adult advance advantage advert advertise advice advise affect afford afraid after afternoon
    again against age agency agenda agent ago agree agreement ahead aim air airbnb aisle alarm album alert alive all
    allergy allow allowance almond almost alone along already alright also alter alternative although altogether
    always am amazing amazon amend among amount ample an anchor and anger angle angry animal anniversary announce
    annoy annual another answer anxious any anybody anymore anyone anything anytime anyway anywhere apart apartment
    apologise apology app appeal appear apple applicable applicant application apply appoint appointment appraisal
    appreciate approach appropriate approval approve approx appt apricot april apron arch architect are area argue
    arm around arrange arrangement arrest arrive art article as asap ash ask asleep aspect assess asset assign
    assist assistant associate asst assume assure at attach attempt attend attention attic attn attorney attract
    auction audience audit auditor august aunt author authority auto autumn available avenue average avoid await
    awake award aware away awesome awful awkward axe baby back backup backyard bad badge badly bag bake baker bakery
    balance balcony ball balloon ban band bank bankrupt baptism bar barbecue barber bargain barista barn barrel base
    basement basic basically basin basis basket bat batch bath bathroom bathtub battery bay bc bday be beach beam
    bear beard beat beautician beautiful beauty became because become bed bedroom bee beef been beer before beg
    began begin behalf behave behind being belief believe bell belong below belt bench bend beneath benefit berry
    beside besides best bet better between beyond bid big bike bill bin bind bird birth birthday biscuit bit bite
    bitter biz black blade blame blank blanket bldg bleed blend bless blind blinds block blog blood blow blue bnb
    board boat body boil boiler bolt bomb bond bone bonus book bookcase bookkeeper bookkeeping booklet boot booth
    border bore boring born borrow boss both bother bottle bottom bought bounce bound bouquet bow bowl box boy boys
    brain brake branch brand brass brave bread break breakdown breakfast breath brew brewery brick bride bridge
    brief briefly bright brilliant bring broad brochure broke broken broker brother brought brown brush btw buck
    bucket budget buff bug build builder building built bulb bulk bump bunch bundle bungalow burn burst bus bush
    busy but butcher butter button buy buyer buzz by bye cab cabin cabinet cable cafe cage cake calculate calendar
    calm came camera camp campaign can cancel cancellation cancer candidate candle candy canvas cap capable capacity
    capital captain car caravan carbon card care career careful caretaker cargo carpenter carpet carport carriage
    carrier carry cart carton case cash cast castle casual cat catalog catalogue catch category cater caterer
    caterers cattle caught cause caution ceiling celebrate cellar cement cemetery cent center central centre
    ceremony certain certainly certificate chain chair challenge chamber champagne champion chance chancellor change
    channel chap chapel chapter character charge chart chase chat cheap check checklist cheer cheers cheese chef
    chemist cheque cherry chest chicken chief child children chimney chip chips chocolate choice choose chose chosen
    christening church churn cigarette cinema cinnamon circle circuit circumstance cistern citizen citrus city claim
    class classic classroom clean cleaner cleaners clear clerk clever click client cliff climate climb clinic clock
    close closed closet closing closure cloth clothes cloud club clue coach coast coat code coffee cold collapse
    collar colleague collect collection college color colour column com combine come comfort comfy coming command
    comment commercial commission commit commitment committee common communicate community company compare
    competition competitive competitor complain complaint complete complex compliance complicated comps computer con
    concept concern concert conclude concrete condition condo conduct conference confidence confident confirm
    confirmation conflict confuse congrats congratulations connect connection conservatory consider consideration
    consist constant construct construction consult consultant consultation contact contain container content
    contest continue contract contractor contrast contribute control convenient conversation convert conveyancer
    convince cook cooker cookie cool cope copper copy core corn corner corporate correct correspondence cost cottage
    cotton couch cough could council counsel count counter counteroffer country county couple coupon courage course
    court courtyard cousin cover covid cow crack craft crash crate crazy cream create creative credit creek crew
    crib crime crisp criteria critical crop cross crowd crown cruise cry cup cupboard curb curious currency current
    currently curtain curve cushion cust custom customer customs cut cute cv cycle dad daily dairy damage damp dance
    danger dare dark data database date daughter day dead deadline deaf deal dealer dealt dear death debit debt
    december decent decide decision deck decking declare decline decorate decorator decorators deed deep default
    defect defer define definite definitely degree delay delete deliver delivery demand demo demonstrate dental
    dentist deny depart department depend deposit depot dept depth deputy describe description desert deserve design
    designer desk desktop despite destroy detail details detect determine develop developer development device diary
    did didn didnt die diet differ difference different difficult dig digital dining dinner direct direction
    director dirt dirty disagree disappear disappoint disaster disc disclosure disclosures discount discover discuss
    discussion disease dish dishwasher disk display dispute distance distribute distributor district disturb ditch
    dive divide division divorce diy dm do dob doc doctor document docusign does doesnt dog doing dollar done dont
    door dose double doubt down download downtown dozen draft drag drain drainpipe drama drank draw drawer drawing
    drawn dream dress drew drill drink drive driver driveway drop dropbox dropped drove drug drum dry dryer due dull
    dump duplicate during dust duty duvet each eager ear earlier early earn earth ease easement easily east easter
    easy eat ebay economy edge edit editor educate education effect effective efficient effort egg either elderly
    elect electric electrician electricians electricity electronic element else elsewhere email embarrass emergency
    employ employee employer empty enable encourage end energy engage engagement engine engineer enjoy enormous
    enough enquire enquiry ensure enter entertain enthusiastic entire entrance entry envelope environment equal
    equipment error escape escrow esp especially essential est establish estate estimate estimator etc etsy evaluate
    even evening event eventually ever every everybody everyone everything everywhere evidence exact exactly exam
    examine example excel excellent except excess exchange excite excited exclude exclusive excuse executive
    exercise exhibit exhibition exist exit expand expect expense expensive experience expert expire explain explore
    export expose express extend extension extent exterior extra extract extreme eye fab fabric face facebook
    facetime facility fact factor factory fail failure fair fairly faith fall false familiar family famous fan fancy
    fantastic far fare farewell farm farmer fashion fast fat father faucet fault favor favorite favour favourite fax
    fb fear feature february fed fee feed feedback feel feet fell fellow felt female fence festival fetch few fiance
    fiancee field fifth fig fight figure file fill film filter final finally finance financial find fine finger
    finish fire firm first fish fit fitter fitting five fix fixture flag flash flat flaw flea flew flexible flier
    flight flip float flood floor florist florists flour flow flower flu fly flyer focus fold folder folk folks
    follow food fool foot football for force forecast foreign foreman forest forever forget forgive forgot forgotten
    fork form formal former forth forward found foundation four fourth frame franchise frank free freelance
    freelancer freeze freezer freight french frequent fresh fri friday fridge friend friendly frm from front frost
    froze frozen fruit frustrate fuel full fully fun fund funding fundraiser funeral funny furnace furnish furniture
    further fuse future gain gala gallery gallon game gang gap garage garden gardener gas gate gather gave gazebo gd
    gear gender general generally generate generous gentle gentleman genuine get getting giant gift gig gin girl
    girls give given glad glass glimpse global glove glue gmail go goal god goes going gold golf gone gonna good
    goodbye goods google gorgeous got gotta gotten govern government grab grade gradual graduate graduation grain
    gram grand granddaughter grandson granite grant graph grass grateful gravel gray great green greenhouse greet
    grew grey grill grocery ground group grout grow growth grp guarantee guard guess guest guide guilty guitar gulf
    gun gutter guy guys gym habit had hadnt hair haircut hairdresser half hall hand handbook handle handout handover
    handy handyman hang happen happy harbor hard hardly hardware harm has hasnt hat hate have havent having he head
    headache headhunter headquarters heal health hear heard heart heat heater heating heavy hedge height held hell
    hello help helpful hence her here hero hers herself hesitate hey hi hidden hide high highlight highly hill him
    himself hint hip hire his history hit hoa hob hobby hold holder hole holiday home homeowner honest honestly
    honey honour hook hope hopefully horrible horse hospital host hot hotel hour house household housing how however
    hr hse hubspot huge human hundred hung hunt hurry hurt husband hvac hygienist i ice id idea ideal identify if ig
    ignore ill illness im image imagine immediate immediately impact import important impossible impress improve
    improvement in inbox inc inch incident incl include income incorrect increase indeed independent index indicate
    individual indoor industry influence info inform information initial injury ink inn inner input inquire inquiry
    inside insist inspect inspection inspector inspire insta instagram install installation installer instance
    instead instruct instruction instructor insulation insurance insure intend intent interest interesting interior
    internal international internet interpret interview into intro introduce introduction inv invent inventory
    invest investment investor invitation invite invoice involve ipad iphone iron is island isnt issue it item its
    itself ive jacket jam january jar jewel jewellery jewelry job join joiner joint joke journal journey joy jst
    judge juice july jump junction june junior just justice justify keen keep keeper kept kettle key keyboard kick
    kickoff kid kids kill kilo kind kinda king kiss kit kitchen kitten knee knew knife knock know knowledge known
    kpi lab label labor labour lack ladder ladies lady laid lake lamb lamp land landing landlady landlord landscape
    lane language laptop large last late lately later latest laugh launch laundry lavender law lawn lawyer lay layer
    layout lead leader leadership leaf leaflet leak lean learn lease least leather leave led left leg legal lemon
    lend lender length less lesson let letter letting level liability liaise licence license lick lid lie life lift
    light like likely limb lime limit line link linkedin lip liquid list listen listing lit liter literally litre
    little live living lmk load loan lobby local locate location lock locksmith loft log logo lol lonely long look
    loop loose lorry lose loss lost lot lots loud lounge love lovely lover low lower loyal luck lucky luggage lump
    lunch lung luxury lvl machine mad made magazine mail mailbox mailing main mainly maintain maintenance major
    majority make maker male mall man manage management manager manner manual manufacture manufacturer many map
    maple march margin mark market marketing marriage marry marvellous mask mass massive master mat match mate
    material matter mattress max maximum may maybe mayor me meal mean meaning meant meanwhile measure measurement
    meat mechanic media medical medicine medium meet meeting melon member membership memo memory men mend mention
    menu mere merge mess message messenger met metal meter method metre mgmt mgr microwave mid middle midweek might
    mile milk mill million min mind mine minimum minister minor mins mint minus minute mirror misc miss missed
    missing mistake mistaken mix mktg mls mnth mobile mode model modern modify moment monday money monitor month
    monthly mood moon more morning mortgage most mostly mother motion motor mount mountain mouse mouth move mover
    movers movie mow msg mtg much mud multiple mum murder museum mushroom music must mutual my myself mystery nail
    name named narrow nasty nation national native natural nature near nearby nearly neat necessary neck need needle
    negative negotiate neighbor neighborhood neighbour neither nephew nerve nervous net network never new newly news
    newsletter newspaper next nice niece night nine no nobody noise noisy none nonsense noon nope nor normal
    normally north nose not note notebook nothing notice notify novel november now nowhere nuclear nudge number
    numerous nurse nursery nut nvm oak object objection objective obligation observe obtain obvious obviously
    occasion occupied occupy occur ocean october odd of off offer office officer official often oh oil ok okay old
    omg on onboarding once one ongoing online only onto open opening operate operation operator opinion opportunity
    opposite opt option or orange orchard order ordinary org organic organisation organise organization organize
    original other others otherwise ought ounce our ours ourselves out outcome outdoor outlet outline outlook
    outside outstanding oven over overall overdue overnight owe owl own owner ownership pack package packaging
    packet pad page paid pain paint painter painting pair palace palette pallet pan panel panic pants paper
    paperwork paragraph paralegal parcel pardon parent parents park parking part participate particular partly
    partner partnership party pass passage passenger passport past pasta paste pastor pastry patch path patience
    patient patio pattern pause pave paving pay payment paypal payroll pdf peace peach peak pen penalty pencil
    pension people pepper per percent perfect perform performance perhaps period permanent permission permit person
    personal personally pet phase phone photo photograph photographer photography phrase physical physio piano pic
    pick picnic picture pie piece pier pig pile pill pillow pilot pin pine ping pink pint pipe pipeline pitch pizza
    pkg place plain plan plane planet planner plant plaster plastic plate platform play player pleasant please
    pleasure plenty plot pls plug plum plumber plumbing plus plz pm pocket poem point poison pole police policy
    polish polite pond pool poor pop popular population porch pork port portal portfolio portion pose position
    positive possess possession possibility possible possibly post postcard poster postpone pot potato potential
    pound pour powder power powerpoint ppl ppt practical practice praise pray precise pref prefer preference
    pregnant preliminary prep preparation prepare presence present presentation preserve press pressure pretty
    prevent previous previously price pricey pricing pride priest primary prime prince principal principle print
    printer prior priority prison private prize pro prob probably problem probs procedure proceed process
    procurement prod produce producer product production profession professional professor profile profit program
    programme progress project promise promo promote promotion prompt proof proper properly property proposal
    propose prospect protect protection protest proud prove proven provide provider province pto pub public publish
    publisher pull pump pumpkin punch punctual purchase pure purple purpose purse push put qty qualify quality
    quantity quarrel quarter queen query quest question queue quick quickly quid quiet quit quite quiz quota
    quotation quote race rack radiator radio raffle rail railing rain raise ran random rang range rank rapid rare
    rate rather rating ratio raw rcvd reach react read reader ready real realise reality realize really realtor
    reason reasonable reassure rebate recall recd receipt receive recent recently reception receptionist recipe
    reckon recognise recommend record recover recruit recruiter recruitment recycle red redecorate redo reduce
    reduction ref refer reference referral refinance refresh refrigerator refund refurb refurbish refuse regard
    regarding regards region regional register registration regret regular regularly reject relate relation
    relationship relative relax release relevant reliable relief relocate reluctant rely remain remark remember
    remind reminder remote removal remove render renew renewal renewals renovate rent rental reopen rep repaint
    repair repairman repeat replace replacement reply report reporter represent representative reputation req
    request require requirement resched reschedule rescue research reservation reserve reset residence resident
    resign resist resolve resource resp respect respond response responsible rest restaurant restock restore
    restrict result resume retail retailer retire retirement retreat retry return reveal revenue reverse review
    revise revision reward rewire rice rich rid ride rider right ring rip rise risk rival river rly road roast rock
    roi role roll rollout roof roofer roofers room root rope rose rosehip rough round route routine row royal rsvp
    rub rubber rubbish rude rug ruin rule run rung rural rush saas sack sad safe safety said sail salad salary sale
    sales salesman salon salt same sample sand sandalwood sandwich sang sat satisfied satisfy saturday sauce save
    saw say scaffold scaffolding scale scan scare scarf scene scented sched schedule scheme scholar school science
    scissors scope score scrap scratch scream screen screenshot screw script sea seal search season seat sec second
    secret secretary section sector secure security see seed seek seem seen segment select self sell seller send
    senior sense sensible sensitive sent sentence separate september serial series serious seriously servant serve
    server service session set settle settlement setup several severe sew sex shade shadow shake shall shame shape
    share sharp shave she shed sheep sheet shelf shell shelter shelves shift shine ship shipment shipping shirt shld
    shock shoe shoot shop shopper shopping shore short shortage shortlist shortly shot should shoulder shout show
    shower shown showroom shrink shut shutter shy sibling sick side siding sigh sight sign signal signature signing
    silence silent silk silly silver similar simple simply sin since sing single sink sir sis sister sit site
    situation six size skill skim skin skip sky skylight skype slack sleep sleeve slice slide slight slightly slip
    slope slot slow slowly small smart smell smile smoke smooth snack snap snow so soap social society sock socket
    sofa soft software soil solar sold soldier sole solicitor solid solution solve some somebody somehow someone
    something sometimes somewhat somewhere son song soo soon sooner sooo sore sorry sort sought soul sound soup
    source south spa space spare spark speak speaker spec special specialist species specific speech speed spell
    spend spent spice spirit spit splashback split spoil spoke spoken sponsor spoon sport spot spouse spray spread
    spreadsheet spring square squeeze sry stable staff stage staging stain stair stake stakeholder stall stamp stand
    standard star stare start starter state statement station statue status stay steady steal steam steel steep step
    stick sticker stiff still stir stitch stock stomach stone stood stool stop storage store storm story stove
    straight strange stranger strategy straw stream street strength stress stretch strict strike string strip stroke
    strong structure struggle student studio study stuff stupid style stylist sub subject submit subscribe
    subscription substance succeed success such sudden suddenly suffer sugar suggest suggestion suit suitable suite
    sum summary summer sun sunday sunny super supermarket supervisor supper supplier supply support suppose sure
    surely surface surgery surprise surround survey surveyor survive suspect sweep sweet sweetie swim swing switch
    symptom system table tablet tag tail tailor take taken talent talk tall tank tap tape target tarmac task taste
    tax taxi tba tbc tbd tea teach teacher team teams tear tech technical technician technique technology teen teeth
    tel telegram telephone television tell temp temperature temple temporary ten tenancy tenant tend tender tent
    term terms terrace terrible test text than thank thanks thanx that thats the theatre their theirs them theme
    themselves then theory therapist there therefore thermostat these they theyre thick thief thin thing think third
    thirty this tho thorough those though thought thousand thread threat three threw throat through throughout throw
    thru thumb thursday thus thx ticket tidy tie tight tiktok til tile tiling till timber time timeline timing tin
    tiny tip tire tired title tix to today toe together toilet told tomato tombola tomorrow ton tone tongue tonight
    too took tool tooth top topic total touch tough tour tow toward towards towel tower town toy track trade trader
    tradition traffic trail train trainer training transfer transport trap travel tray treat treatment tree trial
    trick tried trim trip trouble truck true truly trunk trust truth try ttyl tub tube tuesday tuition tune tunnel
    turf turn tutor tv twice twin twitter two txt ty type typical tyre ugh ugly umbrella unable uncertain uncle
    under underneath understand understood undertaker underwriter unfortunately unhappy uniform union unique unit
    university unknown unless unlikely unpaid until unusual up upcoming update upgrade upholsterer upon upper upsell
    upset upstairs ur urgent us usage usb use used useful user usual usually utility vacant vacation vague valid
    valuable valuation value valuer valve van vanilla variety various vary vast vat vault vegetable vehicle vendor
    venmo venue verbal verify version very vet via vicar victim video view viewer viewing village vintage violin vip
    virus visa visible visit visitor visual vital voice voicemail volume voluntary volunteer vote voucher wage wait
    waiter waitress wake walk walkthrough wall wallet walnut wanna want war warden wardrobe warehouse warm warn
    warranty was wash washer wasnt waste watch water wave wax way we weak wear weather web webinar website wedding
    wednesday wee week weekday weekend weekly weigh weight weird welcome well went were werent west wet what
    whatever whatsapp wheel when whenever where wherever whether which while white whn who whoever whole wholesale
    wholesaler whom whose why wick wide widow wife wifi wild will willing win wind window wine winner winter wire
    wiring wise wish with withdraw withdrew within without witness wk wks wld woke woman women won wonder wonderful
    wont wood wooden word wore work worker workshop worktop world worn worried worry worse worst worth would wouldnt
    wound wow wrap wreath write writer writing written wrk wrong wrote xmas yard yeah year yearly yellow yep yes
    yesterday yet yield you young your youre yours yourself youth youtube yr yrs zelle zero zone zoning zoom
    """)

# Things of many trades: gardens, kitchens, building, offices, schools, churches, clinics, shops.
THINGS = word_set("""
    abstract acrylics adapter addendum adhesive aerator aerobics affidavit agave aids airbag algebra alignment
    allotment alpaca alterations alternator aluminum ammo amplifier analytics anesthesia anklet annuity antenna
    antibiotics antique aperitif api appetizer appraiser aquarium arborist arraignment arthritis artichoke
    artwork asphalt assessor asthma auctioneer auditions autograph awning backfill backlog backorder backordered
    backsplash bagel baguette bait balayage ballet banjo banner barcode barrister baseball baseboard basketball
    baste beanie bedspread beehive bellhop beneficiary bib bible bicycle bifocals billboard biology biopsy
    blacktop blazer blister bloodwork blouse blowout bobbin bobcat bonnet bonsai bookend bookmark bookshelf
    booster boulder boutonniere bracelet braces bran bratwurst bridal bridesmaid bridle brisket brownies buckle
    buffet bulletin burger burrito buttercream buyout cactus calculus calf calves camshaft canapes canoe canopy
    cappuccino caramel carburetor cardboard cardigan cardiologist carpool casket casserole cataract caulk
    caulking caviar cedar celery cello cellphone centerpiece chafing chaperone charcuterie checkout cheesecake
    chemistry chemo chessboard chicks chiropractor chisel chlorine choir chorus chowder cider citizenship clamp
    clarinet cleanup clipboard clippings clutch cobbler cocktail coconut coil coleslaw collage cologne
    colonoscopy communion compost compressor concierge condenser confetti congregation consignment consul
    contractions cookbook coolant coop copay corkboard cornbread cornice corsage cosigner countertop covenant
    cranberry crankshaft creditor crm crochet croissant crossword crouton crumble crust cubicle cufflinks
    cupcake custard custody cyst daffodil dahlias dashboard daycare deacon debris debtor decal deductible
    deduction defendant dehumidifier deli den denim dents dentures dermatologist dessert detergent diabetes
    diaper dietitian dimmer diploma dispenser disposal dj dock docket documentary dogsitter domain donor donut
    doorbell dosage doughnut downspout draftsman drapes driveshaft drivethru drone dropoff drywall drywaller
    duct ductwork dugout dumplings dumpster duplex dvd earbuds earring easel eczema eggnog elbow electrode
    elevator embosser embroidery emissions enamel endoscopy endowment engraving enroll enrollment entree epoxy
    equity ergonomic erp espresso essay etching eulogy eviction excavator exhaust exterminator eyebrow
    eyeglasses eyeliner facial falafel farmhouse fender ferry fertilizer fiberglass fiddle fieldtrip figurine
    fillings firepit fireplace firewall firewood flagstone flashcards flatbed flounder flue flute foam foil
    foliage fondant font footings footstool forceps foreclosure forklift formula foyer fractions fritters
    fruitcake fudge futon ganache garlic gasket gearbox gel gelato genealogy generator geometry gingerbread
    gluten goat goggles gouache gourmet gown graft grapefruit grapes grommet groom groomer grooming groomsmen
    gum gymnast gymnastics gynecologist hailstorm hairspray halal hammer hammock handbag handoff handrail
    hardwood harness harp hatchback headboard headcount headlight headset headshot headstone hearth heifer
    helmet hem hemming hens herbs hernia hibachi hinge hitch hockey holster homepage homework honeycomb hoodie
    hoops hors horsepower hospice hosta hotdog hubcap humidifier hummus hydrangeas hydrant hydraulic hydroponic
    hymn icicles icing igloo immunization implants incense incubator infusion ingredient inhaler injection
    insulin intake integration intercom internship inverter irrigation jelly jigsaw joist joystick karate kayak
    kennel kerosene keychain keynote keypad kiln kimono kindergarten kiosk kiwi knitting knob kosher lacquer
    lacquered lacrosse laminate lampshade landfill lantern lanyard lapel lasagna laser lashes lattes lattice
    layoff leash lecture ledger leek leggings lemonade lens leotard letterhead lettuce lightbulb lilies linen
    lineup linoleum lipstick litter livestream llama lobster lockbox loom lotions lumber lunchbox lupus lure
    macaron macaroni magnet makeup mandolin mango manicure mannequin marble marinade markup marmalade massage
    meatballs medal mediation meetup megaphone memoir meringue metronome microphone migraine mileage milkshake
    mittens mockup molding mop mortar mosaic mosquito motorcycle moulding mousse mri msa muffin muffler mug
    mulch mural mustard nachos nameplate napkins necklace neurologist neuter nightstand notarize notarized
    notary nougat nozzle nutmeg nutrition oatmeal obituary oboe odometer officiant offsite oncall oncologist
    onion optometrist orchid oregano organist origami ornament orthodontist ottoman overhang oyster pacemaker
    pacifier paddle padlock paella paintbrush pajamas pancake pansies pantry paperback paprika parachute parasol
    parishioner parka parquet partition passbook password pastel patchwork payoff pediatric pediatrician
    pedicure pellet pendant peonies perfume pergola periodontist perm petunias pew pewter pharmacist physics
    pickle pickup piercing piglet pillowcase pinata pinecones pinot pita placemat placenta plaque plasma
    playlist pledge plow plowing plywood poc podcast podiatrist podium poinsettia polyurethane poncho pontoon
    popcorn porcelain porta portrait pothole potluck pottery powerwash preamp premium preschool prescription
    pretzel printout privet probate projector prom propane prosthetic prune pruning psychiatrist psychologist
    pudding pulley puppet puppy putty puzzle quarterback quartz quiche quilt quilter quilting quinoa quizzes
    radiologist rafter ramp raspberry ravioli razor rebar recess recital recliner redline refill refinish
    refinishing regrout rehab rekey rekeyed relish remodel reorder reprint reroof reroute reseal resealing resin
    resize resized resizing restring resurfacing retainer retaining retile retiling retina reupholster
    reupholstered reupholstering rfp rfq rhododendron ribbon rivet rma roadmap robe rodent rooster rotor rugby
    rum rust sabbath saddle salami salmon salsa sandbag sandbox sandpaper sangria sapling sapphire satchel sauna
    sausage sauvignon sawdust sax saxophone scarves scholarship sconce scone scooter scorecard screenplay scroll
    scrubs sculpture seafood sealcoat sedan seedlings semester seminar septic septum sequins sermon serum
    shampoo sheepdog sheetrock shellac sherbet shingle shortbread shovel shrimp shrub sideboard sidewalk signage
    signoff signup silicone silo silverware siren sketch skewers ski skid skidsteer skirt sku sla slab slate
    slipcover slippers sneakers snorkel snowblower snowplow soapstone soccer sod soffit softball softener sonata
    soprano sorbet souvenir sow spackle spaghetti spatula spectacles spigot spinach spine sponge spool sprinkler
    sprinkles sprint squash staircase standup stapler steak stereo stethoscope stockings storefront strawberry
    streetlight stroller stucco stud subfloor sublet subpoena subwoofer suitcase sump sundae sunflower
    sunglasses sunroom surfboard sushi sweater sweatshirt swimsuit syllabus synagogue syringe syrup tablecloth
    tackle tacos takeout tango tapas tapestry tarot tarp tarts tattoo taxidermy teacups teardown tee telescope
    tennis tenor tequila terracotta terrarium tetanus textbook therapy thimble thyme tiara tier timpani tinsel
    tithe toaster toffee tofu toothbrush topsoil tortilla tote touchup townhome townhouse tractor trampoline
    tranny transcript transmission transponder trash treadmill trellis trigonometry trolley trombone trophy
    trout trowel truffles trumpet truss tuba tulips tuna tuneup turbine turkey turmeric turntable tutu tux
    tuxedo tweezers twine typewriter ukulele ulcer ultrasound updo upholstery upload urinal urn urologist
    username utensils vaccine vacuum valance vanity variance varnish vase veal vegan vegetarian veil velvet
    veneers vent vertigo vesting vestry veterinarian videographer vinyl vise visitation visor vitamin vodka
    volleyball waffle wagon wainscoting waistcoat waitlist walkthru wallpaper watercolor watermelon
    weatherstripping webpage weeding weeds weld welding wharf wheat wheelbarrow wheelchair whiskey whitening
    widget wig windowsill windshield winery wiper woodstove worksheet wrench wrestling writeup xrays xylophone
    yam yarn yoga yogurt zebra zinnias zipper zucchini
    """)

# Family names that are everyday words: names after a given name or a title, and in the place of a name.
SURNAMES = word_set("""
    weld
    archer ash baker ball banks barber barker barnes bates beach beard beaty bell bender berry best bird bishop
    black bloom bond booker booth bowers bowles bowling bowman boyd boyer branch brand brewer bridges bright brook
    brooks brown browning bunch burns bush butcher butler camp cannon carey carpenter carrier carter case castle
    chambers champagne champion chandler cherry childers childs church clay cleary coates coats coleman comer cook
    cooper cope cotton couch cox craft crane crews crisp cross crow curry cutter dale day dean decker diamond
    downing downs drake draper driver dyer estes fairchild farmer field fields finch fisher fletcher flood flowers
    foot ford foreman forest foster fowler fox frank franks freeman french frost fuller gaines gardener gardner
    gates glass glover goins gold golding goldsmith good goodwin grant graves gray green grey hale hall hand handy
    hardin harding hardy hare harms hart hawk hawkins hayes head healy heath heller hess hill hills holder holland
    holmes hood hooks hope horn house houser howe hunt hunter hurst ireland ivey jewel judge keen key keyes kidd
    king kitchen knight lake lamb landers lane law lawless laws lemon little lock locke long love low lowery mann
    marks marsh marshall martin mason masters may mayer mayes mays meadows messer miller mills minor moody moon
    moore morrow moser moss nash noble north oakes oaks page paine painter palmer parish park parker parks parsons
    patch peacock pearl penny pepper peters pike piper plant pollard pond ponder pool poole pope porter potter
    potts powers pratt price priest prior queen quick rain rankin ray read redd reeves rhodes rice rich rider
    rivers roads rock roper rose rowe rush salter sanders sands savage sawyer sayers seal sellers sharp shaw
    shepherd short silver singer skinner slater small smart smith snow spain sparks speed spencer spicer spring
    springer stern stone strange street streeter stringer strong stubbs summers swan sweet swift tailor tanner
    taylor temple thorn tiller toney tower turner tyler underwood vale vane vaughn walker wall waller walls ward
    warden warner waters weaver webb weber webster weeks weller wells west wheeler white whiting wilde wilder wills
    winter winters wise wolf wood woods woody worth wright york young
    """)
