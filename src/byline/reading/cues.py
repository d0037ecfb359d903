"""Words that report: verbs, nouns and adjectives of saying, thinking, wanting and judging, and what they take.

Each verb has letters for the complements that hold what is said:
    q  a quotation                        '"Taxes rose," she said'
    c  a clause                           "said (that) taxes rose", "asked whether taxes rose"
    i  an infinitive                      "vowed to cut taxes"
    o  an object                          "criticized the tax"
    t  an object and an infinitive        "urged them to cut taxes"
    s  an object and what it is called    "called the tax unfair"
    a  an object and "as …"               "described the tax as unfair"
    p  passive, with an infinitive        "taxes are expected to rise": nobody is said to expect it
    g  a gerund                           "proposed cutting taxes"
    d  an object, of a document           "the poll shows them ahead"
PREPOSITIONS says which prepositions lead to what is said. The lists are general English, sorted by hand; a word whose
complements are seldom what somebody says ("support", "raise", "plan to") is left out.
"""


def _verbs(*lines: str) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for line in lines:
        letters, words = line.split(":")
        for word in words.split():
            table.setdefault(word, set()).update(letters.strip())
    return {word: frozenset(letters) for word, letters in table.items()}


VERBS = _verbs(
    # saying
    """qc: say tell add write tweet note state declare remark comment reply answer respond explain recall continue
       conclude retort quip joke exclaim insist assert argue contend maintain claim allege observe report post admit
       concede acknowledge confess reveal disclose repeat reiterate stress emphasize emphasise testify boast brag
       caution counter muse opine interject chime email text retweet blog lament predict speculate theorize object
       recount proclaim announce suggest warn complain charge confirm deny promise pledge vow swear propose recommend
       demand advise urge ask inquire wonder inform remind assure reassure notify clarify elaborate query reckon read
       quote cite point mention summarize interpret hint grumble gripe protest fret moan sneer chide fume rant preach
       intone chant shout yell scream cry whisper mutter murmur pronounce plead beg implore exhort express voice relate
       offer agree disagree marvel gush enthuse rejoin deadpan bellow bark growl hiss snap laugh sigh shrug smile put
       finish describe narrate detail question scoff confide reason holler exult stammer""",
    # thinking and knowing
    """c: believe think know feel fear worry doubt suspect assume hear learn understand realize realise imagine imply
       presume suppose guess estimate calculate find show expect anticipate hope hop decide determine judge rule signal
       forecast project demonstrate forget wonder recognize recognise notice appreciate document indicate
       discover establish envision foresee regret wish prefer discuss investigate debate dispute
       underscore highlight illustrate reflect attest certify verify stipulate specify""",
    # wanting and committing
    """i: decline refuse vow promise pledge threaten seek agree decide hope hop expect aim wish prefer vote offer claim
       call look love hate swear resolve like demand opt pretend purport profess volunteer request long yearn desire
       elect""",
    """t: urge ask encourage tell order challenge warn press advise want expect call push implore beg exhort request
       command direct forbid prefer counsel""",
    # judging
    """o: endorse announce express cite oppose criticize criticise defend discuss reject mention praise question propose
       note highlight denounce dismiss mock explain blast reveal acknowledge recall echo prefer declare tout slam decry
       recognize condemn confirm reference stress emphasize repeat outline invoke voice reiterate applaud lament hail
       disavow detail recount recommend dispute rebut assail bemoan repudiate insult ridicule deride herald concede
       renounce rebuke laud predict deplore commend salute blame thank bash admire detest hate love accuse
       compare admit deny doubt fear want claim allege disclose clarify describe trumpet belittle disparage scorn
       lambast lambaste pan lampoon articulate promise vow threaten envision estimate forecast chant shout
       contemplate""",
    "s: call name dub deem declare label brand pronounce term rename find rate judge",
    """a: describe see cite cast view portray dismiss defend quote characterize characterise frame paint identify list
       name slam pitch criticize praise regard tout position denounce condemn hail decry mock deride depict perceive
       label brand reject blast interpret acknowledge recognize bill envision""",
    "p: expect ask say believe think know report require allege rumor estimate project mean",
    "d: show find give reveal suggest put indicate",
    "g: propose support oppose suggest recommend report mention recall describe advocate deny contemplate",
)

