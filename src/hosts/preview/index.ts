/** Pages on a screen (accessible HTML) and on the clipboard. */
export { asHtml, asTsv, clipboardOf, type Figures } from './clipboard';
export { previewOf, type Preview } from './model';
export { renderPreview, type PreviewWords } from './template';
