import type { MenuPage } from "./pages.ts"

interface Props {
  readonly page: MenuPage
  readonly place: string
  /** Also hears of a link to where one is, by which the address does not change. */
  readonly onGo: () => void
}

/** A link of the menu; the page one is on is marked. */
export function PageLink({ page: { name, title, href }, place, onGo }: Props) {
  return (
    <a href={href} aria-current={name === place ? "page" : undefined} onClick={onGo}>
      {title}
    </a>
  )
}
