// A cell of a CSV file, as every spreadsheet reads it (RFC 4180).

/** The text as a cell: in quotation marks where it holds a comma, a quotation mark or a line's end. Pure. */
export const csvCell = (text: string): string =>
  /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
