import type { Claim, ClaimVersion } from "../../../model/disclosure.ts"
import type { Paragraph } from "../paragraphs.ts"
import type { Token } from "../tokens.ts"

/**
 * Words of one breath: what was said since the last mark or value, up to the mark, value or word that ends it. When,
 * against what and which way is known here; whose its value is, is not.
 */
export interface Clause {
  /** Where its words begin and end. */
  readonly start: number
  readonly end: number
  /** The tokens among its words. */
  readonly said: readonly Token[]
  /** How many brackets are open around it. */
  readonly depth: number
  /** The year it speaks of, and the year and the figure of the year it is compared with. */
  readonly year: number | null
  readonly against: number | null
  readonly base: ClaimVersion | null
  /** What comes next is the figure compared with: 较2023年预算…… */
  readonly comparing: boolean
  /** 增加, 减少 among its words. */
  readonly way: Token | null
  /** It gives a reason: its values are nobody's statements. */
  readonly reason: boolean
  /** Its sentence speaks of several things at once: 分别, 各. */
  readonly unclear: boolean
  readonly says: Said | null
  readonly ends: Ending
}

/** The value or direction a clause comes to. */
export interface Said {
  readonly kind: Claim["kind"]
  readonly token: Token
  /** What a per cent is of, and where among the words 占 or 完成 says so. */
  readonly of?: Claim["percentOf"]
  readonly ofAt?: number
  /** 决算数大于预算数, when the value is their difference. */
  readonly versus?: Token
}

/** What ends a clause. */
export type Ending =
  | { readonly kind: "value" | "mark" | "open" | "close" }
  /** The next subject, when the words behind the semicolon begin with one. */
  | { readonly kind: "semicolon"; readonly next: string | null }
  /** A full stop, or the paragraph's end: the next sentence begins at `at`. */
  | { readonly kind: "sentence"; readonly at: number }
  | ListBegins
  /** The words of the reason, when they say one. */
  | { readonly kind: "reason"; readonly given: string | null }

/** 其中, 包括, 如下: parts of something begin. */
export interface ListBegins {
  readonly kind: "list"
  readonly token: Token
  /** Where the words of the list begin. */
  readonly start: number
  /** 包括 promises to be complete. */
  readonly promise: boolean
  /** Said not to be complete. */
  readonly open: boolean
  /** Perhaps not complete. */
  readonly loose: boolean
  /** 收入 or 支出 when the list is of that side, whatever was spoken of before: 支出包括：…… */
  readonly side: string | null
  /** Parted by semicolons. */
  readonly semicolons: boolean
  /** The known subject that the list begins with. */
  readonly names: string | null
  /** 其中 without a colon. */
  readonly passing: boolean
}

/** A paragraph in clauses. */
export interface ParagraphOfClauses {
  readonly paragraph: Paragraph
  /** Whether it is a heading: no sentence, no amount. */
  readonly heading: boolean
  /** The known subject it begins with, and what of its first sentence matters when that goes on with a list. */
  readonly subject: string | null
  readonly open: boolean
  readonly loose: boolean
  readonly semicolons: boolean
  readonly clauses: readonly Clause[]
}
