"""Nouns that stand for somebody by what he, she or it is: "the senator", "the ministry", "the country"."""

_MALE = """spokesman chairman congressman businessman father husband son brother uncle grandfather actor king
prince man boy gentleman anchorman policeman fireman salesman alderman assemblyman statesman nephew
widower duke lord patriarch pope priest monk imam ayatollah sheikh archbishop"""
_FEMALE = """spokeswoman chairwoman congresswoman businesswoman mother wife daughter sister aunt grandmother actress
queen princess woman girl lady anchorwoman policewoman saleswoman assemblywoman niece widow duchess nun
waitress"""
_EITHER = """spokesperson chairperson president premier minister chancellor senator representative governor mayor
secretary ambassador judge justice general colonel admiral commander officer official lawmaker
legislator deputy candidate nominee contender frontrunner front-runner leader chief head director
manager adviser advisor aide strategist pollster analyst economist expert professor teacher student
author writer journalist reporter columnist editor host anchor correspondent lawyer attorney prosecutor
billionaire millionaire mogul tycoon developer entrepreneur executive founder owner investor banker
farmer doctor physician surgeon neurosurgeon nurse scientist researcher historian psychologist pastor
bishop rabbi veteran soldier activist dissident singer musician filmmaker artist celebrity star player
coach republican democrat libertarian independent incumbent newcomer politician diplomat envoy
whistleblower suspect defendant victim witness survivor plaintiff chair ceo commissioner councillor
councilor delegate organizer prisoner driver pilot astronaut engineer architect chef native resident
immigrant refugee monarch emperor dictator rector dean provost cardinal mufti narrator referee umpire
speaker rapporteur inspector sheriff detective consultant co-founder cofounder"""
_BODIES = """campaign administration government ministry department agency bureau committee commission council court
parliament congress senate house cabinet party company firm corporation bank fund group organization
organisation network newspaper paper magazine station broadcaster website outlet university college
school hospital union alliance association foundation institute team club army military police force
kremlin embassy regulator panel board tribunal body bloc militia airline automaker carmaker manufacturer
retailer maker think- tank charity watchdog"""
_LANDS = """country nation state kingdom republic island city town province capital territory federation"""

PERSONS: dict[str, str] = {
    **dict.fromkeys(_EITHER.split(), ""),
    **dict.fromkeys(_MALE.split(), "m"),
    **dict.fromkeys(_FEMALE.split(), "f"),
}
"""Nouns for a person, and the gender that each tells ("" for none)."""

BODIES = frozenset(_BODIES.split())
LANDS = frozenset(_LANDS.split())

KINDS_OF_BODY: dict[str, frozenset[str]] = {
    "company": frozenset(
        (
            "company",
            "corporation",
            "firm",
            "airline",
            "bank",
            "manufacturer",
            "retailer",
        )
    ),
    "firm": frozenset(("company", "corporation", "firm", "bank")),
    "bank": frozenset(("bank",)),
    "airline": frozenset(("airline",)),
    "agency": frozenset(("agency", "department", "bureau", "administration", "ministry")),
    "department": frozenset(("department",)),
    "ministry": frozenset(("ministry",)),
    "group": frozenset(
        (
            "group",
            "association",
            "union",
            "alliance",
            "foundation",
            "organization",
            "charity",
        )
    ),
    "organization": frozenset(("organization", "association", "union", "foundation", "agency", "group")),
    "newspaper": frozenset(("newspaper", "paper")),
    "paper": frozenset(("newspaper", "paper")),
    "network": frozenset(("network", "broadcaster", "station")),
    "broadcaster": frozenset(("network", "broadcaster", "station")),
    "magazine": frozenset(("magazine",)),
    "university": frozenset(("university", "college")),
    "union": frozenset(("union", "association")),
    "party": frozenset(("party",)),
    "committee": frozenset(("committee",)),
    "commission": frozenset(("commission",)),
    "court": frozenset(("court", "tribunal")),
}
"""Nouns by which a report calls an organization again, with what its name may call it."""

EPITHETS = frozenset(
    """candidate nominee contender frontrunner businessman businesswoman mogul billionaire millionaire tycoon developer
    lady politician incumbent celebrity star""".split()
)
"""Nouns by which a report calls again somebody so well known that it introduces him nowhere."""

OFFICES: dict[str, frozenset[str]] = {
    "leader": frozenset(
        ("leader", "supreme leader", "president", "prime minister", "premier", "chancellor", "monarch")
    ),
    "president": frozenset(("president",)),
    "premier": frozenset(("prime minister", "premier")),
    "minister": frozenset(("prime minister", "foreign minister")),
    "chancellor": frozenset(("chancellor",)),
    "king": frozenset(("monarch",)),
    "queen": frozenset(("monarch",)),
    "monarch": frozenset(("monarch",)),
}
"""The offices of the table of leaders that a noun beside a state may mean."""

TITLES: dict[str, frozenset[str]] = {
    noun: frozenset(words.split())
    for noun, words in {
        "senator": "sen senator",
        "congressman": "rep representative congressman",
        "congresswoman": "rep representative congresswoman",
        "representative": "rep representative",
        "lawmaker": "rep representative sen senator congressman congresswoman lawmaker mp",
        "governor": "gov governor",
        "president": "president pres",
        "premier": "premier prime",
        "minister": "minister",
        "chancellor": "chancellor",
        "secretary": "secretary",
        "mayor": "mayor",
        "judge": "judge justice",
        "justice": "justice",
        "general": "gen general",
        "colonel": "col colonel",
        "admiral": "adm admiral",
        "professor": "prof professor",
        "doctor": "dr doctor",
        "pope": "pope",
        "king": "king",
        "queen": "queen",
        "prince": "prince",
        "princess": "princess",
        "sheriff": "sheriff",
        "ambassador": "ambassador amb",
        "speaker": "speaker",
        "pastor": "rev pastor",
        "ayatollah": "ayatollah",
    }.items()
}
"""The titles before a name that a noun stands for."""
