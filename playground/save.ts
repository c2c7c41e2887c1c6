/** The button that saves what is in the grid as a workbook. What writes it is loaded when it is first pressed. */
import type { Dataset } from '../src/core/dataset';
import type { Lang } from '../src/core/lang';
import type { Engine } from './engine';
import { TEXT } from './words';

interface SaveOptions {
  readonly engine: Engine;
  readonly button: HTMLButtonElement;
  readonly language: () => Lang;
  readonly dataset: () => Dataset;
  /** Says a sentence to everybody, also to those who hear it. */
  readonly tell: (message: string) => void;
}

/** How long a calculation is waited for. */
const PATIENCE_MS = 20_000;

export function offerSaving({ engine, button, language, dataset, tell }: SaveOptions): (lang: Lang) => void {
  let isSaving = false;
  const show = (progress = ''): void => {
    const lang = language();
    button.textContent = isSaving ? TEXT.saving[lang].replace('{progress}', progress) : TEXT.save[lang];
    button.title = TEXT.saveTip[lang];
    // It keeps the focus while it works.
    button.setAttribute('aria-disabled', String(isSaving));
  };

  async function save(): Promise<void> {
    const lang = language();
    try {
      const [{ fileNameOf, saveSheets }, { download }] = await Promise.all([
        import('../src/saved/save'),
        import('../taskpane/views/workbook/builder'),
        engine.commit(),
      ]);
      await engine.api.getFormula().whenComputingCompleteAsync(PATIENCE_MS);
      const { sheets, front } = engine.sheetsNow();
      const bytes = await saveSheets(sheets, {
        dataset: dataset(),
        lang,
        front,
        onProgress: (done, total) => show(`${done}/${total}`),
      });
      const file = fileNameOf(new Date());
      download(bytes, file);
      tell(TEXT.saved[lang].replace('{file}', file));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      tell(TEXT.notSaved[lang].replace('{reason}', reason));
      console.error(error);
    }
  }

  button.addEventListener('click', () => {
    if (isSaving) return;
    isSaving = true;
    show();
    tell(TEXT.saving[language()].replace('{progress}', '').trim());
    void save().finally(() => {
      isSaving = false;
      show();
    });
  });
  return () => {
    button.hidden = false;
    show();
  };
}
