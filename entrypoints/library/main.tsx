/** Composition root of the library, which is also the options page: reads language and address, draws the view. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Shell } from '../../components/library/Shell.tsx';
import { chosenLanguage } from '../../locales/language.ts';
import { libraryMessages } from '../../locales/library.ts';
import { followFaults } from '../popup/faults.tsx';
import { followSettings, settings } from './live-settings.ts';
import { changePlace, focusHeading, placeLeft, scrollToPlace, takeOverScrolling } from './navigation.ts';
import { parseRoute, type Route } from './route.ts';
import { searchFor } from './search-address.ts';
import { setTitle } from './title.ts';
import { NAVIGATION, START, viewNameOf, VIEWS } from './views.ts';
import type { View } from './view.ts';

const root = document.getElementById('root') as HTMLElement;

let route = parseRoute(location.hash);
let shown: View | null = null;
/** View and language the tab was named after. */
let named = '';
/** Counts the changes of address; a view that comes after the next change is not shown. */
let changes = 0;

followFaults(language);
takeOverScrolling();
addEventListener('hashchange', () => void go());
settings.subscribe(draw);
void followSettings().then(start);

async function start(): Promise<void> {
  await open(route);
  scrollToPlace(placeLeft());
}

async function go(): Promise<void> {
  const before = route;
  const left = changePlace();
  route = parseRoute(location.hash);
  const isNewPage = `${before.view}/${before.path.join('/')}` !== `${route.view}/${route.path.join('/')}`;
  if (!(await open(route))) return;
  const typing = document.activeElement instanceof HTMLInputElement;
  if (isNewPage && !typing) focusHeading(document.querySelector('main') ?? root);
  if (left !== null || isNewPage) scrollToPlace(left ?? 0);
}

/** Draws the view of an address; false if the address changed while the view was loaded. */
async function open(to: Route): Promise<boolean> {
  const change = (changes += 1);
  if (shown === null) draw();
  const name = viewNameOf(to);
  const view = await VIEWS[name]?.();
  if (change !== changes) return false;
  shown = view ?? null;
  draw();
  // Preact draws on the spot; effects that measure have run after the next frame.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return change === changes;
}

/** After the part of the library, until the view itself knows better. */
function nameTab(): void {
  const name = viewNameOf(route);
  if (named === `${name} ${language()}`) return;
  named = `${name} ${language()}`;
  const { nav } = libraryMessages(language()).library;
  setTitle(Object.hasOwn(nav, name) ? nav[name as keyof typeof nav] : '', language());
}

function language() {
  return chosenLanguage(settings.get().language, browser.i18n.getUILanguage());
}

function draw(): void {
  const View = shown;
  document.documentElement.lang = language();
  nameTab();
  render(
    <Shell
      language={language()}
      items={NAVIGATION.filter((name) => name in VIEWS)}
      current={route.view === '' ? START : route.view}
      query={route.view === 'search' ? (route.query.get('q') ?? '') : ''}
      onSearch={searchFor}
    >
      {View && <View key={viewNameOf(route)} route={route} language={language()} />}
    </Shell>,
    root,
  );
}
