/** Cuts a text at its gaps: `Rufen Sie {{who}} an.` has three parts in one paragraph. */
export type GapPart =
  | { kind: 'text'; text: string }
  /** `tail`: what closes a word or a sentence right behind the gap, and may not begin a line. */
  | { kind: 'gap'; id: string; tail?: string }

const closing = /^[\p{Pe}\p{Pf}\p{Po}”“]+/u

/** One list of parts per paragraph; an empty line begins a new one. */
export const gapParagraphs = (text: string): GapPart[][] => text.split(/\n\s*\n/).map(partsOf)

function partsOf(paragraph: string): GapPart[] {
  // Splitting at a group keeps what it found, so every second piece is the id of a gap.
  const pieces = paragraph.split(/\{\{([^}]*)\}\}/)
  const tails = pieces.map((piece, index) => (index === 0 ? '' : (closing.exec(piece)?.[0] ?? '')))
  return pieces
    .map((piece, index): GapPart => {
      if (index % 2 === 0) return { kind: 'text', text: piece.slice(tails[index]?.length) }
      const tail = tails[index + 1]
      return { kind: 'gap', id: piece, ...(tail && { tail }) }
    })
    .filter((part) => part.kind === 'gap' || part.text !== '')
}
