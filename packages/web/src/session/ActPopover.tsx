import { Button, Popover } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Fault } from './Fault.tsx';
import styles from './session.module.css';
import type { Act } from './useAct.ts';

interface ActPopoverProps {
  readonly act: Act;
  /** What stands on the button that opens it. */
  readonly says: string;
  /** The same for whoever hears it among several alike. */
  readonly label?: string | undefined;
  /** Whether it is what its place suggests to do. */
  readonly isMain?: boolean;
  /** What stands on the button that does it. */
  readonly does: string;
  readonly work: () => Promise<void>;
  /** The inputs. */
  readonly children: ReactNode;
}

/** A button that asks a few things and then does something; closed once that went well. */
export function ActPopover({ act, says, label, isMain = false, does, work, children }: ActPopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      await work();
      setOpen(false);
    });
  };
  return (
    <Popover withArrow trapFocus opened={isOpen} onChange={setOpen}>
      <Popover.Target>
        <Button
          variant={isMain ? 'filled' : 'default'}
          size="compact-sm"
          aria-label={label}
          onClick={() => setOpen(!isOpen)}
        >
          {says}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={styles.form} onSubmit={submit}>
          <Fault text={act.fault} />
          {children}
          <div>
            <Button type="submit" size="xs" loading={act.isBusy}>
              {does}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
