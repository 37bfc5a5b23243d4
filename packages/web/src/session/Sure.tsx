import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Deed, SureModal } from './SureModal.tsx';

interface SureProps extends Deed {
  /** What stands on the button that asks. */
  readonly says: string;
  readonly changes: readonly string[];
}

/** A button in a row of a table, that asks once more before it does what cannot be undone. */
export function Sure({ says, changes, ...deed }: SureProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      <Button variant="default" size="compact-sm" aria-label={deed.title} onClick={() => setAsked(true)}>
        {says}
      </Button>
      {isAsked && <SureModal {...deed} changes={changes} onClose={() => setAsked(false)} />}
    </>
  );
}
