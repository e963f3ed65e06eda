import type { z } from 'zod';
import {
  checklistFile,
  checksFile,
  type Jurisdiction,
  jurisdictionFile,
  metadataFile,
  questionsFile,
} from './jurisdiction.ts';
import { crossCheck } from './jurisdiction-cross-check.ts';
import { readDigest } from './jurisdiction-digest.ts';
import { JurisdictionError, type Mistake, type Report } from './jurisdiction-mistake.ts';
import { type ReadFile, readYaml } from './jurisdiction-yaml.ts';

/**
 * A folder's files (path inside the folder to text) in, the state out. Throws one `JurisdictionError` that
 * lists every mistake of every file. Files of other names are left alone.
 */
export function parseJurisdiction(folder: string, files: Record<string, string>): Jurisdiction {
  const mistakes: Mistake[] = [];
  const report: Report = (mistake) => mistakes.push(mistake);
  const read = <S extends z.ZodType>(file: string, schema: S, missing: 'report' | 'ignore' = 'report') => {
    const text = files[file];
    if (text !== undefined) return readYaml(file, text, schema, report);
    if (missing === 'report') report({ file, line: 1, field: '', message: 'the file is missing' });
    return null;
  };

  const jurisdiction = read('jurisdiction.yaml', jurisdictionFile);
  const metadata = read('metadata.yaml', metadataFile);
  const checks = read('checks.yaml', checksFile);
  const questions = read('questions.yaml', questionsFile, 'ignore');
  const checklists = inFolder(files, 'checklists/', '.yaml')
    .map((file) => read(file, checklistFile))
    .filter((one): one is ReadFile<z.infer<typeof checklistFile>> => one !== null);
  const digest = readDigest(
    files,
    inFolder(files, 'handbook/', '.md'),
    jurisdiction?.data.handbooks ?? null,
    report,
  );

  crossCheck({ folder, jurisdiction, metadata, checks, questions, checklists });
  if (mistakes.length > 0 || !jurisdiction || !metadata || !checks) {
    throw new JurisdictionError(folder, mistakes);
  }
  return {
    ...jurisdiction.data,
    standards: metadata.data.standards,
    demands: checks.data.demands,
    checklists: checklists.map((one) => one.data),
    questions: questions?.data.questions ?? [],
    digest,
  };
}

const inFolder = (files: Record<string, string>, folder: string, ending: string): string[] =>
  Object.keys(files)
    .filter((file) => file.startsWith(folder) && file.endsWith(ending))
    .sort();
