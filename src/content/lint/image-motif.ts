import type { Report } from '../findings.ts'
import { blocksOf } from './blocks.ts'
import type { Rule } from './rule.ts'

/** Content guide 8: pictures that show people as victims, or stand for them. In file names and alt texts of both languages. */
const motifs =
  /(?<!\p{L})(?:ketten?|chains?|fessel\p{Ll}*|gefesselt\p{Ll}*|seile?|strick|ropes?|klebeband|duct[- ]?tape|gagged|geknebelt\p{Ll}*|handschellen?|(?:hand)?cuffs?|strichcode|barcode|blaue[rn]? flecken?|hämatom\p{Ll}*|bruises?|tränen?|tears?|weinend\p{Ll}*|crying|dunkle[rn]? (?:raum|keller)|dark (?:room|cellar)|kauer\p{Ll}*|crouching|rotlicht\p{Ll}*|red[- ]light|käfig\p{Ll}*|cages?|kindergesicht\p{Ll}*|child[’']?s? face|opfer(?:foto|bild)\p{Ll}*|flaggen?|flags?)(?!\p{L})/iu

export const imageMotif: Rule = {
  level: 'error',
  check: ({ source }) =>
    blocksOf(source).flatMap(({ block, at }): Report[] => {
      if (block.type !== 'image') return []
      const places = [
        { key: 'src', text: block.src.replaceAll(/[-_./]/g, ' ') },
        { key: 'alt', text: block.alt ?? '' },
      ]
      return places.flatMap(({ key, text }): Report[] => {
        const word = motifs.exec(text)?.[0]
        return word === undefined
          ? []
          : [{ code: 'image-motif', at: [...at, key], values: { word } }]
      })
    }),
}
