"""What lines of programs, logs, settings and keys look like, and lines of running text."""

from __future__ import annotations

import re
from typing import Final

# Nine words in a row, as sentences have them: `The council voted on Tuesday, the police said on`.
PROSE: Final = re.compile(r"[^\W\d_][\w’'-]*(?:[,;:]?\s[\"“‘«(]?[\w£$€][\w’'.%-]*[\"”’»)]?){8}")

COMMENT: Final = re.compile(r"\s*(?:#(?!include|!)|//|/\*|\*|--|;|%|<!--|\"\"\"|''')")

# What programs say over several lines to those who read them.
BLOCK: Final = re.compile(
    r'''"""[^"]*(?:"{1,2}(?!")[^"]*)*"""|/\*.{0,4000}?\*/|<!--.{0,4000}?-->|\#\[(=+)\[.{0,4000}?\]\1\]''',
    re.DOTALL,
)

# `import os`, `def main():`, `#include <stdio.h>`, `CREATE TABLE reports (`: no sentence opens so.
DECLARED: Final = re.compile(
    r"""\s* (?: import \s [\w.*{}"', ]+ ;? | from \s [\w.]+ \s import \s .+ | \#include \s* [<"].+
      | \#! \s* /\S+ .* | (?: async \s )? def \s \w+ \s* \(.* | class \s \w+ \s* [:({].*
      | (?: func | function | fn | sub | proc ) \s \w* \s* [({].* | package \s [\w.]+ ;?
      | use \s [\w:]+ .* ; | (?: const | let | var | my ) \s [\w${}@%\[\], ]+ \s? [=;].*
      | (?: public | private | protected | static | export ) \s .* [=({;] | <\?php .*
      | (?: SELECT \s | INSERT \s INTO \s |  (?: CREATE | DROP | ALTER | GRANT ) \s [A-Z]+ \s ) .*
    ) \Z""",
    re.VERBOSE,
)
# `check: test lint`, and a line under it that begins with a tab.
TARGET: Final = re.compile(r"^[^\s:#=][^\n:#=]*:[^=\n]*\n\t|^[A-Z_]+\s*[:?+]?=", re.MULTILINE)

# `total += 1;`, `if (x) {`, `});`, `self.read(path)`, `"name": "pump",`, `.card {`, `color: red;`
CODE: Final = re.compile(
    r"""\s* (?:
      (?: import \s [\w.*{}"', ]+ ;? | from \s [\w.]+ \s import \s .+ | \#(?:include|define|if) .*
        | (?: async \s )? (?: def | class ) \s \w+ \s* [:({].* | @\w+ (?: [.(].* )?
        | (?: func | function | fn | sub | struct | enum | interface ) \s \w* \s* [({].*
        | (?: const | let | var | my | local | export | static | public | private ) \s .* [=({;] .*
        | (?: if | elif | else | while | for | with | try | except | switch | case ) \b .* [:{;]
        | (?: return | raise | yield | throw | await | assert ) \b .* [();\w\]}]
        | (?: SELECT | INSERT \s INTO | UPDATE | CREATE | DROP | ALTER ) \s .* [;,()=*]
        | pass | break ;? | continue ;? | fi | done | esac | end | \$\w+ \s* [=-].* ) \s* \Z
      | [\w.$\[\]"'*&>-]{1,60} (?: , \s? \w{1,40} ){0,5} \s*
        (?: [+*/|&:-]? = | => ) (?! = ) \s? .* \Z
      | [\w.$:>-]{1,80} \( .* [);,{(:] \s* \Z
      | [\])}]+ [;,.)]* .{0,12} \Z
      | .* [(){}<>\[\]] \s* [;{},(\[] \s* \Z
      | .{0,80} [=+|&({\[,] \s* \Z (?<= [=({\[|&+] )
      | ["'] [^"']{0,60} ["'] \s* : .* [,{\[\]}"'\w] \Z
      | [.\#]?[\w-]+ (?: [,:>\s]+ [.\#]?[\w-]+ ){0,4} \s* \{ .* \Z
      | [a-z-]{2,30} \s? : \s? [^.:]{1,60} ; \s* \Z
      | </? [a-zA-Z][\w:-]* (?: \s [\w:-]+ = [^<>]* )? /? > \s* \Z
    )""",
    re.VERBOSE,
)

# `requests>=2.31`, `numpy==1.26.0 ; python_version < "3.13"`
REQUIRED: Final = re.compile(
    r"[A-Za-z][\w.-]*(?:\[[\w,\s-]+\])?\s*(?:==|>=|~=|<=|===)\s*\d[\w.*+!]*"
)

# `DATABASE_URL=postgres://…`, `[section]`, `requests>=2.31`, `  image: nginx`, `- redis`
SETTING: Final = re.compile(
    r"""\s* (?: (?: export \s )? [A-Za-z_"'][\w."' /-]{0,60} \s* [=<>~!]=? .*
      | \[ [^\]]{1,80} \]{1,2} | (?: -\s+ )? [\w./"'<>*$@-]{1,60} \s* : (?: \s .{0,200} )?
      | - \s .{0,80} | \s [\w./:=<>*{}-]+ | [\]}{\[],?
      | "[^"]*" ,? ) \s* \Z""",
    re.VERBOSE,
)

