import { render } from 'preact';
import { PrintedList } from '../../components/library/PrintedList.tsx';
import '../../components/library/print.css';
import type { Entry } from '../../core/entry.ts';
import type { Language } from '../../core/settings.ts';

/** Prints a list in place of the page. It is in the document only while it is printed. */
export function printList(entries: readonly Entry[], name: string, language: Language): void {
  const root = document.createElement('div');
  document.body.append(root);
  render(<PrintedList entries={entries} name={name} language={language} at={Date.now()} />, root);
  const done = () => {
    render(null, root);
    root.remove();
  };
  addEventListener('afterprint', done, { once: true });
  print();
}
