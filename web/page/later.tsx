import { Component, type ReactNode, Suspense } from "react"

interface Props {
  readonly children: ReactNode
}

/** Parts of the page that are loaded when they are first shown; one that does not come is told in a sentence. */
export class Later extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return <Suspense fallback={null}>{this.props.children}</Suspense>
    return (
      <main className="middle">
        <p role="alert">页面有一部分没有显示出来，请刷新页面；仍然不行的，请确认明账服务还在运行。</p>
      </main>
    )
  }
}
