"""The style of a page: no file, no font and no request from outside; light, dark, print."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --sheet: #ffffff; --ink: #1c1b19; --quiet: #6b6760; --line: #dcd8cf;
  --verbatim: #d9efdc; --verbatim-edge: #2e8b47; --reworded: #e3ebfb; --reworded-edge: #3f68c8;
  --changed: #ffe08a; --warn: #9a3412; --warn-paper: #fff4e5; --focus: #b4530a;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #161513; --sheet: #1e1d1a; --ink: #e9e6df; --quiet: #9b968b; --line: #37342e;
    --verbatim: #1d3a25; --verbatim-edge: #5fc27c; --reworded: #212d4a; --reworded-edge: #86a6f0;
    --changed: #6b5410; --warn: #fdba74; --warn-paper: #35240f; --focus: #fdba74;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding: 4rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0 auto; max-width: 96rem; padding: 1.2rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.55 Charter, Georgia, "Times New Roman", serif; }
h1, h2, h3, nav, .meta, .number, .tag, table, summary, .filters, .why {
  font-family: system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
h1 { font-size: 1rem; font-weight: 600; margin: 0 0 .8rem; color: var(--quiet); }
h2 { font-size: 1rem; margin: 1.8rem 0 .5rem; }
h2.title, h3 { font-size: 1.25rem; line-height: 1.3; margin: 0; }
kbd { border: 1px solid var(--line); border-radius: 4px; padding: 0 .3em; font-size: .86em; }
a { color: inherit; }
a:focus-visible, input:focus-visible, summary:focus-visible {
  outline: 3px solid var(--focus); outline-offset: 1px; border-radius: 3px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--sheet); padding: .3rem .6rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; }
.card, .text, .check { background: var(--sheet); border: 1px solid var(--line);
  border-radius: 8px; padding: .9rem 1.1rem; }
.meta, .why { color: var(--quiet); font-size: .86rem; margin: .25rem 0 0; overflow-wrap: anywhere; }
.letter { color: var(--quiet); margin-right: .5rem; font-weight: 400; }
.summary { margin: .9rem 0 0; }
.warning { background: var(--warn-paper); color: var(--warn); border-radius: 8px;
  padding: .6rem 1rem; margin: .8rem 0 0; font-weight: 600; }
.check { margin: 0 0 .7rem; border-left: 4px solid var(--warn); }
.check.minor { border-left-color: var(--line); }
.check p { margin: .1rem 0; }
.check .pair { margin-top: .4rem; }
.check blockquote { margin: 0; font-size: .95rem; }
.none { color: var(--quiet); margin: .2rem 0; }
.filters { position: sticky; top: 0; z-index: 2; background: var(--paper); padding: .5rem 0;
  display: flex; flex-wrap: wrap; gap: .4rem 1.1rem; align-items: center; font-size: .9rem;
  border-bottom: 1px solid var(--line); margin: 1.8rem 0 .8rem; }
.filters label { display: inline-flex; gap: .35rem; align-items: center; cursor: pointer; }
.key { display: inline-block; width: 1.1em; height: 1em; border-radius: 3px;
  border-bottom: 2px solid; vertical-align: -.15em; }
.text { max-height: 86vh; overflow: auto; overflow-wrap: anywhere; }
.text p { margin: 0 0 .85em; position: relative; padding-left: 2.3rem; }
.number { position: absolute; left: 0; color: var(--quiet); font-size: .75rem; line-height: 2;
  width: 1.7rem; text-align: right; user-select: none; }
.text .headline { font-size: 1.2rem; font-weight: 700; line-height: 1.35; }
.text .caption { font-style: italic; }
.text .aside { color: var(--quiet); font-size: .88rem; }
.s { text-decoration: none; border-radius: 3px; padding: .05em .1em; box-decoration-break: clone;
  -webkit-box-decoration-break: clone; }
a.s { cursor: pointer; border-bottom: 2px solid transparent; }
a.verbatim, .key.verbatim { background: var(--verbatim); border-color: var(--verbatim-edge); }
a.reworded, .key.reworded { background: var(--reworded); border-color: var(--reworded-edge);
  border-bottom-style: dashed; }
.s:target { outline: 2px solid var(--focus); outline-offset: 2px; }
mark { background: var(--changed); color: inherit; border-radius: 2px; }
.s b { font-weight: 700; }
.moved::after { content: "\\21C5"; font-size: .75em; vertical-align: super; color: var(--quiet); }
.tag { font-size: .78rem; color: var(--quiet); white-space: nowrap; }
body:has(#f-verbatim:not(:checked)) .text .verbatim,
body:has(#f-reworded:not(:checked)) .text .reworded {
  background: none; border-color: transparent; }
body:has(#f-alone:not(:checked)) .text .alone { opacity: .3; }
body:has(#f-aside:not(:checked)) .text .aside { display: none; }
body:has(#f-words:not(:checked)) .text .s b { font-weight: inherit; }
body:has(#f-words:not(:checked)) .text .s mark { background: none; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem;
  border-top: 1px solid var(--line); }
th { color: var(--quiet); font-weight: 600; white-space: nowrap; }
tbody th { white-space: normal; min-width: 7rem; }
td.quoted { font-family: Charter, Georgia, serif; min-width: 40%; }
details { margin-top: 1.8rem; color: var(--quiet); font-size: .9rem; }
summary { cursor: pointer; }
@media (max-width: 46rem) {
  .pair { grid-template-columns: 1fr; }
  .text { max-height: none; }
  table:not(.grid), table:not(.grid) :is(tbody, tr, th, td) { display: block; }
  table:not(.grid) thead { display: none; }
  table:not(.grid) tr { border-top: 1px solid var(--line); padding: .45rem 0; }
  table:not(.grid) :is(th, td) { border: 0; padding: .1rem 0; white-space: normal; }
  td[data-in]::before { content: attr(data-in) ": "; color: var(--quiet);
    font: .86rem system-ui, sans-serif; }
  .text::before { content: attr(aria-label); display: block; color: var(--quiet);
    font: 600 .86rem system-ui, sans-serif; margin-bottom: .6rem; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --sheet: #fff; --ink: #000; }
  body { max-width: none; padding: 0; background: #fff; color: #000; font-size: 10pt; }
  .filters, .skip { display: none; }
  .text { max-height: none; overflow: visible; border: 0; padding: 0; }
  .check, .text p { break-inside: avoid; }
  h2 { break-after: avoid; }
  .verbatim, .reworded, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""
"""Filters are checkboxes that `:has()` reads, so that the page needs no script at all."""
