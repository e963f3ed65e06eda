import { z } from 'zod';

/**
 * What a state is, as data: one folder under `shared/jurisdictions/`, parsed once at the edge. A further state
 * is a further folder. The schemas below are the whole contract of such a folder; `parse-jurisdiction.ts`
 * reads the files and names file, line and field of every mistake.
 */
const id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'use lower-case letters, digits, dots and dashes');
const variable = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'name an environment variable, such as DESK_CA_TOKEN');
const sentence = z.string().trim().min(1);

/** A place in the published handbook: what people call it, and the address that opens there. */
export const handbookPlace = z.strictObject({ title: sentence, url: z.url() });
export type HandbookPlace = z.infer<typeof handbookPlace>;

/** `jurisdiction.yaml` */
export const jurisdictionFile = z.strictObject({
  id,
  name: sentence,
  /** The programme that runs the portal, as its people call it. */
  programme: sentence,
  handbooks: z
    .array(
      z.strictObject({
        id,
        name: sentence,
        /** Where the pages are published; section addresses start with it. */
        url: z.url(),
        repository: z.url().optional(),
        /** How the source is written; decides how page addresses and anchors are made. */
        style: z.enum(['gitbook', 'jekyll', 'document']),
      }),
    )
    .min(1),
  portals: z
    .array(
      z.strictObject({
        id,
        name: sentence,
        kind: z.enum(['ckan', 'socrata', 'arcgis']),
        url: z.url(),
        /** Variables holding the address (to override `url`) and the secret of the service account. */
        urlVariable: variable.optional(),
        secretVariable: variable,
        /** Said instead of publishing, for a portal that is listed but not served yet. */
        notYet: sentence.optional(),
        organisations: z.array(z.strictObject({ id, name: sentence })).min(1),
      }),
    )
    .min(1),
  /** Organisations with portals of their own; their people are sent there. */
  elsewhere: z.array(z.strictObject({ organisation: sentence, url: z.url() })).default([]),
  /** The app registration in this state's tenant; the values come from these variables. */
  registration: z.strictObject({
    appIdVariable: variable,
    tenantIdVariable: variable,
    secretVariable: variable,
    cloud: z.enum(['public', 'gcc', 'gcch', 'dod']),
  }),
  channels: z
    .array(
      z.strictObject({ id, name: sentence, for: z.array(z.enum(['questions', 'approvals', 'news'])).min(1) }),
    )
    .min(1),
  /** Role mailboxes, never persons. */
  contacts: z.array(z.strictObject({ id, name: sentence, email: z.email(), for: sentence })).min(1),
  roles: z.array(z.strictObject({ id, name: sentence, does: sentence })).min(1),
  /**
   * Who may approve: the first rule that fits portal and organisation decides. `within: organisation` asks for
   * the role in the dataset's own organisation, `within: state` for the role anywhere in the state.
   */
  approvers: z
    .array(
      z.strictObject({
        portal: z.union([id, z.literal('*')]),
        organisation: z.union([id, z.literal('*')]),
        role: id,
        within: z.enum(['organisation', 'state']),
      }),
    )
    .min(1),
  /** Roles whose holders answer what the handbook leaves open; those that approve datasets when left out. */
  answerers: z.array(id).min(1).optional(),
  licence: z.strictObject({ id: z.string(), name: sentence }),
  /** How often data can be updated; `days` is the longest wait between two updates, null when there is none. */
  frequencies: z.array(
    z.strictObject({ id: z.string(), name: sentence, days: z.number().positive().nullable() }),
  ),
});

/** One field of a metadata standard. */
export const metadataField = z.strictObject({
  id,
  label: sentence,
  need: z.enum(['required', 'if-applicable', 'optional']),
  kind: z.enum([
    'text',
    'long-text',
    'list',
    'choice',
    'email',
    'url',
    'date-range',
    'organisation',
    'frequency',
    'licence',
  ]),
  values: z.array(sentence).optional(),
  default: sentence.optional(),
  help: sentence,
  /** The portal's own name for the field, where it takes one; dots lead into nested objects. */
  portalField: z.string().optional(),
  /** What the portal stores for a value people see, where the two differ: `Public` -> `public`. */
  portalValues: z.record(z.string(), z.string()).optional(),
  handbook: handbookPlace.optional(),
});
export type MetadataField = z.infer<typeof metadataField>;

/** `metadata.yaml`: a standard for each portal. */
export const metadataFile = z.strictObject({
  standards: z
    .array(z.strictObject({ portal: id, name: sentence, fields: z.array(metadataField).min(1) }))
    .min(1),
});
export type MetadataStandard = z.infer<typeof metadataFile>['standards'][number];

/**
 * error = the portal would lose, misread or expose data, or the handbook forbids it; warning = readers will be
 * misled; advice = the rest.
 */
export const severity = z.enum(['error', 'warning', 'advice']);
export type Severity = z.infer<typeof severity>;

/** `checks.yaml`: what is demanded here, by which section, how severely and with which numbers. */
export const demand = z.strictObject({
  check: id,
  severity,
  handbook: handbookPlace.nullable(),
  parameters: z
    .record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]))
    .default({}),
});
export const checksFile = z.strictObject({ demands: z.array(demand) });
export type Demand = z.infer<typeof demand>;

const condition = z.strictObject({ item: id, is: z.enum(['yes', 'no', 'not-sure']) });

/** `checklists/*.yaml` */
export const checklistFile = z.strictObject({
  id,
  title: sentence,
  handbook: handbookPlace,
  steps: z
    .array(
      z.strictObject({
        id,
        title: sentence,
        items: z
          .array(
            z.strictObject({
              id,
              /** Asked so that "yes" means done or in order. */
              question: sentence,
              help: sentence.optional(),
              handbook: handbookPlace,
              /** What to do next after "no" and after "not sure". */
              no: sentence,
              notSure: sentence,
              /** Asked only when an earlier item was answered so. */
              when: condition.optional(),
              /** The answer only leads the way: "no" is an answer here, no work left to do. */
              decides: z.boolean().optional(),
              /** "no" ends the walk: this dataset must not be published as it is. */
              stop: z.boolean().default(false),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});
export type Checklist = z.infer<typeof checklistFile>;
export type ChecklistItem = Checklist['steps'][number]['items'][number];

/**
 * `questions.yaml`: questions people ask, for the section that answers each. `page` is the file inside the
 * handbook's source, `heading` the plain text of its heading, `anchor` the published anchor (none for a page's
 * top), by which a digest page with the same `source` finds its questions too. Those of `ask` want the section; those of
 * `passages` one item or sentence of it, which is known by the words in `about`, however else it is written.
 */
export const questionsFile = z.strictObject({
  questions: z.array(
    z.strictObject({
      handbook: id,
      page: sentence,
      heading: sentence,
      anchor: z.string().optional(),
      ask: z.array(sentence).default([]),
      passages: z.array(z.strictObject({ about: sentence, ask: z.array(sentence).min(1) })).default([]),
    }),
  ),
});
export type QuestionBank = z.infer<typeof questionsFile>['questions'];

/** A state, whole. `digest` holds the built-in handbook pages: path inside `handbook/` (`glossary.md`) to text. */
export interface Jurisdiction extends z.infer<typeof jurisdictionFile> {
  standards: MetadataStandard[];
  demands: Demand[];
  checklists: Checklist[];
  questions: QuestionBank;
  digest: Record<string, string>;
}
export type PortalEntry = Jurisdiction['portals'][number];
