import type { TeamsManifestV1D23 } from '@microsoft/app-manifest';
import { searchParameter } from '../bot/teams/search-parameter.ts';
import type { Jurisdiction } from '../shared/jurisdiction.ts';

type Manifest = TeamsManifestV1D23.TeamsManifestV1D23;

/** What a state's package needs beside the jurisdiction: the app registration's id and where the service is reached. */
export interface Registration {
  /** The app registration's id, a GUID; it is the bot's id as well. */
  appId: string;
  /** The service's public address, https, without a path. */
  publicUrl: string;
  /** Three numbers; Teams asks for a higher one with every change. */
  version: string;
}

/** The commands Teams offers while somebody writes to the bot; at most ten. */
const commands = [
  { title: 'help', description: 'What I can do, and whom to write to' },
  { title: 'checklist', description: 'Walk through the pre-publishing checklist, one item at a time' },
  { title: 'status', description: 'Where your datasets are on their way to the portal' },
  { title: 'review', description: 'Datasets that wait for approval' },
];

/**
 * One state's unified manifest (schema 1.23): the bot and the tab for Teams and the pane for Excel in one package. The two
 * states are two tenants, so each has an app registration and a package of its own.
 */
export function manifestOf(jurisdiction: Jurisdiction, registration: Registration): Manifest {
  const { appId, publicUrl, version } = registration;
  const icon = (size: 16 | 32 | 80) => ({ size, url: `${publicUrl}/icons/icon-${size}.png` });
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.23/MicrosoftTeams.schema.json',
    manifestVersion: '1.23',
    version,
    id: appId,
    developer: {
      name: jurisdiction.programme.slice(0, 32),
      websiteUrl: jurisdiction.handbooks[0]?.url ?? publicUrl,
      privacyUrl: `${publicUrl}/privacy`,
      termsOfUseUrl: `${publicUrl}/terms`,
    },
    name: {
      short: `Open Data Desk ${jurisdiction.id.toUpperCase()}`.slice(0, 30),
      full: `Open Data Desk for ${jurisdiction.name}`.slice(0, 100),
    },
    description: {
      short: 'From a question to a public dataset, by the open data handbook',
      full:
        `Answers questions from ${jurisdiction.name}’s open data handbook with the section they come from, walks ` +
        'through the pre-publishing checklist, checks the workbook in Excel, collects the column descriptions and ' +
        'takes the dataset to the portal: privately first, and public only after another person has approved it.',
    },
    icons: { color: 'icon-192.png', outline: 'outline-32.png' },
    accentColor: '#0F5C63',
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: [{ scopes: ['personal', 'team', 'groupChat'], commands }],
      },
    ],
    staticTabs: [
      {
        entityId: 'handbook-report',
        name: 'Handbook report',
        contentUrl: `${publicUrl}/tab/`,
        websiteUrl: `${publicUrl}/tab/`,
        // Schema 1.23 lists the scope `team`, too, and says in the same place that static tabs do not support it.
        scopes: ['personal'],
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: [
          {
            id: 'search-handbook',
            type: 'query',
            title: 'Search the handbook',
            description: 'Put a passage of the open data handbook into your message',
            initialRun: true,
            context: ['compose', 'commandBox'],
            parameters: [
              {
                name: searchParameter,
                title: 'Words or a question',
                description: 'What the passage is about, such as “date format”',
                inputType: 'text',
              },
            ],
          },
        ],
      },
    ],
    extensions: [
      {
        requirements: {
          scopes: ['workbook'],
          capabilities: [{ name: 'ExcelApi', minVersion: '1.13' }],
        },
        runtimes: [
          {
            id: 'pane',
            type: 'general',
            code: { page: `${publicUrl}/pane/?office` },
            lifetime: 'short',
            actions: [{ id: 'open-pane', type: 'openPage', view: 'pane', pinnable: true }],
          },
        ],
        ribbons: [
          {
            contexts: ['default'],
            tabs: [
              {
                builtInTabId: 'TabHome',
                groups: [
                  {
                    id: 'desk-group',
                    label: 'Open data',
                    icons: [icon(16), icon(32), icon(80)],
                    controls: [
                      {
                        id: 'desk-open',
                        type: 'button',
                        label: 'Open Data Desk',
                        icons: [icon(16), icon(32), icon(80)],
                        supertip: {
                          title: 'Open Data Desk',
                          description:
                            'Check this workbook, describe its columns and hand it over to the open data portal, privately.',
                        },
                        actionId: 'open-pane',
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
    validDomains: [new URL(publicUrl).host],
    webApplicationInfo: { id: appId, resource: `api://${new URL(publicUrl).host}/${appId}` },
  };
}