# `title: Bridge closes`: the settings of nothing, but a report.
OF_REPORT: Final = re.compile(
    r"\s*(?:headline|title|text|body|content|byline)\s*[:=]\s*\S", re.IGNORECASE
)

# `"name": `
QUOTED_KEY: Final = re.compile(r'"[\w@$ -]{1,40}"\s*:')

LEVEL: Final = "TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL"

# `2023-01-31 10:00:00,123 ERROR …`, `Jan 31 10:00:00 host sshd[12]: …`, `1.2.3.4 - - [31/Jan/2023:`
LOGGED: Final = re.compile(
    rf"""\s* (?: \[? \d{{4}} [-/] \d\d [-/] \d\d [T\s_] \d\d:\d\d:\d\d \S* \s .{{0,60}}?
        \b (?:{LEVEL}) \b
      | [A-Z][a-z]{{2}} \s+ \d\d? \s \d\d:\d\d:\d\d \s \S+ \s \S+? (?: \[\d+\] )? :
      | \S+ \s \S+ \s \S+ \s \[ \d\d / [A-Z][a-z]{{2}} / \d{{4}} : \d\d:\d\d:\d\d
      | \[? (?:{LEVEL}) \]? [:|\s] \s* \[? \d{{4}} [-/] \d\d [-/] \d\d [T\s] \d\d:
      | \[ \s* \d+ \. \d{{6}} \] \s )""",
    re.VERBOSE | re.IGNORECASE,
)

# `2023-01-31 10:00:00 installed …`, `INFO: …`: of a file that is called a log.
STAMPED: Final = re.compile(
    rf"""\s* \[? (?: (?: \S{{1,30}} \s )? \d{{4}} [-/.] \d\d [-/.] \d\d [T\s_]+ \d\d:\d\d:\d\d
      | (?:{LEVEL}) [\]:\s] | \d+ \s (?: verbose | silly | info | http | timing ) \s
      | [A-Z][a-z]+ (?: -[A-Z][a-z]+ )? : \s .* \d\d:\d\d:\d\d | \d{{10}} (?: \.\d+ )? \s )""",
    re.VERBOSE,
)

PROGRAM: Final = re.compile(r"#!\s*/\S+[^\n]*\n|<\?php\s")
# What is encrypted or secret; a message that is only signed can be read.
KEY: Final = re.compile(
    r"""(?: \#[^\n]*\n | \s )* (?:
      -----BEGIN \s (?! PGP \s SIGNED ) [A-Z0-9 ]+ -----
      | (?: ssh-\w+ | ecdsa-\S+ ) \s AAAA[\w+/=]{20} | PuTTY-User-Key-File )""",
    re.VERBOSE,
)
SECRET: Final = re.compile(
    r"^-----BEGIN (?!PGP SIGNED)[A-Z0-9 ]+-----|\A(?:ssh-|ecdsa-)\S+ AAAA", re.MULTILINE
)
CARD: Final = re.compile(r"BEGIN:(?:VCALENDAR|VCARD)\s", re.IGNORECASE)
PATCH: Final = re.compile(
    r"diff --git |(?:---|\*\*\*) \S[^\n]*\n(?:\+\+\+|---) \S[^\n]*\n(?:@@|\*{5})"
)
PREAMBLE: Final = re.compile(r"(?:%[^\n]*\n|\s)*\\document(?:class|style)\b")
TYPESET: Final = re.compile(r"\\[a-zA-Z]+[\[{]|^\s*@\w+\{")
STYLE: Final = re.compile(
    r"\{[^{}]{0,2000}?[\w-]+\s*:[^{};]{1,300}[;}]|^\s*[@$][\w-]+\s*:?\s*\S[^\n]*;", re.MULTILINE
)
ROOT: Final = re.compile(
    r"""(?: <\?[^>]*> | <!--.{0,2000}?--> | <!DOCTYPE[^>]*> | \s )* <
      (?: svg | plist | kml | gpx | xs:schema | xsd:schema | xsl:stylesheet | wsdl:definitions
        | project \s [^>]*maven | Project \s [^>]*(?:Sdk|ToolsVersion) )\b""",
    re.VERBOSE | re.DOTALL,
)
# Lines of sixty signs and more without a blank, as keys and pictures are written.
ENCODED: Final = re.compile(
    r"(?:[A-Za-z0-9+/=_-]{60,}\r?\n){2,}[A-Za-z0-9+/=_-]*\s*|[A-Za-z0-9+/=_-]{500,}\s*"
)
# `2031-01-04`, `4.20`, `-17 %`, `£12bn`: all of a cell.
FIGURE: Final = re.compile(r"[\W_]*\d[\d\W]*[^\W\d]{0,3}[\W_]*\Z")
