/** All rules for authors by name; the name is the file, the first part of each code and the word in `lintNotes`. */
import { allOfTheAbove } from './all-of-the-above.ts'
import { altText } from './alt-text.ts'
import { brokenLetters } from './broken-letters.ts'
import { caseMix } from './case-mix.ts'
import { casePair } from './case-pair.ts'
import { choiceCount } from './choice-count.ts'
import { choiceLength } from './choice-length.ts'
import { contactData } from './contact-data.ts'
import { deadReference } from './dead-reference.ts'
import { duplicateChoices } from './duplicate-choices.ts'
import { easyVersion } from './easy-version.ts'
import { exclamation } from './exclamation.ts'
import { feedbackLength } from './feedback-length.ts'
import { fewItems } from './few-items.ts'
import { imageSize } from './image-size.ts'
import { keyPosition } from './key-position.ts'
import { link } from './link.ts'
import { readability } from './lix.ts'
import { longestKey } from './longest-key.ts'
import { negatedStem } from './negated-stem.ts'
import { overdue } from './overdue.ts'
import { plainMarkdown } from './plain-markdown.ts'
import { reviewMissing } from './review-missing.ts'
import type { Rule } from './rule.ts'
import { sameSolution } from './same-solution.ts'
import { sentenceLength } from './sentence-length.ts'
import { svgContent } from './svg-content.ts'
import { textLength } from './text-length.ts'
import { unusedItem } from './unused-item.ts'

export const rules = {
  'all-of-the-above': allOfTheAbove,
  'alt-text': altText,
  'broken-letters': brokenLetters,
  'case-mix': caseMix,
  'case-pair': casePair,
  'choice-count': choiceCount,
  'choice-length': choiceLength,
  'contact-data': contactData,
  'dead-reference': deadReference,
  'duplicate-choices': duplicateChoices,
  'easy-version': easyVersion,
  exclamation,
  'feedback-length': feedbackLength,
  'few-items': fewItems,
  'image-size': imageSize,
  'key-position': keyPosition,
  link,
  lix: readability,
  'longest-key': longestKey,
  'negated-stem': negatedStem,
  overdue,
  'plain-markdown': plainMarkdown,
  'review-missing': reviewMissing,
  'same-solution': sameSolution,
  'sentence-length': sentenceLength,
  'svg-content': svgContent,
  'text-length': textLength,
  'unused-item': unusedItem,
} satisfies { [name: string]: Rule }
