"""Lines in which an outlet invites its readers: to its channels, letters and other reports."""

from __future__ import annotations

import re
from typing import Final

from natoasia.parsing.headline import INNER_END
from natoasia.parsing.openers import NO_BLANKS, Openings
from natoasia.patterns import pattern

LONGEST: Final = 220
"""Characters; a promotion is a line, a paragraph that opens like one is a paragraph."""

# `Join ST's Telegram channel and get …` · `Sign up for Daily Newsletters` · `Follow X on Twitter`
PROMO: Final = Openings(
    {
        "join": r"""Join \s .{1,60} \b (?: channel | group | community | newsletter ) \b
            | Join \s us \s on \b""",
        "like": r"Like \s .{1,40} \s on \s Facebook",
        "follow find": r"""
            (?: Follow | Find ) \s .{1,60} \s on \s (?: Twitter | Facebook | Instagram | Telegram
            | X\b | LinkedIn | YouTube | Google | WhatsApp | social )
            | Follow \s @\w+ .{0,40} \Z""",
        "sign signing": r"Sign (?: ing )? \s up \s (?: for | to | here | now ) | Sign-up \s for",
        "subscribe": r"Subscribe \s (?: to | now | here | for | today | on ) | Subscribe[.!]? \Z",
        "click": r"""Click \s here
            | (?i: click \s (?: here | to | for ) ) \b .{0,120} \Z""",
        "tap": r"Tap \s here",
        "download get": r"""(?: Download | Get ) \s (?: the | our ) \s .{0,40} \b app \b
            | Get \s .{1,60} \s (?: delivered | in \s your \s inbox | newsletter )
            | Get \s (?: breaking | real-time ) \s .{0,160} \Z""",
        "read also": r"""
            (?: READ | Read | ALSO \s READ | Also \s read | Also \s Read ) \s*
              (?: more | MORE | More | next | also | ALSO | Also | the \s full )? \s* (?: : | \Z )
            | (?: Read | READ )
              \s (?: more | MORE | More | also | Also | ALSO | next | the \s full )
              \b (?: [^.]{0,100} | .{0,40} ) \Z
            | READ :? \s [A-Z] .{10,140} (?<! [.?!] ) \Z
            | Read \s (?: the \s )? (?: transcript | document | letter | full \s \w+ )s?
              \s here [.]? \Z
            | (?i: also \s see ) \b .{0,120} \Z""",
        "see": r"(?: SEE | See ) \s (?: ALSO | also | more | MORE ) \b",
        "watch now": r"""
            (?: NOW \s )? (?: WATCH | Watch ) \s* :
            | Watch \s (?: now | live | more | the \s video | the \s latest \s video )""",
        "just play listen": r"""
            JUST \s WATCHED \b | Play \s Video \b .{0,180} \Z
            | LISTEN \s TO \s (?: THIS \s )? (?: ARTICLE | STORY ) \b .{0,80} \Z""",
        "related more recommended trending don": r"""
            (?: RELATED | Related | MORE | More | Recommended | RECOMMENDED | TRENDING
              | Don['’]t \s miss ) \s* (?: : | \Z | stories | coverage | articles | topics
              | (?: Coverage | Stories | Articles | News | Links | Topics | Content | Videos? ) \b )
            | (?: MORE | More ) \s (?: FROM | From | from | ON | on ) \s .{1,60} \Z
            | (?i: more \s on \s this ) \b .{0,120} \Z""",
        "photo photos video videos related watch see read also quiz poll podcast gallery map listen"
        " support latest new join": r"""
            [(\[] \s* (?: (?: PHOTOS? | VIDEOS? | RELATED | WATCH | SEE | READ | ALSO ) \b
              | (?: QUIZ | POLL | PODCAST | GALLERY | MAP | LISTEN | Also \s on \s [^:]{1,40}
                | Watch \s [^:]{1,40} | Latest | New \s Today [^:]{0,40} ) \s? :
              | (?: Read | Watch | Listen | See | Support | Join ) \s )
            [^()\[\]]{0,180} [)\]] \Z""",
        "full special": r"(?i: (?: full | special ) \s coverage ) \b .{0,120} \Z",
        "interested": r"""
            Interested \s in \s .{2,60} \? \s Add \s .{2,60} \s as \s an \s interest \b""",
        "thank": r"Thank \s you \s for \s signing \s up \b .{0,120} \Z",
        "want not already to stay love enjoy if don can": r"""
            (?: Want | Not \s (?: signed | yet | a \s | seeing ) | Already | Love | Enjoy(?:ed)?
              | To \s (?: receive | get | read | see | submit | subscribe | sign )
              | Stay \s (?: up | in | ahead | informed ) | Don['’]t \s (?: see | miss | have )
              | If \s you (?: ['’]d | \s would | \s want | \s like )
              | Can['’]t \s (?: see | get ) ) \b
              .{5,180} \b (?i: sign \s up | subscribe | click \s here ) \b .{0,80} \Z""",
        "support": r"Support \s .{2,60} \b (?: journalism | reporting | coverage ) \b .{0,80} \Z",
        "you": r"""You \s can \s (?: also \s )? [Ff]ollow \s .{1,60} \s on \s
            (?: Twitter | Facebook | Instagram | Telegram ) \b .{0,60} \Z""",
        "please": r"""Please \s (?: include | read ) \s (?: your | our | a \s contact ) \b .{0,160}
            \Z""",
        "vote": r"Vote \s Now \b .{0,60} \Z",
        "go": r"Go \s deeper \s? : .{0,140} (?<! [.] ) \Z",
        "let start": r"(?: Let | Start ) \s .{1,160} \b inbox \b",
        "check": r"Check \s out \s .{1,60} \Z",
        "visit contact": r"""(?: Visit | Contact ) \s .{1,60}
            (?: \s for \s more \b .{0,40} | \S@\S+ ) \Z""",
        "send write e email": r"""
            (?: Send | Write | E-?mail ) \s .{0,80} \b (?: to | at ) \b .{0,40}
            (?: @\S+ | \s at \s \w+ ) .{0,20} \Z""",
        "for": r"""
            For \s more \s (?: news | stories | information ) .{0,60}
              (?: visit | follow | go \s to )
            | For \s more \s (?: of | from | on ) \s .{2,80} \b
              (?: visit | follow | subscribe | go \s to | click | check \s out | sign \s up ) \b
            | For \s .{5,120} , \s subscribe \s to \b .{2,80} \Z""",
        "читайте читать подписывайтесь подпишитесь смотрите больше": r"""
            (?: Читайте \s (?: также | нас | ещё | еще | по \s теме )
              | Читать \s (?: далее | также )
              | (?: Подписывайтесь | Подпишитесь ) \s на | Смотрите \s также
              | Больше \s новостей ) .{0,140} \Z""",
        "ayrıca i̇lgili ilgili διαβάστε اقرأ شاهد تابعوا تابعنا للمزيد": r"""
            (?: Ayrıca \s okuyun | (?: İlgili | ilgili ) \s [Hh]aber(?:ler)?
              | Διαβάστε \s (?: επίσης | ακόμα | ακόμη | περισσότερα )
              | اقرأ \s أيض | اقرأ \s المزيد | شاهد \s أيض | تابعوا | تابعنا | للمزيد )
            .{0,140} \Z""",
        NO_BLANKS: r"""
            【? (?: 関連記事 | あわせて読みたい | 続きを読む | こちらもおすすめ | 相关阅读
              | 相關閱讀 | 相关新闻 | 延伸阅读 | 延伸閱讀 | 更多新闻 | 更多新聞 | 推荐阅读
              | 推薦閱讀 | 扫一扫 | 分享到 | 点击查看
              | \[? 관련 \s? (?: 기사 | 뉴스 ) | 이 \s? 기사를 | 많이 \s? 본 \s? 뉴스 )
            .{0,100} \Z""",
    },
    before=r"(?: [>»•▶*\[(-]+ \s* )?",
)


