import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { ExcelHost } from './host.ts';

/**
 * Makes a page believe that Excel opened it: Microsoft's own Excel client is served in place of office.js, and
 * its messages are answered by `host`. What office.js adds before Excel takes over (onReady, the context, the
 * file) is imitated by the lines below, with its habit of taking two functions of the history away.
 */
export async function openInExcel(page: Page, host: ExcelHost, options: ExcelOptions = {}): Promise<void> {
  const { sets = '1.17', file = null } = options;
  await page.exposeFunction('imitatedExcel', (body: string) => host.execute(body));
  await page.exposeFunction('imitatedFile', () =>
    file === null ? null : Buffer.from(file()).toString('base64'),
  );
  await page.route(officeAddress, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `${clientLibrary()};(${pageSide})(${JSON.stringify({ sets })});`,
    }),
  );
}

export interface ExcelOptions {
  /** The newest requirement set of this Excel. */
  sets?: string;
  /** The bytes of the open file; null where Excel does not give them. */
  file?: (() => Uint8Array) | null;
}

/** What Excel on the web adds to the address of a pane. */
export const hostInfo = '_host_Info=Excel$Web$16.01$en-US$7b8e0f7e-0000-0000-0000-000000000000$isDialog$$0';
export const officeAddress = 'https://appsforoffice.microsoft.com/**';

function clientLibrary(): string {
  const path = new URL('../../node_modules/@microsoft/office-js/dist/excel-web-16.00.js', import.meta.url);
  return readFileSync(path, 'utf8');
}

const pageSide = `({ sets }) => {
  const newest = Number(sets.split('.')[1]);
  const fits = (name, version = '1.1') => name !== 'ExcelApi' || Number(version.split('.')[1]) <= newest;
  history.pushState = null;
  history.replaceState = null;
  Office.HostType = { Excel: 'Excel' };
  Office.onReady = () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' });
  const context = {
    officeTheme: undefined,
    requirements: { isSetSupported: fits },
    document: {
      addHandlerAsync() {},
      async getFileAsync(type, options, done) {
        const content = await imitatedFile();
        if (content === null) return done({ status: 'failed', error: { message: 'Not on this platform.' } });
        const bytes = Uint8Array.from(atob(content), (one) => one.charCodeAt(0));
        const size = options.sliceSize;
        done({
          status: 'succeeded',
          value: {
            size: bytes.length,
            sliceCount: Math.ceil(bytes.length / size),
            getSliceAsync: (index, got) =>
              got({ status: 'succeeded', value: { data: [...bytes.subarray(index * size, (index + 1) * size)] } }),
            closeAsync: (closed) => closed?.({ status: 'succeeded' }),
          },
        });
      },
    },
  };
  OSF._OfficeAppFactory = { ...OSF._OfficeAppFactory, getContext: () => context };
  OfficeExtension._testSetRichApiMessageReadyImpl?.(() => Promise.resolve());
  OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    getEventRegistration: (id) => OfficeExtension.GenericEventRegistration.getGenericEventRegistration(id),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (customData, flags, message) => {
        const body = typeof message.Body === 'string' ? message.Body : JSON.stringify(message.Body);
        return JSON.parse(await imitatedExcel(body));
      },
    }),
  };
}`;
