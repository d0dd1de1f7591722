"""Three reports of an invented press: two of one event, and one of another."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

SUNDAY = """Ferries to Ostrava Bay sail again

May 4, 2031

NORDHAVN (Reuters) - The first ferry to Ostrava Bay in a week left the quay at six on Sunday
morning, harbour master Ana Lund said, ending the longest closure of the crossing since 2012.

About 1,400 passengers had been stranded on the islands by the storm.
"""

MONDAY = """Quay at Nordhavn reopens

May 5, 2031

NORDHAVN - Northern Crossings ran two extra sailings from Ostrava Bay on Monday to bring home about
1,400 passengers stranded by a week of storms, harbour master Ana Lund said.

The first ferry to Ostrava Bay in a week left the quay at six on Sunday morning.
"""

GRANARY = """Granary of Villmar to become a library

May 6, 2031

The town council voted for the plan by eleven votes to four, with the mayor, Judith Amsel, breaking
ranks with her own party. Work begins in the spring.
"""


@pytest.fixture
def press() -> Mapping[str, str]:
    """Return the reports by the name of their file."""
    return {"sunday.txt": SUNDAY, "monday.txt": MONDAY, "granary.txt": GRANARY}
