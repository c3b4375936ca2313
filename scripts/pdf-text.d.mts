export const pdfTextPackage: string
export function missingPdfText(): string | undefined
export function pdfText(path: string): string
