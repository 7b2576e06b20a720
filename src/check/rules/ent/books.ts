/** `一般公共预算` names a book and not the stage of a budget. */
export const books = /一般公共预算|政府性基金预算|国有资本经营预算/g
