import {
  Avatar,
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { Mark } from '../mark.tsx';
import { Spoken } from '../spoken.tsx';
import type { Service } from './use-service.ts';

/** Whose desk this is: the state, and in the sandbox the person one acts as. */
export function PaneHeader({ service }: { service: Service }) {
  const styles = useStyles();
  const { states, jurisdiction, chooseState, people, person, choosePerson } = service;
  return (
    <header className={styles.header}>
      <Mark />
      <h1 className={styles.title}>Open Data Desk</h1>
      <Select
        size="small"
        aria-label="State"
        className={styles.state}
        value={jurisdiction?.id ?? ''}
        onChange={(_, { value }) => chooseState(value)}
      >
        {states.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {people !== null && person !== null && (
        <Menu
          checkedValues={{ person: [person.id] }}
          onCheckedValueChange={(_, { checkedItems }) => checkedItems[0] && choosePerson(checkedItems[0])}
        >
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="transparent" className={styles.person}>
              <Spoken>Acting as {person.name}. Choose another person</Spoken>
              <Avatar name={person.name} size={28} color="colorful" idForColor={person.id} aria-hidden />
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {people.map((one) => (
                <MenuItemRadio key={one.id} name="person" value={one.id} subText={one.title}>
                  {one.name}
                </MenuItemRadio>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </header>
  );
}

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: 0,
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  state: { maxWidth: '118px' },
  person: { minWidth: '32px', padding: 0, '& .fui-Avatar': { margin: 0 } },
});
