import {
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { JurisdictionView } from '../../../shared/api.ts';
import type { MetadataField } from '../../../shared/jurisdiction.ts';
import { FieldInput } from '../field-input.tsx';
import { SavedLine } from '../saved-line.tsx';
import { faultOf, faultsOfFields, heldBy, standardFor } from '../standard.ts';
import type { DraftInPane } from '../use-draft.ts';
import type { Checking } from '../use-workbook.ts';

/** The dataset's own description: the form is the standard of the chosen portal. */
export function DatasetStep({
  jurisdiction,
  kept,
  checking,
  takeOver,
}: {
  jurisdiction: JurisdictionView;
  kept: DraftInPane;
  takeOver: ReactNode;
  checking: Checking;
}) {
  const styles = useStyles();
  const { draft, change } = kept;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const standard = standardFor(jurisdiction, draft.portal);
  const portal = jurisdiction.portals.find(({ id }) => id === standard?.portal);
  const writable = kept.place !== '';
  if (!writable) {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>Check a workbook first: what you write here is kept with it.</MessageBarBody>
      </MessageBar>
    );
  }
  const found = checking.state === 'checked' ? checking.checked.report.findings : [];
  const open = standard === null ? [] : faultsOfFields(jurisdiction, standard, draft);
  const write = (field: MetadataField, value: string | string[]) => {
    const organisation =
      field.kind === 'organisation'
        ? portal?.organisations.find(({ name }) => name === value)?.id
        : undefined;
    change({
      fields: { ...draft.fields, [field.id]: value },
      ...(organisation === undefined ? {} : { organisation }),
    });
  };
  const groups: { need: MetadataField['need']; title: string }[] = [
    { need: 'required', title: 'Required' },
    { need: 'if-applicable', title: 'If they apply' },
    { need: 'optional', title: 'Optional' },
  ];
  return (
    <section className={styles.step}>
      <h2 className={styles.heading}>
        {open.length === 0 ? 'All that is required is there' : `${open.length} required or to correct`}
      </h2>
      {takeOver}
      <SavedLine kept={kept} />
      {jurisdiction.portals.length > 1 && (
        <Field label="Portal">
          <Select
            value={portal?.id ?? ''}
            onChange={(_, { value }) => change({ portal: value, organisation: null })}
          >
            {jurisdiction.portals.map(({ id, name, notYet }) => (
              <option key={id} value={id}>
                {notYet === undefined ? name : `${name} (not yet)`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {portal?.notYet !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{portal.notYet}</MessageBarBody>
        </MessageBar>
      )}
      {standard === null && <Text>This portal has no metadata standard yet.</Text>}
      {groups.map(({ need, title }) => {
        const fields = standard?.fields.filter((field) => field.need === need) ?? [];
        if (fields.length === 0 || standard === null) return null;
        return (
          <fieldset key={need} className={styles.group}>
            <legend className={styles.legend}>{title}</legend>
            {fields.map((field) => {
              const value = heldBy(field, draft);
              const fault = faultOf(jurisdiction, standard, field, value);
              const checks = found.filter((finding) => finding.field === field.id);
              return (
                <FieldInput
                  key={field.id}
                  jurisdiction={jurisdiction}
                  portal={standard.portal}
                  field={field}
                  value={value}
                  fault={left.has(field.id) || draft.fields[field.id] !== undefined ? fault : null}
                  remarks={fault === null ? checks.map(({ message }) => message) : []}
                  onChange={(next) => write(field, next)}
                  onLeave={() => setLeft(new Set([...left, field.id]))}
                />
              );
            })}
          </fieldset>
        );
      })}
    </section>
  );
}

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: '12px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  group: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    minWidth: 0,
    margin: 0,
    padding: '44px 12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  legend: {
    position: 'absolute',
    top: '12px',
    left: '12px',
    padding: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
});
