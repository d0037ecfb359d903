"""How the furniture of news sites reads: whole lines, by kind, whatever the site.

Each pattern must match a whole line, folded to lower case with plain quotation marks and without bullets; a
sentence that merely holds such words is none. The patterns are written from what sites put on their
pages in general; a line they do not know is left to its form and to repetition.
"""

import re

NETWORKS = (
    r"(?:facebook|twitter|x|whats ?app|linked ?in|pinterest|reddit|tumblr|e-?mail|google ?\+?(?: ?plus| news)?|instagram|you ?tube|telegram|"
    r"messenger|flipboard|digg|stumble ?upon|pocket|snapchat|tik ?tok|line|vk|viber|skype|sms|rss|threads|mastodon|bluesky|print|copy link|weibo|wechat|delicious|mix|xing|buffer|evernote|yahoo|newsvine)"
)
SECTION = (
    r"(?:home|news|latest(?: news)?|world(?: news)?|u\.?s\.?(?: news)?|u\.?k\.?(?: news)?|usa|europe|asia|africa|americas?|middle east|politics|business|money|markets?|finance|economy|opinions?|"
    r"editorials?|comment|analysis|blogs?|columnists?|science|health|tech(?:nology)?|environment|climate|culture|arts?|entertainment|celebrity|showbiz|life(?:style| & style)?|style|fashion|beauty|food|"
    r"recipes?|travel|sports?|football|soccer|cricket|tennis|golf|nfl|nba|mlb|nhl|weather|obituaries|crime|education|science & environment|local(?: news)?|national|international|metro|nation|region(?:al)?|"
    r"video(?:s)?|photos?|pictures?|galler(?:y|ies)|audio|podcasts?|live|tv|radio|games?|puzzles?|crosswords?|horoscopes?|jobs|cars|autos?|motoring|property|real estate|classifieds?|shop(?:ping)?|"
    r"events|magazine|books?|films?|movies?|music|theat(?:er|re)|tv & radio|religion|law|media|investigations?|features?|explainers?|factcheck|fact check|letters|community|family|women|property|"
    r"subscribe|sign in|log ?in|register|newsletters?|e-?paper|archives?|search|menu|more|my account|about(?: us)?|contact(?: us)?|careers?|advertise(?: with us)?|"
    r"privacy(?: policy)?|terms(?: (?:of|and|&) (?:use|service|conditions))?|cookies?(?: policy)?|site ?map|help|faqs?|accessibility|corrections|press|feedback|rss(?: feeds?)?|mobile|apps?)"
)
DIVIDER = r"\s*[|•·/›»>,\u2022\u00b7-]\s*"
COUNT = r"[\d.,]+ ?[km]?"
PHOTO_SOURCE = (
    r"(?:ap(?: photo)?|reuters|afp|getty(?: images)?|epa(?:-efe)?|upi|pa(?: wire| images| media)?|shutterstock|i?stock(?:photo)?|alamy|bloomberg|corbis|xinhua|zuma(?: press)?|"
    r"rex(?: features)?|flickr|wikimedia(?: commons)?|wikipedia|creative commons|istockphoto|facebook|twitter|instagram|youtube|screengrab|screenshot|handout|file|"
    r"associated press|agence france-presse|european pressphoto agency|press association|the new york times|washington post|barcroft(?: media)?|splash(?: news)?|anadolu(?: agency)?|tass|sipa|polaris|redux|magnum|ria novosti|sputnik|supplied|courtesy)"
)


def _whole(*forms: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(forms) + r")\s*[.!:…→»›>|]*")


