import { useSyncExternalStore } from "react"
import { MenuBar } from "./menu-bar.tsx"
import { MenuList } from "./menu-list.tsx"
import type { MenuGroup } from "./pages.ts"

interface Props {
  readonly groups: readonly MenuGroup[]
  /** The name of the page one is on. */
  readonly place: string
}

/** The pages one may go to: groups beside each other that open, or behind one button where there is no room. */
export function Menu({ groups, place }: Props) {
  const isNarrow = useSyncExternalStore(watched, () => narrow.matches)
  return (
    <nav className="pages" aria-label="页面">
      {isNarrow ? <MenuList groups={groups} place={place} /> : <MenuBar groups={groups} place={place} />}
    </nav>
  )
}

const narrow = matchMedia("(max-width: 52rem)")

function watched(changed: () => void): () => void {
  narrow.addEventListener("change", changed)
  return () => narrow.removeEventListener("change", changed)
}
