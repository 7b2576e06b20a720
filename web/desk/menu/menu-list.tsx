import { useId } from "react"
import { PageLink } from "./page-link.tsx"
import type { MenuGroup } from "./pages.ts"
import { useOpen } from "./use-open.ts"

interface Props {
  readonly groups: readonly MenuGroup[]
  readonly place: string
}

/** All pages under their groups behind one button, which says where one is. */
export function MenuList({ groups, place }: Props) {
  const id = useId()
  const { open, setOpen, part, close, onEscape } = useOpen<boolean>(false)
  const here = groups.flatMap(({ pages }) => pages).find(({ name }) => name === place)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape from the links and the button in it
    <div ref={part} className="menu-list" onKeyDown={onEscape}>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        菜单{here && <span className="hint">：{here.title}</span>}
      </button>
      <div id={id} hidden={!open}>
        {groups.map(({ title, pages }) => (
          <div key={title} className={isNamed({ title, pages }) ? "named" : undefined}>
            {isNamed({ title, pages }) && <p id={`${id}-${title}`}>{title}</p>}
            <ul aria-labelledby={isNamed({ title, pages }) ? `${id}-${title}` : undefined}>
              {pages.map((page) => (
                <li key={page.name}>
                  <PageLink page={page} place={place} onGo={close} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </div>
  )
}

/** A group of one page that is called the same needs its name once only. */
function isNamed({ title, pages }: MenuGroup): boolean {
  return pages.length > 1 || pages[0]?.title !== title
}
