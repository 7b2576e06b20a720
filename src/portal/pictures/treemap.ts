import { hierarchy, treemap as layout, treemapSquarify } from "d3-hierarchy"
import { markup } from "../markup.ts"
import { wan } from "../money.ts"
import type { Share, Treemap } from "../page.ts"
import { type Drawing, type Drawn, fills, linked, round, widths, words } from "./marks.ts"

/** A finger needs so many pixels. */
const finger = 24

/** Areas as large as their amounts, the greatest first. */
export function drawTreemap({ areas }: Treemap, drawing: Drawing): Drawn {
  const width = widths[drawing.size]
  const height = drawing.size === "wide" ? 420 : 480
  const root = hierarchy<{ share?: Share; children?: { share: Share }[] }>({
    children: areas.filter(({ cents }) => cents > 0).map((share) => ({ share })),
  })
    .sum(({ share }) => share?.cents ?? 0)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const laid = layout<{ share?: Share }>().tile(treemapSquarify).size([width, height]).paddingInner(2)(
    root as never,
  )
  const marks = (laid.leaves() as unknown as Leaf[]).flatMap(({ data, x0, y0, x1, y1 }, i) => {
    const { share } = data
    if (!share) return []
    const [w, h] = [x1 - x0, y1 - y0]
    const amount = `${wan(share.cents)} 万元`
    const area = markup`<rect class="f${i % fills.length}" x="${round(x0)}" y="${round(y0)}" width="${round(w)}" height="${round(h)}" fill="${fills[i % fills.length]}"/>`
    const room = w - 12
    const name = h > 22 ? words(share.name, x0 + 6, y0 + 18, { room }) : null
    const sum = h > 42 && room > 70 ? words(amount, x0 + 6, y0 + 37, { size: 13, room }) : null
    return [
      linked(
        markup`${area}${name}${sum}`,
        share.to,
        `${share.name} ${amount}`,
        drawing,
        w >= finger && h >= finger,
      ),
    ]
  })
  return { width, height, marks: markup`${marks}` }
}

interface Leaf {
  readonly data: { readonly share?: Share }
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}
