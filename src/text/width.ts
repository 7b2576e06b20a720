/** Display columns of a text: two for a Chinese or full-width character, one for any other. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += character >= "\u1100" || /[“”‘’…—·×≥≤]/.test(character) ? 2 : 1
  return width
}
