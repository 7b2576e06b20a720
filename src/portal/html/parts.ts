import { cut, type Markup, markup } from "../markup.ts"
import { changeText, roughly, wan } from "../money.ts"
import type {
  Ask,
  Cell,
  Choices,
  Column,
  Figures,
  Findings,
  Form,
  Links,
  Part,
  Picture,
  Prose,
  Row,
  Table,
} from "../page.ts"
import { drawn, isOneSize } from "../pictures/index.ts"
import type { Stretch } from "../terms.ts"
import { tableOf } from "../twins/index.ts"

/** How addresses are written where the page is shown. */
export interface Place {
  /** The address of a page, given relative to the portal. */
  readonly href: (to: string) => string
  /** The address of a twin of a page or of a part: `json`, `csv`, `functions.csv`, `flow.svg`. */
  readonly twin: (ending: string) => string
  /** Pictures can be had as .png, too. */
  readonly canPaint?: boolean
}

/** A place on a page whose first words of each kind lead to what they mean. */
export interface Explaining extends Place {
  readonly explain: (text: string) => readonly Stretch[]
}

/** A text with its words explained. */
export function explained(text: string, { explain, href }: Explaining): Markup {
  return markup`${explain(text).map(({ text: words, of }) =>
    of ? markup`<a class="term" href="${href(`glossary#${of.id}`)}" title="${of.text}">${words}</a>` : words,
  )}`
}

/** More of a name or a cell is in the page of its own and in the data. */
const longestName = 300
const longestCell = 6000

/** A part of a page as a section under its title. */
export function section(part: Part, place: Explaining): Markup {
  return markup`<section aria-labelledby="${part.id}"><h2 id="${part.id}">${cut(part.title, longestName)}</h2>${inside(part, place)}</section>
`
}

function inside(part: Part, place: Explaining): Markup {
  switch (part.kind) {
    case "figures":
      return figures(part, place)
    case "table":
      return markup`${table(part, part.id, place)}${dataLinks(part.id, place)}`
    case "picture":
      return picture(part, place)
    case "prose":
      return prose(part, place)
    case "links":
      return links(part, place)
    case "findings":
      return findings(part)
    case "form":
      return form(part, place)
    case "choices":
      return choices(part, place)
    case "ask":
      return ask(part)
  }
}

function anchor(text: string, to: string | undefined, place: Place): Markup {
  return to === undefined ? markup`${text}` : markup`<a href="${place.href(to)}">${text}</a>`
}

function figures({ figures: all }: Figures, place: Explaining): Markup {
  const items = all.map(({ name, cents, text, sum, to, before }) => {
    const amount = text ?? (cents == null ? "未列出" : `${wan(cents)} 万元`)
    const about = cents == null ? null : roughly(cents)
    const change = before && cents != null ? changeText(before.cents, cents) : null
    return markup`<div class="figure"><dt>${explained(cut(name, longestName), place)}</dt><dd><p class="amount">${anchor(amount, to, place)}</p>${about && markup`<p>${about}</p>`}<p class="sum">${explained(sum, place)}</p>${
      before && change
        ? markup`<p>${before.name}为 ${anchor(`${wan(before.cents)} 万元`, before.to, place)}，${change}</p>`
        : null
    }</dd></div>`
  })
  return markup`<dl class="figures">${items}</dl>`
}

/** A table; it can be moved sideways, with the keys, too, where it is too wide. */
function table(
  part: Pick<Table, "columns" | "rows" | "total" | "note" | "title">,
  id: string,
  place: Explaining,
): Markup {
  const { columns, rows, total, note, title } = part
  const head = columns.some((column) => column.title !== "")
    ? markup`<thead><tr>${columns.map((column) => heading(column))}</tr></thead>`
    : null
  const foot = total ? markup`<tfoot><tr>${cells(total, columns, place)}</tr></tfoot>` : null
  const body =
    rows.length > 0
      ? markup`<tbody>${rows.map(
          (row) => markup`<tr${rowAttributes(row)}>${cells(row, columns, place)}</tr>
`,
        )}</tbody>`
      : markup`<tbody><tr><td colspan="${columns.length}">没有内容</td></tr></tbody>`
  return markup`${note === undefined ? null : markup`<p class="note">${explained(note, place)}</p>`}<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table><caption class="away">${cut(title, longestName)}</caption>${head}${body}${foot}</table></div>`
}

function heading({ title, is }: Column): Markup {
  const kind = is === "text" ? null : markup` class="n"`
  return title === "" ? markup`<td${kind}></td>` : markup`<th scope="col"${kind}>${title}</th>`
}

function rowAttributes({ id, isMarked, level }: Row): Markup {
  const classes = [
    ...(isMarked ? ["marked"] : []),
    ...(level !== undefined && level > 1 ? [`level${Math.min(level, 3)}`] : []),
  ]
  return markup`${id === undefined ? null : markup` id="${id}"`}${classes.length > 0 ? markup` class="${classes.join(" ")}"` : null}`
}

function cells({ cells: all }: Row, columns: readonly Column[], place: Place): Markup {
  return markup`${columns.map((column, i) => cell(all[i] ?? {}, column, place))}`
}

/** Amounts and shares as documents print them; codes and numbers of rows are words. */
const printed = /^[-−]?[\d,]+(?:\.\d+%?|%)$/

/** What is compared sign by sign stands in few lines: a narrow screen moves along the table. */
const digest = /^[0-9a-f]{64}$/

