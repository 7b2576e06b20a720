/** The look of the HTML report, on screen in light and dark and on A4 paper. */
export const styles = `
:root { color-scheme: light dark; --ink: #1d2a30; --quiet: #5c6b73; --line: #d9e0e4; --paper: #fff; --ground: #f4f6f7;
  --brand: #1f4e5f; --up: #9a3412; --down: #166534; --came: #dcf3e3; --went: #fbe0dd; --cameInk: #14532d; --wentInk: #7f1d1d }
@media (prefers-color-scheme: dark) { :root { --ink: #e3e9ec; --quiet: #9fb0b8; --line: #33424a; --paper: #1b2429; --ground: #12181b;
  --brand: #8cc4d6; --up: #f0a37e; --down: #86d3a0; --came: #17402a; --went: #50211f; --cameInk: #b9efcb; --wentInk: #ffc9c4 } }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 64rem; padding: 2rem 1.25rem 3rem; color: var(--ink); background: var(--ground);
  font: 16px/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif }
h1 { margin: 0; font-size: 1.6rem; color: var(--brand); letter-spacing: .03em; overflow-wrap: anywhere }
.sides { margin: .2rem 0 1rem; color: var(--quiet); overflow-wrap: anywhere }
.note { margin: .5rem 0; padding: .5rem 1rem; border-left: .3rem solid #d19a1b; background: var(--paper) }
.summary { margin: 1rem 0; padding: .6rem 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: .5rem }
nav { margin: 0 0 1rem } nav a { margin-right: 1rem; color: var(--brand) }
h2 { margin: 2.2rem 0 .6rem; font-size: 1.25rem; color: var(--brand); border-bottom: 2px solid var(--line) }
h3 { margin: 1.4rem 0 .4rem; font-size: 1.02rem; overflow-wrap: anywhere }
.small { font-size: .88rem; font-weight: 400; color: var(--quiet) }
.scroll { overflow-x: auto }
table { width: 100%; border-collapse: collapse; background: var(--paper); font-size: .95rem }
th, td { padding: .35rem .7rem; border: 1px solid var(--line); text-align: left; vertical-align: top }
thead th { background: color-mix(in srgb, var(--brand) 14%, var(--paper)); font-weight: 600; white-space: nowrap }
tbody th { font-weight: 400; min-width: 9rem; overflow-wrap: anywhere }
.amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
td.code { white-space: nowrap; width: 1%; font-variant-numeric: tabular-nums; color: var(--quiet) }
td.column { min-width: 6.5em; color: var(--quiet); font-size: .9em }
.up { color: var(--up) } .down { color: var(--down) } .same { color: var(--quiet) }
.state { display: inline-block; padding: 0 .5rem; border-radius: 1rem; font-size: .82rem; white-space: nowrap }
.state.added { background: var(--came); color: var(--cameInk) } .state.removed { background: var(--went); color: var(--wentInk) }
.state.changed { background: var(--line); color: var(--ink) }
article { margin: .8rem 0; padding: .7rem 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: .5rem }
article h3 { margin: 0 0 .3rem } article table { margin: .4rem 0 } article p { margin: .25rem 0 }
ins { background: var(--came); color: var(--cameInk); text-decoration: none; border-bottom: 1px solid currentColor }
del { background: var(--went); color: var(--wentInk) }
.text { margin: .35rem 0; overflow-wrap: anywhere } td .text { margin: 0 } .field { color: var(--quiet); margin-right: .5rem }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .9rem }
@media (max-width: 40rem) { body { font-size: 15px; padding: 1rem .75rem } th, td { padding: .3rem .4rem } tbody th { min-width: 6rem } table { font-size: .87rem } article { padding: .6rem .7rem } }
@page { size: A4; margin: 16mm 15mm }
@media print { :root { color-scheme: light; --ink: #000; --quiet: #444; --line: #bbb; --paper: #fff; --ground: #fff; --brand: #1f4e5f;
    --up: #9a3412; --down: #166534; --came: #dcf3e3; --went: #fbe0dd; --cameInk: #14532d; --wentInk: #7f1d1d }
  body { max-width: none; padding: 0; font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact }
  nav { display: none } .scroll { overflow: visible } table { font-size: 9pt } th, td { padding: .25rem .4rem } tbody th { min-width: 5rem } h2, h3 { break-after: avoid } tr, article p { break-inside: avoid } thead { display: table-header-group } }
`
