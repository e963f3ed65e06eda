/** What went wrong in Excel, in a sentence with what to do; null when there is nothing of use to say. */
export function inPlainWords(error: unknown): string | null {
  if (error instanceof OfficeExtension.Error) return known[error.code] ?? null;
  return error instanceof Error && error.name === 'Error' ? error.message : null;
}

const known: Record<string, string> = {
  InvalidOperationInCellEditMode:
    'A cell is being edited. Press Enter in Excel to finish it, then try again.',
  AccessDenied:
    'Excel does not let the sheet be changed. Take its protection off (Review, Unprotect Sheet), then try again.',
};
