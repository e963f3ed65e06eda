import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  FluentProvider,
  makeStyles,
  type Theme,
  teamsHighContrastTheme,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';

export type Look = 'light' | 'dark' | 'high-contrast';

/** Gives a page its colours: those asked for by hand, else those of Office, else those of the system. */
export function Themed({ look, children }: { look?: Look | null; children: ReactNode }) {
  const system = useSystemLook();
  const shown = look ?? system;
  const styles = useStyles();
  useEffect(() => {
    document.documentElement.style.colorScheme = shown === 'light' ? 'light' : 'dark';
    document.documentElement.dataset.look = shown;
  }, [shown]);
  return (
    <FluentProvider theme={themes[shown]} className={styles.page}>
      {children}
    </FluentProvider>
  );
}

/** What the system asks for now, and whenever it changes. */
export function useSystemLook(): Look {
  const [look, setLook] = useState<Look>(readSystemLook);
  useEffect(() => {
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((q) => matchMedia(q));
    const read = () => setLook(readSystemLook());
    for (const query of queries) query.addEventListener('change', read);
    addEventListener('office-theme', read);
    return () => {
      for (const query of queries) query.removeEventListener('change', read);
      removeEventListener('office-theme', read);
    };
  }, []);
  return look;
}

function readSystemLook(): Look {
  if (matchMedia('(forced-colors: active)').matches) return 'high-contrast';
  const office = officeBackground();
  if (office !== null) return isDark(office) ? 'dark' : 'light';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Office's own background, such as `#262626`; null outside Office and in Excels that do not say. */
function officeBackground(): string | null {
  if (typeof Office === 'undefined') return null;
  return Office.context?.officeTheme?.bodyBackgroundColor ?? null;
}

function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

const brand: BrandVariants = {
  10: '#011416',
  20: '#042226',
  30: '#04343b',
  40: '#04424b',
  50: '#05515c',
  60: '#08606d',
  70: '#0a6672',
  80: '#0b707d',
  90: '#258794',
  100: '#3f9aa6',
  110: '#58acb7',
  120: '#72bec8',
  130: '#8dcfd8',
  140: '#a9dfe6',
  150: '#c5edf2',
  160: '#e2f7fa',
};

const dark = createDarkTheme(brand);
const themes: Record<Look, Theme> = {
  light: createLightTheme(brand),
  dark: {
    ...dark,
    colorBrandForeground1: brand[120],
    colorBrandForeground2: brand[130],
    colorBrandForegroundLink: brand[120],
    colorBrandForegroundLinkHover: brand[130],
    colorBrandForegroundLinkPressed: brand[110],
    colorCompoundBrandForeground1: brand[120],
  },
  'high-contrast': teamsHighContrastTheme,
};

const useStyles = makeStyles({
  page: {
    minHeight: '100dvh',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
});
