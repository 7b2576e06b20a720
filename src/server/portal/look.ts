/** The two things a visitor can choose, and what each can be; the first is what everybody has. */
const choices = [
  ["plain", "large"],
  ["auto", "light", "dark"],
] as const

/** The classes of a page for the look remembered in a cookie; "" for what everybody has. */
export function rememberedLook(cookie: string | undefined): string {
  const [, value = ""] = /(?:^|;\s*)look=([a-z.]{1,30})(?:;|$)/.exec(cookie ?? "") ?? []
  const said = value.split(".")
  return choices
    .flatMap(([, ...others]) => others.filter((each) => said.includes(each)).slice(0, 1))
    .join(" ")
}

/** The look remembered before with one thing chosen anew; what is no choice changes nothing. */
export function chosenLook(cookie: string | undefined, mode: string): string {
  const before = rememberedLook(cookie).split(" ")
  return choices
    .flatMap((group): string[] => {
      const all: readonly string[] = group
      if (all.includes(mode)) return mode === all[0] ? [] : [mode]
      return before.filter((each) => all.includes(each))
    })
    .join(".")
}

/** The cookie that remembers a look; it says nothing else. */
export function lookCookie(look: string, path: string): string {
  const age = look === "" ? 0 : 365 * 24 * 3600
  return `look=${look}; Path=${path}; Max-Age=${age}; SameSite=Lax; HttpOnly`
}