PREPOSITIONS: dict[str, frozenset[str]] = {
    verb: frozenset(words.split())
    for verb, words in {
        "call": "for on",
        "push": "for against",
        "hope": "for",
        "hop": "for",
        "campaign": "against",
        "apologize": "for",
        "apologise": "for",
        "advocate": "for",
        "argue": "for against about over",
        "vouch": "for",
        "comment": "on about",
        "talk": "about of",
        "speak": "about of",
        "think": "about of",
        "write": "about of",
        "complain": "about of",
        "joke": "about",
        "worry": "about",
        "boast": "about of",
        "brag": "about of",
        "warn": "about of against",
        "caution": "against",
        "refer": "to",
        "respond": "to",
        "point": "to",
        "allude": "to",
        "object": "to",
        "agree": "with on to",
        "disagree": "with on",
        "focus": "on",
        "touch": "on",
        "dwell": "on",
        "insist": "on",
        "double": "on",
        "hint": "at",
        "balk": "at",
        "lash": "at",
        "scoff": "at",
        "bristle": "at",
        "rail": "against",
        "inveigh": "against",
        "believe": "in",
        "suspect": "of",
        "learn": "of about",
        "plead": "for",
        "ask": "about for",
        "inquire": "about",
        "see": "as",
        "regard": "as",
        "side": "with",
        "remark": "on upon",
        "elaborate": "on",
        "expand": "on",
        "dream": "of about",
        "rave": "about",
        "rant": "about",
        "fret": "about over",
        "testify": "about to against",
        "hear": "about of",
        "know": "about of",
        "approve": "of",
        "disapprove": "of",
    }.items()
}
"""Prepositions that lead from a verb without an object to what is said."""

OBJECT_PREPOSITIONS: dict[str, frozenset[str]] = {
    verb: frozenset(words.split())
    for verb, words in {
        "accuse": "of",
        "criticize": "for over about",
        "criticise": "for over about",
        "blame": "for on",
        "thank": "for",
        "praise": "for",
        "attack": "for over",
        "blast": "for over",
        "slam": "for over",
        "congratulate": "for on",
        "chide": "for",
        "applaud": "for",
        "commend": "for",
        "condemn": "for",
        "rebuke": "for",
        "assail": "for",
        "fault": "for",
        "mock": "for",
        "compare": "to with",
        "liken": "to",
        "attribute": "to",
        "credit": "with for",
        "charge": "with",
        "warn": "about of against",
        "remind": "of about",
        "suspect": "of",
        "ask": "about for",
        "press": "on about",
        "question": "about",
        "assure": "of",
        "ban": "from",
        "bar": "from",
        "prohibit": "from",
        "distance": "from",
        "challenge": "to",
        "convict": "of",
        "invite": "to",
        "tell": "about of",
        "inform": "of about",
    }.items()
}
"""Prepositions that follow an object, where both are what is said: "accused him of lying"."""

CLAIMED = frozenset(
    """benefit life victim asylum prize title compensation insurance expense allowance refund seat territory land medal
       crown custody""".split()
)
"""What is claimed without a word about it: "the storm claimed three lives"."""

SEEMING = frozenset(["seem", "appear"])
"""The writer's own guess: a statement nobody is named for."""


def _nouns(*lines: str) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for line in lines:
        links, words = line.split(":")
        for word in words.split():
            table.setdefault(word, set()).update(links.split())
    return {word: frozenset(links) for word, links in table.items()}


NOUNS = _nouns(
    """that to: claim promise pledge vow warning hope belief fear suggestion proposal request demand desire reluctance
       unwillingness insistence commitment intention agreement offer recommendation assurance""",
    """that: complaint assertion allegation accusation idea concern rumor rumour admission reminder speculation remark
       sense recognition report doubt assumption revelation announcement notion confidence conviction contention view
       prediction forecast suspicion acknowledgment conclusion opinion finding worry charge case argument statement
       threat decision""",
    "of: accusation criticism denunciation disclosure condemnation rejection defense defence",
    "about: concern doubt remark comment complaint worry warning talk speculation fear",
    "for: proposal demand",
    "to: opposition objection",
)
"""Nouns that report, and the words that lead from them to what is said."""

ADJECTIVES = _nouns(
    """that: hopeful confident glad concerned worried aware optimistic sure certain convinced surprised afraid skeptical
       sceptical adamant doubtful pleased happy disappointed""",
    "to: eager happy reluctant hesitant unwilling",
    "of: critical supportive skeptical sceptical wary dismissive",
    "about: worried nervous angry optimistic skeptical upset",
    "in: interested confident",
)
"""Adjectives that tell what somebody thinks ("is hopeful that"), and the words that lead from them to it."""

POLLS = frozenset(["poll", "survey", "polling"])
DOCUMENTS = POLLS | frozenset(
    """study report analysis data record document email memo statement article story book letter paper research review
    figure statistic census exit filing transcript number average result finding ad account response
    remark comment tweet testimony ruling poem advert video investigation""".split()
)
"""Nouns for what is written, which speak for who wrote it."""

ASKING = frozenset(["ask", "question", "query", "inquire"])
"""Verbs after which somebody else speaks, unless what is asked is quoted: "Police asked Ada about it. “I …”"."""

TRAILING = frozenset(["show", "find", "indicate"])
"""Verbs that bring in no quotation and may still follow their clause: "Prices rose, the survey found."."""

REPORTING = frozenset(VERBS) | frozenset(PREPOSITIONS) | frozenset(OBJECT_PREPOSITIONS) | frozenset(NOUNS)
REPORTING |= frozenset(ADJECTIVES) | SEEMING | POLLS
