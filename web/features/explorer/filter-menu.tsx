import { ChevronDown } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { MessageId } from '../../i18n/en.ts';
import { useText } from '../../i18n/text.ts';

type FilterMenuProps = { id: MessageId; children: ReactNode };

/** A chip that opens the choices of one filter. */
export function FilterMenu({ id, children }: FilterMenuProps): ReactElement {
  const text = useText();
  return (
    <DialogTrigger>
      <Button className="chip">
        {text(id)}
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover className="popover filter-popover" placement="bottom start">
        <Dialog aria-label={text(id)} className="filter-dialog">
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
