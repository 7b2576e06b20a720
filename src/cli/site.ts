import { styleOf } from "../portal/html/index.ts"
import { beginning, staticSite } from "../portal/static/index.ts"
import { shelvesIn } from "../server/portal/shelves.ts"
import { portalSheet } from "../server/portal-sheet.ts"
import { openOffice } from "./office.ts"
import { openFolder } from "./output-folder.ts"
import { Problem } from "./problem.ts"
import { Progress } from "./progress.ts"
import { say } from "./say.ts"
import { siteFor } from "./serve.ts"

/** Options of `mingzhang site` as the command line gives them. */
export interface SiteOptions {
  readonly output: string
  readonly site?: string
  readonly data?: string
  readonly force?: boolean
}

/** `mingzhang site`: writes everything a region published as files for a site without a server. */
export async function site(region: string, options: SiteOptions): Promise<number> {
  if (!/^\d{6}$/.test(region)) throw new Problem(`地区要写六位行政区划代码，如 139901，不能是“${region}”。`)
  const face = siteFor(options.site).site
  const opened = await openOffice({ data: options.data }, say)
  try {
    const written = await shelvesIn(opened.office.store).at(async (shelf) => {
      const known = (await shelf.regions()).map(({ code, name }) => `${code}${name}`)
      if (!known.some((each) => each.startsWith(region)))
        throw new Problem(`${region} 还没有公开任何文件；已公开的有：${known.join("、") || "无"}。`)
      const folder = await openFolder(options.output, { force: options.force ?? false })
      const progress = new Progress("正在写网页", null)
      let count = 0
      try {
        for await (const { path, content } of staticSite(shelf, region, {
          site: face,
          style: styleOf(portalSheet(), face),
        })) {
          await folder.write(path, content)
          progress.advance()
          count++
        }
        progress.clear()
        await folder.close()
      } catch (error) {
        progress.clear()
        await folder.abandon()
        throw error
      }
      return count
    })
    process.stdout.write(`已写出 ${written} 个文件，从 ${options.output}/${beginning(region)} 看起。\n`)
    return 0
  } finally {
    await opened.close()
  }
}
