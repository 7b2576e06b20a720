/** The fiscal year whose budget is being made: from the summer on, the next one. */
export function yearInPreparation(now: Date): number {
  return now.getFullYear() + (now.getMonth() >= 6 ? 1 : 0)
}
