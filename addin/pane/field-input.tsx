import { Field, Input, Link, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { JurisdictionView } from '../../shared/api.ts';
import { chosen, fieldChoices } from '../../shared/field-choices.ts';
import type { MetadataField } from '../../shared/jurisdiction.ts';
import { endsOf } from './standard.ts';

interface Props {
  jurisdiction: JurisdictionView;
  portal: string;
  field: MetadataField;
  value: string | string[];
  /** What is wrong with the value, once the person has been there. */
  fault: string | null;
  /** What the checks say of it. */
  remarks: string[];
  onChange: (value: string | string[]) => void;
  onLeave: () => void;
}

/** One field of a metadata standard, as its kind asks for. */
export function FieldInput(props: Props) {
  const styles = useStyles();
  const { field, fault, remarks, onLeave } = props;
  const required = field.need === 'required';
  if (field.kind === 'date-range') return <RangeInput {...props} />;
  return (
    <Field
      label={field.label}
      required={required}
      className={styles.field}
      hint={<Help field={field} />}
      onBlur={onLeave}
      {...(fault !== null
        ? { validationState: 'error', validationMessage: fault }
        : remarks.length > 0
          ? { validationState: 'warning', validationMessage: remarks.join(' ') }
          : {})}
    >
      <Control {...props} />
    </Field>
  );
}

function Control({ jurisdiction, portal, field, value, onChange, ...rest }: Props) {
  const { fault: _fault, remarks: _remarks, onLeave: _onLeave, ...given } = rest;
  const choices = fieldChoices(jurisdiction, portal, field);
  if (choices !== null && field.kind !== 'list') {
    const text = Array.isArray(value) ? (value[0] ?? '') : value;
    const now = chosen(choices, text)?.name ?? text;
    return (
      <Select {...given} value={now} onChange={(_, data) => onChange(data.value)}>
        <option value="">{field.need === 'required' ? 'Choose' : 'Not said'}</option>
        {now !== '' && !choices.some(({ name }) => name === now) && <option value={now}>{now}</option>}
        {choices.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    );
  }
  if (field.kind === 'list') return <ListInput {...given} value={value} onChange={onChange} />;
  const text = Array.isArray(value) ? value.join(', ') : value;
  if (field.kind === 'long-text') {
    return (
      <Textarea
        {...given}
        resize="vertical"
        rows={5}
        value={text}
        onChange={(_, data) => onChange(data.value)}
      />
    );
  }
  const type = field.kind === 'email' ? 'email' : field.kind === 'url' ? 'url' : 'text';
  return <Input {...given} type={type} value={text} onChange={(_, data) => onChange(data.value)} />;
}

function Help({ field: { kind, help, handbook } }: { field: MetadataField }) {
  return (
    <>
      {help}
      {kind === 'list' && ' Separate them with commas.'}
      {handbook !== undefined && (
        <>
          {' '}
          <Link href={handbook.url} target="_blank" rel="noreferrer" inline>
            Handbook
          </Link>
        </>
      )}
    </>
  );
}

/** Several values in one line; what is typed is kept as typed until the field is left. */
function ListInput({
  value,
  onChange,
  ...given
}: {
  value: string | string[];
  onChange: (value: string[]) => void;
}) {
  const joined = Array.isArray(value) ? value.join(', ') : value;
  const [typed, setTyped] = useState<string | null>(null);
  const parts = (text: string) =>
    text
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return (
    <Input
      {...given}
      value={typed ?? joined}
      onChange={(_, data) => {
        setTyped(data.value);
        onChange(parts(data.value));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

function RangeInput({ field, value, fault, remarks, onChange, onLeave }: Props) {
  const styles = useStyles();
  const [from, to] = endsOf(Array.isArray(value) ? (value[0] ?? '') : value);
  const put = (first: string, last: string) =>
    onChange(first === '' && last === '' ? '' : `${first}/${last}`);
  const message = fault ?? remarks.join(' ');
  return (
    <fieldset className={styles.range} onBlur={onLeave}>
      <legend className={styles.legend}>{field.label}</legend>
      <div className={styles.pair}>
        <Field label="From">
          <Input type="date" value={from} onChange={(_, data) => put(data.value, to)} />
        </Field>
        <Field label="To">
          <Input type="date" value={to} onChange={(_, data) => put(from, data.value)} />
        </Field>
      </div>
      <Field
        hint={<Help field={field} />}
        {...(message === ''
          ? {}
          : { validationState: fault ? 'error' : 'warning', validationMessage: message })}
      />
    </fieldset>
  );
}

const useStyles = makeStyles({
  field: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)', '& .fui-Select, & select': { minWidth: 0 } },
  range: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: '0 0 4px', fontWeight: tokens.fontWeightSemibold },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(124px, 1fr))',
    gap: '8px',
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
    '& .fui-Input, & input': { minWidth: 0, width: '100%' },
    '& .fui-Input': { padding: '0 6px' },
  },
});