SHARE = _whole(
    rf"(?:click (?:here )?to )?(?:share|tweet|post|pin|send|e-?mail|print|like|recommend|save|bookmark|forward|republish|gift|copy)(?: (?:this|the|it|us|link|article|story|page|post|news|with|on|via|to|by|in|a|an|friends?|url|your|new|window|{NETWORKS}))*(?: \(opens in new window\))?(?: {COUNT})?",
    rf"(?:shares?|tweets?|likes?|pins?|e-?mails?|comments?|views?|reads?|reactions?|retweets?):? ?\(?{COUNT}\)?",
    rf"{COUNT} (?:shares?|tweets?|likes?|pins?|comments?|views?|reads?|reactions?|retweets?|votes?|replies|responses)(?: on .{{1,120}})?",
    rf"{NETWORKS}(?:(?:{DIVIDER}| and | ){NETWORKS})*(?: {COUNT})?",
    r"(?:no|add|view|show|hide|read|see|post|leave|all|load)(?: all| more| a| your| the)? comments?(?: \(?\d+\)?)?(?: yet)?",
    r"\(?opens in (?:a )?new (?:window|tab)\)?",
    r"share (?:this|on|via|to|with|your)\b.{0,60}",
    r"(?:text|font) size.{0,30}|(?:increase|decrease|larger|smaller)(?: text| font)(?: size)?|a-? ?a\+?|listen(?: to (?:this )?(?:article|story))?(?: \d+ min(?:utes?)?)?",
)
ADVERT = _whole(
    r"[-–—*\s\[(]*(?:(?:story|article|report|content|text|post|page) )?(?:continues?|continued)? ?(?:reading )?(?:below|after|under)? ?(?:the |this )?(?:advertise?ments?|adverts?|advertising|ads?|sponsored|promoted|promotion|paid (?:post|content|for|promotion)|partner content|sponsor(?:s|ed)? (?:content|links?|by.{0,40}|post|stories|message)|from our (?:partners?|sponsors?)|around the web|promoted (?:content|stories|links?)|commercial|publicité|anzeige|werbung|publicidad)(?:[-–—:,\s]+(?:story|article|text|report|content|page) (?:continues?|continued) (?:below|after|under).{0,30})?[-–—*\s\])]*",
    r"(?:story|article|report|content|text) continues (?:below|after|under).{0,40}",
    r"(?:scroll (?:down )?|please )?(?:to )?continue(?: reading)?(?: below| after)?(?: the)? (?:main story|advert(?:isement)?|ad)",
    r"(?:remove|hide|close|report(?: this)?|skip|why am i seeing this|about this|turn off) ?(?:this )?(?:ads?|advertise?ments?|adverts?).{0,20}",
    r"recommended by \w+|powered by (?:outbrain|taboola|disqus|wordpress|google|blogger).{0,40}|ads? by \w+",
    r"(?:loading|please wait)\W*(?:(?:the )?player|video|comments)?\W*",
)
RELATED = _whole(
    r"(?:read|see|watch|view|click|tap|listen|also|and|find out|learn|get|show|load|discover|explore|continue|keep)(?: (?:here|to|for|the|more|also|next|full|this|rest|of|reading|article|story|report|post|on|all|stories|news|articles|from|in|about|it|interview|statement|text|original|entire|complete|below|related|details?|information|photos?|videos?|pictures?|gallery|our|site|website|source|link|now|live|updates?|main|transcript|page|latest|it|at|by|via|and|watch|see|read))+",
    r"(?:more|also|next|previous|older|newer|related|recommended|suggested|popular|trending|latest|recent|most(?: read| viewed| popular| shared| recent| commented| emailed| watched)?|top|featured|similar|other|further|must|top \d+|in other|breaking|editor'?s'?|don'?t|what to|what'?s|our|best)(?: (?:from|in|on|about|of|stories|news|articles?|posts?|reads?|reading|coverage|topics?|content|videos?|links?|picks?|headlines?|today|now|this|week|the|web|see|like|you|might|may|also|post|story|page|miss|for|next|us|world|trending|popular|items?|results|updates?|choice|here|at|comments))*",
    r"(?:read(?: more| also| next| now| on)?|related(?: (?:story|stories|articles?|news|posts?|coverage|content|video|link|topics?))?|see(?: also| more)?|also(?: read| see| on .{1,40}| watch)?|more(?: on this(?: story)?| here| from .{1,40}| news| stories)?|you (?:may|might|could|will|'ll)(?: also)? (?:like|be interested in|enjoy|want to read)|recommended(?: reading)?|watch(?: now| also| the video| more| live| this)?|(?:don'?t|do not) miss(?: this| it| out)?|must[- ]read|up next|next(?: up| article| story| post)?|previous(?: article| story| post)?|click here(?: (?:to|for) .{1,40})?|in (?:pictures|photos|video)|in case you missed it|icymi|opinion|editorial|gallery|video|photos|listen|explainer|live updates?|trending|popular|exclusive|what (?:else )?(?:to read|we know)|background|sponsored|from the archives?|further reading|what others are reading|people are also reading|most read)\s?[:|>»›→]\s?.{1,200}",
    r"(?:read|see|click|continue) (?:more|here|also|the full|our full|the rest|next|reading)\b.{0,80}",
    r"you (?:may|might|could|will|'ll)(?: also)? (?:like|be interested in|enjoy|want to read)(?: this| these)?.{0,60}",
    r"(?:(?:people|readers|others|users|visitors) (?:are )?(?:also |who read this )*(?:read(?:ing)?|view(?:ed|ing)|like[ds]?)).{0,60}",
    r"(?:want|need) (?:to (?:read|know|see|hear) )?more.{0,60}\?|(?:for|get) more (?:news|stories|information|on this story|details|from).{0,100}",
    r"(?:view|see|show|load|browse|find) (?:all|more|other|every|full|less).{0,40}",
)
SUBSCRIBE = _whole(
    r"(?:please |click here to |or )?(?:sign(?: me)? up|subscribe|register|join(?: us| now)?|log ?in|sign in|sign out|log ?out|become a (?:member|subscriber|supporter)|start your (?:free )?trial|create an account|support (?:us|our journalism|independent journalism)|donate|already (?:a )?(?:subscriber|member|have an account|registered)|not (?:a )?(?:subscriber|member|registered)|forgot(?:ten)? (?:your )?password|manage (?:your )?(?:account|subscription|preferences))\b.{0,160}",
    r"(?:follow|like|find|join|connect with|add|friend|watch|visit|text|message|contact|e-?mail|call|reach|write to) (?:us|me|him|her|them|our|the author|the writer|@?[\w.]+(?: [\w.]+){0,4}) (?:on|at|via|through|to|in|here)\b.{0,120}",
    r"(?:follow|like|find) (?:us|me|@\w+|our .{1,40}|topics?.{0,40}).{0,40}",
    r"(?:get|receive|have) (?:our|the|all|more|daily|breaking|our free|the latest|the best|the day's|your|today's|top|a daily|news).{0,100}\b(?:inbox|newsletters?|e-?mail|e-?mails|delivered|alerts?|app|notifications?|updates?|phone|headlines|briefing)\b.{0,80}",
    r"(?:download|get|try|install|use|open)(?: (?:our|the|free|new|this|a|in))*(?: \w+){0,4} (?:apps?|mobile|ios|android|iphone|ipad)\b.{0,80}",
    r"(?:our|the|daily|weekly|morning|free|breaking news|news|email)(?: \w+){0,4} (?:newsletters?|alerts?|briefing|bulletin)(?: sign[- ]?up)?",
    r"(?:enter |your |type |type your |enter your |an? )+(?:valid )?e-?mail(?: address)?\b.{0,80}",
    r"(?:thanks|thank you) for (?:subscribing|signing up|reading|your (?:support|interest|feedback)|registering|visiting).{0,120}",
    r"(?:never|don'?t) miss (?:a|an|out|any|another|the|our).{0,60}|stay (?:up[- ]to[- ]date|informed|connected|in the know|updated|tuned).{0,80}|be the first to (?:know|comment|review|share|rate|like|hear).{0,60}",
    r"(?:we|you) (?:will|can|may|won't|have|'ll|would)(?: \w+){0,3} (?:unsubscribe|opt[- ]?out|spam|share your (?:email|data|details)|newsletter|subscrib\w+)\b.{0,120}",
    r"(?:unsubscribe|opt[- ]?out|no spam|by (?:signing|clicking|subscribing|registering|submitting|entering|providing|creating)|you have (?:successfully )?(?:subscribed|\d+ free)|this article is (?:for|only|available)).{0,200}",
    r"(?:help|support|back|fund) (?:us|our|independent|quality|local)\b.{0,100}\b(?:journalism|reporting|newsroom|news|work|readers?|donat\w+|contribut\w+)\b.{0,80}",
)
LEGAL = _whole(
    r"[-–—\s]*(?:(?:copyright|©|\(c\)|&copy;)\s*){1,2}.{0,200}|.{0,80}(?:©|\(c\) ?(?:19|20)\d\d|copyright (?:©|\(c\)|(?:19|20)\d\d)).{0,160}|.{0,120}\ball rights(?: are)? reserved\b.{0,160}",
    r"(?:this|the|our|all) (?:web ?site|site|page|material|content|article|story|copy|document|information|photographs?|reproduction|report)\b.{0,80}\b(?:cookies?|may not be (?:published|reproduced|copied|used|reprinted|republished|distributed)|(?:is|are) (?:protected|subject to (?:copyright|our terms)|for personal use|not responsible)|without (?:the )?(?:prior )?(?:written )?(?:permission|consent)).{0,200}",
    r"(?:we|our partners|our site|our website|and our \d* ?partners|by (?:using|continuing|visiting|browsing|accessing|closing|clicking))\b.{0,160}\b(?:cookies?|privacy policy|terms (?:of|and)|consent|personali[sz]e|your data|cookie policy|our use)\b.{0,300}",
    r".{0,60}\b(?:privacy|cookies?) (?:policy|notice|statement|settings|preferences|choices)\b.{0,80}",
    r"(?:terms (?:of|and|&) (?:use|service|conditions?|sale)|privacy|disclaimer|legal(?: notice)?|imprint|ad ?choices|do not sell.{0,40}|manage (?:consent|cookies)|accept(?: all)?(?: cookies)?|reject(?: all)?(?: cookies)?|got it|i agree|cookie settings|your privacy choices|ok|close|dismiss|no thanks|not now|maybe later)",
    r"(?:powered|hosted|designed|developed|built|theme|site|website) by .{1,60}|proudly powered by.{1,60}|(?:wordpress )?theme:? .{1,60}",
    r"(?:(?:for )?reprints?(?: and permissions?)?|syndication|licensing|report (?:an? )?(?:error|typo|correction)|(?:spotted|found|see|notice) an? (?:error|mistake|typo)|(?:got|have) a (?:tip|story|news tip|question|correction))\b.{0,120}",
    r"(?:reproduction|republication|redistribution|unauthori[sz]ed use|no part of this)\b.{0,200}",
    r"(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed (?:here|in this|are|by|above|herein|on this).{0,240}",
    r"quotes (?:are )?(?:displayed|delayed).{0,120}|data (?:provided|delayed) by.{0,120}|(?:registered (?:in|office)|company (?:no|number|registration)|vat (?:no|number|reg)).{0,160}",
)
COMMENTS = _whole(
    r"(?:leave|post|add|write|submit|make) (?:a|your|an?other) (?:reply|comment|response|review|thought)s?.{0,40}|(?:cancel )?reply(?: to.{0,40})?|comments?(?: (?:are|is|now|have been))*(?: (?:closed|off|disabled|open|moderated|section|policy|guidelines|rules|below|\(\d+\)|on this.{0,30}))?|be the first to.{0,40}|join (?:the|our|in the) (?:conversation|discussion|debate|chat)s?.{0,40}|have your say.{0,40}|(?:tell us )?what do you think.{0,60}|let us know.{0,80}|(?:sound off|weigh in|share your (?:thoughts|views|opinion|comments?|experience|story)|tell us)\b.{0,100}|start (?:the|a) (?:conversation|discussion).{0,20}|(?:sort|order) by.{0,40}|(?:newest|oldest|best|top|most liked)(?: comments?)? ?(?:first)?|report (?:abuse|comment|this comment|as spam|inappropriate)|flag(?: (?:as|this)).{0,30}|your email address will not be published.{0,60}|required fields are marked.{0,10}|notify me of.{0,80}|save my name.{0,120}|(?:name|email|website|e-?mail address|first name|last name|zip code|password|username|search|submit|send|cancel|go|post comment|comment)(?: ?\*| \(required\)| \(optional\))?|(?:please )?(?:log ?in|sign in|register).{0,30}(?:to (?:comment|post|reply|leave)).{0,30}|(?:upvote|downvote|vote (?:up|down)|like ?(?:/|·|\|) ?reply).{0,40}|(?:view|show|see|load|hide) (?:\d+ )?(?:more )?repl(?:y|ies).{0,20}|discussion about this post",
)
NAVIGATION = _whole(
    rf"{SECTION}(?:(?:{DIVIDER}| and | & |\s+){SECTION})*",
    r"(?:skip|jump|back|go|return|scroll)(?: back)? (?:to|links|up|down)\b.{0,40}|(?:main|primary|site|top|secondary|toggle|open|close|show|hide)(?: \w+)? (?:menu|navigation|nav|search|sidebar|links)|menu|search(?: (?:for|this site|the site|site|results|here|icon))?(?: for)?:?|navigation|breadcrumbs?|you are here|(?:previous|next|older|newer)(?: (?:post|article|story|page|entry|slide|image|photo|video))?s?|(?:page|slide|photo|image|gallery) \d+(?: of \d+)?|\d+ of \d+|(?:first|last|next|prev(?:ious)?) ?[›»>]*|[‹«<>›»]+ ?(?:previous|prev|back|next|older|newer).{0,80}|(?:close|open|expand|collapse|hide|show|toggle|play|pause|mute|replay|fullscreen|view|enlarge|zoom)(?: (?:this|the|all|image|video|gallery|caption|transcript|player|more|less|panel|menu|dialog|modal|sidebar|photos?|fullscreen|full screen|slideshow|now))*|change (?:location|edition|region|language)|(?:select|choose|switch)(?: your)? (?:edition|language|country|region|location).{0,30}|(?:u\.?s\.?|u\.?k\.?|international|global|asia|european|australian|canadian) edition|image \d+ of \d+|live(?: now| tv| updates| blog)?|breaking(?: news)?|just in|developing",
)
TAGS = _whole(
    r"(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|categories & tags|keywords?|labels?|in this (?:story|article)|more (?:on|about)(?: this topic)?|sections?|related (?:topics|tags)|mentioned(?: in this (?:article|story))?|tagged(?: (?:with|as|in|under))?|explore|subjects?|people|companies|places|organi[sz]ations|hashtags?)\s?:\s?.{0,300}",
    r"(?:tags?|topics?|filed under|posted in|categor(?:y|ies)|keywords?|labels?|in this (?:story|article))",
    r"(?:#\w+[\s,]*)+",
    r"(?:filed under|posted in|tagged|published in|appears in|this (?:entry|article|post) (?:was (?:posted|filed|published)|is filed|appears))\b.{0,200}",
)
STAMP = _whole(
    r"(?:(?:first |last |originally |story |article |date )*(?:published|posted|updated|modified|created|edited|revised|added|issued|uploaded|last update|reviewed)(?: on| at| by| in)?[:\s]).{0,80}",
    r"(?:\d+|an?|a few|one|two|three|several) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\.? (?:ago|read|reading(?: time)?|to read)",
    r"(?:about |over |almost |nearly )?(?:\d+|an?) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ago.{0,40}|(?:estimated )?(?:reading|read) time:?.{0,30}|\d+[- ]min(?:ute)?s?[- ](?:read|listen|watch).{0,20}|(?:duration|length|runtime|time):? ?\d+:\d\d.{0,20}|\d{1,2}:\d\d(?::\d\d)?(?: ?/ ?\d{1,2}:\d\d)?",
    r"as of .{0,40}\d\d?:\d\d.{0,20}|(?:just now|yesterday|today)(?: at \d.{0,20})?",
    r"(?:by .{2,60} )?(?:\||•|·) ?\d+ (?:min|hour|day)s? (?:ago|read)",
)
KINDS = {
    "share": SHARE, "advert": ADVERT, "related": RELATED, "subscribe": SUBSCRIBE, "legal": LEGAL, "comments": COMMENTS,
    "navigation": NAVIGATION, "tags": TAGS, "stamp": STAMP,
}  # fmt: skip

