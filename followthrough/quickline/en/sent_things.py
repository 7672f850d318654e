"""Things that are sent. A module without imports: sentences about a step ask it, and most commands parse no line."""

THINGS = """
    quote quotation estimate proposal offer bid price pricing rate list shortlist brochure catalog catalogue form
    invoice bill receipt menu sample swatch photo picture pic image video plan drawing sketch design mockup contract
    agreement lease link url info information detail copy copies report address number email card letter note
    invitation invite schedule timetable calendar deck slide comp comps listing option date reference certificate
    ticket label pattern document doc docs paper paperwork packet package parcel file spreadsheet statement summary
    draft proof logo resume cv profile job description spec specs specification sheet map directions itinerary
    newsletter magazine book booklet leaflet flyer flier guide recipe code password login key deposit check cheque
    payment refund money cash gift flowers voucher coupon application policy id terms minutes notes outline agenda
    template questionnaire survey results numbers figures answer reply confirmation reminder version data datasheet
    literature material materials testimonial waiver program programme syllabus song music lyrics score recording
    template order quotes prices appraisal valuation inspection manual instructions title deed breakdown costing
"""
SENT_THINGS = frozenset(THINGS.split())
