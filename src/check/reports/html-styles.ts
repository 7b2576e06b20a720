/** The look of the HTML report, on screen and on A4 paper. */
export const styles = `
:root { --ink: #1d2a30; --quiet: #5c6b73; --line: #d9e0e4; --paper: #fff; --ground: #f4f6f7;
  --error: #b3261e; --warning: #8a5a00; --note: #1f5f99; --brand: #1f4e5f; }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 3rem; color: var(--ink); background: var(--ground);
  font: 16px/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif }
header h1 { margin: 0; font-size: 1.7rem; color: var(--brand); letter-spacing: .05em }
header p { margin: .25rem 0 1.25rem; color: var(--quiet) }
h2 { margin: 2.5rem 0 0; font-size: 1.2rem; overflow-wrap: anywhere }
.subject { margin: 0 0 1rem; color: var(--quiet); overflow-wrap: anywhere }
.overview { width: 100%; margin-top: 1.25rem; border-collapse: collapse; background: var(--paper); border-radius: .5rem; overflow: hidden }
.overview th, .overview td { padding: .5rem .75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere }
.overview th { background: var(--brand); color: #fff; font-weight: 600; white-space: nowrap }
.overview a { color: var(--brand) }
.count { font-variant-numeric: tabular-nums; white-space: nowrap }
.count.error { color: var(--error); font-weight: 700 } .count.warning { color: var(--warning); font-weight: 700 }
.count.note { color: var(--note) } .unreadable td { color: var(--error) }
.finding { margin: 0 0 1rem; padding: .9rem 1.1rem; background: var(--paper); border: 1px solid var(--line);
  border-left: .35rem solid var(--tone); border-radius: .5rem; break-inside: avoid }
.finding.error { --tone: var(--error) } .finding.warning { --tone: #d19a1b } .finding.note { --tone: var(--note) }
.finding h3 { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: baseline; margin: 0; font-size: 1rem }
.finding .badge { padding: 0 .5rem; border-radius: 1rem; background: var(--tone); color: #fff; font-size: .85rem }
.finding.warning .badge { color: #2b1d00 }
.finding .place { margin-left: auto; color: var(--quiet); font-weight: 400 }
.finding p { margin: .5rem 0; white-space: pre-line; overflow-wrap: anywhere }
dl { margin: 0; font-size: .92rem; color: var(--quiet) }
dl div { display: flex; gap: .75rem } dt { flex: none; width: 4.5em } dd { margin: 0; color: var(--ink); overflow-wrap: anywhere }
.clean { padding: .75rem 1.1rem; background: #e7f4ec; border-radius: .5rem; color: #17613a }
details { color: var(--quiet) } summary { cursor: pointer }
.show { color: var(--quiet); margin-right: .5rem }
.filter { position: absolute; opacity: 0 }
.filter + label { display: inline-block; margin: 0 .4rem .4rem 0; padding: .2rem .9rem; border: 1px solid var(--line); border-radius: 2rem;
  background: var(--paper); color: var(--quiet); cursor: pointer }
.filter:checked + label { border-color: var(--brand); background: var(--brand); color: #fff }
.filter:focus-visible + label { outline: 3px solid #f2b705; outline-offset: 2px }
#show-error:not(:checked) ~ main .finding.error, #show-warning:not(:checked) ~ main .finding.warning,
#show-note:not(:checked) ~ main .finding.note { display: none }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .9rem }
@media (max-width: 40rem) { body { font-size: 15px; padding: 1rem .75rem } .overview th, .overview td { padding: .4rem } .finding .place { margin-left: 0 } }
@page { size: A4; margin: 16mm 15mm }
@media print { body { max-width: none; padding: 0; background: #fff; font-size: 10.5pt } .show, .filter, .filter + label { display: none }
  .finding { box-shadow: none; print-color-adjust: exact; -webkit-print-color-adjust: exact } h2, .subject { break-after: avoid } a { color: inherit; text-decoration: none } }
`
