/** The look of the HTML report, on screen and on A4 paper. */
export const styles = `
:root { --ink: #1d2a30; --quiet: #5c6b73; --line: #d9e0e4; --paper: #fff; --ground: #f4f6f7;
  --error: #b3261e; --warning: #8a5a00; --note: #1f5f99; --brand: #1f4e5f; }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 76rem; padding: 2rem 1.25rem 3rem; color: var(--ink); background: var(--ground);
  font: 16px/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif }
header h1 { margin: 0; font-size: 1.7rem; color: var(--brand); letter-spacing: .05em }
header p { margin: .25rem 0 1.25rem; color: var(--quiet) }
h2 { margin: 2.5rem 0 0; font-size: 1.2rem; overflow-wrap: anywhere }
.subject a { color: var(--brand) } .subject { margin: 0 0 1rem; color: var(--quiet); overflow-wrap: anywhere }
.scroll { overflow-x: auto; margin-top: 1.25rem; border-radius: .5rem; background: var(--paper) }
.overview { width: 100%; border-collapse: collapse }
.overview th, .overview td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: center; vertical-align: middle }
.overview thead th { position: sticky; top: 0; background: var(--brand); color: #fff; font-weight: 600; white-space: nowrap; font-size: .88rem }
.overview thead th.family { min-width: 2.8em; max-width: 3.2em; padding: .4rem .35rem; white-space: normal; line-height: 1.3; font-weight: 400 }
.overview th:first-child { min-width: 13em; text-align: left; font-weight: 600; overflow-wrap: anywhere }
.overview small { display: block; color: var(--quiet); font-weight: 400; font-size: .8rem; line-height: 1.4 }
.overview a { color: var(--brand) } .overview .cell a { display: block; margin: -.4rem -.6rem; padding: .4rem .6rem; color: inherit; text-decoration: none }
.overview .cell a:hover { text-decoration: underline } .overview .none { color: var(--line) } .overview td[colspan] { text-align: left }
.cell.error { background: #fbe3e0 } .cell.error.d2 { background: #f6c3bd } .cell.error.d3 { background: #ee9c93 }
.cell.warning { background: #fdf3da } .cell.warning.d2 { background: #fae4b0 } .cell.warning.d3 { background: #f5d07c }
.cell.note { background: #e8f1fa } .cell.note.d2 { background: #d0e3f5 } .cell.note.d3 { background: #b4d2ee }
.count { font-variant-numeric: tabular-nums; white-space: nowrap }
.count.error { color: var(--error); font-weight: 700 } .count.warning { color: var(--warning); font-weight: 700 }
.count.note { color: var(--note) } .unreadable th, .unreadable td { color: var(--error) }
main section { max-width: 62rem } .finding { margin: 0 0 1rem; scroll-margin-top: .5rem; padding: .9rem 1.1rem; background: var(--paper); border: 1px solid var(--line);
  border-left: .35rem solid var(--tone); border-radius: .5rem; break-inside: avoid }
.finding.error { --tone: var(--error) } .finding.warning { --tone: #d19a1b } .finding.note { --tone: var(--note) }
.finding h3 { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: baseline; margin: 0; font-size: 1rem }
.finding .badge { padding: 0 .5rem; border-radius: 1rem; background: var(--tone); color: #fff; font-size: .85rem }
.finding.warning .badge { color: #2b1d00 }
.finding .place { margin-left: auto; color: var(--quiet); font-weight: 400 }
.finding p { margin: .5rem 0; white-space: pre-line; overflow-wrap: anywhere }
dl { margin: 0; font-size: .92rem; color: var(--quiet) }
dl div { display: flex; gap: .75rem } dt { flex: none; width: 4.5em } dd { margin: 0; color: var(--ink); overflow-wrap: anywhere }
.finding h3 a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em }
.finding ol { margin: .5rem 0; padding-left: 1.6em } .finding li { margin: .2rem 0; overflow-wrap: anywhere } .finding .at { margin-right: .6em; color: var(--quiet) }
.finding .more { color: var(--quiet) } .finding.explained { background: #f9fbfa; border-left-style: double }
.finding:target, .page:target { outline: 3px solid #f2b705 } .remark { color: var(--quiet) }
.page { margin: .5rem 0; padding: .6rem 1.1rem; background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; color: var(--ink) }
.page h3 { margin: 0; font-size: 1rem } .page h4 { margin: .8rem 0 .1rem; font-size: .95rem; color: var(--brand) } .page p { margin: .2rem 0 }
.unrecognised { padding: .75rem 1.1rem; background: #eceef0; border-radius: .5rem; color: #3d4650 }
.overview .unrecognised th, .overview .unrecognised td { color: #5b6570 }
.clean { padding: .75rem 1.1rem; background: #e7f4ec; border-radius: .5rem; color: #17613a }
details { color: var(--quiet) } summary { cursor: pointer }
.show { color: var(--quiet); margin-right: .5rem }
.filter { position: absolute; opacity: 0 }
.filter + label { display: inline-block; margin: 0 .4rem .4rem 0; padding: .2rem .9rem; border: 1px solid var(--line); border-radius: 2rem;
  background: var(--paper); color: var(--quiet); cursor: pointer }
.filter:checked + label { border-color: var(--brand); background: var(--brand); color: #fff }
.filter:focus-visible + label { outline: 3px solid #f2b705; outline-offset: 2px }
#show-error:not(:checked) ~ main .finding.error, #show-warning:not(:checked) ~ main .finding.warning,
#show-note:not(:checked) ~ main .finding.note, #show-explained:not(:checked) ~ main .finding.explained:not(.aside), #show-aside:not(:checked) ~ main .finding.aside { display: none }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .9rem }
@media (max-width: 40rem) { body { font-size: 15px; padding: 1rem .75rem } .overview th, .overview td { padding: .35rem } .overview th:first-child { min-width: 9em } .finding .place { margin-left: 0 } }
@page { size: A4; margin: 16mm 15mm }
@media print { .overview { font-size: 8pt } .overview thead th { position: static } .overview .cell, .overview thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact } .scroll { overflow: visible } .page { break-inside: avoid } body { max-width: none; padding: 0; background: #fff; font-size: 10.5pt } .show, .filter, .filter + label { display: none }
  .finding { box-shadow: none; print-color-adjust: exact; -webkit-print-color-adjust: exact } h2, .subject { break-after: avoid } a { color: inherit; text-decoration: none } }
`
