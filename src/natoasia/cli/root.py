"""The `natoasia` command itself: it knows its commands by name and loads only the one typed."""

from __future__ import annotations

from importlib import import_module
from typing import Final

import click

from natoasia import __version__, plain
from natoasia.cli.settings import CONTEXT, shared_options

COMMANDS: Final = {
    "Gather": {
        "ingest": "Read reports into the desk.",
        "forget": "Take files out of the desk.",
    },
    "Find and read": {
        "list": "List reports, newest first.",
        "search": "Find reports, best match first.",
        "show": "Show a report, and the evidence for every field.",
        "similar": "Find the reports most like one, and what makes them so.",
        "new": "List what came since a saved search was last looked at.",
        "names": "List who and what reports name, most often named first.",
    },
    "Compare": {
        "diff": "Compare reports, sentence by sentence.",
        "stories": "List the stories that several reports tell.",
        "story": "Show the reports of one story.",
        "why": "Say why two reports are, or are not, of one event.",
        "duplicates": "List copies of one report, apart from independent ones.",
        "timeline": "Tell what reports say happened on which day, or will.",
    },
    "Rule": {
        "fix": "Put fields of a report right.",
        "rename": "Rule what a name is.",
        "link": "Rule that two reports are of one story.",
        "unlink": "Rule that two reports are not of one story.",
        "rulings": "List what you ruled, take it back, pass it on.",
    },
    "Keep": {
        "report": "Write a press review.",
        "export": "Write reports for other programs.",
        "check": "Check the desk, and repair it.",
    },
    "Learn": {
        "help": "Explain a command, or how to ask: natoasia help query.",
    },
}
"""The commands by section, each with the first line of its own help (a test compares them)."""

MODULES: Final = {name: f"natoasia.cli.{name}" for names in COMMANDS.values() for name in names}

PLAIN: Final = frozenset("show diff similar story why timeline ingest".split())
"""Commands whose records are not validated: those that show reports and keep nothing, and `ingest`
of a few files, which would take half as long again. Of many, other processes make the records."""

SYNONYMS: Final = {
    **dict.fromkeys("add import index init read scan update".split(), "ingest"),
    **dict.fromkeys("articles files ls reports".split(), "list"),
    **dict.fromkeys("find grep query rg".split(), "search"),
    **dict.fromkeys("cat info less open view".split(), "show"),
    **dict.fromkeys("compare vs".split(), "diff"),
    **dict.fromkeys("alert alerts latest news saved searches watch".split(), "new"),
    **dict.fromkeys("alike like related".split(), "similar"),
    **dict.fromkeys("organisations people places".split(), "names"),
    **dict.fromkeys("delete drop remove rm unread".split(), "forget"),
    **dict.fromkeys("correct edit set".split(), "fix"),
    **dict.fromkeys("csv dump json save".split(), "export"),
    **dict.fromkeys("doctor fsck repair status verify".split(), "check"),
}
"""What a newcomer may type for a command, by the habits of other programs."""

CLOSE: Final = 60
"""Of 100, how alike a mistyped name must be to a real one to be suggested."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are run, not when they are listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names, in the order of their sections."""
        return list(MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import and return a command, or `None` where there is none of that name."""
        if cmd_name not in MODULES:
            return None
        if cmd_name in PLAIN:
            plain.want()
        command = import_module(MODULES[cmd_name]).command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command typed; an unknown one is a usage error that suggests the nearest."""
        if not ctx.resilient_parsing and args[0] not in MODULES and not args[0].startswith("-"):
            raise click.UsageError(_unknown(args[0]), ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands first: they are what a reader came for."""
        self.format_commands(ctx, formatter)
        click.Command.format_options(self, ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Write the commands section by section, without importing one."""
        for section, commands in COMMANDS.items():
            with formatter.section(section):
                formatter.write_dl([(name.ljust(8), said) for name, said in commands.items()])


def _unknown(name: str) -> str:
    near = SYNONYMS.get(name) or _nearest(name)
    return f"no such command: {name}" + (f" (did you mean {near}?)" if near else "")


def _nearest(name: str) -> str | None:
    from rapidfuzz.fuzz import ratio
    from rapidfuzz.process import extractOne

    near = extractOne(name, tuple(MODULES), scorer=ratio, score_cutoff=CLOSE)
    return near[0] if near else None


@click.group(
    "natoasia",
    cls=LazyGroup,
    params=shared_options(),
    context_settings=CONTEXT,
    invoke_without_command=True,
    subcommand_metavar="COMMAND [ARGS]...",
)
@click.version_option(__version__, "--version", "-V", message="%(prog)s %(version)s")
@click.pass_context
def root(context: click.Context) -> None:
    """Run a news desk for a folder of press reports.

    Begin with natoasia ingest FOLDER, then natoasia list.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
