import type { HeldWorkbook } from './cells.ts';
import type { HostObject } from './host-object.ts';

/** The workbook's custom XML parts. */
export function partsObject(workbook: HeldWorkbook): HostObject {
  const part = (id: string): HostObject => ({
    type: 'CustomXmlPart',
    read: { id: () => id },
    call: {
      getXml: () => workbook.parts.get(id)?.xml ?? '',
      setXml: (xml) => {
        workbook.parts.set(id, { namespace: namespaceOf(String(xml)), xml: String(xml) });
        return null;
      },
    },
  });
  return {
    type: 'CustomXmlPartCollection',
    call: {
      add: (xml) => {
        const id = `{part-${workbook.parts.size + 1}}`;
        workbook.parts.set(id, { namespace: namespaceOf(String(xml)), xml: String(xml) });
        return part(id);
      },
      getByNamespace: (namespace) => ({
        type: 'CustomXmlPartScopedCollection',
        call: {
          indexer: (id: unknown) => part(String(id)),
          getOnlyItemOrNullObject: () => {
            const fitting = [...workbook.parts].filter(([, held]) => held.namespace === namespace);
            return fitting.length === 1 ? part(fitting[0]![0]) : null;
          },
        },
      }),
    },
  };
}

const namespaceOf = (xml: string): string => /xmlns="([^"]*)"/.exec(xml)?.[1] ?? '';