CREDIT = _whole(
    r"[\[(]?(?:(?:file|stock|undated|handout|ap|reuters|afp|getty) )?(?:photo|image|picture|photograph|video|credit|caption|"
    r"illustration|graphic|file photo|file image|file picture|file|photo illustration|photo credit|image credit|pic|media caption|"
    r"image caption|image source|image copyright|in this photo|foto)s?(?: (?:credit|courtesy|source|caption|copyright|by|provided by|via))?"
    r"\s?[:©/|]\s?.{1,400}",
    r"(?:image|media|photo) (?:copyright|caption|source|credit) .{1,300}",
    r"(?:photo|photograph|image|picture|video|illustration|graphic|pic|foto)s? (?:by|courtesy|credit|via|taken by|provided by|supplied)\b.{1,120}",
    rf".{{0,400}}[\[(](?:(?:file )?(?:photo|image|picture|credit|pic|photograph|images|video|source|screengrab|screenshot|courtesy|handout|ap photo|photo by|©)s?\b.{{0,100}}|(?:[^()\[\]]{{0,60}}(?:/|\bvia |\bfor |, ))?{PHOTO_SOURCE}(?:\s?[/,][^()\[\]]{{0,60}})?)[\])]",
    rf".{{0,400}}(?:\b[a-z][\w.'-]+(?: [a-z][\w.'-]+){{0,3}}\s?/\s?{PHOTO_SOURCE}|\b{PHOTO_SOURCE}/[a-z][\w.'-]+(?: [a-z][\w.'-]+){{0,3}})(?:/(?:file|pool|handout|redux|file photo|newscom)(?: photo)?)?\)?",
    rf"{PHOTO_SOURCE}(?: images?| photos?| pictures?)?(?:\s?[/,-]\s?[a-z][\w.' -]{{1,60}})?",
    r"(?:enlarge|view|expand|open|click (?:here )?to (?:enlarge|view|expand)|tap to (?:enlarge|view))(?: (?:this|the|larger|full|full size|bigger))? (?:image|photo|picture|version|caption|size)\b.{0,200}",
    r"(?:hide caption|toggle caption|show caption|caption close|caption|image)",
    r"(?:pictured|above|below|left|right|top|l-r|from left|clockwise|in this (?:(?:file|handout|undated|combination|image|frame|\w+ \d+,?|\d{4},?) )*(?:photo|picture|image|frame|photograph))\b\s?[:,].{1,400}",
)
"""Lines that name a picture or credit it: whoever took it, in the ways agencies print it."""

POINTING = _whole(
    r"[^.]{3,160}(?:, (?:pictured|left|right|above|centre|center|seen|shown)|\((?:pictured|left|right|above|centre|center|l|r|seen here|shown here|far left|far right|second (?:left|right))\))\b.{0,200}",
)
"""Lines that point into a picture; a finished sentence is none."""
