import type { z } from 'zod';
import { questionsOf } from './handbook/finding/bank.ts';
import type {
  checklistFile,
  checksFile,
  jurisdictionFile,
  MetadataField,
  metadataFile,
  questionsFile,
} from './jurisdiction.ts';
import type { ReadFile } from './jurisdiction-yaml.ts';

type Read<S extends z.ZodType> = ReadFile<z.infer<S>> | null;

/** What was read of a folder; null for a file that could not be. */
export interface Folder {
  folder: string;
  jurisdiction: Read<typeof jurisdictionFile>;
  metadata: Read<typeof metadataFile>;
  checks: Read<typeof checksFile>;
  questions: Read<typeof questionsFile>;
  checklists: ReadFile<z.infer<typeof checklistFile>>[];
}

/** Looks at what no single field can tell: that names lead somewhere and nothing is there twice. */
export function crossCheck(files: Folder): void {
  if (files.jurisdiction) {
    checkNames(files.folder, files.jurisdiction);
    checkApprovers(files.jurisdiction);
  }
  if (files.metadata) checkStandards(files.metadata, files.jurisdiction);
  if (files.checks) {
    const { data, report } = files.checks;
    twice(data.demands.map((one) => one.check)).forEach(([index, check]) => {
      report(['demands', index, 'check'], `“${check}” is demanded twice`);
    });
  }
  for (const [index, checklist] of files.checklists.entries()) {
    checkChecklist(checklist);
    if (files.checklists.slice(0, index).some((one) => one.data.id === checklist.data.id)) {
      checklist.report(['id'], `another checklist is called “${checklist.data.id}” too`);
    }
  }
  if (files.questions) checkQuestions(files.questions, files.jurisdiction);
}

function checkNames(folder: string, { data, report }: NonNullable<Folder['jurisdiction']>): void {
  if (data.id !== folder) report(['id'], `is “${data.id}”, but the folder is called “${folder}”`);
  for (const list of ['handbooks', 'portals', 'channels', 'contacts', 'roles', 'frequencies'] as const) {
    twice(data[list].map((one) => one.id)).forEach(([index, id]) => {
      report([list, index, 'id'], `“${id}” is there twice`);
    });
  }
  for (const [index, portal] of data.portals.entries()) {
    twice(portal.organisations.map((one) => one.id)).forEach(([at, id]) => {
      report(['portals', index, 'organisations', at, 'id'], `“${id}” is there twice`);
    });
  }
}

function checkApprovers({ data, report }: NonNullable<Folder['jurisdiction']>): void {
  for (const [index, rule] of data.approvers.entries()) {
    const portals = data.portals.filter((one) => rule.portal === '*' || one.id === rule.portal);
    if (portals.length === 0) report(['approvers', index, 'portal'], `there is no portal “${rule.portal}”`);
    else if (
      rule.organisation !== '*' &&
      !portals.some((portal) => portal.organisations.some((one) => one.id === rule.organisation))
    ) {
      const message = `there is no organisation “${rule.organisation}” on that portal`;
      report(['approvers', index, 'organisation'], message);
    }
    if (!data.roles.some((one) => one.id === rule.role)) {
      report(['approvers', index, 'role'], `there is no role “${rule.role}”`);
    }
  }
  for (const [index, role] of (data.answerers ?? []).entries()) {
    if (!data.roles.some((one) => one.id === role)) {
      report(['answerers', index], `there is no role “${role}”`);
    }
  }
  for (const [index, portal] of data.portals.entries()) {
    for (const [at, organisation] of portal.organisations.entries()) {
      const fits = data.approvers.some(
        (rule) =>
          (rule.portal === '*' || rule.portal === portal.id) &&
          (rule.organisation === '*' || rule.organisation === organisation.id),
      );
      if (!fits) {
        report(
          ['portals', index, 'organisations', at],
          'no approver rule fits, so nobody could approve its datasets',
        );
      }
    }
  }
}

