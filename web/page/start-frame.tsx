import type { ReactNode } from "react"
import { hasOffice, portalBase } from "../shared/office.ts"
import { Brand } from "../shared/theme/brand.tsx"
import type { Way } from "./address.ts"

const ways: readonly { readonly way: Way; readonly href: string; readonly name: string }[] = [
  { way: "check", href: "#check", name: "检查公开文件" },
  { way: "compile", href: "#compile", name: "编制预算" },
]

interface Props {
  readonly way: Way
  readonly children: ReactNode
}

/** The first view: the name, the two ways in and the one chosen, and the way to the office. */
export function StartFrame({ way, children }: Props) {
  return (
    <div className="start">
      <header>
        <Brand />
        <nav aria-label="要做什么">
          {ways.map((each) => (
            <a key={each.way} href={each.href} aria-current={each.way === way ? "page" : undefined}>
              {each.name}
            </a>
          ))}
        </nav>
      </header>
      {children}
      <footer>
        {location.protocol !== "file:" && (
          <p className="take-along">
            没有网络也要用，或者不想装任何东西：
            <a href="mingzhang.html" download="明账.html">
              下载成一个文件
            </a>
            ，双击就能打开，放在公用盘上大家都能用。
          </p>
        )}
        {hasOffice() && (
          <section className="to-office" aria-labelledby="to-office">
            <h2 id="to-office">全县一起办一年的预算</h2>
            <p>
              从布置、上报、审核、批复到公开，各单位在浏览器里一起办：
              <a href="office.html">登录、设置办公室，或到演示县看一看</a>
            </p>
            <p>
              已经公开的，任何人都能看：<a href={portalBase()}>公开的预算和决算</a>
            </p>
          </section>
        )}
      </footer>
    </div>
  )
}
