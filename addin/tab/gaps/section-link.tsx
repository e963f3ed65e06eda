import { Link } from '@fluentui/react-components';
import { Spoken } from '../../spoken.tsx';

/** The published section, in a window of its own; plain words where it has no address. */
export function SectionLink({ section, url }: { section: string; url: string | null }) {
  if (!url) return section;
  return (
    <Link href={url} target="_blank" rel="noreferrer" inline>
      {section}
      <Spoken> (opens in a new window)</Spoken>
    </Link>
  );
}
