import { type KeyboardEvent, useId } from "react"
import { PageLink } from "./page-link.tsx"
import type { MenuGroup } from "./pages.ts"
import { stepTo } from "./step-to.ts"
import { useOpen } from "./use-open.ts"

interface Props {
  readonly groups: readonly MenuGroup[]
  readonly place: string
}

/** The groups in one line. A group of one page is a link to it; the others open, and arrow keys go through them. */
export function MenuBar({ groups, place }: Props) {
  const id = useId()
  const { open, setOpen, part, close, onEscape } = useOpen<string>("")

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    onEscape(event)
    const here = event.target as HTMLElement
    const inside = here.closest("ul.menu-pages")
    const among = inside
      ? [...inside.querySelectorAll<HTMLElement>("a")]
      : [...event.currentTarget.querySelectorAll<HTMLElement>(".menu-bar > li > :is(a, button)")]
    if (!inside && event.key === "ArrowDown" && here.ariaExpanded === "true") {
      event.preventDefault()
      here.parentElement?.querySelector<HTMLElement>("ul a")?.focus()
      return
    }
    const next = stepTo(event.key, among.indexOf(here), among.length, inside ? "down" : "across")
    if (next === null) return
    event.preventDefault()
    among[next]?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the links and buttons in it, heard in one place
    <div ref={part} onKeyDown={onKeyDown}>
      <ul className="menu-bar">
        {groups.map(({ title, pages }) => {
          const isHere = pages.some(({ name }) => name === place)
          const isOpen = open === title
          const [only, ...others] = pages
          if (only && others.length === 0)
            return (
              <li key={title}>
                <PageLink page={only} place={place} onGo={close} />
              </li>
            )
          return (
            <li key={title}>
              <button
                type="button"
                aria-expanded={isOpen}
                aria-controls={`${id}-${title}`}
                aria-current={isHere ? "true" : undefined}
                onClick={() => setOpen(isOpen ? "" : title)}
              >
                {title}
              </button>
              <ul id={`${id}-${title}`} className="menu-pages" hidden={!isOpen}>
                {pages.map((page) => (
                  <li key={page.name}>
                    <PageLink page={page} place={place} onGo={close} />
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
