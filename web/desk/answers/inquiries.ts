/** Questions of congress and auditor with the answers of departments. */
export interface InquiriesView {
  readonly threads: readonly {
    readonly thread: number
    readonly department: string
    readonly departmentName: string
    readonly about: {
      readonly check?: string | undefined
      readonly project?: string | undefined
      readonly indicator?: string | undefined
      readonly until?: string | undefined
    }
    readonly isOpen: boolean
    readonly mayAnswer: boolean
    readonly mayAsk: boolean
    readonly messages: readonly {
      readonly number: number
      readonly isAnswer: boolean
      readonly day: string
      readonly who: string
      readonly text: string
    }[]
  }[]
  readonly departments: readonly { readonly code: string; readonly name: string }[]
}
