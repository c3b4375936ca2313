/** All rules for authors by name; the name is the file, the first part of each code and the word in `lintNotes`. */
import { absoluteTerm } from './absolute-term.ts'
import { allOfTheAbove } from './all-of-the-above.ts'
import { altText } from './alt-text.ts'
import { brokenLetters } from './broken-letters.ts'
import { caseDetails } from './case-details.ts'
import { caseMix } from './case-mix.ts'
import { casePair } from './case-pair.ts'
import { choiceCount } from './choice-count.ts'
import { choiceLength } from './choice-length.ts'
import { contactData } from './contact-data.ts'
import { deadReference } from './dead-reference.ts'
import { definitionStem } from './definition-stem.ts'
import { duplicateChoices } from './duplicate-choices.ts'
import { easyVersion } from './easy-version.ts'
import { exclamation } from './exclamation.ts'
import { factSource } from './fact-source.ts'
import { feedbackLength } from './feedback-length.ts'
import { feedbackOpening } from './feedback-opening.ts'
import { feedbackRepeated } from './feedback-repeated.ts'
import { fewItems } from './few-items.ts'
import { flesch } from './flesch.ts'
import { genderForm } from './gender-form.ts'
import { imageMotif } from './image-motif.ts'
import { imageSize } from './image-size.ts'
import { itemExplanation } from './item-explanation.ts'
import { keyPosition } from './key-position.ts'
import { link } from './link.ts'
import { lix } from './lix.ts'
import { longestKey } from './longest-key.ts'
import { multipleCount } from './multiple-count.ts'
import { negatedStem } from './negated-stem.ts'
import { overdue } from './overdue.ts'
import { plainMarkdown } from './plain-markdown.ts'
import { reviewMissing } from './review-missing.ts'
import type { Rule } from './rule.ts'
import { sachtextformel } from './sachtextformel.ts'
import { sameSolution } from './same-solution.ts'
import { sentenceLength } from './sentence-length.ts'
import { shame } from './shame.ts'
import { stemCue } from './stem-cue.ts'
import { svgContent } from './svg-content.ts'
import { termFirst } from './term-first.ts'
import { textLength } from './text-length.ts'
import { trueFalse } from './true-false.ts'
import { unusedItem } from './unused-item.ts'
import { wordList } from './word-list.ts'

export const rules = {
  'absolute-term': absoluteTerm,
  'all-of-the-above': allOfTheAbove,
  'alt-text': altText,
  'broken-letters': brokenLetters,
  'case-details': caseDetails,
  'case-mix': caseMix,
  'case-pair': casePair,
  'choice-count': choiceCount,
  'choice-length': choiceLength,
  'contact-data': contactData,
  'dead-reference': deadReference,
  'definition-stem': definitionStem,
  'duplicate-choices': duplicateChoices,
  'easy-version': easyVersion,
  exclamation,
  'fact-source': factSource,
  'feedback-length': feedbackLength,
  'feedback-opening': feedbackOpening,
  'feedback-repeated': feedbackRepeated,
  'few-items': fewItems,
  flesch,
  'gender-form': genderForm,
  'image-motif': imageMotif,
  'image-size': imageSize,
  'item-explanation': itemExplanation,
  'key-position': keyPosition,
  link,
  lix,
  'longest-key': longestKey,
  'multiple-count': multipleCount,
  'negated-stem': negatedStem,
  overdue,
  'plain-markdown': plainMarkdown,
  'review-missing': reviewMissing,
  sachtextformel,
  'same-solution': sameSolution,
  'sentence-length': sentenceLength,
  shame,
  'stem-cue': stemCue,
  'svg-content': svgContent,
  'term-first': termFirst,
  'text-length': textLength,
  'true-false': trueFalse,
  'unused-item': unusedItem,
  'word-list': wordList,
} satisfies { [name: string]: Rule }
