import type { ReadWorkbook } from './read-workbook.ts';

export interface FileBytes {
  bytes: Uint8Array<ArrayBuffer>;
  name: string;
  /** Said to the person when the file is not the open workbook itself. */
  note: string | null;
}

/** The open workbook as a file: Excel's own, or where Excel does not give it, one rebuilt from its cells. */
export async function openWorkbookAsFile(
  name: string,
  readAgain: () => Promise<ReadWorkbook>,
  progress: (done: number, of: number) => void,
): Promise<FileBytes> {
  try {
    return { bytes: await officeFile(progress), name: withEnding(name), note: null };
  } catch {
    return {
      bytes: await rebuild(await readAgain()),
      name: withEnding(name),
      note: 'This Excel does not give add-ins the file itself, so its cells were copied into a new workbook: values and number formats of the first sheet, and what was read of the others. Colours, charts and formulas are not in it.',
    };
  }
}

const sliceSize = 4 * 1024 * 1024;

async function officeFile(progress: (done: number, of: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const file = await new Promise<Office.File>((resolve, reject) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, (result) =>
      result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(result.error),
    );
  });
  try {
    const bytes = new Uint8Array(file.size);
    let written = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      progress(index, file.sliceCount);
      const slice = await new Promise<Office.Slice>((resolve, reject) => {
        file.getSliceAsync(index, (result) =>
          result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(result.error),
        );
      });
      bytes.set(slice.data, written);
      written += slice.data.length;
    }
    return bytes;
  } finally {
    // Excel allows two open files at most.
    file.closeAsync(() => {});
  }
}

async function rebuild(read: ReadWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  const { utils, write } = await import('xlsx');
  const book = utils.book_new();
  for (const { name, blocks, merged, visibility } of read.sheets) {
    const sheet = utils.aoa_to_sheet([], { dense: true });
    for (const { row, column, values, formats } of blocks) {
      utils.sheet_add_aoa(
        sheet,
        values.map((cells) => cells.map((cell) => (cell === '' ? null : cell))),
        {
          origin: { r: row, c: column },
        },
      );
      formats.forEach((cells, r) => {
        cells.forEach((format, c) => {
          const cell = sheet['!data']?.[row + r]?.[column + c];
          if (cell !== undefined && typeof format === 'string') cell.z = format;
        });
      });
    }
    sheet['!merges'] = merged.map((address) => utils.decode_range(address));
    utils.book_append_sheet(book, sheet, name);
    const index = book.SheetNames.length - 1;
    book.Workbook ??= {};
    book.Workbook.Sheets ??= [];
    book.Workbook.Sheets[index] = { Hidden: visibility === 'Visible' ? 0 : 1 };
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

const withEnding = (name: string): string => (/\.(xlsx|xlsm|csv)$/i.test(name) ? name : `${name}.xlsx`);
