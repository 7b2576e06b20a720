import type { Fund } from "../../model/ledger.ts"
import { type Quota, quotaKey } from "./quota.ts"

/**
 * Where money of a quota stands: 可用, 占用 by a contract, 已支付, 结转 into the next year. What is paid stays in the
 * book: the four together are what the quota was given.
 */
export const parts = ["free", "tied", "paid", "carried"] as const

export type Part = (typeof parts)[number]

/**
 * Where money of a region stands that is no unit's yet: 待分配 in the bureau's hand, 代编 (in the budget for units not
 * yet named), or outside of the year's budget.
 */
export type Purse = "bureau" | "reserved" | "outside"

/** One place money can stand. Money moves between places and keeps its fund. */
export type Account =
  | { readonly purse: Purse; readonly fund: Fund }
  | { readonly quota: Quota; readonly part: Part }

/** Accounts of quotas and texts of accounts, made once: a list of payments asks for the same ones over and over. */
const known = new WeakMap<Quota, Partial<Record<Part, Account>>>()
const keys = new WeakMap<Account, string>()

/** A part of a quota as an account. */
export function partOf(quota: Quota, part: Part): Account {
  let own = known.get(quota)
  if (!own) {
    own = {}
    known.set(quota, own)
  }
  own[part] ??= { quota, part }
  return own[part]
}

/** The only text of an account. */
export function accountKey(account: Account): string {
  let key = keys.get(account)
  if (key === undefined) {
    key =
      "quota" in account ? `${account.part}|${quotaKey(account.quota)}` : `${account.purse}|${account.fund}`
    keys.set(account, key)
  }
  return key
}

/** Whose money it is by law; a movement never changes it. */
export function fundOf(account: Account): Fund {
  return "quota" in account ? account.quota.fund : account.fund
}

/** What kind of place it is. */
export function standOf(account: Account): Part | Purse {
  return "quota" in account ? account.part : account.purse
}
