/** Cuts a text at its gaps: `Rufen Sie {{who}} an.` has three parts in one paragraph. */
export type GapPart = { kind: 'text'; text: string } | { kind: 'gap'; id: string }

/** One list of parts per paragraph; an empty line begins a new one. */
export const gapParagraphs = (text: string): GapPart[][] => text.split(/\n\s*\n/).map(partsOf)

function partsOf(paragraph: string): GapPart[] {
  // Splitting at a group keeps what it found, so every second piece is the id of a gap.
  return paragraph
    .split(/\{\{([^}]*)\}\}/)
    .map((piece, index): GapPart =>
      index % 2 === 1 ? { kind: 'gap', id: piece } : { kind: 'text', text: piece },
    )
    .filter((part) => part.kind === 'gap' || part.text !== '')
}
