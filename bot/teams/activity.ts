import { z } from 'zod';

const account = z.looseObject({
  id: z.string().min(1),
  name: z.string().optional(),
  aadObjectId: z.string().optional(),
  tenantId: z.string().optional(),
});

/** What we rely on in an activity; everything else is carried along unread. */
export const incoming = z.looseObject({
  type: z.string().min(1),
  id: z.string().optional(),
  name: z.string().optional(),
  channelId: z.string().default('msteams'),
  serviceUrl: z.string().min(1),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
    isGroup: z.boolean().optional(),
  }),
  text: z.string().optional(),
  replyToId: z.string().optional(),
  value: z.unknown().optional(),
  entities: z.array(z.looseObject({ type: z.string().optional() })).optional(),
  attachments: z
    .array(
      z.looseObject({
        contentType: z.string().optional(),
        name: z.string().optional(),
        content: z.unknown().optional(),
      }),
    )
    .optional(),
  membersAdded: z.array(account).optional(),
  membersRemoved: z.array(account).optional(),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string() }).optional(),
      team: z.looseObject({ id: z.string(), name: z.string().nullish() }).optional(),
      channel: z.looseObject({ id: z.string(), name: z.string().nullish() }).optional(),
      eventType: z.string().optional(),
    })
    .nullish(),
});
export type Incoming = z.infer<typeof incoming>;

/** The tenants an activity speaks of; every one has to be the state's own. */
export function tenantsOf(activity: Incoming): string[] {
  const named = [activity.conversation.tenantId, activity.channelData?.tenant?.id, activity.from.tenantId];
  return [...new Set(named.filter((one) => one !== undefined).map((one) => one.toLowerCase()))];
}
