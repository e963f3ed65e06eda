import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { ZodError } from 'zod';
import { columnDescription, type Dismissal, dismissal, type Metadata } from '../../shared/metadata.ts';
import { UsageError } from './command.ts';

const largest = 5_000_000;

/**
 * A dataset's description in YAML or JSON: the fields by their ids at the top level, `columns`, and under
 * `dismissed` the findings a person lets stand. Throws UsageError naming line and field when it cannot be used.
 */
export async function readMetadataFile(path: string): Promise<Metadata> {
  const name = basename(path);
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const why =
      cause.code === 'ENOENT' ? `There is no file “${path}”` : `“${path}” cannot be read: ${cause.message}`;
    throw new UsageError(`${why}; name the file with the description after --metadata.`, { cause });
  });
  if (text.length > largest) throw new UsageError(`“${name}” is larger than a description can be.`);
  return parseMetadata(name, text);
}

/** The same from text already read. */
export function parseMetadata(name: string, text: string): Metadata {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ''), { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken !== undefined) {
    throw new UsageError(
      `“${name}”, line ${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}`,
    );
  }
  const at = (node: unknown): string => {
    const place = (node as Node | null)?.range?.[0];
    return place === undefined ? '' : `, line ${lines.linePos(place).line}`;
  };
  const top = document.contents;
  if (!isMap(top)) {
    throw new UsageError(
      `“${name}” is no description: it must hold fields such as “title: …” at its top level.`,
    );
  }
  const fields: Metadata['fields'] = {};
  const columns: Metadata['columns'] = {};
  let dismissed: Dismissal[] | null = null;
  for (const { key, value } of top.items) {
    const field = isScalar(key) ? String(key.value) : '';
    if (isAlias(value)) throw new UsageError(`“${name}”${at(key)}: write the value of “${field}” out.`);
    if (field === 'columns') {
      readColumns(name, value, columns, at);
      continue;
    }
    if (field === 'dismissed') {
      dismissed = readDismissed(name, value, at);
      continue;
    }
    const plain = fieldValue((value as Node | null)?.toJS(document));
    if (plain === null) continue;
    if (plain === undefined) {
      throw new UsageError(`“${name}”${at(key)}: “${field}” must be text or a list of texts.`);
    }
    Object.defineProperty(fields, field, {
      value: plain,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return { fields, columns, ...(dismissed === null ? {} : { dismissed }) };

  function readDismissed(file: string, value: unknown, where: typeof at): Dismissal[] | null {
    if (isScalar(value) && value.value === null) return null;
    if (!isSeq(value)) {
      throw new UsageError(
        `“${file}”${where(value)}: “dismissed” must be a list of findings that stand for a reason, such as “- { check: direct-identifiers, column: Name, reason: … }”.`,
      );
    }
    return value.items.map((item, index) => {
      const parsed = dismissal.safeParse(texts((item as Node | null)?.toJS(document) ?? null));
      if (parsed.success) return parsed.data;
      const { inside, says } = firstIssue(parsed.error);
      throw new UsageError(
        `“${file}”${where(item)}: “dismissed.${index + 1}${inside}”: ${says}. Name the check, its column where it has one, and the reason.`,
      );
    });
  }

  function readColumns(file: string, value: unknown, into: Metadata['columns'], where: typeof at): void {
    if (isScalar(value) && value.value === null) return;
    if (!isMap(value)) {
      throw new UsageError(
        `“${file}”${where(value)}: “columns” must name each column by its header, such as “Town: { description: … }”.`,
      );
    }
    for (const { key, value: said } of value.items) {
      const header = isScalar(key) ? String(key.value) : '';
      const given: unknown = (said as Node | null)?.toJS(document) ?? {};
      const parsed = columnDescription.safeParse(
        typeof given === 'string' ? { description: given } : texts(given),
      );
      if (!parsed.success) {
        const { inside, says } = firstIssue(parsed.error);
        throw new UsageError(`“${file}”${where(key)}: “columns.${header}${inside}”: ${says}.`);
      }
      Object.defineProperty(into, header, {
        value: parsed.data,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }
}

function firstIssue({ issues: [issue] }: ZodError): { inside: string; says: string } {
  return {
    inside: issue?.path.length ? `.${issue.path.join('.')}` : '',
    says: issue?.message ?? 'cannot be used',
  };
}

/** Text or a list of texts; null for nothing; undefined for what is neither. YAML reads dates and numbers itself. */
function fieldValue(value: unknown): string | string[] | null | undefined {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) {
    const all = value.map(plainText);
    return all.every((one) => one !== undefined) ? all : undefined;
  }
  return plainText(value);
}

function plainText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value instanceof Date ? value.toISOString().slice(0, 10) : undefined;
}

/** Numbers and truth values inside a column's description are texts too. */
function texts(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return plainText(value) ?? value;
  if (Array.isArray(value)) return value.map(texts);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null)
      .map(([key, one]) => [key, texts(one)]),
  );
}
