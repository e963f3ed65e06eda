import {
  Avatar,
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  ChevronDownRegular,
  DismissRegular,
  NavigationRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from '@fluentui/react-icons';
import type { SandboxPerson } from '../../shared/sandbox-api.ts';
import { Mark } from '../mark.tsx';
import { Spoken, unseen } from '../spoken.tsx';
import type { Look } from '../theme.tsx';

export function TopBar({
  look,
  onLook,
  people,
  me,
  onPerson,
  listOpen,
  onList,
  unread,
}: {
  look: Look;
  onLook: (look: Look) => void;
  people: SandboxPerson[];
  me: SandboxPerson | null;
  onPerson: (person: SandboxPerson) => void;
  listOpen: boolean;
  onList: () => void;
  unread: number;
}) {
  const styles = useStyles();
  const byState = Object.entries(
    Object.groupBy(people, ({ organisation, jurisdiction }) => jurisdiction || organisation),
  );
  return (
    <header className={styles.bar}>
      <Button
        className={styles.list}
        appearance="subtle"
        aria-expanded={listOpen}
        aria-label={
          listOpen ? 'Close the list of channels' : `Channels and tour${unread > 0 ? ', new messages' : ''}`
        }
        icon={listOpen ? <DismissRegular /> : <NavigationRegular />}
        onClick={onList}
      />
      <Mark />
      <h1 className={styles.title}>
        Open Data Desk <span className={styles.local}>local channel</span>
      </h1>
      {look !== 'high-contrast' && (
        <Button
          appearance="subtle"
          aria-label={look === 'dark' ? 'Light colours' : 'Dark colours'}
          icon={look === 'dark' ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
          onClick={() => onLook(look === 'dark' ? 'light' : 'dark')}
        />
      )}
      {me !== null && (
        <Menu
          checkedValues={{ person: [me.id] }}
          onCheckedValueChange={(_, { checkedItems }) => {
            const person = people.find(({ id }) => id === checkedItems[0]);
            if (person !== undefined) onPerson(person);
          }}
        >
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" className={styles.me}>
              <Avatar name={me.name} size={28} color="colorful" idForColor={me.id} aria-hidden />
              <Spoken>Acting as</Spoken>
              <span className={styles.names}>
                <span>{me.name}</span>
                <span className={styles.role}>{me.title}</span>
              </span>
              <Spoken>Choose another person</Spoken>
              <ChevronDownRegular aria-hidden className={styles.chevron} />
            </Button>
          </MenuTrigger>
          <MenuPopover className={styles.popover}>
            <MenuList>
              {byState.map(([state, group = []], index) => (
                <MenuGroup key={state}>
                  {index > 0 && <MenuDivider />}
                  <MenuGroupHeader>Act as, {stateName(group)}</MenuGroupHeader>
                  {group.map((person) => (
                    <MenuItemRadio
                      key={person.id}
                      name="person"
                      value={person.id}
                      icon={<Avatar name={person.name} size={24} color="colorful" idForColor={person.id} />}
                      subText={`${person.title}: ${person.shows}`}
                    >
                      {person.name}
                    </MenuItemRadio>
                  ))}
                </MenuGroup>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </header>
  );
}

const names: Record<string, string> = { ca: 'California', ct: 'Connecticut' };
const stateName = (group: SandboxPerson[]): string => {
  const id = group[0]?.jurisdiction ?? '';
  return names[id] ?? id.toUpperCase();
};

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '48px',
    padding: '4px 10px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { '@media (min-width: 720px)': { display: 'none' } },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  local: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 719px)': { display: 'none' },
  },
  me: { minWidth: 0, padding: '2px 6px', '@media (max-width: 719px)': { minWidth: '32px' } },
  names: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    marginLeft: '8px',
    lineHeight: '16px',
    '@media (max-width: 719px)': unseen,
  },
  role: {
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  chevron: { marginLeft: '6px', '@media (max-width: 719px)': { display: 'none' } },
  popover: { maxWidth: 'min(380px, 94vw)', maxHeight: '80vh', overflowY: 'auto' },
});
