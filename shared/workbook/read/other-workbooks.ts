/** `[1]Sheet!A1`, `[Towns.xlsx]Sheet!A1` or `'C:\data\[Towns.xlsx]My sheet'!A1`; not `Table1[2020]`. */
const outside = /(?<![\w\]])\[[^[\]]+\][\p{L}\p{N}_.]*!|'[^'[\]]*\[[^[\]]+\][^']*'!/u;

/** Whether a formula takes a value from another workbook. What stands in quotation marks is only text. */
export const readsOtherWorkbook = (formula: string): boolean =>
  formula.includes('[') && outside.test(formula.replace(/"[^"]*"/g, ''));
