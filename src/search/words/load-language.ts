import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as stopwordLists from 'stopword';
import { type Language, languageOf } from './language.ts';
import { questionWords } from './question-words.ts';

/** The names that the package of stop words has for languages, by those of everybody else. */
const listNames = new Map(
  (
    'af afr,ar ara,bg bul,bn ben,br bre,ca cat,cs ces,da dan,de deu,el ell,en eng,eo epo,es spa,et est,eu eus,fa fas,fi fin,' +
    'fr fra,ga gle,gl glg,gu guj,ha hau,he heb,hi hin,hr hrv,hu hun,hy hye,id ind,it ita,ja jpn,ko kor,ku kur,la lat,lt lit,' +
    'lv lav,mr mar,ms msa,my mya,nb nob,nl nld,no nob,pa panGu,pl pol,pt por,ro ron,ru rus,sk slk,sl slv,so som,st sot,' +
    'sv swe,sw swa,th tha,tl tgl,tr tur,uk ukr,ur urd,vi vie,yo yor,zh zho,zu zul'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** What a build knows of a language: the language itself, and what a browser needs to know as much. */
export interface LoadedLanguage {
  language: Language;
  smallWords: string[];
  stemmer: ((word: string) => string) | undefined;
  /** A module that exports the function `stemmer`; empty where the language has none. */
  stemmerSource: string;
}

/** Loads the stemmer and the small words of a language, such as `pt-BR`, from the packages that keep them. */
export async function loadLanguage(code: string): Promise<LoadedLanguage> {
  const own = code.split('-')[0] ?? code;
  const lists = stopwordLists as unknown as Record<string, string[]>;
  const smallWords = [...(lists[listNames.get(own) ?? ''] ?? []), ...(questionWords[own]?.split(' ') ?? [])];
  const file = stemmerFile(own);
  const stemmer = file && (require(file) as { stemmer: (word: string) => string }).stemmer;
  return {
    language: languageOf(code, stemmer || undefined, smallWords),
    smallWords,
    stemmer: stemmer || undefined,
    stemmerSource: file
      ? await readFile(file.replace(/\.cjs$/, '.js'), 'utf8')
      : 'export const stemmer = undefined;',
  };
}

// Astro's runner is closed by the time an index is written, and `import()` with it.
const require = createRequire(import.meta.url);

/** The package names its files by the English names of languages: `nb` is "Norwegian Bokmål". It calls Hindi Indian. */
function stemmerFile(code: string): string | undefined {
  const name = code === 'hi' ? 'Indian' : (new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? '');
  try {
    return require.resolve(`@orama/stemmers/${name.toLowerCase().split(' ')[0]}`);
  } catch {
    return undefined;
  }
}
