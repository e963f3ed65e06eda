import type { Document } from 'yaml';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Report } from './jurisdiction-mistake.ts';

type Path = readonly PropertyKey[];

/** A file read and found in order, with the way back to its lines for the checks that follow. */
export interface ReadFile<T> {
  file: string;
  data: T;
  report: (path: Path, message: string) => void;
}

/**
 * Reads one YAML file and parses it with its schema. Every mistake is reported with line and field; null when
 * there was one. Only plain YAML: no tags, no key twice, no aliases that grow beyond reason.
 */
export function readYaml<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  report: Report,
  lineOffset = 0,
): ReadFile<z.infer<S>> | null {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'core',
    merge: false,
  });
  const faults = [...document.errors, ...document.warnings];
  for (const fault of faults) {
    const line = lines.linePos(fault.pos[0]).line + lineOffset;
    report({ file, line, field: '', message: `this is not plain YAML: ${fault.message}` });
  }
  if (faults.length > 0) return null;
  const plain = toPlain(document);
  if ('fault' in plain) {
    report({ file, line: 1 + lineOffset, field: '', message: plain.fault });
    return null;
  }
  const tell = (path: Path, message: string) =>
    report({ file, line: lineOf(document, lines, path) + lineOffset, field: fieldName(path), message });
  const parsed = schema.safeParse(plain.data);
  if (parsed.success) return { file, data: parsed.data, report: tell };
  for (const issue of parsed.error.issues) tellIssue(issue, plain.data, tell);
  return null;
}

/** `['fields', 3, 'label']` -> `fields[3].label` */
function fieldName(path: Path): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '');
}

function toPlain(document: Document): { data: unknown } | { fault: string } {
  try {
    return { data: document.toJS({ maxAliasCount: 500 }) };
  } catch (error) {
    return {
      fault: `its aliases cannot be followed: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** The line of the deepest part of `path` that is there. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((one) => isScalar(one.key) && String(one.key.value) === String(key));
      if (pair === undefined) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      node = node.items[key];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return lines.linePos(offset).line;
}

function startOf(node: unknown): number | undefined {
  if (isMap(node) || isSeq(node) || isScalar(node)) return node.range?.[0];
  return undefined;
}

function tellIssue(
  issue: z.core.$ZodIssue,
  data: unknown,
  tell: (path: Path, message: string) => void,
): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) tell([...issue.path, key], 'is not a field here; check its spelling');
    return;
  }
  if (issue.code === 'invalid_union') {
    const messages = issue.errors.flat().map((one) => one.message);
    tell(issue.path, messages.length > 0 ? [...new Set(messages)].join(' or: ') : issue.message);
    return;
  }
  tell(issue.path, valueAt(data, issue.path) === undefined ? 'is missing' : issue.message);
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}
