/** What somebody wrote at a cell or paragraph: a sign to see, the words to hear and to point at. */
export function Note({ children }: { readonly children: string }) {
  return (
    <span className="note-sign" title={children}>
      <span aria-hidden="true">✎</span>
      <span className="unseen">（意见：{children}）</span>
    </span>
  )
}
