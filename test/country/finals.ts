export const finals: Record<string, any> = {}
