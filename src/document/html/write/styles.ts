/** The look of a written page: like the printed form on paper, quiet on the screen, by day and by night. */
export const styles = `
:root { color-scheme: light dark; --ink: #1c1c1c; --quiet: #595959; --paper: #fff; --rule: #555; --head: #f1f4f6; --mark: #8a1f11 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e3; --quiet: #b3b0ab; --paper: #16181a; --rule: #8b8f94; --head: #24282c; --mark: #ffb4a6 } }
* { box-sizing: border-box }
html { background: var(--paper); color: var(--ink) }
main { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem;
  font: 1.0625rem/1.9 "仿宋_GB2312", FangSong, "仿宋", STFangsong, "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", serif; overflow-wrap: anywhere }
h1, h2, h3, h4, h5 { line-height: 1.5; font-family: "黑体", SimHei, "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", sans-serif; font-weight: 600 }
h1 { text-wrap: balance; margin: 4rem 0 2rem; font-size: 2rem; text-align: center; font-family: "方正小标宋简体", "Noto Serif CJK SC", SimSun, "宋体", serif }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.35rem }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.15rem; font-family: "楷体_GB2312", KaiTi, "楷体", STKaiti, "Noto Serif CJK SC", serif }
h4, h5 { margin: 1.25rem 0 .5rem; font-size: 1.0625rem }
.centred { text-align: center }
p { margin: 0 0 .5rem; text-indent: 2em }
.first { text-align: center; margin-bottom: 4rem } .first p { text-indent: 0 }
.contents { margin: 2rem 0 3rem } .contents h2 { text-align: center } .contents ol { list-style: none; margin: 0; padding: 0 }
.contents .inner { padding-left: 2em } .contents a { display: block; color: inherit; text-decoration-color: var(--quiet); text-underline-offset: .25em }
.contents a:hover, .contents a:focus-visible { color: var(--mark) }
.scroll { overflow-x: auto; margin: 0 0 1rem } .scroll:focus-visible { outline: 3px solid #f2b705; outline-offset: 2px }
table { width: 100%; border-collapse: collapse; font: .9rem/1.45 "宋体", SimSun, "Noto Serif CJK SC", "Songti SC", serif; overflow-wrap: normal; font-variant-numeric: tabular-nums }
caption { padding: .5rem 0 .25rem } .title { font-size: 1.2rem; text-align: center }
.line { display: flex; justify-content: space-between; font-size: .9rem; text-indent: 0; margin: 0 } .line :only-child { margin-left: auto }
th, td { border: 1px solid var(--rule); padding: .25rem .4rem; vertical-align: middle; font-weight: 400 }
th[scope=col], th[scope=colgroup] { background: var(--head); font-weight: 600 }
.above td { border: 0 }
.k { position: sticky; left: 0; min-width: 7em; background: var(--paper); box-shadow: inset -1px 0 var(--rule), inset 1px 0 var(--rule) } thead .k { background: var(--head) }
.l { text-align: left } .c { text-align: center } .r { text-align: right } td.r { white-space: nowrap }
.remark { text-indent: 0; font-size: .9rem; color: var(--quiet) }
@media screen and (max-width: 40rem) {
  main { padding: 1rem .75rem 3rem; font-size: 1rem } h1 { margin: 2rem 0 1rem; font-size: 1.5rem } .first { margin-bottom: 2rem }
  .scroll { margin-left: -.75rem; margin-right: -.75rem; padding: 0 .75rem } .k { min-width: 6em; max-width: 9em } caption { position: sticky; left: 0; width: calc(100vw - 1.5rem) }
}
@page { size: A4; margin: 26mm 24mm 24mm }
@page wide { size: A4 landscape; margin: 20mm }
@media print {
  :root { --ink: #000; --quiet: #000; --paper: #fff; --rule: #000; --head: #fff }
  main { max-width: none; padding: 0; font-size: 14pt } .first { break-after: page; padding-top: 30vh } .contents { break-after: page }
  .scroll { overflow: visible } table { min-width: 0 !important } .k { position: static; box-shadow: none } .wide { page: wide } .breaks { break-before: page } .contents a { text-decoration: none }
  table { font-size: 9pt; line-height: 1.3 } th, td { padding: 1pt 3pt } thead { display: table-header-group } tr, h1, h2, h3, h4, h5 { break-inside: avoid } h2, h3, h4, h5, caption, .line { break-after: avoid }
}
`
