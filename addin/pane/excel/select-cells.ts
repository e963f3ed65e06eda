/** Goes to cells of the first worksheet, or of the named one, and selects them. */
export async function selectCells(range: string, sheetName: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    const cells = sheet.getRange(range);
    cells.select();
    await context.sync();
    cells.untrack();
  });
}
