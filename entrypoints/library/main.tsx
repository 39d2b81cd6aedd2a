/** Composition root of the library, which is also the options page: reads language and address, draws the view. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { chosenLanguage } from '../../locales/language.ts';
import { libraryMessages } from '../../locales/library.ts';
import { readSettings } from '../../storage/settings.ts';
import { parseRoute } from './route.ts';
import { VIEWS } from './views.ts';

const root = document.getElementById('root') as HTMLElement;

async function draw(): Promise<void> {
  const language = chosenLanguage((await readSettings()).language, browser.i18n.getUILanguage());
  const route = parseRoute(location.hash);
  document.documentElement.lang = language;
  document.title = libraryMessages(language).library.title;
  const View = await (VIEWS[route.view] ?? VIEWS['browse'])?.();
  render(View ? <View route={route} language={language} /> : null, root);
}

addEventListener('hashchange', () => void draw());
void draw();
