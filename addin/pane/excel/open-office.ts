const microsoft = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const ownCopy = '/assets/office/office.js';
const patience = 8000;

/**
 * Brings Office up when Excel opened the page; false in a plain browser, where nothing is loaded at all. The
 * store asks for Microsoft's own copy of the library; our copy stands in when that server is out of reach.
 */
export async function openOffice(): Promise<boolean> {
  if (!openedByOffice()) return false;
  const { pushState, replaceState } = history;
  try {
    await loadScript(microsoft).catch(() => loadScript(ownCopy));
    const ready = await withPatience(Office.onReady());
    watchTheme();
    return ready?.host === Office.HostType.Excel;
  } catch {
    return false;
  } finally {
    // Office.js takes these two away from every page it is loaded into.
    Object.assign(history, { pushState, replaceState });
  }
}

/** Office adds `_host_Info` to the address of the first page and keeps it for the following ones. */
function openedByOffice(): boolean {
  const address = location.search + location.hash;
  if (/[?&#](_host_Info|office)\b/.test(address)) return true;
  if (window.name.includes('hostInfo')) return true;
  return sessionStorage.getItem('hostInfoValue') !== null;
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const timer = setTimeout(() => fail(), patience);
    const fail = () => {
      clearTimeout(timer);
      script.remove();
      reject(new Error(`${address} could not be loaded.`));
    };
    script.src = address;
    script.onload = () => {
      clearTimeout(timer);
      resolve();
    };
    script.onerror = fail;
    document.head.append(script);
  });
}

function withPatience<Value>(promise: Promise<Value>): Promise<Value | null> {
  return Promise.race([promise, new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))]);
}

/** Tells the page when Office changes its colours, where Office says so. */
function watchTheme(): void {
  dispatchEvent(new Event('office-theme'));
  Office.context?.document?.addHandlerAsync?.(Office.EventType.OfficeThemeChanged, () =>
    dispatchEvent(new Event('office-theme')),
  );
}
