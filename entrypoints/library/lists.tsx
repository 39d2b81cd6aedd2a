/** What can be done with a list of entries as a whole: printing it, and taking it along as Markdown. */
import { ListTools } from '../../components/library/ListTools.tsx';
import type { Language } from '../../core/settings.ts';
import { fill } from '../../locales/fill.ts';
import { libraryMessages } from '../../locales/library.ts';
import { readEntries } from './lists-entries.ts';
import { saveFile } from './lists-file.ts';
import { listMarkdown } from './lists-markdown.ts';
import { printList } from './lists-print.tsx';

interface Props {
  /** In the order of the list. */
  readonly ids: readonly string[];
  /** What the list is of: 能源, 搜索“三率”. */
  readonly name: string;
  readonly language: Language;
}

export function ListActions({ ids, name, language }: Props) {
  const t = libraryMessages(language).library.lists;
  return (
    <ListTools
      language={language}
      count={ids.length}
      onPrint={async () => printList(await readEntries(ids), name, language)}
      onMarkdown={async () => {
        const markdown = listMarkdown(await readEntries(ids), name, language);
        saveFile(`${fill(t.fileName, { name })}.md`, 'text/markdown', markdown);
      }}
    />
  );
}
