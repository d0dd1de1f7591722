"""What stands between a quotation and the name of who said it, in patterns."""

from __future__ import annotations

import re
from typing import Final

from natoasia.patterns import pattern

# `said`, `told reporters`, `called it`: what credits the words beside it.
CUE: Final = pattern(
    r"""\b(?:
        said | says | told | tells | added | adds | asked | warned | called | stated | wrote
      | tweeted | insisted | claimed | explained | argued | announced | declared | recalled
      | replied | responded | joked | noted | acknowledged | concluded | continued | admitted
      | stressed | described | urged | quipped | commented | remarked | posted | vowed
      | boasted | bragged | cautioned | complained | conceded | contended | countered
      | emphasi[sz]ed | lamented | mused | observed | pleaded | predicted | reiterated
      | retorted | shouted | testified | thundered | vented | yelled
      | (?: shot | fired | hit ) \s back | pointed \s out
      | (?P<source> according\ to )
      | (?P<participle> saying | adding | calling | telling | warning | describing | stressing )
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Forms whose subject is who spoke, rare ones too: not those by which nobody speaks, though they
credit (`alleged`, `estimated`, in `check_sources.ATTRIBUTING`)."""

PRONOUN: Final = pattern(r"\b(?:he|she)\b", re.IGNORECASE)

# `'s visit`, `’ union`: what follows is meant, not the person; `Vance's going` is `Vance is going`.
POSSESSIVE: Final = pattern(r"(?: ['’]s | (?<=s)['’] )(?! \w | \s \w+ing \b )", re.VERBOSE)

# `for `, `with Foreign Minister `, `of the `: the name after it is no subject.
GOVERNED: Final = pattern(
    r"""\b (?i:
        of | in | at | with | to | by | for | from | on | against | about | between | near | than
      | towards? | over | after | under | via | like | including | alongside | behind
      | into | within
    ) \s+
    (?: (?: the | an? | his | her | its | their | our ) \s+ )?
    (?: [^\W\d_a-z] [\w.’'-]* \s+
      | (?: president | minister | secretary | mayor | chief ) \s+
    ){0,5}
    $""",
    re.VERBOSE,
)

JOINED: Final = pattern(r"\b (?: and | or ) \s+ (?: [^\W\d_a-z] [\w.’'-]* \s+ ){0,5} $", re.VERBOSE)

# ` and Defence Minister `  `, `: two subjects of one verb.
AND: Final = pattern(r"(?: , | ,? \s+ (?: and | or ) ) \s+ (?: \w+ \.? \s ){0,3}", re.VERBOSE)

# Between a subject and its verb: `, in a statement on Monday, `  ` (57) has also `  ` on Monday `
UP_TO_VERB: Final = pattern(
    r"""
    (?: \s* \( [^()]{1,60} \) )?
    (?: , [^,“”"]{1,120} , )?
    (?: \s+ (?: has | have | had | also | then | later | again | earlier | once | who | yesterday
          | (?: on \s )? \w+day | \w+ly | (?: last | this ) \s \w+ ) )*
    \s* """,
    re.VERBOSE,
)

# Between an inverted verb and its subject: ` Foreign Minister `  ` the mayor, `  ` Mr `
FROM_VERB: Final = pattern(r"(?: \s [\w.’'-]+ ){0,7} ,? \s", re.VERBOSE)

# ` Sen. `, ` Governor `, ` Attorney General `
TITLE: Final = pattern(r"(?: \s [^\W\d_a-z] [\w.’'-]* ){0,3} \s", re.VERBOSE)

# `!” President Ida Vance tweeted`: after a quoted exclamation, a sentence that says who spoke.
CREDITING: Final = pattern(
    r"(?<= [!?…] ) [”\"’'»] \s (?: [^\W\d_a-z] [\w.’'-]* \s ){1,5} ", re.VERBOSE
)

# What a clause that credits the quotation before it can begin with.
AFTER_MARK: Final = pattern(r"""[”"’'»“]? (?P<stop> [,.!?…—–-]? ) [”"’'»]? \s*""", re.VERBOSE)

CLAUSE: Final = pattern(
    r"""(?: he | she | it | they | the | an? | one | his | her | its | their | according | \w+ed
      | said | says | told | wrote )\b | [^\W\d_a-z]""",
    re.VERBOSE,
)
"""Not `while Vance called it off`: that is the sentence going on."""

# ` council leader Ida Vance said`: what somebody is stands before the name, without an article.
DESCRIBED: Final = pattern(
    r"""
    (?! (?: \w+ing | while | as | but | and | or | when | after | before | because | which | who
      | whom | that | if | though | although | since | until | so | then | where | what | how
      | in | at | with | to | by | for | from | on | of | about | like | even
      | is | are | was | were ) \b )
    (?: [a-z][a-z’'-]* \s ){1,4}
    (?: [^\W\d_a-z][\w.’'-]* \s ){1,4}
    (?: said | says | told | added | wrote | explained | argued | warned | insisted ) \b
    """,
    re.VERBOSE,
)
