import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { DatasetView } from '../../shared/api.ts';
import type { TestDesk } from './test-desk.ts';

const folder = join(import.meta.dirname, '../../bot/sandbox/samples');
const described = z.looseObject({ columns: z.record(z.string(), z.record(z.string(), z.unknown())) });

const places = {
  ca: { sample: 'ca-culvert-inspections', portal: 'data.ca.gov', organisation: 'caltrans' },
  ct: { sample: 'ct-bus-boardings', portal: 'data.ct.gov', organisation: 'transportation' },
};

/** Hands the mended sample of a state over, as one of the sandbox's people; `note` makes it another version. */
export async function handOverSample(
  desk: TestDesk,
  jurisdiction: keyof typeof places,
  options: { as?: string; title?: string; note?: string } = {},
): Promise<{ status: number; dataset: DatasetView }> {
  const { sample, portal, organisation } = places[jurisdiction];
  const headers = { 'x-desk-person': options.as ?? `${jurisdiction}-steward` };
  const bytes = await readFile(join(folder, `${sample}.xlsx`));
  const { columns, ...fields } = described.parse(
    parse(await readFile(join(folder, `${sample}.yaml`), 'utf8')),
  );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const put = await fetch(`${desk.url}/api/files/${sha256}?name=${sample}.xlsx`, {
    method: 'PUT',
    headers,
    body: bytes,
  });
  if (!put.ok) throw new Error(await put.text());
  const said = options.note
    ? { ...fields, description: `${String(fields.description)} ${options.note}` }
    : fields;
  const response = await fetch(`${desk.url}/api/datasets`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      jurisdiction,
      portal,
      organisation,
      file: { name: `${sample}.xlsx`, sha256 },
      metadata: { fields: { ...said, ...(options.title ? { title: options.title } : {}) }, columns },
    }),
  });
  const dataset = (await response.json()) as DatasetView & { message?: string };
  if (!response.ok) throw new Error(dataset.message);
  return { status: response.status, dataset };
}

/** The dataset once it is in that state; fails with its trouble. */
export async function datasetIn(desk: TestDesk, as: string, id: string, state: string): Promise<DatasetView> {
  const until = Date.now() + 30_000;
  for (;;) {
    const response = await fetch(`${desk.url}/api/datasets/${id}`, { headers: { 'x-desk-person': as } });
    const dataset = (await response.json()) as DatasetView;
    if (dataset.state === state) return dataset;
    if (Date.now() > until)
      throw new Error(`It is ${dataset.state}: ${dataset.trouble}\n${JSON.stringify(dataset.record)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
