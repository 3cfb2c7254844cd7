import { fold } from '../../../server/domain/folding.ts';
import type { MessageId } from '../../i18n/en.ts';
import type { Text } from '../../i18n/text.ts';
import { listHref, startHref } from '../../state/links.ts';
import { changeView, navigate, toHref } from '../../state/navigation.ts';
import { chooseDigits, chooseLanguage, chooseTheme, type Preferences } from '../../state/preferences.ts';
import { redo, undo } from '../../state/use-undo.ts';
import {
  clearFilter,
  seekPath,
  setFilter,
  setLayout,
  showAs,
  showHiddenActors,
} from '../../state/view-changes.ts';
import { LAYOUTS, type ViewState } from '../../state/view-state.ts';
import { showKeySheet } from '../shell/key-sheet-event.ts';

/** What a command works on. */
export type CommandContext = { view: ViewState; preferences: Preferences; inGraph: boolean };

/** Something that can be done from anywhere by its name. */
export type Command = {
  id: MessageId;
  /** What stands before its name. */
  prefix?: MessageId;
  /** Only where a graph is open. */
  graph?: boolean;
  run(context: CommandContext): void;
};

export const COMMANDS: readonly Command[] = [
  { id: 'command.graph', graph: true, run: () => changeView(showAs('graph')) },
  { id: 'command.table', graph: true, run: () => changeView(showAs('table')) },
  {
    id: 'command.path',
    run: ({ view }) => {
      const [from = null, to = null] = view.actors;
      navigate(toHref('/', seekPath({ from, to })(view)));
    },
  },
  { id: 'header.undo', graph: true, run: undo },
  { id: 'header.redo', graph: true, run: redo },
  ...LAYOUTS.map(
    (name): Command => ({
      id: `layout.${name}`,
      prefix: 'command.layout',
      graph: true,
      run: () => changeView(setLayout(name)),
    }),
  ),
  { id: 'command.disputed', graph: true, run: () => changeView(setFilter({ disputed: true })) },
  { id: 'command.clear', run: () => changeView(clearFilter) },
  { id: 'command.hidden', graph: true, run: () => changeView(showHiddenActors) },
  { id: 'command.relationships', run: ({ view }) => navigate(listHref('relationships', view)) },
  { id: 'command.claims', run: ({ view }) => navigate(listHref('claims', view)) },
  { id: 'command.actors', run: ({ view }) => navigate(listHref('actors', view)) },
  { id: 'header.articles', run: ({ view }) => navigate(listHref('articles', view)) },
  { id: 'header.sources', run: ({ view }) => navigate(listHref('sources', view)) },
  { id: 'app.home', run: ({ view }) => navigate(startHref(view)) },
  { id: 'header.keys', run: showKeySheet },
  {
    id: 'command.language',
    run: ({ view, preferences }) => {
      const other = preferences.language === 'AR' ? 'EN' : 'AR';
      chooseLanguage(other);
      if (view.lang) changeView(current => ({ ...current, lang: other }), { replace: true });
    },
  },
  {
    id: 'command.theme',
    run: ({ preferences }) => chooseTheme(preferences.theme === 'light' ? 'dark' : 'light'),
  },
  {
    id: 'command.digits',
    run: ({ preferences }) => chooseDigits(preferences.digits === 'arab' ? 'latn' : 'arab'),
  },
];

/** The name of a command in the language of the page. */
export function commandName({ id, prefix }: Command, text: Text): string {
  return prefix ? `${text(prefix)} ${text(id)}` : text(id);
}

/** `>` before the words asks for commands alone; in Arabic the key types the sign that looks like it. */
const SIGN = /^\s*[<>]/;

export function asksForCommands(typed: string): boolean {
  return SIGN.test(typed);
}

const OPEN = 'isnad:commands';

/** Opens the search with all commands in it. */
export function openCommands(): void {
  dispatchEvent(new Event(OPEN));
}

export function onOpenCommands(listener: () => void): () => void {
  addEventListener(OPEN, listener);
  return () => removeEventListener(OPEN, listener);
}

/**
 * Commands whose names hold what was typed; `all` were asked for by ⌘K or `>`, else a few letters are needed, so
 * that names come first.
 */
export function findCommands(typed: string, text: Text, inGraph: boolean, all: boolean): Command[] {
  const asked = all || asksForCommands(typed);
  const sought = fold(typed.replace(SIGN, '').trim());
  if (!asked && sought.length < 3) return [];
  return COMMANDS.filter(
    command =>
      (inGraph || !command.graph) && (sought === '' || fold(commandName(command, text)).includes(sought)),
  );
}
