import type { Page } from "../../portal/page.ts"
import { searchForm } from "../../portal/pages/home.ts"

/** What is shown where nothing is published. */
export function notFound(): Page {
  return problem(
    "没有这个页面",
    "这个地址没有公开的内容：可能输错了，也可能那个年度、部门没有公开。可以从首页找，或者查找名称。",
  )
}

/** What is shown for a request that cannot be understood. */
export function malformed(): Page {
  return problem("请求不合规范", "地址里有不能理解的内容，请检查地址是否完整。")
}

function problem(title: string, lead: string): Page {
  return {
    address: { kind: "home" },
    title,
    lead,
    trail: [{ text: "首页", to: "" }],
    parts: [searchForm()],
    of: [],
    isUnlisted: true,
  }
}