function cell({ text, cents, to }: Cell, { is }: Column, place: Place): Markup {
  const shown =
    text === undefined
      ? cents == null
        ? ""
        : wan(cents)
      : cut(text, to === undefined ? longestCell : longestName)
  const isNumber = is !== "text" || printed.test(shown)
  const content = shown === "" ? markup`` : anchor(shown, to, place)
  if (isNumber) return markup`<td class="n">${content}</td>`
  return digest.test(shown) ? markup`<td class="digest">${content}</td>` : markup`<td>${content}</td>`
}

function dataLinks(id: string, place: Place): Markup {
  return markup`<p class="data"><a href="${place.twin(`${id}.csv`)}">这张表的数据（CSV）</a></p>`
}

function picture(part: Picture, place: Explaining): Markup {
  const { id, says, shape, title } = part
  const drawings = isOneSize(shape)
    ? markup`<div class="scroll picture" role="region" aria-labelledby="${id}" tabindex="0"><div class="broad">${drawn(part, `${id}-w`, { href: place.href, size: "wide" })}</div></div>`
    : markup`<div class="picture wide">${drawn(part, `${id}-w`, { href: place.href, size: "wide" })}</div><div class="picture narrow">${drawn(part, `${id}-n`, { href: place.href, size: "narrow" })}</div>`
  const svg = place.twin(`${id}.svg`)
  const embed = `<img src="${svg}" alt="${cut(title, 60)}">`
  return markup`<p class="note">${explained(says, place)}</p>${drawings}<details><summary>用表格看“${cut(title, 60)}”，或用在别处</summary>${table({ ...tableOf(part), title }, id, place)}<p class="data"><a href="${svg}">这张图（SVG）</a> ${place.canPaint ? markup`<a href="${place.twin(`${id}.png`)}">这张图（PNG）</a> ` : null}<a href="${place.twin(`${id}.csv`)}">这张图的数据（CSV）</a></p><p>嵌入别的网页：<code>${embed}</code></p></details>`
}

function prose({ paragraphs, isQuoted }: Prose, place: Place): Markup {
  const all = paragraphs.map(({ id, pieces }) => {
    const text = pieces.map(({ text: words, is, to }) => {
      const inner = anchor(words, to, place)
      switch (is) {
        case "marked":
          return markup`<mark>${inner}</mark>`
        case "added":
          return markup`<ins>${inner}</ins>`
        case "removed":
          return markup`<del>${inner}</del>`
        case "code":
          return markup`<code>${inner}</code>`
        default:
          return inner
      }
    })
    return id === undefined
      ? markup`<p>${text}</p>`
      : markup`<p id="${id}"><a class="number" href="#${id}" aria-label="引用第${id.slice(1)}段">${id.slice(1)}</a> ${text}</p>`
  })
  return isQuoted ? markup`<blockquote>${all}</blockquote>` : markup`${all}`
}

function links({ links: all }: Links, place: Place): Markup {
  return markup`<ul class="links">${all.map(
    ({ text, to, note, isHere }) =>
      markup`<li>${isHere ? markup`<strong>${cut(text, longestName)}</strong>` : anchor(cut(text, longestName), to, place)}${note ? markup` <span class="beside">${note}</span>` : null}</li>`,
  )}</ul>`
}

function choices({ groups }: Choices, place: Place): Markup {
  return markup`${groups.map(
    ({ name, links: all }) =>
      markup`<nav class="choices" aria-label="${name}"><span>${name}：</span><ul>${all.map(
        ({ text, to, note, isHere }) =>
          markup`<li><a href="${place.href(to)}"${isHere ? markup` aria-current="true"` : null}>${text}${note ? `（${note}）` : ""}</a></li>`,
      )}</ul></nav>`,
  )}`
}

const severities = { error: "错误", warning: "警告", note: "提示" } as const

function findings({ findings: all, note }: Findings): Markup {
  return markup`<p class="note">${note}</p><ol class="findings">${all.map(
    ({ severity, check, title, message, explanation }) =>
      markup`<li><p><strong class="${severity}">${severities[severity]}</strong> ${title} <span class="beside">${check}</span></p><p>${cut(message, longestCell)}</p>${
        explanation
          ? markup`<p class="explanation">说明：${explanation.text}${explanation.by || explanation.date ? `（${[explanation.by, explanation.date].filter(Boolean).join("，")}）` : ""}</p>`
          : null
      }</li>`,
  )}</ol>`
}

function form({ id, to, button, fields }: Form, place: Place): Markup {
  const all = fields.map(({ name, label, value, options, isHidden }) => {
    if (isHidden) return markup`<input type="hidden" name="${name}" value="${value}">`
    const input = options
      ? markup`<select id="${id}-${name}" name="${name}">${options.map(
          (each) =>
            markup`<option value="${each.value}"${each.value === value ? markup` selected` : null}>${cut(each.text, 80)}</option>`,
        )}</select>`
      : markup`<input id="${id}-${name}" name="${name}" value="${value}" type="text" maxlength="200">`
    return markup`<div><label for="${id}-${name}">${label}</label>${input}</div>`
  })
  return markup`<form action="${place.href(to)}" method="get">${all}<button type="submit">${button}</button></form>`
}

/** The office takes questions at an address of its own, without a script. */
function ask({ id, region, path, about, note }: Ask): Markup {
  return markup`<p class="note">${note}</p><form action="/api/v1/public/questions" method="post"><input type="hidden" name="region" value="${region}"><input type="hidden" name="path" value="${path}"><input type="hidden" name="about" value="${about.slice(0, 200)}"><div class="wide"><label for="${id}-text">问题</label><textarea id="${id}-text" name="text" rows="3" minlength="5" maxlength="1000" required></textarea></div><button type="submit">提问</button></form>`
}
