import { sankey, sankeyLinkHorizontal } from "d3-sankey"
import { markup } from "../markup.ts"
import { wan } from "../money.ts"
import type { Flow } from "../page.ts"
import { type Drawing, type Drawn, fills, linked, round, strokes, textWidth, words } from "./marks.ts"

interface Node {
  readonly name: string
  readonly column: number
  readonly to?: string
}

interface Stream {
  readonly source: number
  readonly target: number
  readonly value: number
}

/** Streams between columns, each as broad as its amount. It is never narrow: a small screen moves along it. */
export function drawFlow({ nodes, streams }: Flow, drawing: Drawing): Drawn {
  const width = 960
  const columns = Math.max(1, ...nodes.map(({ column }) => column + 1))
  const most = Math.max(
    1,
    ...Array.from({ length: columns }, (_, c) => nodes.filter(({ column }) => column === c).length),
  )
  const height = Math.max(240, most * 60)
  const side = 170
  const laid = sankey<Node, Stream>()
    .nodeWidth(14)
    .nodePadding(34)
    .nodeAlign((node) => (node as unknown as Node).column)
    .extent([
      [side, 14],
      [width - (columns > 2 ? side : 230), height - 14],
    ])({
    nodes: nodes.map((node) => ({ ...node })),
    links: streams
      .filter(({ cents }) => cents > 0)
      .map(({ from, into, cents }) => ({ source: from, target: into, value: cents })),
  })
  const path = sankeyLinkHorizontal<Node, Stream>()
  const bands = laid.links.map((link) => {
    const [from, into] = [link.source as unknown as Node & { index: number }, link.target as unknown as Node]
    const said = `${from.name}到${into.name} ${wan(link.value)} 万元`
    return markup`<path class="b${from.index % fills.length}" d="${path(link) ?? ""}" fill="none" stroke="${fills[from.index % fills.length]}" stroke-width="${round(Math.max(1, link.width ?? 1))}"><title>${said}</title></path>`
  })
  const posts = laid.nodes.map((node) => {
    const [x0, x1, y0, y1] = [node.x0 ?? 0, node.x1 ?? 0, node.y0 ?? 0, node.y1 ?? 0]
    const amount = `${wan(node.value ?? 0)} 万元`
    const post = markup`<rect class="s0" x="${round(x0)}" y="${round(y0)}" width="${round(x1 - x0)}" height="${round(Math.max(1, y1 - y0))}" fill="${strokes[0]}"/>`
    const isLast = node.column === columns - 1
    const isFirst = node.column === 0
    const room = isFirst ? side - 8 : isLast ? (columns > 2 ? side : 230) - 8 : 230
    const [x, anchor] = isFirst ? [x0 - 6, "end" as const] : [x1 + 6, "start" as const]
    const middle = (y0 + y1) / 2
    const name = words(node.name, x, middle - 2, { size: 13, anchor, room })
    const sum = words(amount, x, middle + 14, { size: 12, anchor, room })
    // What is hit is the words, not the post, which may be as thin as a hair.
    const wide = Math.min(room, Math.max(textWidth(node.name, 13), textWidth(amount, 12)))
    const touch = markup`<rect class="touch" x="${round(isFirst ? x - wide : x0)}" y="${round(middle - 15)}" width="${round(wide + 20)}" height="32" fill="none" pointer-events="all"/>`
    return linked(markup`${post}${touch}${name}${sum}`, node.to, `${node.name} ${amount}`, drawing)
  })
  return { width, height, marks: markup`<g>${bands}</g>${posts}` }
}
