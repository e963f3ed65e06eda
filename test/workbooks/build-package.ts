import { strToU8, zipSync } from 'fflate';
import { cellName, letterOf, parseArea } from '../../shared/workbook/address.ts';

export type Value = string | number | boolean | null | { error: string } | { formula: string; value: number };

/** One sheet as its maker sees it. Rows count from 1, columns from 0. */
export interface SheetPlan {
  name: string;
  rows: readonly (readonly Value[])[];
  hidden?: boolean;
  bold?: readonly number[];
  filled?: readonly number[];
  merged?: readonly string[];
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  /** Number formats by column. */
  formats?: Readonly<Record<number, string>>;
  filter?: string;
  frozen?: number;
  comment?: { cell: string; text: string };
  chart?: boolean;
  /** The area the sheet claims to hold, when it claims more than it does. */
  claims?: string;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The bytes of an `.xlsx` with these sheets, in this order, as Excel lays them out. */
export function buildPackage(sheets: readonly SheetPlan[]): Uint8Array {
  const texts = new Map<string, number>();
  const formats = [...new Set(sheets.flatMap(({ formats: own = {} }) => Object.values(own)))];
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
      .map(
        ({ name, hidden }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden === true ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at): Relation => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['rIdT', 'sharedStrings', 'sharedStrings.xml'],
      ['rIdS', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(formats),
  };
  sheets.forEach((plan, at) => {
    const number = at + 1;
    files[`xl/worksheets/sheet${number}.xml`] = sheetXml(plan, texts, formats);
    const hung: Relation[] = [];
    if (plan.comment !== undefined) {
      hung.push(['rId1', 'comments', `../comments${number}.xml`]);
      files[`xl/comments${number}.xml`] =
        `${head}<comments xmlns="${main}"><authors><author/></authors><commentList><comment ref="${plan.comment.cell}" authorId="0"><text><t>${escaped(plan.comment.text)}</t></text></comment></commentList></comments>`;
    }
    if (plan.chart === true) {
      hung.push(['rId2', 'drawing', `../drawings/drawing${number}.xml`]);
      files[`xl/drawings/drawing${number}.xml`] = drawingXml;
    }
    if (hung.length > 0) files[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relations(hung);
  });
  files['xl/sharedStrings.xml'] = `${head}<sst xmlns="${main}" uniqueCount="${texts.size}">${[...texts.keys()]
    .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
    .join('')}</sst>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

type Relation = [id: string, type: string, target: string];

const relations = (all: Relation[]): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function contentTypes(sheets: readonly SheetPlan[]): string {
  const type = (part: string, kind: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('xl/workbook.xml', 'sheet.main')}${sheets
    .map((_, at) => type(`xl/worksheets/sheet${at + 1}.xml`, 'worksheet'))
    .join('')}${type('xl/styles.xml', 'styles')}${type('xl/sharedStrings.xml', 'sharedStrings')}</Types>`;
}

/** Four styles for every number format: plain, bold, filled, both. */
const stylesXml = (formats: string[]): string => {
  const look = (format: number): string =>
    [0, 1]
      .flatMap((fill) => [0, 1].map((font) => [font, fill]))
      .map(([font, fill]) => `<xf numFmtId="${format}" fontId="${font}" fillId="${fill === 0 ? 0 : 2}"/>`)
      .join('');
  return `${head}<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats
    .map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(code)}"/>`)
    .join(
      '',
    )}</numFmts><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/></patternFill></fill></fills><cellXfs>${look(0)}${formats.map((_, at) => look(200 + at)).join('')}</cellXfs></styleSheet>`;
};

function sheetXml(plan: SheetPlan, texts: Map<string, number>, formats: string[]): string {
  const hidden = new Set(plan.hiddenRows);
  const body = plan.rows
    .map((row, at) => {
      const number = at + 1;
      const look = (plan.bold?.includes(number) ? 1 : 0) + (plan.filled?.includes(number) ? 2 : 0);
      const cells = row.map((value, column) => {
        const format = typeof value === 'string' ? undefined : plan.formats?.[column];
        const style = look + (format === undefined ? 0 : 4 * (formats.indexOf(format) + 1));
        return cellXml(cellName(number, column), style, value, texts);
      });
      return `<row r="${number}"${hidden.has(number) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
    })
    .join('');
  const columns = (plan.hiddenColumns ?? [])
    .map((column) => `<col min="${column + 1}" max="${column + 1}" width="0" hidden="1"/>`)
    .join('');
  const merged = (plan.merged ?? []).map((area) => `<mergeCell ref="${area}"/>`).join('');
  const widest = Math.max(1, ...plan.rows.map((row) => row.length));
  const claims = plan.claims ?? `A1:${letterOf(widest - 1)}${Math.max(1, plan.rows.length)}`;
  return [
    `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><dimension ref="${claims}"/>`,
    plan.frozen === undefined
      ? ''
      : `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${plan.frozen}" state="frozen"/></sheetView></sheetViews>`,
    columns === '' ? '' : `<cols>${columns}</cols>`,
    `<sheetData>${body}</sheetData>`,
    plan.filter === undefined ? '' : filterXml(plan.filter),
    merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`,
    plan.chart === true ? '<drawing r:id="rId2"/>' : '',
    '</worksheet>',
  ].join('');
}

const filterXml = (ref: string): string =>
  parseArea(ref) === null ? '' : `<autoFilter ref="${escaped(ref)}"/>`;

function cellXml(ref: string, style: number, value: Value, texts: Map<string, number>): string {
  const at = `<c r="${ref}"${style === 0 ? '' : ` s="${style}"`}`;
  if (value === null) return style === 0 ? '' : `${at}/>`;
  if (typeof value === 'number') return `${at}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${at} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'string') {
    const id = texts.get(value) ?? texts.size;
    texts.set(value, id);
    return `${at} t="s"><v>${id}</v></c>`;
  }
  if ('error' in value) return `${at} t="e"><v>${escaped(value.error)}</v></c>`;
  return `${at}><f>${escaped(value.formula)}</f><v>${value.value}</v></c>`;
}

const drawingXml = `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><xdr:twoCellAnchor><xdr:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart/></a:graphicData></a:graphic></xdr:graphicFrame></xdr:twoCellAnchor></xdr:wsDr>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
