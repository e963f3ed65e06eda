import { Button } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons';
import { useRef } from 'react';

/** Sends a file as soon as it is chosen. */
export function FileButton({ onFile }: { onFile: (file: File) => Promise<void> }) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance="subtle"
        icon={<AttachRegular />}
        aria-label="Send a file"
        onClick={() => file.current?.click()}
      />
      <input
        ref={file}
        type="file"
        hidden
        aria-label="File to send"
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          target.value = '';
          if (chosen !== undefined) void onFile(chosen);
        }}
      />
    </>
  );
}
