/**
 * The pane's first screen and its preview once more, in React with Fluent React v9, for `npm run bench` alone. It has
 * the pane's words, data, search, styles and parts loaded later; Fluent's components stand where the pane has Fluent's
 * (taskpane/fluent.ts), plain elements where the pane has plain ones. The pane carries cell functions, ribbon commands
 * and inserting besides; this page does not.
 */
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../taskpane/pane.css';
import { Pane } from './pane';

createRoot(document.getElementById('pane')!).render(h(Pane));
