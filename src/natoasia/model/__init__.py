"""The records of natoasia: frozen, strict, and without any input or output of their own.

Offsets are counted in characters (Unicode code points) of the text a record belongs to; a span
`(start, end)` is half open. Unknown is `None`, never a guess.
"""

from __future__ import annotations

from natoasia.model.article import (
    ID_LENGTH,
    Article,
    Document,
    Evidence,
    FieldName,
    Name,
    NameKind,
    Precision,
    Segment,
    SegmentKind,
    Span,
    Stated,
    text_id,
)
from natoasia.model.comparison import (
    Alignment,
    Apart,
    Change,
    Check,
    CheckKind,
    Comparison,
    Day,
    Match,
    Matrix,
    Quote,
    Sentence,
    Shared,
    Side,
    Thresholds,
    Told,
)
from natoasia.model.record import IsoDate, Record
from natoasia.model.story import (
    Feature,
    Link,
    Passage,
    Standing,
    Story,
)

__all__ = [
    "ID_LENGTH",
    "Alignment",
    "Apart",
    "Article",
    "Change",
    "Check",
    "CheckKind",
    "Comparison",
    "Day",
    "Document",
    "Evidence",
    "Feature",
    "FieldName",
    "IsoDate",
    "Link",
    "Match",
    "Matrix",
    "Name",
    "NameKind",
    "Passage",
    "Precision",
    "Quote",
    "Record",
    "Segment",
    "SegmentKind",
    "Sentence",
    "Shared",
    "Side",
    "Span",
    "Standing",
    "Stated",
    "Story",
    "Thresholds",
    "Told",
    "text_id",
]