function checkStandards(
  { data, report }: NonNullable<Folder['metadata']>,
  state: Folder['jurisdiction'],
): void {
  twice(data.standards.map((one) => one.portal)).forEach(([index, portal]) => {
    report(['standards', index, 'portal'], `“${portal}” has two standards`);
  });
  for (const [index, standard] of data.standards.entries()) {
    if (state && !state.data.portals.some((one) => one.id === standard.portal)) {
      report(['standards', index, 'portal'], `there is no portal “${standard.portal}” in jurisdiction.yaml`);
    }
    twice(standard.fields.map((one) => one.id)).forEach(([at, id]) => {
      report(['standards', index, 'fields', at, 'id'], `“${id}” is there twice`);
    });
    for (const [at, field] of standard.fields.entries()) {
      const tell = (part: string, message: string) =>
        report(['standards', index, 'fields', at, part], message);
      checkField(field, state?.data ?? null, tell);
    }
  }
  for (const [index, portal] of state?.data.portals.entries() ?? []) {
    if (!data.standards.some((one) => one.portal === portal.id)) {
      state?.report(['portals', index, 'id'], `metadata.yaml has no standard for “${portal.id}”`);
    }
  }
}

function checkField(
  field: MetadataField,
  state: z.infer<typeof jurisdictionFile> | null,
  tell: (part: string, message: string) => void,
): void {
  const listed = field.values ?? [];
  if (field.kind === 'choice' && listed.length === 0) tell('kind', 'a choice needs its values');
  if (field.kind === 'frequency' && field.values)
    tell('values', 'the frequencies are listed in jurisdiction.yaml');
  if (field.kind === 'organisation' && field.values)
    tell('values', 'the organisations are listed in jurisdiction.yaml');
  twice(listed).forEach(([, value]) => {
    tell('values', `“${value}” is there twice`);
  });
  for (const value of Object.keys(field.portalValues ?? {})) {
    if (!listed.includes(value)) tell('portalValues', `“${value}” is not one of the values`);
  }
  if (field.default === undefined) return;
  if (field.kind === 'choice' && !listed.includes(field.default)) {
    tell('default', `“${field.default}” is not one of the values`);
  }
  if (!state) return;
  if (field.kind === 'licence' && ![state.licence.name, ...listed].includes(field.default)) {
    tell('default', `“${field.default}” is neither the licence of jurisdiction.yaml nor one of the values`);
  }
  if (field.kind === 'frequency' && !state.frequencies.some((one) => one.name === field.default)) {
    tell('default', `“${field.default}” is not one of the frequencies of jurisdiction.yaml`);
  }
}

function checkChecklist({ data, report }: Folder['checklists'][number]): void {
  twice(data.steps.map((one) => one.id)).forEach(([index, id]) => {
    report(['steps', index, 'id'], `“${id}” is there twice`);
  });
  const earlier = new Set<string>();
  for (const [step, { items }] of data.steps.entries()) {
    for (const [index, item] of items.entries()) {
      if (item.when && !earlier.has(item.when.item)) {
        report(['steps', step, 'items', index, 'when'], `there is no earlier item “${item.when.item}”`);
      }
      if (earlier.has(item.id)) report(['steps', step, 'items', index, 'id'], `“${item.id}” is there twice`);
      earlier.add(item.id);
    }
  }
}

function checkQuestions(
  { data, report }: NonNullable<Folder['questions']>,
  state: Folder['jurisdiction'],
): void {
  const places = data.questions.map(
    (one) => `${one.handbook} ${one.page}, “${one.heading}” #${one.anchor ?? ''}`,
  );
  twice(places).forEach(([index, place]) => {
    report(['questions', index], `the section is there twice: ${place}`);
  });
  for (const [index, entry] of data.questions.entries()) {
    if (state && !state.data.handbooks.some((one) => one.id === entry.handbook)) {
      report(['questions', index, 'handbook'], `no handbook “${entry.handbook}” in jurisdiction.yaml`);
    }
    const questions = questionsOf(entry).map(({ text }) => text);
    if (questions.length === 0)
      report(['questions', index], 'no question is there, neither in ask nor in passages');
    twice(questions).forEach(([, question]) => {
      report(['questions', index], `“${question}” is there twice`);
    });
    twice(entry.passages.map(({ about }) => about)).forEach(([at, about]) => {
      report(['questions', index, 'passages', at], `“${about}” is there twice`);
    });
  }
}

/** Each entry that was there before, with its place. */
const twice = (list: readonly string[]): [number, string][] =>
  list.flatMap((one, index): [number, string][] => (list.indexOf(one) < index ? [[index, one]] : []));
