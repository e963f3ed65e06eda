import { resolve } from 'node:path';
import type { Report } from '../../shared/check.ts';
import { checks as allChecks } from '../../shared/checks/index.ts';
import type { Jurisdiction } from '../../shared/jurisdiction.ts';
import { reportPage } from '../../shared/report/page.ts';
import { checkWorkbook } from '../../shared/run-checks.ts';
import { readWorkbookFile } from '../../shared/workbook/read/node.ts';
import { UnreadableFile } from '../../shared/workbook/read/unreadable.ts';
import { type Io, UsageError } from './command.ts';
import { fixedText } from './fixed-text.ts';
import { type MendedFile, mendFile } from './mend-file.ts';
import { formatOption, readOptions } from './options.ts';
import { readMetadataFile } from './read-metadata-file.ts';
import { reportText } from './report-text.ts';
import { stateOption } from './state-option.ts';

const use =
  'npm run -s desk -- check <file> --jurisdiction ca|ct [--metadata file.yaml] [--previous file] [--fix out.xlsx [--overwrite]] [--format text|json|html]';

/**
 * Checks one file against what a state demands; with `--fix`, mends it into another file and checks that. Exit 0 when no error was found, 1 when one was or when there is
 * no table; 2 when the input cannot be used. Opens no store.
 */
export async function check(
  args: string[],
  io: Pick<Io, 'cwd' | 'out' | 'err' | 'env' | 'screen'>,
): Promise<number> {
  try {
    const report = await checked(args, io);
    io.out(report.text);
    return report.errors ? 1 : 0;
  } catch (cause) {
    if (!(cause instanceof UsageError || cause instanceof UnreadableFile)) throw cause;
    io.err(cause.message);
    return 2;
  }
}

async function checked(
  args: string[],
  io: Pick<Io, 'cwd' | 'env' | 'screen'>,
): Promise<{ text: string; errors: boolean }> {
  const options = {
    jurisdiction: string,
    metadata: string,
    previous: string,
    portal: string,
    format: string,
    fix: string,
    overwrite: { type: 'boolean' },
  } as const;
  const { values, positionals } = readOptions(args, options, use);
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageError(`Name the file to check. Use: ${use}`);
  if (more.length > 0) throw new UsageError(`Check one file at a time; “${more[0]}” is one too many.`);
  const format = formatOption(values.format, 'html');
  const jurisdiction = await stateOption(values.jurisdiction, io.env);
  const metadata =
    values.metadata === undefined ? null : await readMetadataFile(resolve(io.cwd, values.metadata));
  const workbook = await readWorkbookFile(resolve(io.cwd, file));
  const previous =
    values.previous === undefined ? null : await readWorkbookFile(resolve(io.cwd, values.previous));
  const about = { jurisdiction, metadata, portal: values.portal ?? null, previous };
  const paths = {
    from: resolve(io.cwd, file),
    to: resolve(io.cwd, values.fix ?? ''),
    overwrite: values.overwrite === true,
  };
  const mended = values.fix === undefined ? null : await mendFile(workbook, paths, about);
  const report = checkWorkbook(
    mended?.workbook ?? workbook,
    mended === null ? about : { ...about, metadata: mended.metadata },
  );
  const written = {
    json: () => JSON.stringify(mended === null ? report : { ...report, ...saidOf(mended) }, null, 2),
    text: () =>
      (mended === null ? '' : `${fixedText(mended, values.fix!, io.screen)}\n`) +
      reportText(report, titles(), jurisdiction.name, io.screen),
    html: () => fileReport(report, titles(), jurisdiction, values.portal ?? null),
  };
  return { text: written[format](), errors: hasErrors(report) };
}

const saidOf = ({ fixed, left, notes }: MendedFile): Pick<MendedFile, 'fixed' | 'left' | 'notes'> => ({
  fixed,
  left,
  notes,
});

function fileReport(
  report: Report,
  titles: ReadonlyMap<string, string>,
  { name, portals }: Pick<Jurisdiction, 'name' | 'portals'>,
  portal: string | null,
): string {
  const kinds = portals.filter(({ id }) => portal === null || id === portal).map(({ kind }) => kind);
  return reportPage(report, {
    title: report.file,
    line: `Checked for ${name}`,
    reader: 'maker',
    titles,
    portals: [...new Set(kinds)].filter((kind) => kind !== 'arcgis'),
  });
}

const string = { type: 'string' } as const;

const hasErrors = (report: Report): boolean => report.summary.errors > 0 || report.table === null;

const titles = (): Map<string, string> => new Map(allChecks.map(({ meta }) => [meta.id, meta.title]));