# `Harbour strike: what we know so far Read more`
READ_MORE: Final = ("Read more", "Read More", "READ MORE", "Vote Now", "VOTE NOW")
# `… By signing up you agree to receive …` · `Daily news in your inbox: sign up for our newsletter`
SIGN_UP: Final = pattern(
    r"""(?i) (?: .{0,300} \b by \s signing \s up ,? \s you \s agree \b
      | .{0,160} \b sign \s up \s (?: for | to ) \s (?: our | the | his | her | this ) \s
        .{0,60} \b (?: newsletter | e-?mails? | alerts ) \b .{0,30} \Z )""",
    re.VERBOSE,
)
# `Ann Vale covers ports. Follow her on Twitter @annvale.`
FOLLOW: Final = pattern(
    r""".{0,200} [.!?|;] \s Follow \s (?: \S+ \s ){1,5} on \s
    (?: Twitter | X | Facebook | Instagram | Telegram ) \b .{0,60} \Z""",
    re.VERBOSE,
)


# `Get the briefing: all you need to know …, in your inbox at six. Sign up for our newsletter here.`
BOX: Final = pattern(
    r"""(?i) (?= .* \b (?: sign \s up | subscribe ) \b ) (?= .* \b newsletter | .* \b briefing \b )
    (?: get | sign | subscribe | want | start | join | our | the \s best | a \s (?: daily | weekly )
      | every | each | don['’]t \s miss | receive | you | stay | wake ) \b
    .{1,400} \b your \s inbox \b""",
    re.VERBOSE | re.DOTALL,
)
LISTS: Final = frozenset(
    (
        *(
            "read more",
            "more",
            "related",
            "see also",
            "also see",
            "also read",
            "read also",
            "watch",
        ),
        *("related stories", "related articles", "related coverage", "related news", "read next"),
        *("related content", "related links", "related topics", "more stories", "more coverage"),
        *("more articles", "recommended", "recommended stories", "trending", "don't miss"),
        *("don’t miss", "more on this", "more on this story", "more on this topic", "see more"),
        *(
            "читайте также",
            "смотрите также",
            "関連記事",
            "あわせて読みたい",
            "相关阅读",
            "相关新闻",
        ),
        *("延伸閱讀", "관련기사", "관련 기사", "اقرأ أيضا", "اقرأ أيضاً", "i̇lgili haberler"),
        "διαβάστε επίσης",
        *("top stories", "latest news", "more news", "recommended for you", "you may also like"),
        *("you might also like", "you may like", "more from this section"),
    )
)
LONGEST_LIST: Final = 12
"""Headlines that stand under one such heading."""
PICTURES: Final = (".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".JPG", ".PNG")
LONGEST_LINK: Final = 120
"""Characters of a link that may be two sentences; more are a teaser with the report's own."""
LONGEST_LABEL: Final = 62
LONGEST_TITLE: Final = 160
SHORTEST_SHOUTED, LONGEST_SHOUTED = 8, 30
SHORTEST_TITLE: Final = 4
"""Words; fewer may be a crosshead."""
STOPS: Final = tuple('.!…。”"')


def is_promo(text: str, word: str) -> bool:
    """Tell whether a line that opens with a word is an invitation."""
    if len(text) <= LONGEST and PROMO.match(word, text):
        return True
    return _is_box(text) or (len(text) <= LONGEST and (_leads_elsewhere(text) or _is_heading(text)))


def _is_heading(text: str) -> bool:
    """Tell a heading of links that no lone word in a report is: `RELATED NEWS:`, `Read next`."""
    return heads_list(text) and (" " in text or text.isupper() or text.endswith(":"))


def is_long_box(text: str) -> bool:
    """Tell whether a paragraph, as long as one of a report, asks its reader to sign up."""
    if "ign up" not in text and "ubscribe" not in text:
        return False
    return "inbox" in text and BOX.match(text) is not None


def _is_box(text: str) -> bool:
    """Tell whether a line of any opening asks its reader to sign up."""
    if "ign up" not in text and "igning up" not in text:
        return False
    return SIGN_UP.match(text) is not None


def _leads_elsewhere(text: str) -> bool:
    """Tell whether a line ends in an invitation: to another report, or to follow its writer."""
    if text.endswith(READ_MORE):
        return len(text) <= LONGEST_LINK or not INNER_END.search(text)
    if _is_run_in(text):
        return True
    return "Follow " in text and FOLLOW.match(text) is not None


def _is_run_in(text: str) -> bool:
    """Tell whether a line is a link with its label run in: `Harbour strike:Crews go back to work`.

    Its colon stands between two words without a blank, and no sentence ends it. Of 118 such lines
    of 9,500 reports, all but one were links.
    """
    at = text.find(":", 3, LONGEST_LABEL)
    if at < 0 or not text[at + 1 : at + 2].isupper() or not text[at - 1].islower():
        return False
    label, title = text[:at], text[at + 1 :]
    if title.endswith(PICTURES):
        return False
    return "." not in label and is_title(title)


def is_title(text: str) -> bool:
    """Tell whether a line may be another report's headline in a list: no sentence, some words."""
    if text.endswith((*STOPS, ":")) or len(text) > LONGEST_TITLE or text[0].islower():
        return False
    return len(text.split()) >= SHORTEST_TITLE and not INNER_END.search(text)


def is_shouted(text: str) -> bool:
    """Tell whether a line is another report's headline in capitals, as some sites link it.

    Crossheads have fewer words: of such lines of 9,500 reports nearly all were links.
    """
    if not text.isupper() or text.endswith((*STOPS, "?", ":")):
        return False
    words = text.split()
    numbered = words[0].endswith(".") and words[0][:-1].isdigit()
    return SHORTEST_SHOUTED <= len(words) <= LONGEST_SHOUTED and not numbered


def heads_list(text: str) -> bool:
    """Tell whether a promotion is a heading, of which a list of headlines may follow.

    >>> heads_list("READ MORE:"), heads_list("Read more: Crews return to work")
    (True, False)
    """
    return text.rstrip(" :….").lower() in LISTS
