import { BookOpen, Braces, Copy, FileDown, Link as LinkIcon, Quote as QuoteIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import './cite-menu.css';
import { CITATION_FORMATS, useCitation } from './use-citation.ts';

type CiteMenuProps = { claim: ClaimCardFragment; compact?: boolean; primary?: boolean };

const FORMAT_NAMES = { bibtex: 'BibTeX', csl: 'CSL-JSON', ris: 'RIS' } as const;
const FORMAT_ICONS = {
  chicago: <BookOpen size={16} aria-hidden="true" />,
  bibtex: <Braces size={16} aria-hidden="true" />,
  csl: <Braces size={16} aria-hidden="true" />,
  ris: <FileDown size={16} aria-hidden="true" />,
} as const;

/** Shows the citation as it will be copied, and copies it or the link. */
export function CiteMenu({ claim, compact = false, primary = false }: CiteMenuProps): ReactElement {
  const text = useText();
  const { citation, copyCitation, copyLink, copyAs } = useCitation(claim);
  const tag = claim.article.language === 'AR' ? 'ar' : 'en';
  const className = primary ? 'button button-primary cite-button' : compact ? 'icon-button' : 'text-button';
  return (
    <DialogTrigger>
      <Button className={className} aria-label={text('claim.cite')} data-key="cite">
        <QuoteIcon size={16} aria-hidden="true" />
        {!compact && <span className={primary ? '' : 'underlined'}>{text('claim.cite')}</span>}
      </Button>
      <Popover className="popover cite-popover" placement="bottom end">
        <Dialog aria-label={text('claim.cite')} className="cite-menu">
          {({ close }) => (
            <>
              <div className="cite-preview">
                <p className="quote" lang={tag} dir={tag === 'ar' ? 'rtl' : 'ltr'}>
                  {citation.quote}
                </p>
                <p className="caption">{citation.source}</p>
              </div>
              <button
                type="button"
                className="menu-item"
                onClick={() => {
                  copyCitation();
                  close();
                }}
              >
                <Copy size={16} aria-hidden="true" />
                {text('cite.copy')}
              </button>
              <button
                type="button"
                className="menu-item"
                onClick={() => {
                  copyLink();
                  close();
                }}
              >
                <LinkIcon size={16} aria-hidden="true" />
                {text('cite.link')}
              </button>
              {CITATION_FORMATS.map(format => (
                <button
                  key={format}
                  type="button"
                  className="menu-item"
                  onClick={() => {
                    copyAs(format);
                    close();
                  }}
                >
                  {FORMAT_ICONS[format]}
                  {format === 'chicago' ? text('cite.chicago') : <bdi lang="en">{FORMAT_NAMES[format]}</bdi>}
                </button>
              ))}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
