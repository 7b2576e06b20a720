/** Whether the server that gave this page has an office: it says so in the page, so that nothing has to be asked. */
export function hasOffice(): boolean {
  return officeMeta()?.content === "open"
}

/** Where the public pages of the server stand: it says so, too. */
export function portalBase(): string {
  return officeMeta()?.dataset.portal ?? "/p/"
}

function officeMeta(): HTMLMetaElement | null {
  return document.querySelector<HTMLMetaElement>('meta[name="mingzhang-office"]')
}
